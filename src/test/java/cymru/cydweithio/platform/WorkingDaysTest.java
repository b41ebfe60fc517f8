package cymru.cydweithio.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Deadlines are counted in the working days of Wales. Dates of bank holidays: the Government's list for England and
 * Wales, written by hand.
 */
class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays();

    @Test
    void a_weekend_and_a_bank_holiday_are_no_working_days_and_the_days_beside_them_are() {
        assertTrue(days.isWorkingDay(LocalDate.of(2026, 12, 24)));
        assertFalse(days.isWorkingDay(LocalDate.of(2026, 12, 25)));
        assertFalse(days.isWorkingDay(LocalDate.of(2026, 12, 26)));
        assertFalse(days.isWorkingDay(LocalDate.of(2026, 12, 28)), "the substitute day for Boxing Day");
        assertTrue(days.isWorkingDay(LocalDate.of(2026, 12, 29)));
    }

    @Test
    void scotland_and_northern_ireland_have_holidays_of_their_own() {
        assertTrue(days.isWorkingDay(LocalDate.of(2026, 3, 17)), "St Patrick's Day");
        assertTrue(days.isWorkingDay(LocalDate.of(2026, 11, 30)), "St Andrew's Day");
        assertTrue(days.isWorkingDay(LocalDate.of(2027, 3, 1)), "St David's Day is no bank holiday");
    }

    @Test
    void papers_due_eight_working_days_before_a_meeting_skip_weekends_and_easter() {
        // Good Friday 2026 is 3 April and Easter Monday 6 April
        assertEquals(LocalDate.of(2026, 3, 27), days.before(LocalDate.of(2026, 4, 9), 7));
        assertEquals(LocalDate.of(2026, 4, 2), days.before(LocalDate.of(2026, 4, 7), 1));
        assertEquals(LocalDate.of(2026, 4, 7), days.after(LocalDate.of(2026, 4, 2), 1));
        assertEquals(LocalDate.of(2026, 4, 9), days.before(LocalDate.of(2026, 4, 9), 0));
    }

    @Test
    void working_days_between_two_dates_count_the_last_and_not_the_first() {
        LocalDate thursday = LocalDate.of(2026, 4, 2);
        assertEquals(0, days.between(thursday, thursday.minusDays(1)));
        assertEquals(0, days.between(thursday, thursday));
        assertEquals(0, days.between(thursday, LocalDate.of(2026, 4, 6)), "Good Friday to Easter Monday");
        assertEquals(1, days.between(thursday, LocalDate.of(2026, 4, 7)));
        assertEquals(1, days.between(LocalDate.of(2026, 4, 1), thursday));
        assertEquals(2, days.between(thursday, LocalDate.of(2026, 4, 8)));
    }
}
