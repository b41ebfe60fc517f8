package cymru.cydweithio.platform;

/** Somebody else changed the thing after this person's page was opened. Nothing was saved; what was typed stays on the page. */
public class StaleEdit extends RuleViolation {
    private static final long serialVersionUID = 1L;

    public StaleEdit() {
        super("platform.stale");
    }

    /** Compares the version that the page was opened with against the one in the database. */
    public static void refuseUnless(long opened, long current) {
        if (opened != current) {
            throw new StaleEdit();
        }
    }
}
