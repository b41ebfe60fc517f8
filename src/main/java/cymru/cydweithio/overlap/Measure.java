package cymru.cydweithio.overlap;

/** A single figure that compares two layers. */
public enum Measure {
    /** The share of residents whose two footprints are the same set of areas. */
    SAME_SHARE {
        @Override
        public Double of(Comparison comparison) {
            return comparison.sameBoundaryShare();
        }
    },
    /** 1 where every footprint of the first lies within one of the second, else 0. */
    NESTS {
        @Override
        public Double of(Comparison comparison) {
            Boolean nests = comparison.nests();
            return nests == null ? null : nests ? 1.0 : 0.0;
        }
    },
    /** Pairs of footprints that share an area while neither contains the other. */
    CUTTING_PAIRS {
        @Override
        public Double of(Comparison comparison) {
            return number(comparison.cuttingPairs());
        }
    },
    /** Areas that would have to move for both maps to be the same. */
    MOVES_TO_SAME {
        @Override
        public Double of(Comparison comparison) {
            return number(comparison.movesToSame());
        }
    },
    /** Areas that would have to move for the first to nest in the second. */
    MOVES_TO_NEST {
        @Override
        public Double of(Comparison comparison) {
            return number(comparison.movesToNest());
        }
    };

    /** The figure, or null where it is not defined. */
    public abstract Double of(Comparison comparison);

    /** Why the figure is not defined; null where it is. */
    public Comparison.Gap without(Comparison comparison) {
        return switch (this) {
            case SAME_SHARE -> comparison.withoutShare();
            case NESTS, CUTTING_PAIRS -> comparison.withoutNesting();
            case MOVES_TO_SAME -> comparison.withoutMovesToSame();
            case MOVES_TO_NEST -> comparison.withoutMovesToNest();
        };
    }

    /** Whether a greater figure means nearer: true of shares, false of moves and cuts. */
    public boolean moreIsNearer() {
        return this == SAME_SHARE || this == NESTS;
    }

    private static Double number(Integer count) {
        return count == null ? null : count.doubleValue();
    }
}
