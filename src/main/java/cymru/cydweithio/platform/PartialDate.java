package cymru.cydweithio.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A date of which the day, only the month, or only the year is known (after the reduced precision of ISO 8601-1,
 * 5.2.2).
 *
 * @param date the first day that it can mean
 * @param precision how much of it is known
 */
public record PartialDate(LocalDate date, Precision precision) {

    /** How much of a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    public PartialDate {
        if (date == null || precision == null) {
            throw new RuleViolation(PlatformRule.DATE_REQUIRED);
        }
        date = switch (precision) {
            case DAY -> date;
            case MONTH -> date.withDayOfMonth(1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    public static PartialDate day(LocalDate date) {
        return new PartialDate(date, Precision.DAY);
    }

    /** Reads {@code 2019-04-01}, {@code 2019-04} or {@code 2019}. */
    public static PartialDate parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> new PartialDate(Year.parse(text).atDay(1), Precision.YEAR);
                case 7 -> new PartialDate(YearMonth.parse(text).atDay(1), Precision.MONTH);
                default -> day(LocalDate.parse(text));
            };
        } catch (DateTimeException e) {
            throw new RuleViolation(PlatformRule.DATE_UNREADABLE, text);
        }
    }

    /** The first day that it can mean: something that starts on a partial date counts from then. */
    public LocalDate earliest() {
        return date;
    }

    /** The last day that it can mean: something that ends on a partial date counts until then. */
    public LocalDate latest() {
        return switch (precision) {
            case DAY -> date;
            case MONTH -> YearMonth.from(date).atEndOfMonth();
            case YEAR -> Year.from(date).atMonth(12).atEndOfMonth();
        };
    }
}
