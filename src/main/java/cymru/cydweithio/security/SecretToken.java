package cymru.cydweithio.security;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that a mail link carries: 256 random bits. Only its hash is ever stored.
 *
 * @param text the secret in URL-safe Base64 (RFC 4648, section 5), 43 characters
 */
record SecretToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    SecretToken {
        if (text == null || !text.matches("[A-Za-z0-9_-]{43}")) {
            throw new RuleViolation("security.link.unusable");
        }
    }

    static SecretToken random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String sha256() {
        return Sha256.of(text);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "SecretToken";
    }
}
