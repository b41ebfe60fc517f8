package cymru.cydweithio.board;

import cymru.cydweithio.platform.OneLine;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;

/** Texts as people type them. */
final class BoundedTexts {
    private BoundedTexts() {}

    /** A name or a title, see {@link OneLine}; null for nothing. */
    static String line(String text, int longest) {
        return OneLine.bounded(text, longest);
    }

    /** Without the blanks around it; null for nothing. */
    static String bounded(String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String bare = text.strip();
        if (bare.length() > longest) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, longest);
        }
        return bare;
    }
}
