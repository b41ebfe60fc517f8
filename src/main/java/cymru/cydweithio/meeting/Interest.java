package cymru.cydweithio.meeting;

/**
 * Kinds of declared interest: personal and prejudicial where the law of councils applies (Local Authorities (Model Code
 * of Conduct) (Wales) Order 2008), otherwise a conflict, the provider's above all.
 */
public enum Interest {
    PERSONAL,
    PREJUDICIAL,
    CONFLICT;

    /** Whether the person takes no part in the item and receives nothing of it. */
    public boolean bars() {
        return this != PERSONAL;
    }
}
