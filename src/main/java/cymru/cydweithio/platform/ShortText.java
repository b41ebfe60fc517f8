package cymru.cydweithio.platform;

import java.text.BreakIterator;
import java.util.Locale;

/** Shortens a text to so many signs, and never within one: half an emoji, or a letter without its accent, is none. */
public final class ShortText {

    private ShortText() {}

    /** The beginning of the text, of no more than this length. */
    public static String of(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, end(text, longest));
    }

    /** The same, with an ellipsis where something was left out; the ellipsis counts. */
    public static String withEllipsis(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, end(text, longest - 1)) + "\u2026";
    }

    /** The end of the text, of no more than this length. */
    public static String endOf(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int from = text.length() - longest;
        if (!whole(text, from)) {
            from = signs(text).following(from);
        }
        while (from < text.length() && (text.codePointAt(from) == JOINER || text.codePointBefore(from) == JOINER)) {
            from = text.offsetByCodePoints(from, 1);
        }
        return text.substring(from);
    }

    private static int end(String text, int longest) {
        int end = whole(text, longest) ? longest : signs(text).preceding(longest);
        // signs that are joined to one, such as the members of a family, belong together
        while (end > 0 && (text.codePointBefore(end) == JOINER || text.codePointAt(end) == JOINER)) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end;
    }

    private static final int JOINER = 0x200D;

    private static boolean whole(String text, int at) {
        return signs(text).isBoundary(at);
    }

    private static BreakIterator signs(String text) {
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text);
        return signs;
    }
}
