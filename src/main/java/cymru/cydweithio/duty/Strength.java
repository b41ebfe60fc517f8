package cymru.cydweithio.duty;

/** How a duty reaches a body. */
public enum Strength {
    /** The law lays it on the body. */
    BOUND,
    /** The law does not name the body, which complies by practice or choice, or is often said to be bound. */
    VOLUNTARY,
    /** The body must be invited, consulted or co-operate, or has a power. */
    INVOLVED
}
