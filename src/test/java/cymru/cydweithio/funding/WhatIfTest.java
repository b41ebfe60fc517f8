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
    void a_cut_of_nothing_or_of_the_whole_and_a_delay_of_none_or_the_longest_can_be_asked_for() {
        WhatIf.Brings brings = new WhatIf.Brings(YEAR, Money.of(1000), null, null);
        List<WhatIf.Planned> plans = List.of(planned("700", AllocationStatus.CONFIRMED));
        assertEquals(Money.of(1000), ask(brings, plans, 0, 0).after());
        assertEquals(Money.of(10), ask(brings, plans, 99, 0).after());
        WhatIf.Year nothing = ask(brings, plans, 100, 0);
        assertEquals(Money.ZERO, nothing.after());
        assertEquals(Money.of(700), nothing.uncovered());
        assertEquals(FIRST, ask(brings, plans, 0, 0).letterOn());
        WhatIf.Year latest = ask(brings, plans, 0, WhatIf.MOST_MONTHS);
        assertEquals(LocalDate.of(2028, 4, 1), latest.letterOn());
        assertEquals(Money.of(700), latest.exposed(), "more than a year late, all of the year is spent before it");
        for (int late : new int[] {-1, WhatIf.MOST_MONTHS + 1}) {
            assertEquals(
                    FundingRule.WHAT_IF_LATE_RANGE,
                    assertThrows(RuleViolation.class, () -> ask(brings, plans, 0, late))
                            .rule());
        }
    }

    @Test
    void what_was_asked_comes_back_with_the_answer() {
        WhatIf asked = WhatIf.of(List.of(), List.of(), FIRST, LAST, 10, 3, TODAY);
        assertEquals(10, asked.cut());
        assertEquals(3, asked.late());
    }

    @Test
    void a_year_that_has_plans_and_brings_nothing_covers_none_of_them() {
        FinancialYear next = YEAR.next();
        WhatIf.Planned plan = new WhatIf.Planned(Ids.next(), next, Money.of(500), AllocationStatus.INDICATIVE);
        List<WhatIf.Year> years = WhatIf.of(
                        List.of(new WhatIf.Brings(YEAR, Money.of(1000), null, null)),
                        List.of(plan, planned("300", AllocationStatus.CONFIRMED)),
                        FIRST,
                        next.lastDay(),
                        0,
                        0,
                        TODAY)
                .years();
        assertEquals(List.of(YEAR, next), years.stream().map(WhatIf.Year::year).toList());
        assertEquals(Money.of(300), years.get(0).covered());
        assertEquals(1, years.get(0).parts().size(), "each year has its own plans");
        assertEquals(Money.ZERO, years.get(1).before());
        assertFalse(years.get(1).letterThere());
        assertEquals(Money.of(500), years.get(1).uncovered());
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
