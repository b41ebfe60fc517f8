package cymru.cydweithio.action;

/** What was done to an action. */
public enum UpdateKind {
    RAISED,
    UPDATED,
    REASSIGNED,
    MOVED,
    COMPLETED,
    WITHDRAWN,
    REOPENED
}
