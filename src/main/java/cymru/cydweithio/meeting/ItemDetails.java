package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.OneLine;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import java.util.UUID;

/**
 * What an agenda item says.
 *
 * @param titleEn or null, but not both titles
 * @param minutes how long it is meant to take, 1 to 480, or null
 * @param classificationReason needed where the item is closed
 */
public record ItemDetails(
        String titleEn,
        String titleCy,
        Purpose purpose,
        UUID presenterId,
        Integer minutes,
        Classification classification,
        String classificationReason) {

    public ItemDetails {
        titleEn = OneLine.bounded(titleEn, 200);
        titleCy = OneLine.bounded(titleCy, 200);
        classificationReason = bounded(classificationReason, 300);
        if (titleEn == null && titleCy == null) {
            throw new RuleViolation(MeetingRule.ITEM_TITLE_MISSING);
        }
        if (purpose == null || classification == null) {
            throw new RuleViolation(MeetingRule.ITEM_PURPOSE_MISSING);
        }
        if (minutes != null && (minutes < 1 || minutes > 480)) {
            throw new RuleViolation(MeetingRule.ITEM_MINUTES);
        }
        if (classification.closed() && classificationReason == null) {
            throw new RuleViolation(MeetingRule.ITEM_REASON_MISSING);
        }
        if (!classification.closed()) {
            classificationReason = null;
        }
    }

    private static String bounded(String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > longest) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, longest);
        }
        return text.strip();
    }
}
