package cymru.cydweithio.overlap;

/** How one footprint lies to another, both as sets of areas. */
public enum Relation {
    /** The same areas. */
    SAME,
    /** All areas of the first are areas of the second, which has more. */
    WITHIN,
    /** All areas of the second are areas of the first, which has more. */
    CONTAINS,
    /** They share an area while neither contains the other. */
    CUTS_ACROSS,
    /** They share no area. */
    APART;

    /**
     * The relation of two footprints, from how many areas they have.
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
