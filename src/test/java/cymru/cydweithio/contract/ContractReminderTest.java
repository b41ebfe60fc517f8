package cymru.cydweithio.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.security.ReminderRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractReminderTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);
    private static final List<ContractReminder> RULES = new ContractDatesDue().reminders();

    @Test
    void commissioners_are_reminded_a_month_and_a_week_before_and_once_when_the_date_has_passed() {
        assertEquals(Optional.empty(), ReminderRule.on(RULES, DUE.minusDays(31), DUE));
        assertEquals(Optional.of(ContractReminder.MONTH_BEFORE), ReminderRule.on(RULES, DUE.minusDays(30), DUE));
        assertEquals(Optional.of(ContractReminder.MONTH_BEFORE), ReminderRule.on(RULES, DUE.minusDays(8), DUE));
        assertEquals(Optional.of(ContractReminder.WEEK_BEFORE), ReminderRule.on(RULES, DUE.minusDays(7), DUE));
        assertEquals(Optional.of(ContractReminder.WEEK_BEFORE), ReminderRule.on(RULES, DUE, DUE));
        assertEquals(Optional.of(ContractReminder.PASSED), ReminderRule.on(RULES, DUE.plusDays(1), DUE));
        assertEquals(Optional.of(ContractReminder.PASSED), ReminderRule.on(RULES, DUE.plusDays(7), DUE));
        assertEquals(Optional.empty(), ReminderRule.on(RULES, DUE.plusDays(8), DUE));
    }

    @Test
    void no_day_that_a_rule_reaches_lies_outside_what_is_looked_for() {
        for (int days = -40; days <= 40; days++) {
            LocalDate today = DUE.plusDays(days);
            boolean within = !DUE.isBefore(ReminderRule.earliestDue(RULES, today))
                    && !DUE.isAfter(ReminderRule.latestDue(RULES, today));
            assertEquals(ReminderRule.on(RULES, today, DUE).isPresent(), within, today.toString());
        }
    }
}
