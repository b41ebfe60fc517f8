package cymru.cydweithio.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.service.Theme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The rules of streams, years, conditions, allocations, claims, posts and payments. */
class FundingRulesTest {
    private static final FinancialYear YEAR = new FinancialYear(2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final UUID STREAM = Ids.next();

    private static void refused(Rule rule, Executable work) {
        assertEquals(rule, assertThrows(RuleViolation.class, work).rule());
    }

    private static FundingStreams.StreamDetails details(LocalDate starts, LocalDate ends, int primary, int acute) {
        return new FundingStreams.StreamDetails(
                "REF",
                new Wording("Name", null),
                Ids.next(),
                null,
                null,
                Theme.OTHER,
                starts,
                ends,
                primary,
                0,
                0,
                acute,
                null);
    }

    private static Allocation allocation(String amount) {
        return Allocation.plan(
                STREAM, YEAR, new Allocations.Target(Allocations.TargetKind.CONTRACT, Ids.next()), Money.of(amount));
    }

    private static Allocation confirmed(String amount) {
        Allocation allocation = allocation(amount);
        allocation.confirm(Money.of(1000));
        return allocation;
    }

    @Test
    void the_shares_of_the_four_levels_make_a_hundred() {
        FundingStream.validate(details(YEAR.firstDay(), YEAR.lastDay(), 60, 40));
        refused(
                FundingRule.SHARES_WHOLE,
                () -> FundingStream.validate(details(YEAR.firstDay(), YEAR.lastDay(), 60, 39)));
        refused(
                FundingRule.SHARES_WHOLE,
                () -> FundingStream.validate(details(YEAR.firstDay(), YEAR.lastDay(), 110, -10)));
    }

    @Test
    void a_stream_may_last_one_day_and_not_end_before_it_starts() {
        FundingStream.validate(details(TODAY, TODAY, 100, 0));
        refused(
                FundingRule.ENDS_BEFORE_START,
                () -> FundingStream.validate(details(TODAY, TODAY.minusDays(1), 100, 0)));
    }

    @Test
    void a_stream_brings_something_only_in_the_years_that_it_touches() {
        FundingStream stream =
                FundingStream.begin(Ids.next(), details(LocalDate.of(2026, 3, 31), LocalDate.of(2027, 4, 1), 100, 0));
        stream.mustPayIn(new FinancialYear(2025));
        stream.mustPayIn(new FinancialYear(2027));
        refused(FundingRule.YEAR_OUTSIDE, () -> stream.mustPayIn(new FinancialYear(2024)));
        refused(FundingRule.YEAR_OUTSIDE, () -> stream.mustPayIn(new FinancialYear(2028)));
    }

    @Test
    void amounts_and_their_days_come_together_and_days_have_come() {
        refused(FundingRule.ANNOUNCED_REQUIRED, () -> year(null, null, null, null, null));
        refused(FundingRule.ANNOUNCED_ON_REQUIRED, () -> year("10", null, null, null, null));
        refused(FundingRule.AWARDED_AMOUNT, () -> year("10", TODAY, null, TODAY, null));
        refused(FundingRule.AWARDED_ON_FUTURE, () -> year("10", TODAY, "10", TODAY.plusDays(1), null));
        year("10", TODAY, "10", TODAY, null);
    }

    @Test
    void no_more_is_received_than_the_year_brings() {
        year("10", TODAY, "8", TODAY, "8");
        refused(FundingRule.RECEIVED_OVER, () -> year("10", TODAY, "8", TODAY, "8.01"));
        refused(FundingRule.RECEIVED_NEGATIVE, () -> year("10", TODAY, "8", TODAY, "-1"));
    }

    @Test
    void an_award_is_never_less_than_what_was_claimed() {
        StreamYear row = year("10", TODAY, "8", TODAY, null);
        row.revise(yearFacts("10", TODAY, "5", TODAY, null), Money.of(5), TODAY);
        refused(
                FundingRule.AWARDED_CLAIMED,
                () -> row.revise(yearFacts("10", TODAY, "4.99", TODAY, null), Money.of(5), TODAY));
    }

    private static StreamYear year(String announced, LocalDate on, String awarded, LocalDate letter, String received) {
        return StreamYear.of(STREAM, yearFacts(announced, on, awarded, letter, received), TODAY);
    }

    private static FundingStreams.YearDetails yearFacts(
            String announced, LocalDate on, String awarded, LocalDate letter, String received) {
        return new FundingStreams.YearDetails(
                YEAR,
                announced == null ? null : Money.of(announced),
                on,
                awarded == null ? null : Money.of(awarded),
                letter,
                received == null ? null : Money.of(received));
    }

    @Test
    void a_claim_is_refused_unless_its_allocation_is_confirmed() {
        Allocation allocation = allocation("100");
        refused(AllocationRule.CLAIM_NOT_CONFIRMED, () -> claim(allocation, "1", "0", "1000", "0"));
        allocation.commitAtRisk("Head of service", TODAY, TODAY);
        refused(AllocationRule.CLAIM_NOT_CONFIRMED, () -> claim(allocation, "1", "0", "1000", "0"));
        allocation.confirm(Money.of(1000));
        assertEquals(Money.of(1), claim(allocation, "1", "0", "1000", "0").amount());
    }

    @Test
    void a_claim_may_use_an_allocation_up_and_not_go_a_penny_over_it() {
        claim(confirmed("100"), "40", "60", "1000", "60");
        refused(AllocationRule.CLAIM_OVER_ALLOCATION, () -> claim(confirmed("100"), "40.01", "60", "1000", "60"));
    }

    @Test
    void a_claim_may_use_an_award_up_and_not_go_a_penny_over_it() {
        claim(confirmed("100"), "40", "0", "100", "60");
        refused(AllocationRule.CLAIM_OVER_AWARD, () -> claim(confirmed("100"), "40.01", "0", "100", "60"));
        refused(
                AllocationRule.CLAIM_OVER_AWARD,
                () -> confirmed("100").claim(Money.of(1), TODAY, null, Money.ZERO, null, Money.ZERO, TODAY));
    }

    @Test
    void a_claim_is_of_more_than_nothing_on_a_day_that_has_come() {
        refused(AllocationRule.CLAIM_AMOUNT, () -> claim(confirmed("100"), "0", "0", "100", "0"));
        refused(AllocationRule.CLAIM_AMOUNT, () -> claim(confirmed("100"), "-5", "0", "100", "0"));
        refused(
                AllocationRule.CLAIM_DAY_FUTURE,
                () -> confirmed("100")
                        .claim(Money.of(1), TODAY.plusDays(1), null, Money.ZERO, Money.of(100), Money.ZERO, TODAY));
        refused(
                AllocationRule.CLAIM_DAY_EARLY,
                () -> confirmed("100")
                        .claim(
                                Money.of(1),
                                YEAR.firstDay().minusDays(1),
                                null,
                                Money.ZERO,
                                Money.of(100),
                                Money.ZERO,
                                TODAY));
    }

    private static FundingClaim claim(
            Allocation allocation, String amount, String claimed, String awarded, String claimedOfYear) {
        return allocation.claim(
                Money.of(amount), TODAY, null, Money.of(claimed), Money.of(awarded), Money.of(claimedOfYear), TODAY);
    }

    @Test
    void risk_is_taken_by_somebody_on_a_day_that_has_come() {
        refused(FundingRule.APPROVER_REQUIRED, () -> allocation("1").commitAtRisk(" ", TODAY, TODAY));
        refused(FundingRule.APPROVED_ON_REQUIRED, () -> allocation("1").commitAtRisk("Head of service", null, TODAY));
        refused(
                FundingRule.APPROVED_ON_FUTURE,
                () -> allocation("1").commitAtRisk("Head of service", TODAY.plusDays(1), TODAY));
    }

    @Test
    void nothing_is_confirmed_without_an_award_letter() {
        refused(AllocationRule.ALLOCATION_NO_AWARD, () -> allocation("1").confirm(null));
    }

    @Test
    void a_confirmed_allocation_is_not_put_at_risk_again_and_goes_back_only_while_nothing_is_claimed() {
        refused(AllocationRule.ALLOCATION_STANDING, () -> confirmed("1").commitAtRisk("Head of service", TODAY, TODAY));
        refused(AllocationRule.ALLOCATION_STANDING, () -> confirmed("1").confirm(Money.of(1)));
        refused(AllocationRule.ALLOCATION_CLAIMED, () -> confirmed("1").revertToIndicative(Money.of(1)));
        Allocation back = confirmed("1");
        back.revertToIndicative(Money.ZERO);
        assertEquals(AllocationStatus.INDICATIVE, back.standing());
    }

    @Test
    void an_allocation_is_of_more_than_nothing_and_no_less_than_its_claims() {
        refused(AllocationRule.ALLOCATION_AMOUNT, () -> allocation("0"));
        refused(AllocationRule.ALLOCATION_AMOUNT, () -> allocation("-1"));
        confirmed("10").change(Money.of(5), Money.of(5));
        refused(AllocationRule.ALLOCATION_BELOW_CLAIMS, () -> confirmed("10").change(Money.of("4.99"), Money.of(5)));
    }

    @Test
    void the_next_of_a_condition_follows_while_the_stream_lasts_and_keeps_to_the_end_of_the_month() {
        FundingCondition quarterly = condition(LocalDate.of(2026, 6, 30), 3);
        assertEquals(LocalDate.of(2026, 9, 30), quarterly.next(YEAR.lastDay()).dueOn());
        assertEquals(
                LocalDate.of(2026, 12, 31),
                condition(LocalDate.of(2026, 9, 30), 3).next(YEAR.lastDay()).dueOn());
        assertEquals(
                LocalDate.of(2026, 7, 15),
                condition(LocalDate.of(2026, 6, 15), 1).next(YEAR.lastDay()).dueOn());
        assertNull(
                condition(LocalDate.of(2027, 3, 31), 3).next(YEAR.lastDay()), "due on the last day: nothing follows");
        assertEquals(
                LocalDate.of(2027, 6, 30),
                condition(LocalDate.of(2027, 3, 30), 3).next(YEAR.lastDay()).dueOn(),
                "due a day before: one more");
        assertNull(condition(LocalDate.of(2026, 6, 30), null).next(YEAR.lastDay()));
    }

    @Test
    void a_breach_needs_its_reason_and_a_closed_condition_stays_closed() {
        FundingCondition condition = condition(TODAY, null);
        refused(ConditionRule.CONDITION_NOTE_REQUIRED, () -> condition.breach(TODAY, " "));
        condition.meet(TODAY, null);
        refused(ConditionRule.CONDITION_CLOSED, () -> condition.breach(TODAY, "Late"));
        assertEquals(ConditionState.MET, condition.state());
    }

    @Test
    void a_condition_that_recurs_needs_a_day() {
        refused(ConditionRule.CONDITION_DUE_REQUIRED, () -> condition(null, 3));
        refused(ConditionRule.CONDITION_EVERY_RANGE, () -> condition(TODAY, 0));
        refused(ConditionRule.CONDITION_EVERY_RANGE, () -> condition(TODAY, 61));
    }

    private static FundingCondition condition(LocalDate due, Integer every) {
        return FundingCondition.of(STREAM, new FundingConditions.NewCondition("Return", due, every, null, null));
    }

    @Test
    void a_post_without_money_needs_the_service_that_it_is_for() {
        FundedPosts.NewPost post =
                new FundedPosts.NewPost("Worker", Ids.next(), null, new BigDecimal("0.6"), 4, TODAY, null);
        refused(PostRule.SERVICE_REQUIRED, () -> FundedPost.of(null, post));
        FundedPost paid = FundedPost.of(STREAM, post);
        refused(PostRule.RELEASE_SERVICE, paid::withdrawFunding);
        refused(PostRule.FUNDED, () -> paid.fundBy(Ids.next()));
        refused(
                PostRule.FULL_TIME_RANGE,
                () -> FundedPost.of(
                        STREAM,
                        new FundedPosts.NewPost("Worker", Ids.next(), null, new BigDecimal("0.666"), 4, TODAY, null)));
    }

    @Test
    void a_letter_is_late_only_after_the_money_of_its_year_has_begun() {
        FinancialYear year = new FinancialYear(2025);
        LocalDate october = LocalDate.of(2025, 10, 1);
        assertFalse(letterOn(year, LocalDate.of(2025, 9, 20)).letterLate(october), "before the stream begins");
        assertFalse(letterOn(year, october).letterLate(october));
        assertTrue(letterOn(year, october.plusDays(1)).letterLate(october));
        assertFalse(letterOn(year, year.firstDay()).letterLate(LocalDate.of(2024, 1, 1)), "a later year of it");
        assertTrue(letterOn(year, year.firstDay().plusDays(1)).letterLate(LocalDate.of(2024, 1, 1)));
        assertFalse(letterOn(year, null).letterLate(october), "no letter is not a late one");
    }

    private static FundingStreams.YearDetails letterOn(FinancialYear year, LocalDate on) {
        return new FundingStreams.YearDetails(year, null, null, on == null ? null : Money.of(1), on, Money.ZERO);
    }

    @Test
    void money_that_came_back_needs_its_reason() {
        refused(PaymentRule.REASON_REQUIRED, () -> pay("-1", null, TODAY));
        pay("-1", "Vacancy", TODAY);
        pay("1", null, TODAY);
        refused(PaymentRule.AMOUNT, () -> pay("0", "Vacancy", TODAY));
        refused(PaymentRule.DAY_FUTURE, () -> pay("1", null, TODAY.plusDays(1)));
    }

    @Test
    void a_payment_becomes_void_once_and_with_a_reason() {
        Payment payment = Payment.underContract(
                Ids.next(), new Payments.NewPayment(TODAY, Money.of("15050"), "L-1", null, null), TODAY);
        refused(PaymentRule.VOID_REQUIRED, () -> payment.becomeVoid(TODAY, "A. Officer", " "));
        refused(PaymentRule.VOID_LONG, () -> payment.becomeVoid(TODAY, "A. Officer", "a".repeat(1001)));
        assertFalse(payment.isVoid());
        payment.becomeVoid(TODAY, "A. Officer", "a".repeat(1000));
        assertTrue(payment.isVoid());
        refused(PaymentRule.VOID_ALREADY, () -> payment.becomeVoid(TODAY, "A. Officer", "Again"));
    }

    private static void pay(String amount, String reason, LocalDate on) {
        Payment.underContract(Ids.next(), new Payments.NewPayment(on, Money.of(amount), "L-1", reason, null), TODAY);
    }
}
