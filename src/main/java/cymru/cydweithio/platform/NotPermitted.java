package cymru.cydweithio.platform;

/** The person holds no role that may do this, in any scope. */
public class NotPermitted extends RuleViolation {
    private static final long serialVersionUID = 1L;

    public NotPermitted() {
        super(PlatformRule.NOT_PERMITTED);
    }
}
