package cymru.cydweithio.board;

import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;

/** Texts as people type them. */
final class BoundedTexts {
    private BoundedTexts() {}

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
