package cymru.cydweithio.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void an_amount_is_exact_to_the_penny_and_no_further() {
        assertEquals(Money.of("0.30"), Money.of("0.10").plus(Money.of("0.20")));
        assertEquals(Money.of("12"), Money.of("12.00"));
        assertEquals(
                PlatformRule.MONEY_PENCE,
                assertThrows(RuleViolation.class, () -> Money.of("1.005")).rule());
        assertEquals(
                PlatformRule.MONEY_LARGE,
                assertThrows(RuleViolation.class, () -> Money.of("10000000000000"))
                        .rule());
        assertEquals("9999999999999.99", Money.of("9999999999999.99").toString());
    }

    @Test
    void a_share_of_nothing_is_none() {
        assertEquals(new BigDecimal("33.3"), Money.of(1).shareOf(Money.of(3)));
        assertNull(Money.of(1).shareOf(Money.ZERO));
    }

    @Test
    void an_amount_is_never_nothing_at_all_and_what_no_row_adds_up_to_is_zero() {
        assertEquals(
                PlatformRule.MONEY_REQUIRED,
                assertThrows(RuleViolation.class, () -> new Money(null)).rule());
        assertEquals(Money.ZERO, Money.ofNullable(null));
        assertEquals(Money.of(7), Money.ofNullable(new BigDecimal("7")));
        assertEquals(Money.ZERO, Money.sum(Stream.of()));
        assertEquals(Money.of("3.50"), Money.sum(Stream.of(Money.of(1), Money.of("2.50"))));
    }

    @Test
    void a_percentage_is_to_the_nearest_penny_and_half_a_penny_is_rounded_up() {
        assertEquals(Money.of("0.13"), Money.of("1.25").percent(BigDecimal.TEN));
        assertEquals(Money.of("0.12"), Money.of("1.24").percent(BigDecimal.TEN));
        assertEquals(Money.of("1.25"), Money.of("1.25").percent(new BigDecimal(100)));
        assertEquals(Money.ZERO, Money.of("1.25").percent(BigDecimal.ZERO));
    }

    @Test
    void a_head_is_one_person_at_least() {
        assertEquals(Money.of("0.33"), Money.of(1).perHead(3));
        assertEquals(Money.of(1), Money.of(1).perHead(1));
        assertNull(Money.of(1).perHead(0));
        assertNull(Money.of(1).perHead(-1));
    }

    @Test
    void a_penny_below_nothing_is_negative_and_a_penny_above_is_more() {
        assertTrue(Money.of("-0.01").isNegative());
        assertFalse(Money.ZERO.isNegative());
        assertFalse(Money.of("0.01").isNegative());
        assertTrue(Money.ZERO.isZero());
        assertFalse(Money.of("0.01").isZero());
        assertTrue(Money.of("0.01").isMoreThan(Money.ZERO));
        assertFalse(Money.ZERO.isMoreThan(Money.ZERO));
        assertFalse(Money.of("-0.01").isMoreThan(Money.ZERO));
        assertEquals(Money.ZERO, Money.of("-0.01").orNothing());
        assertEquals(Money.of("0.01"), Money.of("0.01").orNothing());
        assertEquals(Money.of("-0.01"), Money.of(1).minus(Money.of("1.01")));
        assertEquals(
                PlatformRule.MONEY_LARGE,
                assertThrows(RuleViolation.class, () -> Money.of("-10000000000000"))
                        .rule());
    }

    @Test
    void an_amount_is_written_with_pence_only_where_there_are_some() {
        assertEquals("£45,000", Formats.money(Language.EN, Money.of(45_000)));
        assertEquals("£45,000.50", Formats.money(Language.CY, Money.of("45000.5")));
        assertEquals("−£3", Formats.money(Language.EN, Money.of(-3)));
    }

    @Test
    void a_financial_year_begins_on_the_first_of_april() {
        assertEquals(new FinancialYear(2025), FinancialYear.of(LocalDate.of(2026, 3, 31)));
        assertEquals(new FinancialYear(2026), FinancialYear.of(LocalDate.of(2026, 4, 1)));
        assertEquals("2099–00", new FinancialYear(2099).toString());
        assertEquals(
                List.of(new FinancialYear(2025), new FinancialYear(2026)),
                FinancialYear.within(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 1)));
        assertEquals(
                PlatformRule.YEAR_UNLIKELY,
                assertThrows(RuleViolation.class, () -> new FinancialYear(1997)).rule());
    }
}
