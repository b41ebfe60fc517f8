package cymru.cydweithio.conflict;

/** What the reviewer thinks of a finding. */
public enum ConflictStatus {
    /** Nobody has looked at it yet; never stored. */
    NEW,
    /** It is as it should be, because … */
    ACCEPTED,
    TO_RESOLVE,
    /** It was dealt with; if it is still found, the map does not show the change yet. */
    RESOLVED
}
