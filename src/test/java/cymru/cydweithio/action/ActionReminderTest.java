package cymru.cydweithio.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.security.ReminderRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionReminderTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final List<ActionReminder> RULES = new ActionsDue().reminders();

    @Test
    void the_owner_is_reminded_a_week_before_and_not_earlier() {
        assertEquals(Optional.empty(), on(-8));
        assertEquals(Optional.of(ActionReminder.WEEK_BEFORE), on(-7));
        assertEquals(Optional.of(ActionReminder.WEEK_BEFORE), on(-6));
    }

    @Test
    void the_owner_is_reminded_on_the_day() {
        assertEquals(Optional.of(ActionReminder.WEEK_BEFORE), on(-1));
        assertEquals(Optional.of(ActionReminder.DUE_DAY), on(0));
        assertEquals(Optional.of(ActionReminder.DUE_DAY), on(1));
    }

    @Test
    void the_owner_is_reminded_once_more_a_week_after() {
        assertEquals(Optional.of(ActionReminder.DUE_DAY), on(6));
        assertEquals(Optional.of(ActionReminder.WEEK_AFTER), on(7));
        assertEquals(Optional.of(ActionReminder.WEEK_AFTER), on(8));
    }

    @Test
    void what_is_long_overdue_is_told_no_more() {
        assertEquals(Optional.of(ActionReminder.WEEK_AFTER), on(13));
        assertEquals(Optional.empty(), on(14));
        assertEquals(Optional.empty(), on(700));
    }

    @Test
    void the_due_dates_that_are_looked_for_are_exactly_those_of_which_a_rule_tells() {
        for (LocalDate due = DUE.minusDays(30); due.isBefore(DUE.plusDays(30)); due = due.plusDays(1)) {
            boolean looked = !due.isBefore(ReminderRule.earliestDue(RULES, DUE))
                    && !due.isAfter(ReminderRule.latestDue(RULES, DUE));
            assertEquals(ReminderRule.on(RULES, DUE, due).isPresent(), looked, due.toString());
        }
        assertTrue(ReminderRule.on(RULES, DUE, ReminderRule.earliestDue(RULES, DUE))
                .isPresent());
        assertFalse(
                ReminderRule.on(RULES, DUE, ReminderRule.latestDue(RULES, DUE).plusDays(1))
                        .isPresent());
    }

    private static Optional<? extends ReminderRule> on(int daysAfterDue) {
        return ReminderRule.on(RULES, DUE.plusDays(daysAfterDue), DUE);
    }
}
