package cymru.cydweithio.overlap;

/** How one footprint relates to another, both taken as sets of areas. */
public enum Relation {
    /** The same areas. */
    SAME,
    /** The second has all areas of the first, and more. */
    WITHIN,
    /** The first has all areas of the second, and more. */
    CONTAINS,
    /** They share an area, and neither contains the other. */
    CUTS_ACROSS,
    /** They share no area. */
    APART;

    /**
     * Works out the relation of two footprints from their numbers of areas.
     *
     * @param first areas of the first, at least one
     * @param second areas of the second, at least one
     * @param shared areas of both
     */
    static Relation of(int first, int second, int shared) {
        if (shared == 0) {
            return APART;
        }
        if (shared == first) {
            return shared == second ? SAME : WITHIN;
        }
        return shared == second ? CONTAINS : CUTS_ACROSS;
    }

    /** How the second lies to the first. */
    public Relation inverse() {
        return switch (this) {
            case WITHIN -> CONTAINS;
            case CONTAINS -> WITHIN;
            default -> this;
        };
    }
}
