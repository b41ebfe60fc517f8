package cymru.cydweithio.platform;

/**
 * A broken rule, identified by a message key in the bundles, never by its text.
 *
 * <p>The key's first part names the bundle: {@code security.password.short} is {@code password.short} in
 * {@code security_en.properties}.
 */
public class RuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] args;

    public RuleViolation(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = args;
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
