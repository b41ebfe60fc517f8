package cymru.cydweithio.security;

import cymru.cydweithio.platform.RuleViolation;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hashes passwords with PBKDF2-HMAC-SHA512 (NIST SP 800-132) and judges new ones (length only, after NIST SP 800-63B,
 * 3.1.1.2).
 */
@ApplicationScoped
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private Pbkdf2PasswordHash hash;
    private int iterations;
    private String nobodys;

    protected Passwords() {}

    @Inject
    Passwords(
            Pbkdf2PasswordHash hash,
            @ConfigProperty(name = "PASSWORD_ITERATIONS", defaultValue = "210000") int iterations) {
        this.hash = hash;
        this.iterations = iterations;
    }

    @PostConstruct
    void initialise() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", Integer.toString(iterations),
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        nobodys = hash.generate(SecretToken.random().text().toCharArray());
    }

    /** Refuses a password that is too short, too long, or the person's own name or address. */
    void validate(String password, Account account) {
        if (password == null || password.length() < SHORTEST) {
            throw new RuleViolation(SecurityRule.PASSWORD_SHORT, SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new RuleViolation(SecurityRule.PASSWORD_LONG, LONGEST);
        }
        if (password.equalsIgnoreCase(account.email()) || password.equalsIgnoreCase(account.name())) {
            throw new RuleViolation(SecurityRule.PASSWORD_OWN);
        }
    }

    String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    /** Takes as long for an account that does not exist as for one that does. */
    boolean verify(String password, String storedHash) {
        boolean right = hash.verify(password.toCharArray(), storedHash == null ? nobodys : storedHash);
        return right && storedHash != null;
    }

    /** Whether the stored hash was made with another work factor than the one configured now. */
    boolean outdated(String storedHash) {
        return !storedHash.startsWith("PBKDF2WithHmacSHA512:" + iterations + ":");
    }
}
