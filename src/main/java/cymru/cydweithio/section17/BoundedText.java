package cymru.cydweithio.section17;

import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;

/** What people write of a Section 17 year, within its bounds. */
final class BoundedText {

    private BoundedText() {}

    /** In one of the languages at least. */
    static Wording wording(Wording wording, int longest, Rule missing, Rule tooLong) {
        if (wording == null) {
            throw new RuleViolation(missing);
        }
        if (isLong(wording.en(), longest) || isLong(wording.cy(), longest)) {
            throw new RuleViolation(tooLong, longest);
        }
        return wording;
    }

    static String text(String text, int longest, Rule missing, Rule tooLong) {
        if (text == null || text.isBlank()) {
            throw new RuleViolation(missing);
        }
        if (isLong(text.strip(), longest)) {
            throw new RuleViolation(tooLong, longest);
        }
        return text.strip();
    }

    /** Null where nothing was written. */
    static String optional(String text, int longest, Rule tooLong) {
        return text == null || text.isBlank() ? null : text(text, longest, tooLong, tooLong);
    }

    private static boolean isLong(String text, int longest) {
        return text != null && text.length() > longest;
    }
}
