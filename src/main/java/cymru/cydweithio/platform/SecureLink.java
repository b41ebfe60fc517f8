package cymru.cydweithio.platform;

import java.net.URI;
import java.net.URISyntaxException;

/** An address on the web that people open from a page: https, with a host, on one line. */
public record SecureLink(String address) {

    private static final int LONGEST = 400;

    /**
     * Reads what was typed.
     *
     * @param unreadable the rule that is broken where it is no such address
     */
    public static SecureLink of(String text, Rule unreadable) {
        String line = OneLine.orNull(text);
        if (line == null || line.length() > LONGEST || !secure(line)) {
            throw new RuleViolation(unreadable);
        }
        return new SecureLink(line);
    }

    private static boolean secure(String text) {
        try {
            URI uri = new URI(text);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
