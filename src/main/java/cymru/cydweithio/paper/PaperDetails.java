package cymru.cydweithio.paper;

import cymru.cydweithio.platform.OneLine;
import cymru.cydweithio.platform.RuleViolation;
import java.util.UUID;

/**
 * What is known of a paper before it arrives.
 *
 * @param titleEn or null, but not both titles
 * @param authorId who is to write it, a person of the partnership, or null
 * @param welshExpected whether a Welsh version is to come as well
 */
public record PaperDetails(String titleEn, String titleCy, UUID authorId, boolean welshExpected) {

    public PaperDetails {
        titleEn = OneLine.bounded(titleEn, 200);
        titleCy = OneLine.bounded(titleCy, 200);
        if (titleEn == null && titleCy == null) {
            throw new RuleViolation(PaperRule.TITLE_MISSING);
        }
    }
}
