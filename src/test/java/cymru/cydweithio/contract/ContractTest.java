package cymru.cydweithio.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ContractTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 1);
    private static final LocalDate END = LocalDate.of(2028, 3, 31);
    private static final UUID COUNCIL = UUID.randomUUID();
    private static final UUID HEALTH = UUID.randomUUID();
    private static final FinancialYear Y26 = new FinancialYear(2026);
    private static final FinancialYear Y27 = new FinancialYear(2027);
    private static final FinancialYear Y28 = new FinancialYear(2028);

    @Test
    void a_contract_ends_on_its_first_day_or_later_and_lasts_no_longer_than_thirty_years() {
        breaks(TermsRule.ENDS_BEFORE_START.key(), () -> planned(START, START.minusDays(1)));
        assertEquals(START, planned(START, START).period().to());
        assertEquals(
                START.plusYears(30),
                planned(START, START.plusYears(30)).period().to());
        breaks(
                TermsRule.ENDS_UNLIKELY.key(),
                () -> planned(START, START.plusYears(30).plusDays(1)));
        breaks(TermsRule.ENDS_UNLIKELY.key(), () -> planned(LocalDate.of(1998, 3, 31), END));
        breaks(TermsRule.ENDS_UNLIKELY.key(), () -> planned(LocalDate.of(2060, 4, 2), LocalDate.of(2061, 4, 1)));
    }

    @Test
    void nobody_is_bound_before_every_year_has_its_value_and_commissioners_who_bring_it() {
        Contract contract = planned(START, END);
        breaks(ProviderRule.NONE.key(), () -> contract.start(whole(), false));
        breaks(
                TermsRule.VALUE_MISSING.key(),
                () -> contract.start(
                        Terms.ofTerm(Map.of(Y26, Money.of(100)), List.of(cash(COUNCIL, Y26, "100"))), true));
        breaks(
                TermsRule.CONTRIBUTION_DIFFERS.key(),
                () -> contract.start(
                        Terms.ofTerm(
                                Map.of(Y26, Money.of(100), Y27, Money.of(100)),
                                List.of(cash(COUNCIL, Y26, "100"), cash(COUNCIL, Y27, "99.99"))),
                        true));
        assertEquals(ContractState.PLANNED, contract.state());
        contract.start(whole(), true);
        assertEquals(ContractState.LIVE, contract.state());
        breaks(ContractRule.STATE_STARTED.key(), () -> contract.start(whole(), true));
    }

    @Test
    void a_reference_and_a_title_are_as_long_as_can_be_kept() {
        new ContractDetails(
                        COUNCIL, COUNCIL, "x".repeat(30), new Wording("y".repeat(200), null), false, 6, 12, START, END)
                .validate();
        breaks(
                ContractRule.REFERENCE_LONG.key(),
                () -> new ContractDetails(
                                COUNCIL, COUNCIL, "x".repeat(31), new Wording("y", null), false, 6, 12, START, END)
                        .validate());
        breaks(
                ContractRule.TITLE_LONG.key(),
                () -> new ContractDetails(
                                COUNCIL, COUNCIL, "x", new Wording(null, "y".repeat(201)), false, 6, 12, START, END)
                        .validate());
    }

    @Test
    void what_was_agreed_is_not_described_anew() {
        Contract contract = running();
        breaks(ContractRule.STATE_AGREED.key(), () -> contract.describe(details(START, END.plusYears(1))));
    }

    @Test
    void contributions_that_do_not_meet_the_value_of_a_year_are_refused_by_the_penny() {
        Terms terms = Terms.ofTerm(
                Map.of(Y26, Money.of("100.00")),
                List.of(
                        cash(COUNCIL, Y26, "60"),
                        new Terms.Contribution(HEALTH, Y26, ContributionKind.IN_KIND, Money.of("40.01"))));
        breaks(TermsRule.CONTRIBUTION_DIFFERS.key(), () -> terms.validate(years(Y26, Y27)));
        Terms.ofTerm(
                        Map.of(Y26, Money.of("100.00")),
                        List.of(
                                cash(COUNCIL, Y26, "60"),
                                new Terms.Contribution(HEALTH, Y26, ContributionKind.IN_KIND, Money.of("40.00"))))
                .validate(years(Y26, Y27));
        Terms.ofTerm(Map.of(Y26, Money.of(100)), List.of()).validate(years(Y26, Y27));
        breaks(
                TermsRule.VALUE_OUTSIDE.key(),
                () -> Terms.ofTerm(Map.of(Y28, Money.of(100)), List.of()).validate(years(Y26, Y27)));
        breaks(TermsRule.VALUE_NEGATIVE.key(), () -> Terms.ofTerm(Map.of(Y26, Money.of(-1)), List.of()));
        breaks(TermsRule.CONTRIBUTION_AMOUNT.key(), () -> cash(COUNCIL, Y26, "0"));
        breaks(
                TermsRule.CONTRIBUTION_TWICE.key(),
                () -> Terms.ofTerm(Map.of(), List.of(cash(COUNCIL, Y26, "1"), cash(COUNCIL, Y26, "2"))));
    }

    @Test
    void totals_equal_the_sum_of_their_parts_to_the_penny_however_the_money_is_cut() {
        Random random = new Random(20261126);
        for (int round = 0; round < 500; round++) {
            Map<FinancialYear, Money> values = new HashMap<>();
            List<Terms.Contribution> contributions = new ArrayList<>();
            BigDecimal all = BigDecimal.ZERO;
            for (FinancialYear year : List.of(Y26, Y27, Y28)) {
                Money value = Money.ZERO;
                for (UUID organisation : List.of(COUNCIL, HEALTH)) {
                    for (ContributionKind kind : ContributionKind.values()) {
                        BigDecimal pence = BigDecimal.valueOf(1 + random.nextInt(1_000_000_00), 2);
                        contributions.add(new Terms.Contribution(organisation, year, kind, new Money(pence)));
                        value = value.plus(new Money(pence));
                        all = all.add(pence);
                    }
                }
                values.put(year, value);
            }
            Terms terms = Terms.ofTerm(values, contributions);
            terms.validate(years(Y26, Y27, Y28));
            assertEquals(new Money(all), terms.total());
            assertEquals(terms.total(), Money.sum(years(Y26, Y27, Y28).stream().map(terms::contributed)));
            assertEquals(
                    terms.value(PartYear.ofTerm(Y26)).plus(terms.value(PartYear.ofTerm(Y28))),
                    terms.within(years(Y26, Y28)));
        }
    }

    @Test
    void a_year_that_term_and_options_share_is_shared_by_days_and_nothing_is_lost_by_it() {
        Random random = new Random(20261130);
        for (int round = 0; round < 500; round++) {
            LocalDate from = START.plusDays(random.nextInt(365));
            List<Period> parts = new ArrayList<>();
            for (int i = 0; i <= 1 + random.nextInt(2); i++) {
                LocalDate to = from.plusDays(20 + random.nextInt(900));
                parts.add(new Period(from, to));
                from = to.plusDays(1);
            }
            Map<FinancialYear, Money> values = new HashMap<>();
            List<Terms.Contribution> brought = new ArrayList<>();
            for (FinancialYear year : FinancialYear.within(parts.get(0).from(), from.minusDays(1))) {
                Money cash = new Money(BigDecimal.valueOf(1_000 + random.nextInt(10_000_000), 2));
                Money inKind = new Money(BigDecimal.valueOf(1_000 + random.nextInt(10_000_000), 2));
                values.put(year, cash.plus(inKind));
                brought.add(new Terms.Contribution(COUNCIL, year, ContributionKind.CASH, cash));
                brought.add(new Terms.Contribution(HEALTH, year, ContributionKind.IN_KIND, inKind));
            }
            Terms shared = Terms.byYear(values, brought, parts.get(0), parts.subList(1, parts.size()));
            assertEquals(Money.sum(values.values().stream()), shared.total());
            values.forEach((year, value) -> assertEquals(
                    value,
                    Money.sum(shared.values().entrySet().stream()
                            .filter(one -> one.getKey().year().equals(year))
                            .map(Map.Entry::getValue))));
            List<PartYear> all = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                all.addAll(PartYear.of(i, parts.get(i)));
            }
            shared.validate(all);
            // each part by its days, to a penny for each of the two that bring it
            shared.values().forEach((when, share) -> {
                long days = PartYear.days(when.year(), parts.get(when.option()));
                long allDays = parts.stream()
                        .mapToLong(part -> PartYear.days(when.year(), part))
                        .sum();
                BigDecimal exact = values.get(when.year())
                        .amount()
                        .multiply(BigDecimal.valueOf(days))
                        .divide(BigDecimal.valueOf(allDays), 10, RoundingMode.HALF_UP);
                assertTrue(
                        exact.subtract(share.amount()).abs().compareTo(new BigDecimal("0.02")) < 0,
                        when + ": " + share + " of " + exact);
            });
        }
    }

    @Test
    void one_total_is_shared_over_years_by_days() {
        Map<FinancialYear, Money> shares =
                Terms.byDays(Money.of("178045.63"), new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2031, 3, 31)));
        // 1,826 days: a year of 365 is 35,589.6248.., that of 366, with 29 February 2028, 35,687.1306..
        // rounded down 4 x 35,589.62 + 35,687.13 = 178,045.61; two pence are left, for the largest remainders, the
        // first two
        assertEquals(Money.of("35589.63"), shares.get(Y26));
        assertEquals(Money.of("35589.63"), shares.get(Y28));
        assertEquals(5, shares.size());
        assertEquals(Money.of("35687.13"), shares.get(Y27));
        assertEquals(Money.of("178045.63"), Money.sum(shares.values().stream()));
    }

    @Test
    void options_follow_each_other_without_gap_or_overlap() {
        Period first = new Period(END.plusDays(1), END.plusYears(1));
        ContractOption.validate(
                END,
                List.of(first, new Period(first.to().plusDays(1), first.to().plusYears(1))));
        breaks(
                TermsRule.OPTION_OVERLAPS.key(),
                () -> ContractOption.validate(END, List.of(new Period(END, END.plusYears(1)))));
        breaks(
                TermsRule.OPTION_GAP.key(),
                () -> ContractOption.validate(END, List.of(new Period(END.plusDays(2), END.plusYears(1)))));
        breaks(TermsRule.OPTION_OVERLAPS.key(), () -> ContractOption.validate(END, List.of(first, first)));
        breaks(TermsRule.OPTION_DATES.key(), () -> ContractOption.validate(END, List.of(Period.from(END.plusDays(1)))));
        breaks(PlatformRule.PERIOD_END_BEFORE_START.key(), () -> new Period(END.plusDays(1), END));
    }

    @Test
    void an_option_is_taken_on_the_last_day_at_the_latest_and_only_with_its_money() {
        Period period = new Period(END.plusDays(1), END.plusYears(1));
        Terms withOption = Terms.byYear(
                Map.of(Y26, Money.of(100), Y27, Money.of(100), Y28, Money.of(90)),
                List.of(cash(COUNCIL, Y26, "100"), cash(COUNCIL, Y27, "100"), cash(COUNCIL, Y28, "90")),
                new Period(START, END),
                List.of(period));
        List<PartYear> years = PartYear.of(1, period);
        breaks(
                TermsRule.OPTION_LATE.key(),
                () -> running()
                        .extend(
                                ContractOption.offer(COUNCIL, period),
                                years,
                                END,
                                withOption,
                                taken(END.plusDays(1)),
                                UNCHANGED,
                                END.plusDays(1)));
        breaks(
                TermsRule.VALUE_MISSING.key(),
                () -> running()
                        .extend(
                                ContractOption.offer(COUNCIL, period),
                                years,
                                END,
                                whole(),
                                taken(END),
                                UNCHANGED,
                                END));
        Contract contract = running();
        ContractOption option = ContractOption.offer(contract.id(), period);
        contract.extend(option, years, END, withOption, taken(END), UNCHANGED, END);
        assertEquals(ContractState.EXTENDED, contract.state());
        assertEquals(OptionState.TAKEN, option.state());
        breaks(TermsRule.OPTION_DECIDED.key(), () -> option.letLapse(END));
    }

    @Test
    void an_option_that_is_not_decided_stays_as_long_as_it_was_when_the_end_moves() {
        ContractOption year =
                ContractOption.offer(COUNCIL, new Period(LocalDate.of(2028, 4, 1), LocalDate.of(2029, 3, 31)));
        assertEquals(
                new Period(LocalDate.of(2028, 7, 1), LocalDate.of(2029, 6, 30)), year.after(LocalDate.of(2028, 6, 30)));
    }

    @Test
    void a_contract_is_closed_after_its_last_day_and_terminated_before_it_with_a_reason() {
        breaks(ContractRule.END_EARLY.key(), () -> running().end(END, END));
        Contract over = running();
        over.end(END, END.plusDays(1));
        assertEquals(ContractState.ENDED, over.state());
        breaks(ContractRule.STATE_NOT_RUNNING.key(), () -> over.terminate(END, "Late", END, END));
        breaks(ContractRule.REASON_REQUIRED.key(), () -> running().terminate(END, " ", END, END));
        breaks(
                ContractRule.TERMINATE_OUTSIDE.key(),
                () -> running().terminate(END.plusDays(1), "Provider left", END, END));
        breaks(
                ContractRule.TERMINATE_OUTSIDE.key(),
                () -> running().terminate(START.minusDays(1), "Provider left", END, END));
        Contract broken = running();
        broken.terminate(START, "Provider left", END, START);
        assertEquals(START, broken.endedOn());
        breaks(ContractRule.STATE_NOT_RUNNING.key(), () -> planned(START, END).end(END, END.plusDays(1)));
    }

    @Test
    void a_provider_who_succeeds_after_a_restructuring_always_needs_a_notice_unless_the_contract_is_light_touch() {
        breaks(
                ChangeNoticeRule.NOVATION.key(),
                () -> ChangeNotice.SMALL.forReplacement(ReplacementGround.SUCCESSION, UNCHANGED, null, null, START));
        ChangeNotice.SMALL.forReplacement(ReplacementGround.PROVIDED_FOR, UNCHANGED, null, null, START);
        ChangeNotice.LIGHT_TOUCH.forReplacement(ReplacementGround.SUCCESSION, unchanged(true), null, null, START);
        breaks(
                ChangeNoticeRule.NOT_LIGHT_TOUCH.key(),
                () -> ChangeNotice.LIGHT_TOUCH.forReplacement(
                        ReplacementGround.SUCCESSION, UNCHANGED, null, null, START));
        ChangeNotice.PUBLISHED.forReplacement(ReplacementGround.SUCCESSION, UNCHANGED, null, START, START);
        breaks(
                ChangeNoticeRule.LATE.key(),
                () -> ChangeNotice.PUBLISHED.forReplacement(
                        ReplacementGround.SUCCESSION, UNCHANGED, null, START.plusDays(1), START));
    }

    @Test
    void nothing_is_agreed_in_the_future() {
        ChangeNotice.Change change =
                new ChangeNotice.Change(START, END, END, Money.of(1_000), Money.of(1_050), Money.of(50));
        ChangeNotice.Case that = new AwardedContract(running(), Award.UNKNOWN, List.of(), null)
                .changed(change.size(), Set.of(), Terms.NONE);
        Variation variation = new Variation(END, "More hours", ChangeNotice.PUBLISHED, END);
        breaks(
                TermsRule.VARY_FUTURE.key(),
                () -> ContractVariation.agree(running(), 1, variation, change, that, END.minusDays(1)));
        ContractVariation.agree(running(), 1, variation, change, that, END);
        breaks(
                ContractRule.REASON_REQUIRED.key(),
                () -> ContractVariation.agree(
                        running(), 1, new Variation(END, "", ChangeNotice.PUBLISHED, END), change, that, END));
        breaks(
                ChangeNoticeRule.REQUIRED.key(),
                () -> ContractVariation.agree(
                        running(), 1, new Variation(END, "More hours", null, null), change, that, END));
    }

    @Test
    void what_was_done_on_a_critical_date_is_told_once_and_stays() {
        CriticalDate date =
                CriticalDate.workedOut(COUNCIL, new CriticalDates.Worked(DateKind.NOTICE, START, 6, END, false), END);
        breaks(ContractRule.DATE_NOTE.key(), () -> date.markDone(START, " "));
        date.markDone(START, "Letter sent");
        breaks(ContractRule.DATE_KEPT.key(), () -> date.markDone(START, "Again"));
        date.move(START.plusDays(5));
        assertEquals(START, date.dueOn());
    }

    private static List<PartYear> years(FinancialYear... years) {
        return Stream.of(years).map(PartYear::ofTerm).toList();
    }

    @Test
    void an_option_is_taken_by_a_decision_on_a_day_that_has_come_with_an_answer_about_the_notice() {
        Executable[] wrong = {
            () -> validate(new TakenOption(null, "Board", ChangeNotice.SMALL, null)),
            () -> validate(new TakenOption(START.plusDays(11), "Board", ChangeNotice.SMALL, null)),
            () -> validate(new TakenOption(START, " ", ChangeNotice.SMALL, null)),
            () -> validate(new TakenOption(START, "b".repeat(401), ChangeNotice.SMALL, null)),
            () -> validate(new TakenOption(START, "Board", null, null)),
            () -> validate(new TakenOption(START, "Board", ChangeNotice.LIGHT_TOUCH, null)),
            () -> validate(new TakenOption(START, "Board", ChangeNotice.PUBLISHED, null)),
            () -> validate(new TakenOption(START, "Board", ChangeNotice.PUBLISHED, START.plusDays(1)))
        };
        List<String> rules = List.of(
                TermsRule.OPTION_DAY.key(),
                TermsRule.OPTION_FUTURE.key(),
                TermsRule.OPTION_DECISION.key(),
                TermsRule.OPTION_DECISION_LONG.key(),
                ChangeNoticeRule.REQUIRED.key(),
                ChangeNoticeRule.NOT_LIGHT_TOUCH.key(),
                ChangeNoticeRule.DAY.key(),
                ChangeNoticeRule.LATE.key());
        for (int i = 0; i < wrong.length; i++) {
            breaks(rules.get(i), wrong[i]);
        }
        validate(new TakenOption(START.plusDays(10), "b".repeat(400), ChangeNotice.PUBLISHED, START.plusDays(10)));
        validate(new TakenOption(START, "Board", ChangeNotice.SMALL, null));
        // a contract that was signed months before its first day may be extended before that day too
        validate(new TakenOption(START.minusDays(1), "Board", ChangeNotice.SMALL, null));
    }

    private static void validate(TakenOption taken) {
        taken.validate(UNCHANGED, END, START.plusDays(10));
    }

    @Test
    void a_day_ahead_means_notice_and_the_contract_runs_until_it() {
        LocalDate today = START.plusMonths(3);
        Contract contract = running();
        breaks(ContractRule.REASON_REQUIRED.key(), () -> contract.terminate(today.plusDays(1), " ", END, today));
        assertFalse(contract.underNotice(), "nothing half done");
        contract.terminate(today.plusDays(1), "Provider gives up", END, today);
        assertEquals(ContractState.LIVE, contract.state());
        assertEquals(null, contract.endedOn());
        assertEquals(today, contract.noticeGivenOn());
        assertEquals(today.plusDays(1), contract.noticeEndsOn());
        breaks(ContractRule.UNDER_NOTICE_GIVEN.key(), () -> contract.moveEnd(END.plusDays(5)));
        breaks(ContractRule.UNDER_NOTICE_GIVEN.key(), () -> contract.terminate(today.plusDays(2), "Later", END, today));
        breaks(ContractRule.END_EARLY.key(), () -> contract.end(today.plusDays(1), today.plusDays(1)));
        contract.end(today.plusDays(1), today.plusDays(2));
        assertEquals(ContractState.TERMINATED, contract.state(), "it ended before its term, as the notice said");
        assertEquals(today.plusDays(1), contract.endedOn());
        assertEquals("Provider gives up", contract.endedBecause());
        Contract atOnce = running();
        atOnce.terminate(today, "Provider gone", END, today);
        assertEquals(ContractState.TERMINATED, atOnce.state(), "a day that has come ends it at once");
        assertFalse(atOnce.underNotice());
    }

    @Test
    void a_notice_is_withdrawn_until_its_day_and_not_after_it() {
        LocalDate day = START.plusMonths(6);
        breaks(ContractRule.UNDER_NOTICE_NONE.key(), () -> running().withdrawNotice(START));
        Contract late = underNotice(day);
        breaks(ContractRule.UNDER_NOTICE_OVER.key(), () -> late.withdrawNotice(day.plusDays(1)));
        Contract inTime = underNotice(day);
        inTime.withdrawNotice(day);
        assertFalse(inTime.underNotice());
        inTime.end(END, END.plusDays(1));
        assertEquals(ContractState.ENDED, inTime.state());
        assertEquals(null, inTime.endedBecause());
    }

    @Test
    void under_random_verbs_a_contract_is_under_notice_only_while_it_runs_and_never_has_two_ends() {
        java.util.Random random = new java.util.Random(12);
        for (int life = 0; life < 300; life++) {
            Contract contract = running();
            LocalDate today = START;
            for (int step = 0; step < 8; step++) {
                today = today.plusDays(random.nextInt(120));
                LocalDate now = today;
                LocalDate last = contract.endedOn() != null
                        ? contract.endedOn()
                        : contract.underNotice()
                                ? contract.noticeEndsOn()
                                : contract.period().to();
                LocalDate day = START.plusDays(random.nextInt(900));
                try {
                    switch (random.nextInt(4)) {
                        case 0 -> contract.terminate(day, "Because", last, now);
                        case 1 -> contract.withdrawNotice(now);
                        case 2 -> contract.end(last, now);
                        default -> contract.moveEnd(day);
                    }
                } catch (RuleViolation refused) {
                    assertTrue(refused.key().startsWith("contract."), refused.key());
                }
                assertEquals(contract.endedOn() == null, contract.state().running(), "closed, or running");
                assertTrue(contract.endedOn() == null || !contract.endedOn().isAfter(now), "it never ended ahead");
                assertTrue(
                        !contract.underNotice()
                                || contract.endedOn() == null
                                || !contract.endedOn().isAfter(contract.noticeEndsOn()),
                        "by the notice at the latest");
            }
        }
    }

    private static Contract underNotice(LocalDate day) {
        Contract contract = running();
        contract.terminate(day, "Provider gives up", END, START);
        return contract;
    }

    @Test
    void a_provider_is_replaced_from_a_day_within_the_contract_on_a_ground_that_holds() {
        LocalDate day = START.plusMonths(2);
        breaks(
                TermsRule.REPLACE_COMING.key(),
                () -> replace(null, day, ReplacementGround.PROVIDED_FOR, ChangeNotice.SMALL));
        breaks(
                TermsRule.REPLACE_SAME.key(),
                () -> replace(COUNCIL, day, ReplacementGround.PROVIDED_FOR, ChangeNotice.SMALL));
        breaks(
                TermsRule.REPLACE_DAY.key(),
                () -> replace(HEALTH, null, ReplacementGround.PROVIDED_FOR, ChangeNotice.SMALL));
        breaks(
                TermsRule.REPLACE_OUTSIDE.key(),
                () -> replace(HEALTH, START, ReplacementGround.PROVIDED_FOR, ChangeNotice.SMALL));
        breaks(
                TermsRule.REPLACE_OUTSIDE.key(),
                () -> replace(HEALTH, END.plusDays(1), ReplacementGround.PROVIDED_FOR, ChangeNotice.SMALL));
        replace(HEALTH, START.plusDays(1), ReplacementGround.PROVIDED_FOR, ChangeNotice.SMALL);
        replace(HEALTH, END, ReplacementGround.PROVIDED_FOR, ChangeNotice.SMALL);
        breaks(TermsRule.REPLACE_GROUND.key(), () -> replace(HEALTH, day, null, ChangeNotice.SMALL));
        breaks(
                ChangeNoticeRule.NOVATION.key(),
                () -> replace(HEALTH, day, ReplacementGround.SUCCESSION, ChangeNotice.SMALL));
        breaks(ChangeNoticeRule.REQUIRED.key(), () -> replace(HEALTH, day, ReplacementGround.SUCCESSION, null));
        breaks(
                ChangeNoticeRule.DAY.key(),
                () -> replace(HEALTH, day, ReplacementGround.SUCCESSION, ChangeNotice.PUBLISHED));
        breaks(
                TermsRule.REPLACE_NO_NOTICE.key(),
                () -> replace(HEALTH, day, ReplacementGround.NAME_ONLY, ChangeNotice.SMALL));
        replace(HEALTH, day, ReplacementGround.NAME_ONLY, null);
        replace(HEALTH, day, ReplacementGround.NEW_AWARD, null);
        breaks(
                TermsRule.REPLACE_OTHER_BODY.key(),
                () -> ProviderChange.record(
                        running(),
                        new Replacement(
                                new ProviderId(COUNCIL),
                                new ProviderId(HEALTH),
                                day,
                                ReplacementGround.NAME_ONLY,
                                "New name",
                                null,
                                null),
                        false,
                        UNCHANGED,
                        END,
                        START,
                        "A. Officer"));
        breaks(
                ContractRule.STATE_NOT_RUNNING.key(),
                () -> ProviderChange.record(
                        planned(START, END),
                        new Replacement(
                                new ProviderId(COUNCIL),
                                new ProviderId(HEALTH),
                                day,
                                ReplacementGround.NAME_ONLY,
                                "New name",
                                null,
                                null),
                        true,
                        UNCHANGED,
                        END,
                        START,
                        "A. Officer"));
    }

    private static void replace(UUID coming, LocalDate on, ReplacementGround ground, ChangeNotice notice) {
        ProviderChange.record(
                running(),
                new Replacement(
                        new ProviderId(COUNCIL),
                        coming == null ? null : new ProviderId(coming),
                        on,
                        ground,
                        "It took the work over",
                        notice,
                        null),
                true,
                UNCHANGED,
                END,
                START,
                "A. Officer");
    }

    /** Neither value nor term changes, and nothing is recorded of the award. */
    private static final ChangeNotice.Case UNCHANGED = unchanged(false);

    private static ChangeNotice.Case unchanged(boolean lightTouch) {
        return new ChangeNotice.Case(
                lightTouch,
                START,
                Award.UNKNOWN,
                ChangeNotice.Size.NOTHING,
                false,
                ChangeNotice.Size.NOTHING,
                null,
                null,
                null);
    }

    @Test
    void whoever_replaces_a_provider_or_takes_an_option_answers_as_the_award_allows() {
        LocalDate day = START.plusMonths(2);
        Map.of(
                        ChangeNotice.HEALTH, ChangeNoticeRule.NOT_HEALTH.key(),
                        ChangeNotice.EXEMPT, ChangeNoticeRule.NOT_EXEMPT.key(),
                        ChangeNotice.BELOW_THRESHOLD, ChangeNoticeRule.BELOW_AWARD.key(),
                        ChangeNotice.OTHER_LAW, ChangeNoticeRule.OLD_AWARD.key(),
                        ChangeNotice.LIGHT_TOUCH, ChangeNoticeRule.NOT_LIGHT_TOUCH.key())
                .forEach((answer, rule) -> {
                    breaks(rule, () -> replace(HEALTH, day, ReplacementGround.SUCCESSION, answer));
                    breaks(rule, () -> replace(HEALTH, day, ReplacementGround.PROVIDED_FOR, answer));
                    breaks(rule, () -> validate(new TakenOption(START, "Board", answer, null)));
                });
    }

    private static TakenOption taken(LocalDate on) {
        return new TakenOption(on, "Board of June, minute 4", ChangeNotice.SMALL, null);
    }

    private static Contract running() {
        Contract contract = planned(START, END);
        contract.start(whole(), true);
        return contract;
    }

    private static Terms whole() {
        return Terms.ofTerm(
                Map.of(Y26, Money.of(100), Y27, Money.of(100)),
                List.of(cash(COUNCIL, Y26, "100"), cash(COUNCIL, Y27, "60"), cash(HEALTH, Y27, "40")));
    }

    private static Terms.Contribution cash(UUID organisation, FinancialYear year, String amount) {
        return new Terms.Contribution(organisation, year, ContributionKind.CASH, Money.of(amount));
    }

    private static Contract planned(LocalDate from, LocalDate to) {
        return Contract.plan(COUNCIL, details(from, to));
    }

    private static ContractDetails details(LocalDate from, LocalDate to) {
        return new ContractDetails(
                UUID.randomUUID(), COUNCIL, "NWP-1", new Wording("Service", null), false, 6, 12, from, to);
    }

    private static void breaks(String key, Executable executable) {
        assertEquals(key, assertThrows(RuleViolation.class, executable).key());
    }
}
