package cymru.cydweithio.security;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A secret that an address carries, in a mail or for a calendar program: 256 random bits. Only its hash is ever stored.
 *
 * @param text the secret in URL-safe Base64 (RFC 4648, section 5), 43 characters
 */
public record SecretToken(String text) {

    private static final String FORM = "[A-Za-z0-9_-]{43}";
    private static final SecureRandom RANDOM = new SecureRandom();

    public SecretToken {
        if (text == null || !text.matches(FORM)) {
            throw new RuleViolation(SecurityRule.LINK_UNUSABLE);
        }
    }

    /** Reads what may be a token, from an address that anybody can make up. */
    public static Optional<SecretToken> read(String text) {
        return text != null && text.matches(FORM) ? Optional.of(new SecretToken(text)) : Optional.empty();
    }

    public static SecretToken random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String sha256() {
        return Sha256.of(text);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "SecretToken";
    }
}
