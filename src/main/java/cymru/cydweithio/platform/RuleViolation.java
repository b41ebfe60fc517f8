package cymru.cydweithio.platform;

/** A rule that was broken, with what its text tells of the case. */
public class RuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final transient Object[] args;

    public RuleViolation(Rule rule, Object... args) {
        super(rule.key());
        this.rule = rule;
        this.args = args;
    }

    public Rule rule() {
        return rule;
    }

    public String key() {
        return rule.key();
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
