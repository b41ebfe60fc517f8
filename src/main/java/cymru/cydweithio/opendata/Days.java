package cymru.cydweithio.opendata;

import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;

/** Dates that are known to the day. */
final class Days {

    private Days() {}

    /** Reads {@code 2019-04-01}. */
    static LocalDate parse(String text) {
        PartialDate date = PartialDate.parse(text);
        if (date.precision() != PartialDate.Precision.DAY) {
            throw new RuleViolation(PlatformRule.DATE_UNREADABLE, text);
        }
        return date.date();
    }
}
