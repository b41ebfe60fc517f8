package cymru.cydweithio.meeting;

/** Whether a decision stands. */
public enum DecisionStatus {
    STANDS,
    /** Taken without a quorum. */
    TO_BE_RATIFIED,
    /** Taken without a quorum and ratified by a later meeting that had one. */
    RATIFIED,
    /** Recorded by mistake: it stays, struck through, with the reason. */
    WITHDRAWN
}
