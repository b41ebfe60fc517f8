package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.contract.Award;
import cymru.cydweithio.contract.AwardKind;
import cymru.cydweithio.contract.ChangeNotice;
import cymru.cydweithio.contract.ChangeNoticeRule;
import cymru.cydweithio.contract.ContractAwards;
import cymru.cydweithio.contract.ContractDetails;
import cymru.cydweithio.contract.ContractDocumentId;
import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.contract.ContractLifecycle;
import cymru.cydweithio.contract.ContractRecord;
import cymru.cydweithio.contract.ContractRegister;
import cymru.cydweithio.contract.ContractRule;
import cymru.cydweithio.contract.ContractState;
import cymru.cydweithio.contract.ContractView;
import cymru.cydweithio.contract.Contracts;
import cymru.cydweithio.contract.ContributionKind;
import cymru.cydweithio.contract.DateKind;
import cymru.cydweithio.contract.DocumentDetails;
import cymru.cydweithio.contract.PartYear;
import cymru.cydweithio.contract.ProviderDetails;
import cymru.cydweithio.contract.ProviderId;
import cymru.cydweithio.contract.ProviderMerge;
import cymru.cydweithio.contract.ProviderRole;
import cymru.cydweithio.contract.ProviderRule;
import cymru.cydweithio.contract.Providers;
import cymru.cydweithio.contract.Regime;
import cymru.cydweithio.contract.Replacement;
import cymru.cydweithio.contract.ReplacementGround;
import cymru.cydweithio.contract.TakenOption;
import cymru.cydweithio.contract.Terms;
import cymru.cydweithio.contract.TermsRule;
import cymru.cydweithio.contract.Variation;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.History;
import cymru.cydweithio.security.Role;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.service.ServiceRegister;
import cymru.cydweithio.service.ServiceRule;
import cymru.cydweithio.service.Services;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contracts on the real database: money that meets, options, variations, dates that follow, and who may. */
class ContractsIT extends InServer {

    private static final List<String> PARTS = List.of(
            "contract_award",
            "contract_document",
            "critical_date",
            "contract_variation",
            "contract_provider",
            "provider_change",
            "contract_contribution",
            "contract_year",
            "contract_option");

    @Inject
    private Contracts contracts;

    @Inject
    private ContractRecord contractRecord;

    @Inject
    private ContractRegister register;

    @Inject
    private ContractLifecycle life;

    @Inject
    private Services services;

    @Inject
    private ServiceRegister serviceRegister;

    @Inject
    private ContractAwards awards;

    @Inject
    private Providers providers;

    @Inject
    private ProviderMerge merging;

    @Inject
    private History history;

    @Inject
    private Clock clock;

    private Actor commissioner;
    private UUID newport;
    private UUID monmouthshire;
    private UUID cardiff;
    private UUID service;
    private FinancialYear year;
    private LocalDate today;

    @BeforeEach
    void a_service_of_newport() throws Exception {
        commissioner = demonstration("commissioner");
        newport = organisation("LA-NWP");
        monmouthshire = organisation("LA-MON");
        cardiff = organisation("LA-CRF");
        today = LocalDate.now(clock);
        year = FinancialYear.of(today);
        service = Ids.next();
        inTransaction(() -> em.createNativeQuery(
                        "insert into service (id, version, organisation_id, partnership_id, name_en, need_en, theme, cohort, prevention, stage, cycle) values (:id, 0, :newport, "
                                + "(select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'), 'Tested service', 'Need', 'OTHER', 'People', 'PRIMARY', 'PLAN', 1)")
                .setParameter("id", service)
                .setParameter("newport", newport)
                .executeUpdate());
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        inTransaction(() -> {
            for (String part : PARTS) {
                em.createNativeQuery("delete from " + part
                                + " where contract_id in (select id from contract where service_id = :id)")
                        .setParameter("id", service)
                        .executeUpdate();
            }
            em.createNativeQuery("delete from contract where service_id = :id")
                    .setParameter("id", service)
                    .executeUpdate();
            return em.createNativeQuery("delete from service where id = :id")
                    .setParameter("id", service)
                    .executeUpdate();
        });
    }

    @Test
    void a_contract_goes_from_plan_over_option_and_variation_to_its_end_and_its_dates_follow() throws Exception {
        LocalDate end = year.next().lastDay();
        ContractId id = plan(end, List.of(new Period(end.plusDays(1), end.plusYears(1))));
        assertEquals(end, view(id).lastDay());
        breaks(ProviderRule.NONE, () -> life.start(id, version(id)));
        agree(id, Map.of(year, 100, year.next(), 100, year.next().next(), 80));
        addProvider(id);
        change(() -> life.start(id, version(id)));
        assertEquals(ContractState.LIVE, view(id).state());
        LocalDate notice = date(id, DateKind.NOTICE).on();
        assertTrue(notice.isBefore(end));

        change(() -> life.markDone(id, version(id), DateKind.NOTICE, "Letter sent"));
        assertEquals(
                ContractView.CriticalDateStatus.KEPT, date(id, DateKind.NOTICE).standing());
        change(() -> life.extend(id, version(id), taken()));
        assertEquals(ContractState.EXTENDED, view(id).state());
        assertEquals(end.plusYears(1), view(id).lastDay());
        assertTrue(date(id, DateKind.NOTICE).on().isAfter(notice), "worked back from the new end");
        assertEquals(null, date(id, DateKind.NOTICE).keptOn(), "notice for another end is still due");
        assertEquals("Board of today, minute 4", view(id).options().get(0).decision());
        breaks(TermsRule.OPTION_NONE, () -> life.extend(id, version(id), taken()));

        Terms before = view(id).terms();
        LocalDate longer = end.plusYears(1).plusDays(20);
        Map<PartYear, Money> values = new HashMap<>(before.values());
        List<Terms.Contribution> brought = new ArrayList<>(before.contributions());
        PartYear last = new PartYear(1, FinancialYear.of(longer));
        values.put(last, Money.of(5));
        breaks(
                TermsRule.CONTRIBUTION_DIFFERS,
                () -> life.vary(
                        id,
                        version(id),
                        new Variation(today, "Longer", ChangeNotice.SMALL, null),
                        longer,
                        new Terms(values, brought)));
        assertEquals(end.plusYears(1), view(id).lastDay(), "nothing half saved");
        brought.add(new Terms.Contribution(newport, last, ContributionKind.CASH, Money.of(5)));
        breaks(
                TermsRule.VARY_NOTHING,
                () -> life.vary(
                        id,
                        version(id),
                        new Variation(today, "Nothing", ChangeNotice.SMALL, null),
                        end.plusYears(1),
                        before));
        breaks(
                ChangeNoticeRule.AWARD,
                () -> life.vary(
                        id,
                        version(id),
                        new Variation(today, "Longer", ChangeNotice.SMALL, null),
                        longer,
                        new Terms(values, brought)));
        change(() -> awards.record(id, version(id), new Award(null, null, Money.of(50), 0, null, null)));
        change(() -> life.vary(
                id,
                version(id),
                new Variation(today, "Longer", ChangeNotice.SMALL, null),
                longer,
                new Terms(values, brought)));
        ContractView varied = view(id);
        assertEquals(longer, varied.lastDay());
        assertEquals(Money.of(280), varied.variations().get(0).valueBefore());
        assertEquals(Money.of(285), varied.variations().get(0).valueAfter());
        assertEquals(longer, date(id, DateKind.END).on());

        change(() -> life.terminate(id, version(id), today, "Provider gave up", Money.of(40)));
        assertEquals(ContractState.TERMINATED, view(id).state());
        assertEquals(
                List.of(DateKind.TERMINATION_NOTICE),
                view(id).dates().stream()
                        .filter(one -> one.standing() != ContractView.CriticalDateStatus.KEPT)
                        .map(ContractView.DateView::kind)
                        .toList(),
                "only its end is still to be published");
        assertTrue(isDue(id, DateKind.TERMINATION_NOTICE), "of a closed contract too");
        change(() -> life.markDone(id, version(id), DateKind.TERMINATION_NOTICE, "Published"));
        assertFalse(isDue(id, DateKind.TERMINATION_NOTICE));
        assertTrue(as(commissioner, () -> history.of("contract", id.value(), Slice.firstRows(100)))
                        .total()
                > 10);
    }

    @Test
    void under_notice_a_contract_runs_until_the_day_with_its_exit_dates_and_goes_on_when_it_is_withdrawn()
            throws Exception {
        LocalDate end = year.next().lastDay();
        ContractId id = plan(end, List.of(new Period(end.plusDays(1), end.plusYears(1))));
        agree(id, Map.of(year, 100, year.next(), 100, year.next().next(), 80));
        addProvider(id);
        change(() -> life.start(id, version(id)));
        LocalDate day = today.plusDays(70);
        change(() -> life.terminate(id, version(id), day, "The provider gives up", Money.of(40)));
        ContractView noticed = view(id);
        assertTrue(noticed.underNotice());
        assertEquals(ContractState.LIVE, noticed.state());
        assertEquals(day, noticed.lastDay());
        assertFalse(noticed.optionOpen(), "no option is left");
        assertEquals(
                Set.of(
                        DateKind.EXIT_PLAN,
                        DateKind.STAFF,
                        DateKind.HANDOVER,
                        DateKind.END,
                        DateKind.TERMINATION_NOTICE),
                noticed.dates().stream().map(ContractView.DateView::kind).collect(Collectors.toSet()));
        assertEquals(
                day,
                Rows.day(em.createNativeQuery("select ends_on from contract_facts where id = :id")
                        .setParameter("id", id.value())
                        .getSingleResult()),
                "what all figures read");
        assertEquals(
                "LAPSED",
                em.createNativeQuery("select state from contract_option_facts where contract_id = :id")
                        .setParameter("id", id.value())
                        .getSingleResult());
        assertTrue(
                as(commissioner, () -> contracts.list(Contracts.Filter.EVERYTHING_OPEN, Slice.firstRows(100)))
                        .rows()
                        .stream()
                        .anyMatch(row -> row.id().equals(id.value()) && row.underNotice()));
        breaks(ContractRule.UNDER_NOTICE_GIVEN, () -> life.extend(id, version(id), taken()));
        breaks(ContractRule.UNDER_NOTICE_GIVEN, () -> life.letLapse(id, version(id)));
        breaks(
                ContractRule.UNDER_NOTICE_GIVEN,
                () -> life.vary(
                        id,
                        version(id),
                        new Variation(today, "Longer", ChangeNotice.SMALL, null),
                        end.plusDays(3),
                        view(id).terms()));
        change(() -> life.withdrawNotice(id, version(id)));
        assertEquals(end, view(id).lastDay());
        assertTrue(view(id).optionOpen());
        assertTrue(view(id).dates().stream().noneMatch(one -> one.kind() == DateKind.EXIT_PLAN));
        assertEquals(end, date(id, DateKind.END).on());
        assertEquals(
                "OPEN",
                em.createNativeQuery("select state from contract_option_facts where contract_id = :id")
                        .setParameter("id", id.value())
                        .getSingleResult());
    }

    @Test
    void of_two_providers_one_of_whom_takes_over_both_keep_their_days() throws Exception {
        LocalDate end = year.next().lastDay();
        ContractId id = plan(end, List.of());
        agree(id, Map.of(year, 100, year.next(), 100));
        addProvider(id);
        ProviderId old = deliverer(view(id).deliverers().get(0));
        ProviderId young = as(
                commissioner,
                () -> providers.register(new Providers.NewProvider(unique("Successor"), "1234567", null, true)));
        breaks(
                ContractRule.STATE_NOT_RUNNING,
                () -> life.replace(
                        id, version(id), succession(old, young, year.firstDay().plusDays(40))));
        change(() -> life.start(id, version(id)));
        LocalDate day = year.firstDay().plusDays(40);
        breaks(TermsRule.REPLACE_LEAVING, () -> life.replace(id, version(id), succession(young, old, day)));
        breaks(
                ChangeNoticeRule.NOVATION,
                () -> life.replace(
                        id,
                        version(id),
                        new Replacement(
                                old, young, day, ReplacementGround.SUCCESSION, "Merged", ChangeNotice.SMALL, null)));
        assertEquals(1, view(id).deliverers().size(), "nothing half saved");
        change(() -> life.replace(id, version(id), succession(old, young, day)));
        List<ContractView.DelivererView> both = view(id).deliverers();
        assertEquals(
                List.of(young, old), both.stream().map(ContractsIT::deliverer).toList());
        assertEquals(day, both.get(0).fromOn());
        assertEquals(null, both.get(0).untilOn());
        assertEquals(ProviderRole.LEAD, both.get(0).role());
        assertEquals(null, both.get(1).fromOn());
        assertEquals(day.minusDays(1), both.get(1).untilOn());
        ContractView.ProviderChangeView change = view(id).providerChanges().get(0);
        assertEquals(ReplacementGround.SUCCESSION, change.ground());
        assertEquals(commissioner.name(), change.recordedBy());
        breaks(ProviderRule.NEEDED, () -> register.removeProvider(id, version(id), young));
        breaks(TermsRule.REPLACE_BEFORE, () -> life.replace(id, version(id), succession(young, old, day)));
        change(() -> life.replace(id, version(id), succession(young, old, day.plusDays(5))));
        assertEquals(3, view(id).deliverers().size(), "one may come back");
        assertEquals(1, view(id).staying().size());
        assertTrue(as(commissioner, () -> history.of("contract", id.value(), Slice.firstRows(100)))
                        .total()
                > 5);
        assertThrows(
                PersistenceException.class,
                () -> inTransaction(() -> em.createNativeQuery(
                                "insert into contract_provider (id, version, contract_id, provider_id, role) values (uuid(), 0, :id, :young, 'LEAD')")
                        .setParameter("id", id.value())
                        .setParameter("young", young)
                        .executeUpdate()),
                "one leads at a time");
    }

    @Test
    void a_plan_that_was_entered_wrongly_is_withdrawn_and_so_are_its_service_and_its_provider() throws Exception {
        LocalDate end = year.next().lastDay();
        ContractId id = plan(end, List.of());
        addProvider(id);
        ProviderId provider = deliverer(view(id).deliverers().get(0));
        breaks(ProviderRule.WITHDRAW_USED, () -> providers.withdraw(provider, 0, "Entered twice"));
        breaks(ServiceRule.WITHDRAW_CONTRACTS, () -> withdrawService("Entered twice"));
        inTransaction(() -> em.createNativeQuery(
                        "insert into payment (id, version, contract_id, year, paid_on, amount, reference) values (uuid(), 0, :id, 2026, '2026-05-01', 5, 'X')")
                .setParameter("id", id.value())
                .executeUpdate());
        breaks(ContractRule.WITHDRAW_PAID, () -> register.withdraw(id, version(id), "Entered twice"));
        inTransaction(() -> em.createNativeQuery("delete from payment where contract_id = :id")
                .setParameter("id", id.value())
                .executeUpdate());
        breaks(PlatformRule.WITHDRAW_REQUIRED, () -> register.withdraw(id, version(id), " "));
        change(() -> register.withdraw(id, version(id), "Entered twice"));
        assertEquals(ContractState.WITHDRAWN, view(id).state());
        assertEquals("Entered twice", view(id).withdrawn().because());
        assertEquals(List.of(), view(id).dates());
        assertEquals(0, rows(commissioner), "gone from the register");
        breaks(ContractRule.WITHDRAW_AGREED, () -> register.withdraw(id, version(id), "Again"));
        breaks(ContractRule.STATE_AGREED, () -> register.describe(id, version(id), view(id).details(), List.of()));
        ContractId again =
                as(commissioner, () -> register.plan(new OrganisationId(newport), view(id).details(), List.of()));
        change(() -> register.withdraw(again, version(again), "Entered twice"));
        change(() -> providers.withdraw(provider, 0, "Not a provider"));
        assertTrue(as(commissioner, () -> providers.all()).stream()
                .noneMatch(one -> one.id().equals(provider.value())));
        String name = as(commissioner, () -> providers.view(provider)).details().name();
        as(commissioner, () -> providers.enter(new ProviderDetails(name, "1234567", "1 High Street, Newport")));
        assertEquals(
                List.of("1 High Street, Newport"),
                as(commissioner, () -> providers.list(name, false, Slice.firstRows(25))).rows().stream()
                        .map(Providers.RegisterRow::address)
                        .toList());
        change(() -> withdrawService("Entered twice"));
        assertEquals(
                0,
                as(
                                commissioner,
                                () -> services.list(
                                        new Services.Filter(null, null, null, null, "Tested service"),
                                        Slice.firstRows(25)))
                        .total());
        assertEquals(
                1,
                as(
                                commissioner,
                                () -> services.list(
                                        new Services.Filter(null, null, null, null, "Tested service", true),
                                        Slice.firstRows(25)))
                        .total());
        breaks(
                ContractRule.SERVICE_REQUIRED,
                () -> register.plan(new OrganisationId(newport), details(unique("R"), end), List.of()));
    }

    private void withdrawService(String because) {
        ServiceId id = new ServiceId(service);
        serviceRegister.withdraw(id, services.view(id).version(), because);
    }

    @Test
    void what_was_withdrawn_by_mistake_is_restored_with_its_reason_unless_something_happened_since() throws Exception {
        LocalDate end = year.next().lastDay();
        ContractId id = plan(end, List.of());
        addProvider(id);
        ProviderId provider = deliverer(view(id).deliverers().get(0));
        breaks(PlatformRule.RESTORE_NOT, () -> register.restore(id, version(id), "It was right"));
        breaks(PlatformRule.RESTORE_NOT, () -> providers.restore(provider, 0, "It was right"));
        List<DateKind> dates =
                view(id).dates().stream().map(ContractView.DateView::kind).toList();
        change(() -> register.withdraw(id, version(id), "Entered twice"));
        change(() -> providers.withdraw(provider, 0, "Entered twice"));
        change(() -> withdrawService("Entered twice"));
        breaks(ContractRule.RESTORE_SERVICE, () -> register.restore(id, version(id), "It was right"));
        breaks(PlatformRule.WITHDRAW_REQUIRED, () -> restoreService(" "));
        change(() -> restoreService("It was right"));
        assertEquals(
                "It was right",
                as(commissioner, () -> services.view(new ServiceId(service)))
                        .restored()
                        .because());
        breaks(ContractRule.RESTORE_PROVIDER, () -> register.restore(id, version(id), "It was right"));
        String name = as(commissioner, () -> providers.view(provider)).details().name();
        ProviderId namesake =
                as(commissioner, () -> providers.register(new Providers.NewProvider(name, null, null, true)));
        breaks(ProviderRule.TAKEN, () -> providers.restore(provider, 1, "It was right"));
        change(() -> providers.withdraw(namesake, 0, "The other one is right"));
        change(() -> providers.restore(provider, 1, "It was right"));
        assertTrue(as(commissioner, () -> providers.all()).stream()
                .anyMatch(one -> one.id().equals(provider.value())));
        ContractId again =
                as(commissioner, () -> register.plan(new OrganisationId(newport), view(id).details(), List.of()));
        breaks(ContractRule.REFERENCE_TAKEN, () -> register.restore(id, version(id), "It was right"));
        change(() -> register.withdraw(again, version(again), "Entered twice"));
        change(() -> register.restore(id, version(id), "It was right"));
        ContractView back = view(id);
        assertEquals(ContractState.PLANNED, back.state());
        assertEquals(null, back.withdrawn());
        assertEquals("It was right", back.restored().because());
        assertEquals(commissioner.name(), back.restored().by());
        assertEquals(
                dates,
                back.dates().stream().map(ContractView.DateView::kind).toList(),
                "its dates are worked out anew");
        breaks(PlatformRule.RESTORE_NOT, () -> register.restore(id, version(id), "Again"));
    }

    private void restoreService(String because) {
        ServiceId id = new ServiceId(service);
        serviceRegister.restore(id, services.view(id).version(), because);
    }

    @Test
    void a_provider_that_several_commissioners_share_is_merged_by_an_administrator() throws Exception {
        ContractId id = plan(year.next().lastDay(), List.of());
        addProvider(id);
        ProviderId twin = deliverer(view(id).deliverers().get(0));
        ProviderId right = as(
                commissioner, () -> providers.register(new Providers.NewProvider(unique("Right"), null, null, true)));
        breaks(PlatformRule.RESTORE_NOT, () -> providers.restore(right, 0, "It was right"));
        Actor administrator = demonstration("administrator");
        ProviderMerge.Duplicate shown = as(administrator, () -> merging.duplicates()).stream()
                .filter(one -> one.id().equals(twin.value()))
                .findFirst()
                .orElseThrow();
        assertEquals(1, shown.contracts());
        assertEquals(
                ProviderRule.REQUIRED,
                assertThrows(
                                RuleViolation.class,
                                () -> as(
                                        administrator, () -> run(() -> merging.mergeShared(twin, 0, null, "One body"))))
                        .rule());
        as(administrator, () -> run(() -> merging.mergeShared(twin, shown.version(), right, "One body")));
        assertEquals(
                List.of(right),
                view(id).deliverers().stream().map(ContractsIT::deliverer).toList());
        assertEquals(right.value(), as(commissioner, () -> providers.view(twin)).mergedInto());
        breaks(ProviderRule.RESTORE_MERGED, () -> providers.restore(twin, 1, "Two bodies"));
    }

    @Test
    void whichever_ground_a_provider_is_replaced_on_both_keep_their_days_and_the_reason_is_kept() throws Exception {
        ContractId id = plan(year.next().lastDay(), List.of());
        agree(id, Map.of(year, 100, year.next(), 100));
        addProvider(id);
        change(() -> life.start(id, version(id)));
        LocalDate day = year.firstDay();
        for (ReplacementGround ground : ReplacementGround.values()) {
            day = day.plusDays(10);
            LocalDate on = day;
            ProviderId leaving = deliverer(view(id).staying().get(0));
            ProviderId coming = as(
                    commissioner,
                    () -> providers.register(new Providers.NewProvider(unique("Successor"), null, null, true)));
            ChangeNotice notice = ground == ReplacementGround.SUCCESSION
                    ? ChangeNotice.PUBLISHED
                    : ground == ReplacementGround.PROVIDED_FOR ? ChangeNotice.SMALL : null;
            breaks(
                    ground.modifies() ? ChangeNoticeRule.REQUIRED : TermsRule.REPLACE_NO_NOTICE,
                    () -> life.replace(
                            id,
                            version(id),
                            new Replacement(
                                    leaving,
                                    coming,
                                    on,
                                    ground,
                                    "Reason",
                                    ground.modifies() ? null : ChangeNotice.SMALL,
                                    null)));
            breaks(
                    ContractRule.REASON_REQUIRED,
                    () -> life.replace(
                            id,
                            version(id),
                            new Replacement(
                                    leaving,
                                    coming,
                                    on,
                                    ground,
                                    " ",
                                    notice,
                                    notice == ChangeNotice.PUBLISHED ? on : null)));
            change(() -> life.replace(
                    id,
                    version(id),
                    new Replacement(
                            leaving,
                            coming,
                            on,
                            ground,
                            "Because of " + ground,
                            notice,
                            notice == ChangeNotice.PUBLISHED ? on : null)));
            assertEquals(coming, deliverer(view(id).staying().get(0)));
            assertTrue(
                    view(id).providerChanges().stream()
                            .anyMatch(one -> one.ground() == ground
                                    && one.reason().equals("Because of " + ground)
                                    && one.on().equals(on)),
                    ground.name());
        }
        ProviderId last = deliverer(view(id).staying().get(0));
        breaks(
                ChangeNoticeRule.NOT_HEALTH,
                () -> life.replace(
                        id,
                        version(id),
                        new Replacement(
                                last,
                                view(id).deliverers().stream()
                                        .map(ContractsIT::deliverer)
                                        .filter(one -> !one.equals(last))
                                        .findFirst()
                                        .orElseThrow(),
                                today,
                                ReplacementGround.SUCCESSION,
                                "Merged",
                                ChangeNotice.HEALTH,
                                null)));
    }

    @Test
    void however_a_public_contract_ends_its_end_is_published_within_thirty_days_that_begin_with_its_last_day()
            throws Exception {
        LocalDate yesterday = today.minusDays(1);
        ContractId expired = running(yesterday);
        change(() -> life.end(expired, version(expired)));
        assertEquals(ContractState.ENDED, view(expired).state());
        ContractId broken = running(year.next().lastDay());
        change(() -> life.terminate(broken, version(broken), yesterday, "The provider left", Money.of(40)));
        assertEquals(ContractState.TERMINATED, view(broken).state());
        ContractId noticed = running(year.next().lastDay());
        change(() -> life.terminate(noticed, version(noticed), today.plusDays(1), "By agreement", Money.of(40)));
        inTransaction(() -> em.createNativeQuery(
                        "update contract set notice_given_on = :given, notice_ends_on = :on, last_on = :on where id = :id")
                .setParameter("given", yesterday.minusDays(90))
                .setParameter("on", yesterday)
                .setParameter("id", noticed.value())
                .executeUpdate());
        change(() -> life.end(noticed, version(noticed)));
        assertEquals(ContractState.TERMINATED, view(noticed).state());
        LocalDate thirtieth = yesterday.plusDays(29);
        for (ContractId id : List.of(expired, broken, noticed)) {
            ContractView.DateView date = date(id, DateKind.TERMINATION_NOTICE);
            assertFalse(date.on().isAfter(thirtieth), "never later than the thirtieth day");
            assertTrue(date.on().isAfter(thirtieth.minusDays(5)), "or the working day before a weekend and holidays");
            assertTrue(isDue(id, DateKind.TERMINATION_NOTICE));
        }
        change(() -> awards.record(
                broken,
                version(broken),
                new Award(cymru.cydweithio.contract.Regime.EXEMPT, null, null, null, null, null)));
        assertFalse(isDue(broken, DateKind.TERMINATION_NOTICE), "an exempted contract is no public one");

        // those that were closed before the date was kept track of
        inTransaction(() -> em.createNativeQuery(
                        "delete from critical_date where kind = 'TERMINATION_NOTICE' and contract_id in (:ids)")
                .setParameter("ids", List.of(expired.value(), broken.value(), noticed.value()))
                .executeUpdate());
        inTransaction(() -> em.createNativeQuery("update contract set starts_on = '2025-02-23' where id = :id")
                .setParameter("id", noticed.value())
                .executeUpdate());
        inTransaction(() -> em.createNativeQuery(ofMigration()).executeUpdate());
        assertTrue(isDue(expired, DateKind.TERMINATION_NOTICE));
        assertEquals(
                thirtieth.minusDays(Math.max(0, thirtieth.getDayOfWeek().getValue() - 5)),
                date(expired, DateKind.TERMINATION_NOTICE).on());
        assertFalse(isDue(broken, DateKind.TERMINATION_NOTICE), "exempted");
        assertFalse(isDue(noticed, DateKind.TERMINATION_NOTICE), "it began a day before the Act");
    }

    /** The statement of the migration that gave closed contracts their date. */
    private static String ofMigration() throws Exception {
        try (java.io.InputStream in =
                Contracts.class.getResourceAsStream("/db/migration/V048__ends_to_publish_and_totals_to_confirm.sql")) {
            String all = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return all.substring(all.indexOf("INSERT INTO critical_date"), all.lastIndexOf(';'));
        }
    }

    private ContractId running(LocalDate end) throws Exception {
        ContractId id = plan(end, List.of());
        Map<FinancialYear, Integer> pounds = new HashMap<>();
        FinancialYear.within(year.firstDay(), end).forEach(one -> pounds.put(one, 100));
        agree(id, pounds);
        addProvider(id);
        change(() -> life.start(id, version(id)));
        return id;
    }

    @Test
    void of_two_providers_that_are_one_body_one_leads_to_the_other_with_all_its_contracts() throws Exception {
        LocalDate end = year.next().lastDay();
        ContractId id = plan(end, List.of());
        addProvider(id);
        ProviderId twin = deliverer(view(id).deliverers().get(0));
        ProviderId right =
                as(commissioner, () -> providers.enter(new ProviderDetails(unique("Right"), "7654321", null)));
        change(() -> register.addProvider(id, version(id), right, ProviderRole.MEMBER));
        assertEquals(
                ProviderRule.MERGE_OTHERS,
                assertThrows(
                                RuleViolation.class,
                                () -> as(
                                        actorOf(monmouthshire),
                                        () -> run(() -> merging.merge(twin, 0, right, "One body"))))
                        .rule());
        breaks(ProviderRule.MERGE_ITSELF, () -> merging.merge(twin, 0, twin, "One body"));
        change(() -> merging.merge(twin, 0, right, "One body"));
        assertEquals(1, view(id).deliverers().size());
        assertEquals(right, deliverer(view(id).deliverers().get(0)));
        assertEquals(ProviderRole.LEAD, view(id).deliverers().get(0).role(), "the stronger of two roles");
        Providers.ProviderView merged = as(commissioner, () -> providers.view(twin));
        assertEquals(right.value(), merged.mergedInto());
        assertEquals("One body", merged.withdrawn().because());
        breaks(ProviderRule.GONE, () -> providers.describe(twin, merged.version(), merged.details()));
        breaks(ProviderRule.REQUIRED, () -> register.addProvider(id, version(id), twin, ProviderRole.MEMBER));
        breaks(
                ProviderRule.TAKEN,
                () -> providers.register(
                        new Providers.NewProvider(merged.details().name(), null, null, true)));
        assertEquals(
                2,
                as(commissioner, () -> history.of("provider", twin.value(), Slice.firstRows(25)))
                        .total());
    }

    private static ProviderId deliverer(ContractView.DelivererView one) {
        return new ProviderId(one.providerId());
    }

    private Replacement succession(ProviderId leaving, ProviderId coming, LocalDate on) {
        return new Replacement(
                leaving,
                coming,
                on,
                ReplacementGround.SUCCESSION,
                "The old one merged into the new one",
                ChangeNotice.PUBLISHED,
                on.minusDays(1));
    }

    private TakenOption taken() {
        return new TakenOption(today, "Board of today, minute 4", ChangeNotice.SMALL, null);
    }

    private boolean isDue(ContractId id, DateKind kind) {
        return !em.createNativeQuery("select 1 from contract_due where subject_id = :id and kind = :kind")
                .setParameter("id", id.value())
                .setParameter("kind", kind.name())
                .getResultList()
                .isEmpty();
    }

    @Test
    void options_that_are_not_decided_move_with_the_end_whichever_way() throws Exception {
        LocalDate end = year.next().lastDay();
        ContractId id = plan(
                end,
                List.of(
                        new Period(end.plusDays(1), end.plusYears(1)),
                        new Period(end.plusYears(1).plusDays(1), end.plusYears(2))));
        agree(id, Map.of(year, 100, year.next(), 100, year.next().next(), 100));
        addProvider(id);
        change(() -> life.start(id, version(id)));
        Terms terms = view(id).terms();
        PartYear option = new PartYear(1, year.next().next());
        assertTrue(terms.values().containsKey(option), "the option's year is the option's");
        Terms longer = new Terms(
                Map.of(
                        PartYear.ofTerm(year),
                        Money.of(100),
                        PartYear.ofTerm(year.next()),
                        Money.of(100),
                        PartYear.ofTerm(year.next().next()),
                        Money.of(100)),
                terms.contributions().stream()
                        .map(one -> new Terms.Contribution(one.organisationId(), one.year(), one.kind(), one.amount()))
                        .toList());
        change(() -> life.vary(
                id,
                version(id),
                new Variation(today, "A year more", ChangeNotice.PUBLISHED, today),
                end.plusYears(1),
                longer));
        assertEquals(
                List.of(
                        new Period(end.plusYears(1).plusDays(1), end.plusYears(2)),
                        new Period(end.plusYears(2).plusDays(1), end.plusYears(3))),
                view(id).options().stream().map(ContractView.OptionView::period).toList());
        change(() -> life.vary(
                id, version(id), new Variation(today, "Back again", ChangeNotice.PUBLISHED, today), end, terms));
        assertEquals(end.plusDays(1), view(id).options().get(0).period().from());
        change(() -> life.letLapse(id, version(id)));
        assertFalse(view(id).optionOpen());
        assertFalse(view(id).terms().values().containsKey(option), "what was planned for the option's year is dropped");
    }

    @Test
    void only_the_lead_changes_a_contract_who_contributes_reads_it_and_others_do_not_know_it() throws Exception {
        ContractId id = plan(year.next().lastDay(), List.of());
        Actor monmouth = actorOf(monmouthshire);
        assertThrows(NotFound.class, () -> as(monmouth, () -> contractRecord.view(id)));
        assertEquals(0, rows(monmouth));
        agree(id, Map.of(year, 100, year.next(), 100));
        assertFalse(as(monmouth, () -> contractRecord.view(id)).mayEdit());
        assertEquals(1, rows(monmouth));
        assertThrows(NotFound.class, () -> as(monmouth, () -> run(() -> life.start(id, version(id)))));
        assertEquals(1, rows(demonstration("coordinator")), "the people of the partnership read it");
        assertEquals(
                ContractRule.SERVICE_REQUIRED,
                assertThrows(
                                RuleViolation.class,
                                () -> as(
                                        actorOf(cardiff),
                                        () -> register.plan(
                                                new OrganisationId(cardiff),
                                                details("X-1", year.lastDay()),
                                                List.of())))
                        .rule());
    }

    @Test
    void the_second_of_two_people_is_told_and_nothing_is_lost() throws Exception {
        ContractId id = plan(year.next().lastDay(), List.of());
        long opened = version(id);
        agree(id, Map.of(year, 100, year.next(), 100));
        assertThrows(
                StaleEdit.class,
                () -> change(() -> register.agreeTerms(id, opened, Terms.NONE)),
                "a change of a part is a change of the contract");
        assertEquals(Money.of(200), view(id).terms().total());
    }

    @Test
    void who_contributes_is_a_body_of_the_register_whoever_asks_and_however() throws Exception {
        ContractId id = plan(year.lastDay(), List.of());
        Terms strangers = Terms.ofTerm(
                Map.of(year, Money.of(100)),
                List.of(new Terms.Contribution(Ids.next(), year, ContributionKind.CASH, Money.of(100))));
        breaks(TermsRule.TERMS_CHOOSE, () -> register.agreeTerms(id, version(id), strangers));
        agree(id, Map.of(year, 100));
        addProvider(id);
        change(() -> life.start(id, version(id)));
        breaks(
                TermsRule.TERMS_CHOOSE,
                () -> life.vary(
                        id,
                        version(id),
                        new Variation(today, "Others pay", ChangeNotice.OTHER_LAW, null),
                        year.lastDay(),
                        strangers));
    }

    @Test
    void an_award_is_recorded_and_corrected_and_what_counts_together_is_kept_with_its_reason() throws Exception {
        ContractId id = plan(year.next().lastDay(), List.of());
        agree(id, Map.of(year, 100, year.next(), 100));
        addProvider(id);
        assertEquals(Award.UNKNOWN, as(commissioner, () -> awards.of(id)).award());
        assertEquals(
                year.next().lastDay(),
                as(commissioner, () -> awards.suggest(id)).furthestOn(),
                "to be confirmed");
        breaks(ContractRule.AWARD_NOTHING, () -> awards.record(id, version(id), Award.UNKNOWN));
        change(() -> awards.record(id, version(id), award(AwardKind.WORKS, LocalDate.of(2025, 12, 31))));
        assertEquals(
                Money.of(5_372_609),
                as(commissioner, () -> awards.of(id)).threshold().amount());
        change(() -> awards.record(id, version(id), award(AwardKind.SERVICES, LocalDate.of(2025, 12, 31))));
        assertEquals(
                Money.of(214_904),
                as(commissioner, () -> awards.of(id)).threshold().amount());
        change(() -> awards.record(id, version(id), award(AwardKind.SERVICES, LocalDate.of(2026, 1, 1))));
        ContractAwards.AwardView recorded = as(commissioner, () -> awards.of(id));
        assertEquals(Money.of(207_720), recorded.threshold().amount());
        assertEquals(Money.of(135_018), recorded.threshold().central());
        assertTrue(recorded.threshold().withVat());
        assertEquals(award(AwardKind.SERVICES, LocalDate.of(2026, 1, 1)), recorded.award());
        change(() -> life.start(id, version(id)));

        change(() -> life.vary(
                id,
                version(id),
                new Variation(today, "More hours", ChangeNotice.SMALL, null),
                year.next().lastDay(),
                worth(115, 100)));
        ContractAwards.Advice advice =
                as(commissioner, () -> awards.advise(id, year.next().lastDay(), worth(121, 100), Set.of(1)));
        assertTrue(advice.change().small());
        assertFalse(advice.single().small(), "£21 of £200 together");
        assertEquals(Money.of(21), advice.single().value());
        assertEquals(
                ChangeNoticeRule.NOT_SMALL_TOGETHER_VALUE,
                advice.answers().stream()
                        .filter(answer -> answer.notice() == ChangeNotice.SMALL)
                        .findFirst()
                        .orElseThrow()
                        .fault()
                        .rule());
        breaks(
                ChangeNoticeRule.NOT_SMALL_TOGETHER_VALUE,
                () -> life.vary(
                        id,
                        version(id),
                        new Variation(today, "More", ChangeNotice.SMALL, null, "One plan", Set.of(1)),
                        year.next().lastDay(),
                        worth(121, 100)));
        change(() -> life.vary(
                id,
                version(id),
                new Variation(today, "More", ChangeNotice.SMALL, null, "One plan", Set.of(1)),
                year.next().lastDay(),
                worth(120, 100)));
        ContractAwards.Made made = as(commissioner, () -> awards.of(id)).change(2);
        assertEquals(List.of(1), made.together());
        assertEquals("One plan", made.because());
        assertEquals(Money.of(5), made.value());
        assertEquals(2, view(id).variations().size());
    }

    private Award award(AwardKind kind, LocalDate began) {
        return new Award(Regime.PROCUREMENT_ACT, kind, Money.of(200), 0, null, began);
    }

    private Terms worth(int first, int second) {
        return Terms.ofTerm(
                Map.of(year, Money.of(first), year.next(), Money.of(second)),
                List.of(
                        new Terms.Contribution(newport, year, ContributionKind.CASH, Money.of(first)),
                        new Terms.Contribution(newport, year.next(), ContributionKind.CASH, Money.of(second))));
    }

    @Test
    void a_document_is_told_of_with_an_address_of_the_secured_web_or_a_reference() throws Exception {
        ContractId id = plan(year.lastDay(), List.of());
        breaks(
                ContractRule.DOCUMENT_KEPT_HTTPS,
                () -> register.file(
                        id,
                        version(id),
                        new DocumentDetails("Contract as signed", Language.EN, today, "javascript://x%0aalert(1)")));
        breaks(
                ContractRule.DOCUMENT_DAY_REQUIRED,
                () -> register.file(
                        id, version(id), new DocumentDetails("Contract as signed", Language.EN, null, "REC/1")));
        change(() -> register.file(
                id,
                version(id),
                new DocumentDetails("Contract as signed", Language.EN, today, "https://records.example/1")));
        change(() -> register.file(
                id, version(id), new DocumentDetails("Atodlen", Language.CY, today.minusDays(1), "javascript:REC")));
        assertEquals(
                List.of(true, false),
                view(id).documents().stream()
                        .map(ContractView.DocumentView::isLink)
                        .toList(),
                "only an address of the web is a link");
        ContractDocumentId first =
                new ContractDocumentId(view(id).documents().get(0).id());
        ContractId other = plan(year.lastDay(), List.of());
        breaks(ContractRule.DOCUMENT_NONE, () -> register.unfile(other, version(other), first));
        change(() -> register.unfile(id, version(id), first));
        assertEquals(1, view(id).documents().size());
    }

    @Test
    void a_reference_is_unique_for_its_lead() throws Exception {
        ContractId id = plan(year.lastDay(), List.of());
        String reference = view(id).details().reference();
        breaks(
                ContractRule.REFERENCE_TAKEN,
                () -> register.plan(new OrganisationId(newport), details(reference, year.lastDay()), List.of()));
        ContractId other = plan(year.lastDay(), List.of());
        breaks(
                ContractRule.REFERENCE_TAKEN,
                () -> register.describe(other, version(other), details(reference, year.lastDay()), List.of()));
        breaks(
                TermsRule.OPTION_OVERLAPS,
                () -> register.plan(
                        new OrganisationId(newport),
                        details(unique("R"), year.lastDay()),
                        List.of(new Period(year.lastDay(), year.next().lastDay()))));
    }

    @Test
    void the_database_refuses_what_the_product_would_not_write() throws Exception {
        ContractId id = plan(year.lastDay(), List.of());
        for (String sql : List.of(
                "update contract set ends_on = starts_on - interval 1 day where id = :id",
                "update contract set state = 'ENDED' where id = :id",
                "insert into contract_year (id, version, contract_id, year, amount) values (uuid(), 0, :id, 2026, -0.01)",
                "insert into contract_option (id, version, contract_id, starts_on, ends_on, state) values (uuid(), 0, :id, '2027-01-01', '2026-01-01', 'OPEN')",
                "insert into contract_variation (id, version, contract_id, number, agreed_on, reason, notice, notice_on, ends_before, ends_after, value_before, value_after) "
                        + "values (uuid(), 0, :id, 1, '2026-01-01', 'x', 'PUBLISHED', '2026-01-02', '2026-01-01', '2026-01-01', 1, 1)")) {
            assertThrows(
                    PersistenceException.class,
                    () -> inTransaction(() -> em.createNativeQuery(sql)
                            .setParameter("id", id.value())
                            .executeUpdate()),
                    sql);
        }
    }

    @Test
    void the_register_finds_contracts_by_text_state_and_dates() throws Exception {
        ContractId id = plan(today.plusMonths(2), List.of());
        String reference = view(id).details().reference();
        Contracts.Filter byText = new Contracts.Filter(reference, null, false, null, null);
        Contracts.ContractRow row = as(commissioner, () -> contracts.list(byText, Slice.firstRows(25)))
                .rows()
                .get(0);
        assertTrue(row.passed(), "notice six months before an end in two");
        assertEquals(
                1,
                as(
                                commissioner,
                                () -> contracts.list(
                                        new Contracts.Filter(
                                                reference,
                                                ContractState.PLANNED,
                                                false,
                                                Contracts.Dates.PASSED,
                                                newport),
                                        Slice.firstRows(25)))
                        .total());
        assertEquals(
                1,
                as(
                                commissioner,
                                () -> contracts.list(
                                        new Contracts.Filter(reference, null, false, Contracts.Dates.COMING, null),
                                        new Slice(0, 25, "ends", true)))
                        .total(),
                "its end comes in ninety days");
        assertEquals(
                0,
                as(
                                commissioner,
                                () -> contracts.list(
                                        new Contracts.Filter(reference, ContractState.LIVE, false, null, null),
                                        Slice.firstRows(25)))
                        .total());
        assertEquals(
                0,
                as(
                                commissioner,
                                () -> contracts.list(
                                        new Contracts.Filter("100%_no", null, true, null, null), Slice.firstRows(25)))
                        .total(),
                "signs stand for themselves");
    }

    private ContractId plan(LocalDate end, List<Period> options) throws Exception {
        return as(commissioner, () -> register.plan(new OrganisationId(newport), details(unique("R"), end), options));
    }

    private ContractDetails details(String reference, LocalDate end) {
        return new ContractDetails(
                service, newport, reference, new Wording("Tested contract", null), false, 6, 12, year.firstDay(), end);
    }

    /** Newport brings seven tenths of each year, Monmouthshire three. */
    private void agree(ContractId id, Map<FinancialYear, Integer> pounds) throws Exception {
        Map<FinancialYear, Money> values = new HashMap<>();
        List<Terms.Contribution> brought = new ArrayList<>();
        pounds.forEach((one, amount) -> {
            values.put(one, Money.of(amount));
            brought.add(new Terms.Contribution(newport, one, ContributionKind.CASH, Money.of(amount * 7L / 10)));
            brought.add(new Terms.Contribution(
                    monmouthshire, one, ContributionKind.IN_KIND, Money.of(amount - amount * 7L / 10)));
        });
        ContractView view = view(id);
        Period term = new Period(view.details().startsOn(), view.details().endsOn());
        List<Period> options =
                view.options().stream().map(ContractView.OptionView::period).toList();
        change(() -> register.agreeTerms(id, version(id), Terms.byYear(values, brought, term, options)));
    }

    private void addProvider(ContractId id) throws Exception {
        ProviderId provider = as(
                commissioner,
                () -> providers.register(new Providers.NewProvider(unique("Provider"), null, null, true)));
        change(() -> register.addProvider(id, version(id), provider, ProviderRole.LEAD));
    }

    private ContractView.DateView date(ContractId id, DateKind kind) throws Exception {
        return view(id).dates().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private ContractView view(ContractId id) throws Exception {
        return as(commissioner, () -> contractRecord.view(id));
    }

    private long version(ContractId id) {
        return ((Number) em.createNativeQuery("select version from contract where id = :id")
                        .setParameter("id", id.value())
                        .getSingleResult())
                .longValue();
    }

    private long rows(Actor actor) throws Exception {
        return as(actor, () -> contracts.list(Contracts.Filter.EVERYTHING_OPEN, Slice.firstRows(100))).rows().stream()
                .filter(row -> "Tested service".equals(row.service().en()))
                .count();
    }

    private Actor actorOf(UUID organisation) {
        return new Actor(
                commissioner.id(),
                "Commissioner",
                false,
                commissioner.language(),
                List.of(new Actor.Grant(Role.COMMISSIONER, Scope.organisation(organisation))));
    }

    private UUID organisation(String code) {
        return (UUID) em.createNativeQuery("select id from organisation where code = :code")
                .setParameter("code", code)
                .getSingleResult();
    }

    private void change(Verb verb) throws Exception {
        as(commissioner, () -> run(verb));
    }

    private static Void run(Verb verb) throws Exception {
        verb.run();
        return null;
    }

    private void breaks(Rule rule, Verb verb) {
        assertEquals(rule, assertThrows(RuleViolation.class, () -> change(verb)).rule());
    }

    /** Something that changes a contract. */
    @FunctionalInterface
    interface Verb {
        void run() throws Exception;
    }
}
