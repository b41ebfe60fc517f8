package cymru.cydweithio.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractRuleTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);

    @Test
    void commissioners_are_reminded_a_month_and_a_week_before_and_once_when_the_date_has_passed() {
        assertEquals(Optional.empty(), ContractRule.on(DUE.minusDays(31), DUE));
        assertEquals(Optional.of(ContractRule.MONTH_BEFORE), ContractRule.on(DUE.minusDays(30), DUE));
        assertEquals(Optional.of(ContractRule.MONTH_BEFORE), ContractRule.on(DUE.minusDays(8), DUE));
        assertEquals(Optional.of(ContractRule.WEEK_BEFORE), ContractRule.on(DUE.minusDays(7), DUE));
        assertEquals(Optional.of(ContractRule.WEEK_BEFORE), ContractRule.on(DUE, DUE));
        assertEquals(Optional.of(ContractRule.PASSED), ContractRule.on(DUE.plusDays(1), DUE));
        assertEquals(Optional.of(ContractRule.PASSED), ContractRule.on(DUE.plusDays(7), DUE));
        assertEquals(Optional.empty(), ContractRule.on(DUE.plusDays(8), DUE));
    }

    @Test
    void no_day_that_a_rule_reaches_lies_outside_what_is_looked_for() {
        for (int days = -40; days <= 40; days++) {
            LocalDate today = DUE.plusDays(days);
            boolean within =
                    !DUE.isBefore(ContractRule.earliestDue(today)) && !DUE.isAfter(ContractRule.latestDue(today));
            assertEquals(ContractRule.on(today, DUE).isPresent(), within, today.toString());
        }
    }
}
