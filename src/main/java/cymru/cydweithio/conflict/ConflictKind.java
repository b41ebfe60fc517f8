package cymru.cydweithio.conflict;

/** What kinds of conflict there are. */
public enum ConflictKind {
    /** A layer that should divide Wales covers an area more than once. */
    DOUBLE_COVER,
    /** A layer that should divide Wales does not cover an area. */
    GAP,
    /** A footprint covers areas in part. */
    PARTIAL_COVER,
    /** It is not certain what a footprint covers, or a layer has no known footprint. */
    UNKNOWN_MEMBERSHIP,
    /** A partnership reports to one whose footprint does not contain its own. */
    REPORTS_OUTSIDE,
    /** A duty is owed for an area that its partnership does not match. */
    DUTY_MISMATCH,
    /** Several partnerships meet a duty for one area that is owed only once for each area. */
    DUTY_TWICE
}
