package cymru.cydweithio.platform;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text on its way in, from forms and files alike: composed letters (NFC), one kind of line end, and nothing that cannot
 * be seen. A letter that macOS writes as two would be stored beside the same letter written as one, and neither is then
 * found by the other.
 */
public final class PlainText {

    /** The line ends of all programs: the vertical tab of slides and cells, the form feed, those of Unicode. */
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\r\\u000B\\f\\u0085\\u2028\\u2029]");

    /** Controls, marks of byte order, blanks without width: people neither see nor mean them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\u200B\\u2060\\uFEFF\\uFFFE\\uFFFF]");

    /** Halves of letters, which no database keeps. */
    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

    private PlainText() {}

    /** The text as it is kept; null stays null. */
    public static String of(String text) {
        if (text == null || text.chars().allMatch(PlainText::isPlain)) {
            return text;
        }
        String lines = LINE_ENDS.matcher(text).replaceAll("\n");
        String seen = UNSEEN.matcher(lines).replaceAll("");
        return Normalizer.normalize(HALVES.matcher(seen).replaceAll("\uFFFD"), Normalizer.Form.NFC);
    }

    private static boolean isPlain(int letter) {
        return letter >= ' ' && letter < 0x7F || letter == '\n' || letter == '\t';
    }
}
