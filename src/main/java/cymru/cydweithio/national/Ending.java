package cymru.cydweithio.national;

/** How a release ended. */
public enum Ending {
    /** The body took it back: it is seen no more. */
    WITHDRAWN,
    /** The body released the same figure anew. */
    REPLACED
}
