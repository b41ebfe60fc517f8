package cymru.cydweithio.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How far ahead money reaches, with days one either side. */
class HorizonCalculatorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final UUID CONTRACT = Ids.next();
    private static final UUID GRANT = Ids.next();
    private static final UUID OTHER = Ids.next();
    private static final LocalDate SEPTEMBER = LocalDate.of(2027, 9, 30);

    private static HorizonCalculator.Grant grant(
            UUID stream, int year, AllocationStatus status, LocalDate starts, LocalDate ends) {
        return new HorizonCalculator.Grant(
                stream,
                new Wording("Grant", null),
                CONTRACT,
                new FinancialYear(year),
                Money.of(100),
                status,
                starts,
                ends);
    }

    /** Money of the stream in a year for a contract, or for the service where that is null. */
    private static HorizonCalculator.Grant forContract(UUID contract, int year, AllocationStatus status) {
        return new HorizonCalculator.Grant(
                GRANT,
                new Wording("Grant", null),
                contract,
                new FinancialYear(year),
                Money.of(100),
                status,
                LocalDate.of(2026, 4, 1),
                SEPTEMBER);
    }

    private static HorizonCalculator.Agreement contract(LocalDate ends, LocalDate... options) {
        return new HorizonCalculator.Agreement(
                CONTRACT,
                new Wording("Contract", null),
                LocalDate.of(2025, 4, 1),
                ends,
                false,
                List.of(options),
                List.of());
    }

    /** The grant that ends on 30 September 2027, firm in both years. */
    private static List<HorizonCalculator.Grant> september() {
        LocalDate starts = LocalDate.of(2025, 4, 1);
        return List.of(
                grant(GRANT, 2026, AllocationStatus.CONFIRMED, starts, SEPTEMBER),
                grant(GRANT, 2027, AllocationStatus.AT_RISK, starts, SEPTEMBER));
    }

    @Test
    void an_allocation_pays_to_the_end_of_its_financial_year_or_of_its_stream_whichever_comes_first() {
        assertEquals(SEPTEMBER, new HorizonCalculator(TODAY, september(), List.of()).firmUntil());
        assertEquals(
                LocalDate.of(2027, 3, 31),
                new HorizonCalculator(
                                TODAY,
                                List.of(grant(
                                        GRANT, 2026, AllocationStatus.CONFIRMED, LocalDate.of(2026, 4, 1), SEPTEMBER)),
                                List.of())
                        .firmUntil());
    }

    @Test
    void indicative_money_is_told_apart() {
        List<HorizonCalculator.Grant> grants = List.of(
                grant(GRANT, 2026, AllocationStatus.CONFIRMED, LocalDate.of(2026, 4, 1), LocalDate.of(2028, 3, 31)),
                grant(GRANT, 2027, AllocationStatus.INDICATIVE, LocalDate.of(2026, 4, 1), LocalDate.of(2028, 3, 31)));
        HorizonCalculator reckoning = new HorizonCalculator(TODAY, grants, List.of());
        assertEquals(LocalDate.of(2027, 3, 31), reckoning.firmUntil());
        assertEquals(LocalDate.of(2028, 3, 31), reckoning.indicativeUntil());
    }

    @Test
    void money_after_a_gap_of_one_day_does_not_count_and_money_that_follows_at_once_does() {
        LocalDate ends = LocalDate.of(2027, 1, 31);
        HorizonCalculator.Grant first = grant(GRANT, 2026, AllocationStatus.CONFIRMED, LocalDate.of(2026, 4, 1), ends);
        LocalDate last = LocalDate.of(2027, 3, 31);
        assertEquals(
                last,
                new HorizonCalculator(
                                TODAY,
                                List.of(grant(OTHER, 2026, AllocationStatus.CONFIRMED, ends.plusDays(1), last), first),
                                List.of())
                        .firmUntil());
        assertEquals(
                ends,
                new HorizonCalculator(
                                TODAY,
                                List.of(grant(OTHER, 2026, AllocationStatus.CONFIRMED, ends.plusDays(2), last), first),
                                List.of())
                        .firmUntil());
    }

    @Test
    void on_its_last_day_money_still_pays_and_on_the_next_nothing_does() {
        assertEquals(SEPTEMBER, new HorizonCalculator(SEPTEMBER, september(), List.of()).firmUntil());
        assertNull(new HorizonCalculator(SEPTEMBER.plusDays(1), september(), List.of()).firmUntil());
    }

    @Test
    void a_contract_to_the_end_of_april_outlives_a_grant_to_the_end_of_september_by_seven_months() {
        Horizon.Outliving one = new HorizonCalculator(TODAY, september(), List.of())
                .outliving(contract(LocalDate.of(2028, 4, 30)))
                .get(0);
        assertEquals(7, one.months());
        assertEquals(0, one.days());
        assertEquals(SEPTEMBER, one.until());
        Horizon.Outliving less = new HorizonCalculator(TODAY, september(), List.of())
                .outliving(contract(LocalDate.of(2028, 4, 29)))
                .get(0);
        assertEquals(6, less.months());
        assertEquals(29, less.days());
    }

    /** Agreed 224,093 in a year, of which firm money pays 60,000. */
    private static HorizonCalculator.Agreement short60(boolean planned) {
        return new HorizonCalculator.Agreement(
                CONTRACT,
                new Wording("Contract", null),
                LocalDate.of(2027, 4, 1),
                LocalDate.of(2028, 3, 31),
                planned,
                List.of(),
                List.of(new HorizonCalculator.Need(new FinancialYear(2027), Money.of(224_093), Money.of(164_093))));
    }

    private static HorizonCalculator whole() {
        return new HorizonCalculator(
                TODAY,
                List.of(grant(
                        GRANT, 2027, AllocationStatus.CONFIRMED, LocalDate.of(2027, 4, 1), LocalDate.of(2028, 3, 31))),
                List.of());
    }

    @Test
    void too_little_money_for_a_year_lasts_as_many_days_as_it_pays_for_and_what_is_short_is_said() {
        // 366 days x 60,000 / 224,093 = 97.99..: 97 days from 1 April end on 6 July
        assertEquals(LocalDate.of(2027, 7, 6), whole().firmUntil(short60(false)));
        Horizon.Outliving one = whole().outliving(short60(false)).get(0);
        assertEquals(Money.of(164_093), one.lacks());
        assertTrue(one.partly());
    }

    @Test
    void a_contract_that_is_only_planned_has_no_claim_on_money() {
        assertTrue(whole().outliving(short60(true)).isEmpty());
    }

    @Test
    void a_service_is_funded_no_further_than_its_money_pays_for_what_its_contracts_agree() {
        HorizonCalculator both = new HorizonCalculator(
                LocalDate.of(2027, 4, 1),
                List.of(grant(
                        GRANT, 2027, AllocationStatus.CONFIRMED, LocalDate.of(2027, 4, 1), LocalDate.of(2028, 3, 31))),
                List.of());
        assertEquals(LocalDate.of(2028, 3, 31), both.firmUntil());
        assertEquals(LocalDate.of(2027, 7, 6), both.coveredUntil(List.of(short60(false))));
        assertEquals(LocalDate.of(2028, 3, 31), both.coveredUntil(List.of(short60(true))));
    }

    @Test
    void a_contract_that_ends_with_its_grant_does_not_outlive_it_and_one_day_more_does() {
        HorizonCalculator reckoning = new HorizonCalculator(TODAY, september(), List.of());
        assertTrue(reckoning.outliving(contract(SEPTEMBER)).isEmpty());
        Horizon.Outliving one =
                reckoning.outliving(contract(SEPTEMBER.plusDays(1))).get(0);
        assertEquals(0, one.months());
        assertEquals(1, one.days());
    }

    @Test
    void an_open_option_is_told_apart_from_the_contract() {
        List<Horizon.Outliving> found = new HorizonCalculator(TODAY, september(), List.of())
                .outliving(contract(SEPTEMBER, SEPTEMBER.plusYears(1)));
        assertEquals(1, found.size());
        assertTrue(found.get(0).option());
    }

    @Test
    void of_a_contract_for_which_no_stream_has_anything_set_aside_nothing_is_said() {
        assertTrue(new HorizonCalculator(TODAY, List.of(), List.of())
                .outliving(contract(SEPTEMBER))
                .isEmpty());
    }

    @Test
    void a_contract_with_indicative_money_only_has_nothing_firm_from_today() {
        Horizon.Outliving one = new HorizonCalculator(
                        TODAY,
                        List.of(grant(GRANT, 2026, AllocationStatus.INDICATIVE, LocalDate.of(2026, 4, 1), SEPTEMBER)),
                        List.of())
                .outliving(contract(SEPTEMBER))
                .get(0);
        assertNull(one.until());
    }

    @Test
    void notice_to_staff_is_counted_back_from_the_end_of_the_grant_by_the_longest_notice() {
        List<HorizonCalculator.Post> posts = List.of(
                new HorizonCalculator.Post(GRANT, "Adviser", 4, null),
                new HorizonCalculator.Post(GRANT, "Lead adviser", 12, null),
                new HorizonCalculator.Post(OTHER, "Somebody else's", 52, null),
                new HorizonCalculator.Post(null, "Without money", 52, null));
        LocalDate due = LocalDate.of(2027, 7, 8);
        assertEquals(
                due,
                new HorizonCalculator(TODAY, september(), posts).staffNoticeOn(contract(LocalDate.of(2028, 4, 30))));
        assertFalse(new HorizonCalculator(due, september(), posts)
                .outliving(contract(LocalDate.of(2028, 4, 30)))
                .get(0)
                .noticePassed());
        assertTrue(new HorizonCalculator(due.plusDays(1), september(), posts)
                .outliving(contract(LocalDate.of(2028, 4, 30)))
                .get(0)
                .noticePassed());
    }

    @Test
    void money_of_a_stream_of_twelve_months_is_one_year_money_and_of_a_day_longer_it_is_not() {
        LocalDate starts = LocalDate.of(2026, 4, 1);
        LocalDate ends = LocalDate.of(2027, 3, 31);
        assertTrue(grant(GRANT, 2026, AllocationStatus.CONFIRMED, starts, ends).oneYear());
        assertFalse(grant(GRANT, 2026, AllocationStatus.CONFIRMED, starts, ends.plusDays(1))
                .oneYear());
        HorizonCalculator half = new HorizonCalculator(
                TODAY,
                List.of(
                        grant(GRANT, 2026, AllocationStatus.CONFIRMED, starts, ends),
                        grant(OTHER, 2026, AllocationStatus.AT_RISK, starts, SEPTEMBER)),
                List.of());
        assertEquals(new BigDecimal("50.0"), half.oneYearShare());
        assertNull(new HorizonCalculator(TODAY, List.of(), List.of()).oneYearShare());
    }

    @Test
    void each_stream_is_a_step_down_and_the_last_is_the_cliff() {
        List<HorizonCalculator.Grant> grants = new java.util.ArrayList<>(september());
        grants.add(grant(OTHER, 2026, AllocationStatus.CONFIRMED, LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)));
        List<Horizon.Cliff> cliffs = new HorizonCalculator(TODAY, grants, List.of()).cliffs();
        assertEquals(
                List.of(LocalDate.of(2027, 3, 31), SEPTEMBER),
                cliffs.stream().map(Horizon.Cliff::on).toList());
    }

    @Test
    void money_for_another_contract_does_not_pay_for_this_one_and_money_for_the_service_does() {
        LocalDate year = LocalDate.of(2027, 3, 31);
        HorizonCalculator.Agreement one = contract(SEPTEMBER);
        List<HorizonCalculator.Grant> own = List.of(forContract(CONTRACT, 2026, AllocationStatus.CONFIRMED));
        assertEquals(year, new HorizonCalculator(TODAY, own, List.of()).firmUntil(one));
        for (AllocationStatus status : List.of(AllocationStatus.CONFIRMED, AllocationStatus.INDICATIVE)) {
            HorizonCalculator both =
                    new HorizonCalculator(TODAY, List.of(own.get(0), forContract(Ids.next(), 2027, status)), List.of());
            assertEquals(year, both.firmUntil(one), "another contract's money does not carry it further");
            assertEquals(year, both.indicativeUntil(one));
            assertEquals(year, both.outliving(one).get(0).until());
        }
        HorizonCalculator service = new HorizonCalculator(
                TODAY, List.of(own.get(0), forContract(null, 2027, AllocationStatus.CONFIRMED)), List.of());
        assertEquals(SEPTEMBER, service.firmUntil(one));
        assertEquals(SEPTEMBER, service.indicativeUntil(one));
        assertTrue(service.outliving(one).isEmpty());
    }

    @Test
    void of_a_contract_nothing_is_said_while_money_is_set_aside_for_another_alone() {
        HorizonCalculator reckoning = new HorizonCalculator(
                TODAY, List.of(forContract(Ids.next(), 2026, AllocationStatus.CONFIRMED)), List.of());
        assertNull(reckoning.firmUntil(contract(SEPTEMBER)));
        assertNull(reckoning.indicativeUntil(contract(SEPTEMBER)));
        assertNull(reckoning.staffNoticeOn(contract(SEPTEMBER)));
        assertTrue(reckoning.outliving(contract(SEPTEMBER)).isEmpty());
        assertEquals(LocalDate.of(2027, 3, 31), reckoning.firmUntil(), "the service has it");
    }

    @Test
    void staff_of_a_stream_that_pays_for_another_contract_are_not_counted() {
        List<HorizonCalculator.Grant> grants = List.of(
                forContract(CONTRACT, 2026, AllocationStatus.CONFIRMED),
                new HorizonCalculator.Grant(
                        OTHER,
                        new Wording("Another", null),
                        Ids.next(),
                        new FinancialYear(2026),
                        Money.of(100),
                        AllocationStatus.CONFIRMED,
                        LocalDate.of(2026, 4, 1),
                        SEPTEMBER));
        assertEquals(
                LocalDate.of(2027, 3, 3),
                new HorizonCalculator(
                                TODAY,
                                grants,
                                List.of(
                                        new HorizonCalculator.Post(GRANT, "Adviser", 4, null),
                                        new HorizonCalculator.Post(OTHER, "Somebody else's", 52, null)))
                        .staffNoticeOn(contract(SEPTEMBER)));
    }

    private static HorizonCalculator.Agreement needing(
            LocalDate starts, LocalDate ends, HorizonCalculator.Need... needs) {
        return new HorizonCalculator.Agreement(
                CONTRACT, new Wording("Contract", null), starts, ends, false, List.of(), List.of(needs));
    }

    private static HorizonCalculator.Need need(int year, long agreed, long atRisk) {
        return new HorizonCalculator.Need(new FinancialYear(year), Money.of(agreed), Money.of(atRisk));
    }

    @Test
    void too_little_money_is_spread_over_the_days_of_the_year_in_which_the_contract_runs() {
        // a pound a day for the 184 days from July to December: a hundred of them end on 8 October
        assertEquals(
                LocalDate.of(2027, 10, 8),
                whole().firmUntil(needing(LocalDate.of(2027, 7, 1), LocalDate.of(2027, 12, 31), need(2027, 184, 84))));
        // from the first of April, and to the end of March, where the contract runs longer
        LocalDate starts = LocalDate.of(2026, 4, 1);
        LocalDate ends = LocalDate.of(2028, 3, 31);
        HorizonCalculator twoYears = new HorizonCalculator(
                TODAY,
                List.of(
                        grant(GRANT, 2026, AllocationStatus.CONFIRMED, starts, ends),
                        grant(GRANT, 2027, AllocationStatus.CONFIRMED, starts, ends)),
                List.of());
        assertEquals(
                LocalDate.of(2027, 7, 6),
                twoYears.firmUntil(
                        needing(LocalDate.of(2027, 3, 31), LocalDate.of(2028, 4, 1), need(2027, 224_093, 164_093))));
    }

    @Test
    void what_was_short_in_a_year_that_is_over_is_not_held_against_the_next() {
        LocalDate starts = LocalDate.of(2026, 4, 1);
        LocalDate ends = LocalDate.of(2028, 3, 31);
        HorizonCalculator.Agreement one = needing(starts, ends, need(2026, 100, 60), need(2027, 100, 0));
        List<HorizonCalculator.Grant> grants = List.of(
                grant(GRANT, 2026, AllocationStatus.CONFIRMED, starts, ends),
                grant(GRANT, 2027, AllocationStatus.CONFIRMED, starts, ends));
        HorizonCalculator lastDay = new HorizonCalculator(LocalDate.of(2027, 3, 31), grants, List.of());
        assertNull(lastDay.firmUntil(one));
        assertEquals(Money.of(60), lastDay.outliving(one).get(0).lacks());
        HorizonCalculator next = new HorizonCalculator(LocalDate.of(2027, 4, 1), grants, List.of());
        assertEquals(ends, next.firmUntil(one));
        assertTrue(next.outliving(one).isEmpty());
        assertEquals(Money.ZERO, one.lacks(new FinancialYear(2027)));
    }

    @Test
    void what_the_contracts_of_a_service_need_in_a_year_is_added_up() {
        LocalDate starts = LocalDate.of(2027, 4, 1);
        LocalDate ends = LocalDate.of(2028, 3, 31);
        HorizonCalculator both = new HorizonCalculator(
                starts, List.of(grant(GRANT, 2027, AllocationStatus.CONFIRMED, starts, ends)), List.of());
        // 366 days x 150 / 200 = 274.5: 274 days from 1 April end on 30 December
        assertEquals(
                LocalDate.of(2027, 12, 30),
                both.coveredUntil(List.of(
                        needing(starts, ends, need(2027, 100, 50)), needing(starts, ends, need(2027, 100, 0)))));
    }

    @Test
    void money_that_is_over_is_no_cliff_any_more_and_of_a_stream_the_last_step_counts() {
        LocalDate starts = LocalDate.of(2025, 4, 1);
        assertEquals(
                1,
                new HorizonCalculator(SEPTEMBER, september(), List.of())
                        .cliffs()
                        .size());
        assertEquals(List.of(), new HorizonCalculator(SEPTEMBER.plusDays(1), september(), List.of()).cliffs());
        Horizon.Cliff last =
                new HorizonCalculator(TODAY, september(), List.of()).cliffs().get(0);
        assertEquals(Money.of(100), last.money(), "what the year before brings is not part of the step");
        List<HorizonCalculator.Grant> twice = new java.util.ArrayList<>(september());
        twice.add(grant(GRANT, 2027, AllocationStatus.CONFIRMED, starts, SEPTEMBER));
        assertEquals(
                Money.of(200),
                new HorizonCalculator(TODAY, twice, List.of()).cliffs().get(0).money(),
                "what stops on one day is one step");
    }

    @Test
    void one_year_money_of_a_year_that_is_over_is_no_part_of_the_share() {
        LocalDate starts = LocalDate.of(2025, 4, 1);
        List<HorizonCalculator.Grant> grants = List.of(
                grant(OTHER, 2025, AllocationStatus.CONFIRMED, starts, LocalDate.of(2026, 3, 31)),
                grant(GRANT, 2026, AllocationStatus.CONFIRMED, starts, SEPTEMBER));
        assertEquals(
                new BigDecimal("50.0"),
                new HorizonCalculator(LocalDate.of(2026, 3, 31), grants, List.of()).oneYearShare());
        assertEquals(
                new BigDecimal("0.0"),
                new HorizonCalculator(LocalDate.of(2026, 4, 1), grants, List.of()).oneYearShare());
    }

    @Test
    void an_option_to_the_last_day_of_the_money_does_not_outlive_it() {
        HorizonCalculator reckoning = new HorizonCalculator(TODAY, september(), List.of());
        LocalDate summer = LocalDate.of(2027, 6, 30);
        assertTrue(reckoning.outliving(contract(summer, SEPTEMBER)).isEmpty());
        assertEquals(
                SEPTEMBER.plusDays(1),
                reckoning
                        .outliving(contract(summer, SEPTEMBER, SEPTEMBER.plusDays(1)))
                        .get(0)
                        .endsOn());
    }

    @Test
    void staff_are_told_once_beside_the_contract_or_else_beside_its_first_option() {
        HorizonCalculator reckoning = new HorizonCalculator(
                TODAY, september(), List.of(new HorizonCalculator.Post(GRANT, "Adviser", 4, null)));
        LocalDate due = LocalDate.of(2027, 9, 2);
        List<Horizon.Outliving> both = reckoning.outliving(contract(SEPTEMBER.plusDays(1), SEPTEMBER.plusYears(1)));
        assertEquals(due, both.get(0).staffNoticeOn());
        assertNull(both.get(1).staffNoticeOn());
        List<Horizon.Outliving> options =
                reckoning.outliving(contract(SEPTEMBER, SEPTEMBER.plusYears(1), SEPTEMBER.plusYears(2)));
        assertEquals(due, options.get(0).staffNoticeOn());
        assertNull(options.get(1).staffNoticeOn());
    }

    @Test
    void staff_of_a_stream_that_stops_before_the_last_are_told_by_their_own_end() {
        List<HorizonCalculator.Grant> grants = new java.util.ArrayList<>(september());
        grants.add(grant(OTHER, 2026, AllocationStatus.CONFIRMED, LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)));
        assertEquals(
                LocalDate.of(2027, 9, 2),
                new HorizonCalculator(
                                TODAY,
                                grants,
                                List.of(
                                        new HorizonCalculator.Post(GRANT, "Adviser", 4, null),
                                        new HorizonCalculator.Post(OTHER, "Of the other stream", 52, null)))
                        .staffNoticeOn(contract(SEPTEMBER.plusYears(1))));
    }

    @Test
    void a_post_that_ends_before_the_money_is_told_before_its_own_end_and_one_that_lasts_longer_before_the_moneys() {
        for (int days : new int[] {-1, 0, 1}) {
            assertEquals(
                    SEPTEMBER.plusDays(Math.min(0, days)).minusWeeks(4),
                    new HorizonCalculator(
                                    TODAY,
                                    september(),
                                    List.of(new HorizonCalculator.Post(GRANT, "Adviser", 4, SEPTEMBER.plusDays(days))))
                            .staffNoticeOn(contract(SEPTEMBER.plusYears(1))));
        }
    }

    @Test
    void a_post_without_money_is_named_while_it_lasts() {
        HorizonCalculator.Post post = new HorizonCalculator.Post(null, "Children's worker", 4, TODAY);
        assertEquals(List.of("Children's worker"), new HorizonCalculator(TODAY, List.of(), List.of(post)).unfunded());
        assertTrue(new HorizonCalculator(TODAY.plusDays(1), List.of(), List.of(post))
                .unfunded()
                .isEmpty());
    }
}
