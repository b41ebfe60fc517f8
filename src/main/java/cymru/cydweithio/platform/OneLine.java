package cymru.cydweithio.platform;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A name or a title as it is meant: on one line, with plain blanks, one between two words and none around them, without
 * what cannot be seen. What is pasted from a document or a web page brings line breaks, no-break and zero-width blanks
 * and letters in parts; two names that look alike are then not the same, an address is refused for a blank that nobody
 * sees, and a list, a mail's subject or a calendar breaks in the middle of a name. Joiners stay: emoji and other
 * scripts need them.
 */
public final class OneLine {

    /** All that takes up room, line ends among it, and control characters. */
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    /** What takes up none, or turns the direction of what follows. */
    private static final String UNSEEN_SIGNS =
            "\\u00AD\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF";

    private static final Pattern UNSEEN = Pattern.compile("[" + UNSEEN_SIGNS + "]");
    private static final Pattern AROUND =
            Pattern.compile("^[\\p{Z}\\p{Cc}" + UNSEEN_SIGNS + "]+|[\\p{Z}\\p{Cc}" + UNSEEN_SIGNS + "]+$");

    private OneLine() {}

    /** Null for null; empty where there was nothing to be seen. */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        String seen = UNSEEN.matcher(text).replaceAll("");
        return Normalizer.normalize(BLANKS.matcher(seen).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /**
     * A mail address without the blanks, seen or not, that came with it. What stands within it is for whoever reads it
     * to refuse: two spellings must not be one address.
     */
    public static String address(String text) {
        return text == null ? null : AROUND.matcher(text).replaceAll("");
    }

    /** As {@link #of}, for what may be left out: null where there was nothing to be seen. */
    public static String orNull(String text) {
        String line = of(text);
        return line == null || line.isEmpty() ? null : line;
    }

    /** As {@link #orNull}, and no longer than this. */
    public static String bounded(String text, int longest) {
        String line = orNull(text);
        if (line != null && line.length() > longest) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, longest);
        }
        return line;
    }
}
