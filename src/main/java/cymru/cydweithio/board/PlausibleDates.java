package cymru.cydweithio.board;

import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;

/** Days as people type them: a year of three digits, or one in the next century, is a slip. */
final class PlausibleDates {
    private static final int EARLIEST_YEAR = 1900;
    private static final int YEARS_AHEAD = 20;

    private PlausibleDates() {}

    static LocalDate first(LocalDate day, LocalDate today) {
        if (day == null) {
            throw new RuleViolation(BoardRule.DAY_REQUIRED);
        }
        return likely(day, today);
    }

    /** Null stays null. */
    static LocalDate likely(LocalDate day, LocalDate today) {
        if (day != null && (day.getYear() < EARLIEST_YEAR || day.isAfter(today.plusYears(YEARS_AHEAD)))) {
            throw new RuleViolation(BoardRule.DAY_UNLIKELY, day);
        }
        return day;
    }

    static void span(LocalDate from, LocalDate to, LocalDate today) {
        first(from, today);
        likely(to, today);
    }

    static boolean outlasts(Period period, LocalDate day) {
        return period.to() == null || period.to().isAfter(day);
    }
}
