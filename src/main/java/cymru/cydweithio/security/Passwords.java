package cymru.cydweithio.security;

import cymru.cydweithio.platform.RuleViolation;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hashes passwords with PBKDF2-HMAC-SHA512 (NIST SP 800-132) and judges new ones after NIST SP 800-63B-4, 3.1.1.2: by
 * their length, which is counted in characters as people see them, and by whether they are guessed first. Two ways of
 * writing one character are the same password (Unicode, form C).
 */
@ApplicationScoped
class Passwords {

    /** What the standard asks of a password that nothing else stands beside. */
    static final int SHORTEST = 15;

    static final int LONGEST = 200;

    private Pbkdf2PasswordHash hash;
    private GuessedPasswords guessed;
    private int iterations;
    private String nobodys;

    protected Passwords() {}

    @Inject
    Passwords(
            Pbkdf2PasswordHash hash,
            GuessedPasswords guessed,
            @ConfigProperty(name = "PASSWORD_ITERATIONS", defaultValue = "210000") int iterations) {
        this.hash = hash;
        this.guessed = guessed;
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

    /**
     * Refuses a password that is too short, too long, the person's own name or address, or one that is guessed first.
     */
    void validate(String typed, Account account) {
        String password = typed == null ? "" : normalised(typed);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new RuleViolation(SecurityRule.PASSWORD_SHORT, SHORTEST);
        }
        if (tooLong(password)) {
            throw new RuleViolation(SecurityRule.PASSWORD_LONG, LONGEST);
        }
        if (password.equalsIgnoreCase(account.email()) || password.equalsIgnoreCase(account.name())) {
            throw new RuleViolation(SecurityRule.PASSWORD_OWN);
        }
        if (guessed.contains(password, account.name(), account.email())) {
            throw new RuleViolation(SecurityRule.PASSWORD_COMMON);
        }
    }

    String hash(String password) {
        return hash.generate(normalised(password).toCharArray());
    }

    /** What is so long that no password was ever taken from it; it is not worth the work of a hash. */
    static boolean tooLong(String password) {
        return password.codePointCount(0, password.length()) > LONGEST;
    }

    /** Takes as long for an account that does not exist as for one that does. */
    boolean verify(String password, String storedHash) {
        String asked = storedHash == null ? nobodys : storedHash;
        String normalised = normalised(password);
        boolean right = hash.verify(normalised.toCharArray(), asked);
        if (!normalised.equals(password)) {
            // set before both ways of writing were one
            right |= hash.verify(password.toCharArray(), asked);
        }
        return right && storedHash != null;
    }

    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Whether the stored hash was made with another work factor than the one configured now. */
    boolean outdated(String storedHash) {
        return !storedHash.startsWith("PBKDF2WithHmacSHA512:" + iterations + ":");
    }
}
