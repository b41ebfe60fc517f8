package cymru.cydweithio.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReminderRuleTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    @Test
    void the_owner_is_reminded_a_week_before_and_not_earlier() {
        assertEquals(Optional.empty(), on(-8));
        assertEquals(Optional.of(ReminderRule.WEEK_BEFORE), on(-7));
        assertEquals(Optional.of(ReminderRule.WEEK_BEFORE), on(-6));
    }

    @Test
    void the_owner_is_reminded_on_the_day() {
        assertEquals(Optional.of(ReminderRule.WEEK_BEFORE), on(-1));
        assertEquals(Optional.of(ReminderRule.DUE_DAY), on(0));
        assertEquals(Optional.of(ReminderRule.DUE_DAY), on(1));
    }

    @Test
    void the_owner_is_reminded_once_more_a_week_after() {
        assertEquals(Optional.of(ReminderRule.DUE_DAY), on(6));
        assertEquals(Optional.of(ReminderRule.WEEK_AFTER), on(7));
        assertEquals(Optional.of(ReminderRule.WEEK_AFTER), on(8));
    }

    @Test
    void what_is_long_overdue_is_told_no_more() {
        assertEquals(Optional.of(ReminderRule.WEEK_AFTER), on(13));
        assertEquals(Optional.empty(), on(14));
        assertEquals(Optional.empty(), on(700));
    }

    @Test
    void the_due_dates_that_are_looked_for_are_exactly_those_of_which_a_rule_tells() {
        for (LocalDate due = DUE.minusDays(30); due.isBefore(DUE.plusDays(30)); due = due.plusDays(1)) {
            boolean looked = !due.isBefore(ReminderRule.earliestDue(DUE)) && !due.isAfter(ReminderRule.latestDue(DUE));
            assertEquals(ReminderRule.on(DUE, due).isPresent(), looked, due.toString());
        }
        assertTrue(ReminderRule.on(DUE, ReminderRule.earliestDue(DUE)).isPresent());
        assertFalse(
                ReminderRule.on(DUE, ReminderRule.latestDue(DUE).plusDays(1)).isPresent());
    }

    private static Optional<ReminderRule> on(int daysAfterDue) {
        return ReminderRule.on(DUE.plusDays(daysAfterDue), DUE);
    }
}
