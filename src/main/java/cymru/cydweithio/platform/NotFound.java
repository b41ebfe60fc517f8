package cymru.cydweithio.platform;

/** The thing does not exist, or not for this person: the answer is the same, so that nothing leaks. */
public class NotFound extends RuleViolation {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(PlatformRule.NOT_FOUND);
    }
}
