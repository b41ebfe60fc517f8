package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;

/** What people write of assessments and priorities, within its bounds. */
final class BoundedTexts {

    static final int TITLE = 200;

    private BoundedTexts() {}

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

    private static boolean isLong(String text, int longest) {
        return text != null && text.length() > longest;
    }
}
