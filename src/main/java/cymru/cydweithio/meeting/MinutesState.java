package cymru.cydweithio.meeting;

/** The life of a meeting's minutes. */
public enum MinutesState {
    /** Being written; only those who run the meeting see them. */
    NONE,
    /** Shared with the members as a draft. */
    DRAFT,
    /** Approved by a later meeting; they no longer change. */
    APPROVED
}
