package cymru.cydweithio.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a cut, or a late letter, does to plans. */
class WhatIfTest {
    private static final FinancialYear YEAR = new FinancialYear(2026);
    private static final LocalDate FIRST = YEAR.firstDay();
    private static final LocalDate LAST = YEAR.lastDay();
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private static WhatIf.Planned planned(String amount, AllocationStatus status) {
        return new WhatIf.Planned(Ids.next(), YEAR, Money.of(amount), status);
    }

    private static WhatIf.Year ask(WhatIf.Brings brings, List<WhatIf.Planned> planned, int cut, int late) {
        return WhatIf.of(List.of(brings), planned, FIRST, LAST, cut, late, TODAY)
                .years()
                .get(0);
    }

    @Test
    void ten_per_cent_less_is_taken_from_indicative_plans_before_confirmed_ones() {
        WhatIf.Year year = ask(
                new WhatIf.Brings(YEAR, null, Money.of(1000), FIRST),
                List.of(planned("300", AllocationStatus.INDICATIVE), planned("700", AllocationStatus.CONFIRMED)),
                10,
                0);
        assertEquals(Money.of(900), year.after());
        assertEquals(Money.of(700), year.parts().get(0).covered());
        assertEquals(Money.of(200), year.parts().get(1).covered());
        assertEquals(Money.of(100), year.parts().get(1).uncovered());
    }

    @Test
    void what_is_awarded_counts_before_what_was_announced() {
        assertEquals(
                Money.of(800),
                ask(new WhatIf.Brings(YEAR, Money.of(1000), Money.of(800), FIRST), List.of(), 0, 0)
                        .before());
        assertEquals(
                Money.of(1000),
                ask(new WhatIf.Brings(YEAR, Money.of(1000), null, null), List.of(), 0, 0)
                        .before());
    }

    @Test
    void a_letter_two_months_late_leaves_things_at_risk_until_then() {
        WhatIf.Year year = ask(
                new WhatIf.Brings(YEAR, Money.of(365), null, null),
                List.of(planned("365", AllocationStatus.AT_RISK)),
                0,
                2);
        assertEquals(LocalDate.of(2026, 6, 1), year.atRiskUntil());
        assertEquals(Money.of(61), year.exposed(), "a pound a day for the thirty of April and the thirty-one of May");
    }

    @Test
    void a_letter_on_the_first_day_leaves_nothing_at_risk_and_one_a_day_later_does() {
        assertNull(ask(
                        new WhatIf.Brings(YEAR, null, Money.of(365), FIRST),
                        List.of(planned("365", AllocationStatus.CONFIRMED)),
                        0,
                        0)
                .atRiskUntil());
        WhatIf.Year late = ask(
                new WhatIf.Brings(YEAR, null, Money.of(365), FIRST.plusDays(1)),
                List.of(planned("365", AllocationStatus.CONFIRMED)),
                0,
                0);
        assertEquals(FIRST.plusDays(1), late.atRiskUntil());
        assertEquals(Money.of(1), late.exposed());
    }

    @Test
    void a_letter_that_is_there_cannot_come_late_any_more() {
        WhatIf.Year year = ask(new WhatIf.Brings(YEAR, null, Money.of(100), FIRST), List.of(), 0, 6);
        assertTrue(year.letterThere());
        assertNull(year.atRiskUntil());
    }

    @Test
    void years_that_are_over_are_not_asked_about() {
        assertTrue(WhatIf.of(
                        List.of(new WhatIf.Brings(new FinancialYear(2025), null, Money.of(1), FIRST)),
                        List.of(),
                        FIRST.minusYears(1),
                        LAST,
                        10,
                        0,
                        FIRST)
                .years()
                .isEmpty());
        assertFalse(WhatIf.of(
                        List.of(new WhatIf.Brings(new FinancialYear(2025), null, Money.of(1), FIRST)),
                        List.of(),
                        FIRST.minusYears(1),
                        LAST,
                        10,
                        0,
                        FIRST.minusDays(1))
                .years()
                .isEmpty());
    }

    @Test
    void cuts_and_delays_beyond_their_bounds_are_refused() {
        assertEquals(
                FundingRule.WHAT_IF_CUT_RANGE,
                assertThrows(RuleViolation.class, () -> WhatIf.of(List.of(), List.of(), FIRST, LAST, 101, 0, TODAY))
                        .rule());
        assertEquals(
                FundingRule.WHAT_IF_CUT_RANGE,
                assertThrows(RuleViolation.class, () -> WhatIf.of(List.of(), List.of(), FIRST, LAST, -1, 0, TODAY))
                        .rule());
        assertEquals(
                FundingRule.WHAT_IF_LATE_RANGE,
                assertThrows(RuleViolation.class, () -> WhatIf.of(List.of(), List.of(), FIRST, LAST, 0, 25, TODAY))
                        .rule());
    }

    @Test
    void whatever_the_plans_are_what_is_covered_and_what_is_not_make_the_whole_to_the_penny() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            List<WhatIf.Planned> plans = new ArrayList<>();
            for (int n = random.nextInt(9); n > 0; n--) {
                plans.add(new WhatIf.Planned(
                        Ids.next(),
                        YEAR,
                        new Money(BigDecimal.valueOf(1 + random.nextInt(9_999_999), 2)),
                        AllocationStatus.values()[random.nextInt(3)]));
            }
            WhatIf.Year year = ask(
                    new WhatIf.Brings(YEAR, new Money(BigDecimal.valueOf(random.nextInt(30_000_000), 2)), null, null),
                    plans,
                    random.nextInt(101),
                    random.nextInt(13));
            Money planned = Money.sum(plans.stream().map(WhatIf.Planned::amount));
            assertEquals(planned, year.planned());
            assertEquals(planned, year.covered().plus(year.uncovered()));
            assertEquals(planned.isMoreThan(year.after()) ? year.after() : planned, year.covered());
            year.parts()
                    .forEach(part -> assertFalse(part.covered().isNegative()
                            || part.uncovered().isNegative()
                            || part.exposed().isMoreThan(part.covered())));
        }
    }
}
