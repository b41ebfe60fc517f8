package cymru.cydweithio.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** When a contract change notice must come first (Procurement Act 2023, ss.74 and 75). */
class ChangeNoticeTest {
    private static final LocalDate START = LocalDate.of(2026, 4, 1);
    /** The base term ends here; with all options the contract has 1,000 days. */
    private static final LocalDate END = LocalDate.of(2027, 3, 31);

    private static final LocalDate FURTHEST = START.plusDays(999);
    private static final LocalDate BEGAN = LocalDate.of(2025, 12, 1);
    private static final Money ESTIMATE = Money.of("100000.00");
    private static final Threshold THRESHOLD =
            new Threshold(Regime.ACT, Money.of(214_904), Money.of(139_688), true, "in a test");

    private static Contract contract(boolean lightTouch, LocalDate startsOn) {
        return Contract.plan(
                Ids.next(),
                new ContractDetails(
                        Ids.next(),
                        Ids.next(),
                        "CN-1",
                        new Wording("Contract", null),
                        lightTouch,
                        3,
                        6,
                        startsOn,
                        startsOn.plusYears(1).minusDays(1)));
    }

    private static Award award(AwardKind kind) {
        return new Award(null, kind, ESTIMATE, 0, FURTHEST, BEGAN);
    }

    private static ChangeNotice.Size size(String value, long days) {
        return new ChangeNotice.Size(Money.of(value), days);
    }

    private static ChangeNotice.Case of(Award award, ChangeNotice.Size size) {
        return of(award, List.of(), size, Set.of());
    }

    private static ChangeNotice.Case of(
            Award award, List<ContractVariation> earlier, ChangeNotice.Size size, Set<Integer> together) {
        return new AwardedContract(contract(false, START), award, earlier, THRESHOLD)
                .changed(size, together, Terms.NONE);
    }

    /** Earlier changes, published, each by so much. */
    private static List<ContractVariation> earlier(ChangeNotice.Size... sizes) {
        List<ContractVariation> variations = new ArrayList<>();
        for (ChangeNotice.Size size : sizes) {
            ChangeNotice.Change change = new ChangeNotice.Change(
                    START, END, END.plusDays(size.days()), Money.ZERO, Money.ZERO, size.value());
            variations.add(ContractVariation.agree(
                    contract(false, START),
                    variations.size() + 1,
                    new Variation(START, "Earlier", ChangeNotice.PUBLISHED, START),
                    change,
                    of(Award.UNKNOWN, size),
                    START));
        }
        return variations;
    }

    private static void holds(ChangeNotice answer, ChangeNotice.Case that) {
        answer.validate(that, null, answer == ChangeNotice.PUBLISHED ? START : null, START);
    }

    private static void breaks(Rule rule, Executable work) {
        assertEquals(rule, assertThrows(RuleViolation.class, work).rule());
    }

    @Test
    void a_change_is_small_by_value_up_to_ten_per_cent_of_the_estimate_and_not_a_penny_more() {
        // the term changes by more than a tenth, so that the value alone decides
        holds(ChangeNotice.SMALL, of(award(AwardKind.SERVICES), size("10000.00", 500)));
        holds(ChangeNotice.SMALL, of(award(AwardKind.GOODS), size("-10000.00", 500)));
        for (String pounds : List.of("10000.01", "-10000.01", "10040.00")) {
            breaks(
                    ChangeNoticeRule.NOT_SMALL,
                    () -> holds(ChangeNotice.SMALL, of(award(AwardKind.SERVICES), size(pounds, 500))));
        }
        assertEquals(
                new BigDecimal("10.04"),
                of(award(AwardKind.SERVICES), size("10040.00", 0)).percentOfValue(size("10040.00", 0)));
    }

    @Test
    void works_have_fifteen_per_cent_of_the_value_and_ten_of_the_term() {
        holds(ChangeNotice.SMALL, of(award(AwardKind.WORKS), size("15000.00", 500)));
        breaks(
                ChangeNoticeRule.NOT_SMALL,
                () -> holds(ChangeNotice.SMALL, of(award(AwardKind.WORKS), size("15000.01", 101))));
        holds(ChangeNotice.SMALL, of(award(AwardKind.WORKS), size("15000.01", 100)));
    }

    @Test
    void a_change_is_small_by_term_up_to_ten_per_cent_of_the_maximum_term_and_not_a_day_more() {
        holds(ChangeNotice.SMALL, of(award(AwardKind.SERVICES), size("50000", 100)));
        holds(ChangeNotice.SMALL, of(award(AwardKind.SERVICES), size("50000", -100)));
        breaks(
                ChangeNoticeRule.NOT_SMALL,
                () -> holds(ChangeNotice.SMALL, of(award(AwardKind.SERVICES), size("50000", 101))));
        breaks(
                ChangeNoticeRule.NOT_SMALL,
                () -> holds(ChangeNotice.SMALL, of(award(AwardKind.SERVICES), size("50000", -101))));
    }

    @Test
    void what_is_not_changed_at_all_makes_no_large_change_of_the_other_small() {
        breaks(
                ChangeNoticeRule.NOT_SMALL,
                () -> holds(ChangeNotice.SMALL, of(award(AwardKind.SERVICES), size("50000", 0))));
        breaks(
                ChangeNoticeRule.NOT_SMALL,
                () -> holds(ChangeNotice.SMALL, of(award(AwardKind.SERVICES), size("0", 500))));
        holds(ChangeNotice.SMALL, of(award(AwardKind.SERVICES), size("0", 0)));
        holds(ChangeNotice.SMALL, of(award(AwardKind.SERVICES), size("0.01", 500)));
    }

    @Test
    void half_a_year_more_is_seven_per_cent_of_a_term_that_could_last_seven_years() {
        LocalDate starts = LocalDate.of(2024, 7, 1);
        Award award = new Award(null, null, null, null, LocalDate.of(2031, 6, 30), null);
        ChangeNotice.Change change = new ChangeNotice.Change(
                starts,
                LocalDate.of(2027, 6, 30),
                LocalDate.of(2027, 12, 31),
                Money.of("328502.76"),
                Money.of("383253.21"),
                Money.of("54750.45"));
        assertEquals(184, change.size().days());
        assertEquals(2556, award.furthestDays(starts));
        ChangeNotice.Case that = new AwardedContract(contract(false, starts), award, List.of(), null)
                .changed(change.size(), Set.of(), Terms.NONE);
        assertEquals(new BigDecimal("7.20"), that.percentOfTerm(change.size()));
        holds(ChangeNotice.SMALL, that);
    }

    @Test
    void without_an_estimate_the_term_decides_and_without_a_maximum_term_the_value() {
        breaks(ChangeNoticeRule.AWARD, () -> holds(ChangeNotice.SMALL, of(Award.UNKNOWN, size("1", 0))));
        Award value = new Award(null, null, ESTIMATE, 0, null, null);
        holds(ChangeNotice.SMALL, of(value, size("10000", 500)));
        breaks(ChangeNoticeRule.NOT_SMALL_VALUE, () -> holds(ChangeNotice.SMALL, of(value, size("10001", 1))));
        Award term = new Award(null, null, null, null, FURTHEST, null);
        holds(ChangeNotice.SMALL, of(term, size("90000", 100)));
        breaks(ChangeNoticeRule.NOT_SMALL_TERM, () -> holds(ChangeNotice.SMALL, of(term, size("0", 101))));
    }

    @Test
    void amounts_that_are_kept_without_vat_are_measured_with_it() {
        Award award = new Award(null, AwardKind.SERVICES, ESTIMATE, 20, FURTHEST, BEGAN);
        holds(ChangeNotice.SMALL, of(award, size("8333.33", 500)));
        breaks(ChangeNoticeRule.NOT_SMALL, () -> holds(ChangeNotice.SMALL, of(award, size("8333.34", 500))));
    }

    @Test
    void earlier_changes_that_could_have_been_made_together_count_with_a_reason() {
        List<ContractVariation> before = earlier(size("6000.00", 300), size("3000.00", 0));
        ChangeNotice.Case apart = of(award(AwardKind.SERVICES), before, size("4000.00", 0), Set.of());
        breaks(ChangeNoticeRule.BECAUSE_TOGETHER, () -> holds(ChangeNotice.SMALL, apart));
        ChangeNotice.SMALL.validate(apart, "The need was not known then", null, START);
        ChangeNotice.Case tenth = of(award(AwardKind.SERVICES), before, size("4000.00", 0), Set.of(1));
        assertEquals(size("10000.00", 300), tenth.single());
        ChangeNotice.SMALL.validate(tenth, "One plan", null, START);
        ChangeNotice.Case more = of(award(AwardKind.SERVICES), before, size("4000.01", 0), Set.of(1));
        breaks(ChangeNoticeRule.NOT_SMALL_TOGETHER, () -> ChangeNotice.SMALL.validate(more, "One plan", null, START));
        ChangeNotice.Case back = of(award(AwardKind.SERVICES), before, size("-4000.00", 0), Set.of(1, 2));
        assertEquals(size("5000.00", 300), back.single(), "less takes from more");
        breaks(ChangeNoticeRule.TOGETHER_UNKNOWN, () -> of(award(AwardKind.SERVICES), before, size("1", 0), Set.of(3)));
        holds(ChangeNotice.PUBLISHED, more);
    }

    @Test
    void below_the_threshold_is_an_answer_only_while_the_contract_stays_below_it() {
        holds(ChangeNotice.BELOW_THRESHOLD, of(award(AwardKind.SERVICES), size("39687.99", 500)));
        ChangeNotice.Case central = of(award(AwardKind.SERVICES), size("39688.00", 500));
        breaks(ChangeNoticeRule.BECAUSE_CENTRAL, () -> holds(ChangeNotice.BELOW_THRESHOLD, central));
        ChangeNotice.BELOW_THRESHOLD.validate(central, "We are a local authority", null, START);
        ChangeNotice.Case last = of(award(AwardKind.SERVICES), size("114903.99", 500));
        ChangeNotice.BELOW_THRESHOLD.validate(last, "We are a local authority", null, START);
        ChangeNotice.Case convertible = of(award(AwardKind.SERVICES), size("114904.00", 500));
        breaks(
                ChangeNoticeRule.NOT_BELOW,
                () -> ChangeNotice.BELOW_THRESHOLD.validate(convertible, "We are a local authority", null, START));
        ChangeNotice.Case third =
                of(award(AwardKind.SERVICES), earlier(size("100000.00", 0)), size("14904.00", 0), Set.of());
        breaks(
                ChangeNoticeRule.NOT_BELOW,
                () -> ChangeNotice.BELOW_THRESHOLD.validate(third, "We are a local authority", null, START));
        Award large = new Award(null, AwardKind.SERVICES, Money.of(214_904), 0, FURTHEST, BEGAN);
        breaks(
                ChangeNoticeRule.NOT_BELOW,
                () -> ChangeNotice.BELOW_THRESHOLD.validate(of(large, size("-90000", 0)), "Less now", null, START));
        breaks(
                ChangeNoticeRule.BELOW_AWARD,
                () -> holds(
                        ChangeNotice.BELOW_THRESHOLD,
                        new AwardedContract(contract(false, START), award(null), List.of(), null)
                                .changed(size("1", 0), Set.of(), Terms.NONE)));
    }

    @Test
    void money_that_is_entered_above_the_threshold_is_not_below_it_whatever_the_estimate_said() {
        Terms terms = Terms.ofTerm(Map.of(FinancialYear.of(START), Money.of(214_904)), List.of());
        ChangeNotice.Case that = new AwardedContract(contract(false, START), award(null), List.of(), THRESHOLD)
                .changed(size("1", 0), Set.of(), terms);
        breaks(ChangeNoticeRule.NOT_BELOW, () -> ChangeNotice.BELOW_THRESHOLD.validate(that, "Reason", null, START));
    }

    @Test
    void the_law_before_the_act_holds_only_where_the_dates_allow() {
        LocalDate last = LocalDate.of(2025, 2, 23);
        holds(ChangeNotice.OTHER_LAW, of(new Award(null, null, null, null, null, last), size("1", 999)));
        breaks(
                ChangeNoticeRule.NOT_OLD,
                () -> holds(
                        ChangeNotice.OTHER_LAW,
                        of(new Award(null, null, null, null, null, last.plusDays(1)), size("1", 999))));
        holds(
                ChangeNotice.OTHER_LAW,
                new AwardedContract(contract(false, last), Award.UNKNOWN, List.of(), null)
                        .changed(size("1", 999), Set.of(), Terms.NONE));
        breaks(
                ChangeNoticeRule.OLD_AWARD,
                () -> holds(
                        ChangeNotice.OTHER_LAW,
                        new AwardedContract(contract(false, last.plusDays(1)), Award.UNKNOWN, List.of(), null)
                                .changed(size("1", 999), Set.of(), Terms.NONE)));
        breaks(
                ChangeNoticeRule.NOT_OLD_REGIME,
                () -> holds(
                        ChangeNotice.OTHER_LAW,
                        of(new Award(Regime.PROCUREMENT_ACT, null, null, null, null, null), size("1", 999))));
    }

    @Test
    void health_services_and_exempted_contracts_are_answers_where_that_is_recorded() {
        ChangeNotice.Case act = of(award(null), size("1", 999));
        breaks(ChangeNoticeRule.NOT_HEALTH, () -> holds(ChangeNotice.HEALTH, act));
        breaks(ChangeNoticeRule.NOT_EXEMPT, () -> holds(ChangeNotice.EXEMPT, act));
        holds(ChangeNotice.HEALTH, of(new Award(Regime.HEALTH, null, null, null, null, null), size("90000", 999)));
        ChangeNotice.Case exempt = of(new Award(Regime.EXEMPT, null, null, null, null, null), size("90000", 999));
        breaks(ChangeNoticeRule.BECAUSE_EXEMPT, () -> holds(ChangeNotice.EXEMPT, exempt));
        ChangeNotice.EXEMPT.validate(exempt, "With the police and crime commissioner, both public bodies", null, START);
    }

    @Test
    void a_light_touch_contract_needs_no_notice_and_a_published_one_comes_before_the_agreement() {
        ChangeNotice.Case light = new AwardedContract(contract(true, START), Award.UNKNOWN, List.of(), null)
                .changed(size("999999", 999), Set.of(), Terms.NONE);
        holds(ChangeNotice.LIGHT_TOUCH, light);
        ChangeNotice.Case not = of(award(null), size("1", 1));
        breaks(ChangeNoticeRule.NOT_LIGHT_TOUCH, () -> holds(ChangeNotice.LIGHT_TOUCH, not));
        breaks(ChangeNoticeRule.DAY, () -> ChangeNotice.PUBLISHED.validate(not, null, null, START));
        breaks(ChangeNoticeRule.LATE, () -> ChangeNotice.PUBLISHED.validate(not, null, START.plusDays(1), START));
        ChangeNotice.PUBLISHED.validate(not, null, START, START);
        breaks(ChangeNoticeRule.NO_DAY, () -> ChangeNotice.SMALL.validate(not, null, START, START));
    }

    @Test
    void where_a_provider_is_replaced_the_award_bears_out_the_answer_too() {
        ChangeNotice.Case that = of(award(null), ChangeNotice.Size.NOTHING);
        ChangeNotice.SMALL.forReplacement(ReplacementGround.PROVIDED_FOR, that, null, null, START);
        breaks(
                ChangeNoticeRule.NOVATION,
                () -> ChangeNotice.SMALL.forReplacement(ReplacementGround.SUCCESSION, that, null, null, START));
        ChangeNotice.BELOW_THRESHOLD.forReplacement(ReplacementGround.SUCCESSION, that, null, null, START);
        breaks(
                ChangeNoticeRule.NOT_OLD,
                () -> ChangeNotice.OTHER_LAW.forReplacement(ReplacementGround.SUCCESSION, that, null, null, START));
    }

    @Test
    void the_end_of_a_contract_is_published_where_it_is_a_public_one_under_the_act() {
        LocalDate before = Regime.ACT.minusDays(1);
        assertTrue(publishes(Regime.ACT, Award.UNKNOWN, null), "nothing recorded, and it began under the Act");
        assertFalse(publishes(before, Award.UNKNOWN, null), "nothing recorded, and it began a day before");
        assertTrue(publishes(before, new Award(Regime.PROCUREMENT_ACT, null, null, null, null, null), null));
        for (Regime other : List.of(Regime.REGULATIONS_2015, Regime.HEALTH, Regime.EXEMPT)) {
            assertFalse(publishes(START, new Award(other, null, null, null, null, null), null), other.name());
        }
        assertFalse(publishes(START, new Award(null, null, null, null, null, before), null));
        assertTrue(publishes(START, new Award(null, null, null, null, null, Regime.ACT), null));
        Award below = new Award(null, AwardKind.SERVICES, Money.of("214903.99"), 0, null, BEGAN);
        assertFalse(publishes(START, below, THRESHOLD), "a penny below the threshold");
        assertTrue(publishes(START, below, null), "its threshold is not known");
        assertTrue(publishes(START, new Award(null, AwardKind.SERVICES, Money.of(214_904), 0, null, BEGAN), THRESHOLD));
        assertTrue(
                new AwardedContract(contract(false, START), below, earlier(size("0.01", 0)), THRESHOLD)
                        .publishesItsEnd(),
                "a change made it public");
    }

    private static boolean publishes(LocalDate startsOn, Award award, Threshold threshold) {
        return new AwardedContract(contract(false, startsOn), award, List.of(), threshold).publishesItsEnd();
    }

    @Test
    void what_cannot_have_been_awarded_is_refused() {
        breaks(ContractRule.AWARD_NOTHING, () -> Award.UNKNOWN.validate(false, START, START));
        breaks(
                ContractRule.AWARD_BEGAN_REGIME,
                () -> new Award(Regime.HEALTH, null, null, null, null, Regime.ACT.minusDays(1))
                        .validate(false, START, START));
        breaks(
                ContractRule.AWARD_BEGAN_REGIME,
                () -> new Award(Regime.REGULATIONS_2015, null, null, null, null, Regime.ACT)
                        .validate(false, START, START));
        new Award(Regime.EXEMPT, null, null, null, null, Regime.ACT.minusDays(1)).validate(false, START, START);
        breaks(
                ContractRule.AWARD_KIND_LIGHT_TOUCH,
                () -> new Award(null, AwardKind.WORKS, null, null, null, null).validate(true, START, START));
        breaks(
                ContractRule.AWARD_VAT_RANGE,
                () -> new Award(null, null, ESTIMATE, null, null, null).validate(false, START, START));
        breaks(
                ContractRule.AWARD_FURTHEST_EARLY,
                () -> new Award(null, null, null, null, START.minusDays(1), null).validate(false, START, START));
        breaks(
                ContractRule.AWARD_BEGAN_FUTURE,
                () -> new Award(null, null, null, null, null, START.plusDays(1)).validate(false, START, START));
        breaks(
                ContractRule.AWARD_VALUE_POSITIVE,
                () -> new Award(null, null, Money.ZERO, 0, null, null).validate(false, START, START));
    }

    @Test
    void money_written_for_the_first_time_for_an_option_is_no_change_of_the_estimate() {
        FinancialYear first = FinancialYear.of(START);
        PartYear option = new PartYear(1, first.next());
        Terms before = new Terms(Map.of(PartYear.ofTerm(first), Money.of(100)), List.of());
        Terms after = new Terms(Map.of(PartYear.ofTerm(first), Money.of(105), option, Money.of(90)), List.of());
        assertEquals(Money.of(5), AwardedContract.estimateBy(before, after, Set.of(0)));
        assertEquals(Money.of(95), AwardedContract.estimateBy(before, after, Set.of(0, 1)), "an option that was taken");
        Terms later = new Terms(
                Map.of(
                        PartYear.ofTerm(first),
                        Money.of(105),
                        new PartYear(1, first.next().next()),
                        Money.of(92)),
                List.of());
        assertEquals(
                Money.of(2),
                AwardedContract.estimateBy(after, later, Set.of(0)),
                "an option that moves behind the term into other years is the same option");
        assertTrue(THRESHOLD.isAbove(Money.of("214903.99")));
        assertFalse(THRESHOLD.isAbove(Money.of("214904.00")));
    }
}
