package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.funding.AllocationId;
import cymru.cydweithio.funding.AllocationRule;
import cymru.cydweithio.funding.AllocationStatus;
import cymru.cydweithio.funding.Allocations;
import cymru.cydweithio.funding.ClaimId;
import cymru.cydweithio.funding.ConditionId;
import cymru.cydweithio.funding.ConditionRule;
import cymru.cydweithio.funding.ConditionState;
import cymru.cydweithio.funding.FundedPosts;
import cymru.cydweithio.funding.FundingChoices;
import cymru.cydweithio.funding.FundingConditions;
import cymru.cydweithio.funding.FundingRule;
import cymru.cydweithio.funding.FundingStreams;
import cymru.cydweithio.funding.Horizon;
import cymru.cydweithio.funding.PaymentId;
import cymru.cydweithio.funding.PaymentRule;
import cymru.cydweithio.funding.Payments;
import cymru.cydweithio.funding.PostId;
import cymru.cydweithio.funding.PostRule;
import cymru.cydweithio.funding.StreamId;
import cymru.cydweithio.funding.StreamRegister;
import cymru.cydweithio.funding.WhatIf;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.PlatformRule;
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
import cymru.cydweithio.service.Theme;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Funding on the real database: who may see and do what, what is refused, and what the tables refuse by themselves. */
class FundingIT extends InServer {

    @Inject
    private FundingConditions conditions;

    @Inject
    private FundingStreams streams;

    @Inject
    private StreamRegister register;

    @Inject
    private FundedPosts posts;

    @Inject
    private Allocations allocations;

    @Inject
    private Payments payments;

    @Inject
    private Horizon horizon;

    @Inject
    private FundingChoices choices;

    @Inject
    private Actions actions;

    @Inject
    private History history;

    @Inject
    private Clock clock;

    private Actor commissioner;
    private Actor member;
    private Actor elsewhere;
    private UUID newport;
    private UUID cardiff;
    private UUID council;
    private LocalDate today;
    private FinancialYear now;
    private UUID service;
    private UUID contract;

    @BeforeEach
    void a_service_with_a_contract() throws Exception {
        commissioner = demonstration("commissioner");
        member = demonstration("member");
        newport = partnership("CSP-NWP");
        cardiff = partnership("CSP-CRF");
        council = organisation("LA-NWP");
        elsewhere = new Actor(
                commissioner.id(),
                "Commissioner, Cardiff",
                false,
                commissioner.language(),
                List.of(new Actor.Grant(Role.COMMISSIONER, Scope.organisation(organisation("LA-CRF")))));
        today = LocalDate.now(clock);
        now = FinancialYear.of(today);
        service = Ids.next();
        contract = Ids.next();
        inTransaction(() -> {
            em.createNativeQuery(
                            "insert into service (id, version, organisation_id, partnership_id, name_en, need_en, theme, cohort, prevention, stage, cycle) "
                                    + "values (:id, 0, :council, :newport, 'FundingIT service', 'Need', 'OTHER', 'Everybody', 'PRIMARY', 'DO', 1)")
                    .setParameter("id", service)
                    .setParameter("council", council)
                    .setParameter("newport", newport)
                    .executeUpdate();
            em.createNativeQuery(
                            "insert into contract (id, version, service_id, lead_id, signatory_id, reference, title_en, light_touch, notice_months, procurement_months, starts_on, ends_on, last_on, state) "
                                    + "values (:id, 0, :service, :council, :council, :reference, 'FundingIT contract', true, 3, 6, :starts, :ends, :ends, 'LIVE')")
                    .setParameter("id", contract)
                    .setParameter("service", service)
                    .setParameter("council", council)
                    .setParameter("reference", unique("FIT"))
                    .setParameter("starts", now.firstDay())
                    .setParameter("ends", now.next().next().firstDay().plusDays(29))
                    .executeUpdate();
            em.createNativeQuery(
                            "insert into contract_year (id, version, contract_id, year, amount) values (uuid(), 0, :contract, :year, 1000.10)")
                    .setParameter("contract", contract)
                    .setParameter("year", now.start())
                    .executeUpdate();
            return null;
        });
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        inTransaction(() -> {
            String mine = "(select id from funding_stream where reference like 'FIT%')";
            run(
                    "delete from payment where contract_id in (select id from contract where title_en = 'FundingIT contract') or stream_id in "
                            + mine);
            run("delete c from funding_claim c join allocation a on a.id = c.allocation_id where a.stream_id in "
                    + mine);
            run("delete from allocation where stream_id in " + mine);
            run("delete from funding_condition where stream_id in " + mine);
            run("delete from funded_post where stream_id in " + mine
                    + " or service_id in (select id from service where name_en = 'FundingIT service')");
            run("delete from stream_year where stream_id in " + mine);
            run("delete from stream_area where stream_id in " + mine);
            run("delete from funding_stream where reference like 'FIT%'");
            run(
                    "delete y from contract_year y join contract c on c.id = y.contract_id where c.title_en = 'FundingIT contract'");
            run("delete from contract where title_en = 'FundingIT contract'");
            run("delete from service where name_en = 'FundingIT service'");
            run(
                    "delete u from action_update u join action a on a.id = u.action_id where a.wording like 'Funding condition breached (FIT%'");
            run("delete from action where wording like 'Funding condition breached (FIT%'");
            return null;
        });
    }

    @Test
    void a_stream_is_listed_for_its_holder_and_its_partnership_and_for_nobody_else() throws Exception {
        StreamId id = begin(newport);
        FundingStreams.Filter filter =
                new FundingStreams.Filter(reference(id), Theme.OTHER, council, FundingStreams.State.RUNNING);
        assertEquals(
                1,
                as(commissioner, () -> streams.list(filter, Slice.firstRows(25)))
                        .total());
        assertEquals(
                1,
                as(member, () -> streams.list(filter, new Slice(0, 25, "awarded", true)))
                        .total());
        assertEquals(
                0,
                as(elsewhere, () -> streams.list(filter, Slice.firstRows(25))).total());
        assertThrows(NotFound.class, () -> as(elsewhere, () -> streams.view(id)));
        assertFalse(as(member, () -> streams.view(id)).mayEdit());
        assertTrue(as(commissioner, () -> streams.view(id)).mayEdit());
        assertThrows(
                RuntimeException.class,
                () -> as(
                        member,
                        () -> conditions.add(
                                id, 0, new FundingConditions.NewCondition("Return", null, null, null, null))));
        StreamId alone = begin(null);
        assertThrows(NotFound.class, () -> as(member, () -> streams.view(alone)), "held for no partnership");
        for (FundingStreams.State state : FundingStreams.State.values()) {
            as(
                    commissioner,
                    () -> streams.list(new FundingStreams.Filter("%_'\\", null, null, state), Slice.firstRows(25)));
        }
    }

    @Test
    void a_partnership_cannot_hold_money() {
        assertEquals(
                FundingRule.HOLDER_UNKNOWN,
                assertThrows(
                                RuleViolation.class,
                                () -> asSystem(() -> register.begin(new OrganisationId(newport), details(null))))
                        .rule());
        assertThrows(
                NotFound.class,
                () -> as(commissioner, () -> register.begin(new OrganisationId(newport), details(null))));
        assertThrows(
                NotFound.class,
                () -> as(commissioner, () -> register.begin(new OrganisationId(organisation("LA-CRF")), details(null))),
                "only for one's own body");
    }

    @Test
    void a_reference_names_one_stream_of_its_holder() throws Exception {
        StreamId id = begin(newport);
        FundingStreams.StreamDetails details =
                as(commissioner, () -> streams.view(id)).details();
        assertEquals(
                FundingRule.REFERENCE_TAKEN,
                assertThrows(
                                RuleViolation.class,
                                () -> as(commissioner, () -> register.begin(new OrganisationId(council), details)))
                        .rule());
        as(commissioner, () -> {
            register.describe(id, streams.view(id).version(), details);
            return null;
        });
    }

    @Test
    void two_people_at_once_are_told_of_each_other_and_nothing_is_half_saved() throws Exception {
        StreamId id = begin(newport);
        long opened = version(id);
        as(
                commissioner,
                () -> conditions.add(
                        id, opened, new FundingConditions.NewCondition("Return", today, null, null, null)));
        assertThrows(
                StaleEdit.class,
                () -> as(
                        commissioner,
                        () -> conditions.add(
                                id, opened, new FundingConditions.NewCondition("Another", today, null, null, null))));
        assertThrows(
                StaleEdit.class,
                () -> as(commissioner, () -> allocations.plan(id, opened, now, contract(), Money.of(1))));
        assertEquals(1, as(commissioner, () -> streams.view(id)).conditions().size());
    }

    @Test
    void the_next_of_a_recurring_condition_follows_when_one_is_met() throws Exception {
        StreamId id = begin(newport);
        ConditionId condition = as(
                commissioner,
                () -> conditions.add(
                        id,
                        version(id),
                        new FundingConditions.NewCondition(
                                "Return", now.firstDay().plusMonths(2), 3, null, null)));
        as(commissioner, () -> {
            conditions.meet(id, version(id), condition, null);
            return null;
        });
        List<FundingStreams.ConditionRow> rows =
                as(commissioner, () -> streams.view(id)).conditions();
        assertEquals(
                List.of(ConditionState.OPEN, ConditionState.MET),
                rows.stream().map(FundingStreams.ConditionRow::state).toList());
        assertEquals(now.firstDay().plusMonths(5), rows.get(0).dueOn());
    }

    @Test
    void a_breached_condition_raises_an_action_in_its_partnership_and_without_one_is_only_breached() throws Exception {
        StreamId id = begin(newport);
        ConditionId condition = as(
                commissioner,
                () -> conditions.add(
                        id, version(id), new FundingConditions.NewCondition("Return", today, null, null, null)));
        UUID action = as(commissioner, () -> conditions.breach(id, version(id), condition, "Too late"));
        assertNotNull(action);
        assertEquals(
                action,
                as(commissioner, () -> streams.view(id)).conditions().get(0).actionId());
        assertEquals(
                newport,
                em.createNativeQuery("select partnership_id from action where id = :id")
                        .setParameter("id", action)
                        .getSingleResult());
        StreamId alone = begin(null);
        ConditionId other = as(
                commissioner,
                () -> conditions.add(
                        alone, version(alone), new FundingConditions.NewCondition("Return", today, null, null, null)));
        assertNull(as(commissioner, () -> conditions.breach(alone, version(alone), other, "Too late")));
        assertThrows(
                NotFound.class,
                () -> as(
                        commissioner,
                        () -> actions.askFor(
                                id,
                                new cymru.cydweithio.partnership.PartnershipId(cardiff),
                                "Do it",
                                commissioner.language(),
                                today.plusDays(1))),
                "a stream asks its own partnership only");
    }

    @Test
    void the_owner_of_a_condition_is_a_person_of_the_partnership() throws Exception {
        StreamId id = begin(newport);
        UUID own = (UUID) em.createNativeQuery(
                        "select id from person_facts where partnership_id = :p and left_on is null limit 1")
                .setParameter("p", newport)
                .getSingleResult();
        as(
                commissioner,
                () -> conditions.add(
                        id, version(id), new FundingConditions.NewCondition("Return", today, null, null, own)));
        assertTrue(as(commissioner, () -> choices.ofStream(id)).owners().stream()
                .anyMatch(one -> one.id().equals(own)));
        StreamId alone = begin(null);
        assertEquals(
                ConditionRule.CONDITION_OWNER_ELSEWHERE,
                refused(() -> conditions.add(
                        alone, version(alone), new FundingConditions.NewCondition("Return", today, null, null, own))));
    }

    @Test
    void plans_over_the_stream_warn_and_claims_over_it_are_refused() throws Exception {
        StreamId id = begin(newport);
        setYear(id, "100.10", "100.10");
        AllocationId first =
                as(commissioner, () -> allocations.plan(id, version(id), now, contract(), Money.of("100.10")));
        AllocationId second = as(
                commissioner,
                () -> allocations.plan(
                        id,
                        version(id),
                        now,
                        new Allocations.Target(Allocations.TargetKind.SERVICE, service),
                        Money.of("0.01")));
        Allocations.YearPlan plan =
                as(commissioner, () -> allocations.ofStream(id)).get(0);
        assertTrue(plan.warns());
        assertEquals(Money.of("0.01"), plan.over());
        assertEquals(
                AllocationRule.CLAIM_NOT_CONFIRMED,
                refused(() -> allocations.claim(id, version(id), first, today, Money.of(1), null)));
        for (AllocationId allocation : List.of(first, second)) {
            as(commissioner, () -> {
                allocations.confirm(id, version(id), allocation);
                return null;
            });
        }
        assertEquals(
                AllocationRule.CLAIM_OVER_ALLOCATION,
                refused(() -> allocations.claim(id, version(id), first, today, Money.of("100.11"), null)));
        ClaimId claim =
                as(commissioner, () -> allocations.claim(id, version(id), first, today, Money.of("100.10"), "All"));
        assertEquals(
                AllocationRule.CLAIM_OVER_AWARD,
                refused(() -> allocations.claim(id, version(id), second, today, Money.of("0.01"), null)));
        assertEquals(AllocationRule.ALLOCATION_CLAIMED, refused(() -> {
            allocations.withdrawAllocation(id, version(id), first);
            return null;
        }));
        assertEquals(FundingRule.AWARDED_CLAIMED, refused(() -> {
            register.setYear(
                    id,
                    version(id),
                    new FundingStreams.YearDetails(now, Money.of(100), today, Money.of(100), today, null));
            return null;
        }));
        as(commissioner, () -> {
            allocations.withdrawClaim(id, version(id), claim);
            return null;
        });
        assertEquals(
                Money.ZERO, as(member, () -> allocations.ofStream(id)).get(0).claimed());
        assertTrue(as(member, () -> history.of("funding_stream", id.value(), Slice.firstRows(25)))
                        .total()
                > 5);
    }

    @Test
    void nothing_is_set_aside_twice_or_for_what_one_may_not_know_of_or_outside_the_stream() throws Exception {
        StreamId id = begin(newport);
        as(commissioner, () -> allocations.plan(id, version(id), now, contract(), Money.of(1)));
        assertEquals(
                FundingRule.TARGET_TWICE,
                refused(() -> allocations.plan(id, version(id), now, contract(), Money.of(1))));
        assertEquals(
                FundingRule.TARGET_UNKNOWN,
                refused(() -> allocations.plan(
                        id,
                        version(id),
                        now,
                        new Allocations.Target(Allocations.TargetKind.CONTRACT, Ids.next()),
                        Money.of(1))));
        assertEquals(
                FundingRule.TARGET_UNKNOWN,
                refused(() -> allocations.plan(
                        id,
                        version(id),
                        now,
                        new Allocations.Target(Allocations.TargetKind.POST, Ids.next()),
                        Money.of(1))));
        assertEquals(
                FundingRule.TARGET_REQUIRED, refused(() -> allocations.plan(id, version(id), now, null, Money.of(1))));
        assertEquals(
                FundingRule.YEAR_OUTSIDE,
                refused(() -> allocations.plan(
                        id, version(id), new FinancialYear(now.start() + 3), contract(), Money.of(1))));
    }

    @Test
    void a_what_if_changes_nothing() throws Exception {
        StreamId id = begin(newport);
        setYear(id, "1000", null);
        as(commissioner, () -> allocations.plan(id, version(id), now, contract(), Money.of(1000)));
        long before = version(id);
        WhatIf outcome = as(member, () -> allocations.whatIf(id, 10, 2));
        assertEquals(Money.of(100), outcome.years().get(0).uncovered());
        assertEquals(now.firstDay().plusMonths(2), outcome.years().get(0).atRiskUntil());
        assertEquals(before, version(id));
    }

    @Test
    void totals_of_payments_are_the_sums_of_their_parts_and_a_reference_is_entered_once() throws Exception {
        StreamId id = begin(newport);
        ContractId paid = new ContractId(contract);
        as(commissioner, () -> payments.pay(paid, payment("400.05", "L-1", null, id.value())));
        as(commissioner, () -> payments.pay(paid, payment("100.05", "L-2", null, null)));
        as(commissioner, () -> payments.pay(paid, payment("-50", "L-3", "Vacancy", id.value())));
        assertEquals(PaymentRule.REFERENCE_TAKEN, refused(() -> payments.pay(paid, payment("1", "L-1", null, null))));
        assertEquals(PaymentRule.REASON_REQUIRED, refused(() -> payments.pay(paid, payment("-1", "L-4", null, null))));
        assertEquals(
                PaymentRule.STREAM_UNKNOWN, refused(() -> payments.pay(paid, payment("1", "L-4", null, Ids.next()))));
        assertThrows(NotFound.class, () -> as(elsewhere, () -> payments.pay(paid, payment("1", "L-5", null, null))));
        assertThrows(NotFound.class, () -> as(elsewhere, () -> payments.list(paid, Slice.firstRows(25))));
        Payments.ContractMoney money = as(member, () -> payments.ofContract(paid));
        assertEquals(Money.of("450.10"), money.years().total().paid());
        assertEquals(money.years().total().paid(), money.streams().total().paid());
        assertEquals(Money.of("1000.10"), money.years().total().forecast());
        assertEquals(
                money.years().total().paid(),
                Money.sum(as(member, () -> payments.list(paid, new Slice(0, 25, "amount", true))).rows().stream()
                        .map(Payments.PaymentRow::amount)));
        assertEquals(
                Money.of("350.05"),
                as(member, () -> payments.ofStream(id)).ledger().total().paid());
    }

    @Test
    void a_payment_names_only_a_stream_that_ones_own_body_leads() throws Exception {
        ContractId paid = new ContractId(contract);
        StreamId theirs =
                as(elsewhere, () -> register.begin(new OrganisationId(organisation("LA-CRF")), details(newport)));
        StreamId ours = begin(newport);
        assertEquals(
                PaymentRule.STREAM_UNKNOWN,
                refused(() -> payments.pay(paid, payment("1", "L-1", null, theirs.value()))),
                "it is for our partnership, and led by another body");
        as(commissioner, () -> payments.pay(paid, payment("1", "L-1", null, ours.value())));
        as(commissioner, () -> payments.pay(paid, payment("1000000000", "L-2", null, null)));
        Payments.ContractMoney money = as(commissioner, () -> payments.ofContract(paid));
        assertTrue(money.choices().stream().noneMatch(one -> one.id().equals(theirs.value())), "nor is it offered");
        assertTrue(money.choices().stream().anyMatch(one -> one.id().equals(ours.value())));
        assertEquals(
                money.years().total().paid().minus(money.figures().agreed()),
                money.overpaid(),
                "a thousand million under such a contract is not kept without a word");
    }

    @Test
    void a_void_payment_is_kept_to_be_seen_and_counts_in_no_sum_and_its_reference_is_free_again() throws Exception {
        StreamId id = begin(newport);
        ContractId paid = new ContractId(contract);
        PaymentId wrong = as(commissioner, () -> payments.pay(paid, payment("15050", "L-1", null, id.value())));
        as(commissioner, () -> payments.pay(paid, payment("100.05", "L-2", null, id.value())));
        assertThrows(
                NotFound.class, () -> as(elsewhere, () -> strike(paid, wrong, "Not mine to void")), "another body's");
        assertThrows(
                RuntimeException.class, () -> as(member, () -> strike(paid, wrong, "Not mine to void")), "a member");
        assertThrows(
                NotFound.class,
                () -> as(commissioner, () -> strike(paid, new PaymentId(Ids.next()), "Not there")),
                "no such payment under this contract");
        as(commissioner, () -> strike(paid, wrong, "A comma was read as a thousand"));
        List<Payments.PaymentRow> rows = as(member, () -> payments.list(paid, new Slice(0, 25, "amount", true)))
                .rows();
        assertEquals(2, rows.size());
        assertEquals(
                new Payments.Voided(today, commissioner.name(), "A comma was read as a thousand"),
                rows.get(0).voided());
        assertNull(rows.get(1).voided());
        Payments.ContractMoney money = as(member, () -> payments.ofContract(paid));
        assertEquals(Money.of("100.05"), money.years().total().paid());
        assertEquals(Money.of("1000.10"), money.years().total().forecast(), "the forecast counts the right one");
        assertEquals(Money.of("100.05"), money.streams().total().paid());
        assertEquals(
                Money.of("100.05"),
                as(member, () -> payments.ofStream(id)).ledger().total().paid());
        assertEquals(
                Money.of("100.05"),
                Money.ofNullable(em.createNativeQuery("select sum(amount) from payment_facts where contract_id = :id")
                        .setParameter("id", contract)
                        .getSingleResult()));
        assertEquals(PaymentRule.VOID_ALREADY, refused(() -> strike(paid, wrong, "Twice")));
        as(commissioner, () -> payments.pay(paid, payment("150.50", "L-1", null, id.value())));
        assertEquals(PaymentRule.REFERENCE_TAKEN, refused(() -> payments.pay(paid, payment("1", "L-1", null, null))));
        assertEquals(
                Money.of("250.55"),
                as(member, () -> payments.ofContract(paid)).years().total().paid());
        assertThrows(
                PersistenceException.class,
                () -> inTransaction(() -> em.createNativeQuery("update payment set voided_on = paid_on where id = :id")
                        .setParameter("id", rows.get(1).id())
                        .executeUpdate()),
                "void without who and why");
    }

    @Test
    void an_unused_stream_is_withdrawn_and_its_reference_is_free_again() throws Exception {
        StreamId id = begin(newport);
        AllocationId allocation =
                as(commissioner, () -> allocations.plan(id, version(id), now, contract(), Money.of(1)));
        assertEquals(FundingRule.WITHDRAW_ALLOCATED, refused(() -> withdraw(id, "Twice")));
        as(commissioner, () -> {
            allocations.withdrawAllocation(id, version(id), allocation);
            return null;
        });
        assertEquals(PlatformRule.WITHDRAW_REQUIRED, refused(() -> withdraw(id, " ")));
        as(commissioner, () -> withdraw(id, "Entered twice"));
        FundingStreams.StreamView gone = as(member, () -> streams.view(id));
        assertEquals("Entered twice", gone.withdrawn().because());
        assertFalse(as(commissioner, () -> streams.view(id)).mayEdit());
        for (FundingStreams.State state : FundingStreams.State.values()) {
            assertEquals(
                    state == FundingStreams.State.WITHDRAWN ? 1 : 0,
                    as(
                                    commissioner,
                                    () -> streams.list(
                                            new FundingStreams.Filter(
                                                    gone.details().reference(), null, null, state),
                                            Slice.firstRows(25)))
                            .total(),
                    state::name);
        }
        assertEquals(
                PlatformRule.WITHDRAW_CLOSED,
                refused(() -> allocations.plan(id, version(id), now, contract(), Money.of(1))));
        StreamId again = as(commissioner, () -> register.begin(new OrganisationId(council), gone.details()));
        assertEquals(FundingRule.REFERENCE_TAKEN, refused(() -> restore(id, "It was right")));
        as(commissioner, () -> withdraw(again, "The first one was right"));
        assertEquals(PlatformRule.WITHDRAW_REQUIRED, refused(() -> restore(id, " ")));
        as(commissioner, () -> restore(id, "It was right"));
        FundingStreams.StreamView back = as(commissioner, () -> streams.view(id));
        assertTrue(back.mayEdit());
        assertEquals("It was right", back.restored().because());
        assertEquals(PlatformRule.RESTORE_NOT, refused(() -> restore(id, "Again")));
    }

    @Test
    void what_was_withdrawn_is_named_by_no_request_that_was_forged() throws Exception {
        StreamId id = begin(newport);
        StreamId gone = begin(newport);
        as(commissioner, () -> withdraw(gone, "Entered twice"));
        assertEquals(
                PaymentRule.STREAM_UNKNOWN,
                refused(() -> payments.pay(new ContractId(contract), payment("70", unique("P"), null, gone.value()))));
        UUID service = Ids.next();
        inTransaction(() -> em.createNativeQuery(
                        "insert into service (id, version, organisation_id, name_en, need_en, theme, cohort, prevention, stage, cycle, withdrawn_on, withdrawn_by, withdrawn_because) values (:id, 0, :council, 'Withdrawn service', 'Need', 'OTHER', 'People', 'PRIMARY', 'PLAN', 1, '2026-01-01', 'A', 'B')")
                .setParameter("id", service)
                .setParameter("council", council)
                .executeUpdate());
        try {
            assertEquals(
                    FundingRule.TARGET_UNKNOWN,
                    refused(() -> allocations.plan(
                            id,
                            version(id),
                            now,
                            new Allocations.Target(Allocations.TargetKind.SERVICE, service),
                            Money.of(1))));
            assertEquals(
                    PostRule.SERVICE_UNKNOWN,
                    refused(() -> posts.addPost(
                            id,
                            version(id),
                            new FundedPosts.NewPost(
                                    "Worker", council, service, BigDecimal.ONE, 4, now.firstDay(), null))));
        } finally {
            inTransaction(() -> em.createNativeQuery("delete from service where id = :id")
                    .setParameter("id", service)
                    .executeUpdate());
        }
    }

    private Object restore(StreamId id, String because) throws Exception {
        register.restore(id, version(id), because);
        return null;
    }

    private Object withdraw(StreamId id, String because) throws Exception {
        register.withdraw(id, version(id), because);
        return null;
    }

    @Test
    void a_payment_for_a_post_is_listed_and_can_be_void() throws Exception {
        StreamId id = begin(newport);
        PostId post = as(
                commissioner,
                () -> posts.addPost(
                        id,
                        version(id),
                        new FundedPosts.NewPost("Worker", council, null, BigDecimal.ONE, 4, now.firstDay(), null)));
        PaymentId wrong = as(commissioner, () -> payments.payPost(id, post, payment("70", "P-1", null, null)));
        assertThrows(
                NotFound.class,
                () -> as(commissioner, () -> strike(new ContractId(contract), wrong, "Of a post")),
                "it is under no contract");
        as(commissioner, () -> {
            payments.voidForPost(id, wrong, "For another post");
            return null;
        });
        Payments.PaymentRow row = as(member, () -> payments.forPosts(id, Slice.firstRows(25)))
                .rows()
                .get(0);
        assertEquals("Worker", row.post());
        assertEquals("For another post", row.voided().because());
        assertTrue(as(member, () -> payments.ofStream(id)).ledger().isEmpty());
    }

    private Object strike(ContractId paid, PaymentId payment, String because) {
        payments.voidUnderContract(paid, payment, because);
        return null;
    }

    @Test
    void the_horizon_says_which_contract_outlives_its_money_and_when_staff_must_be_told() throws Exception {
        StreamId id = begin(newport);
        setYear(id, "1000", "1000");
        LocalDate ends = now.lastDay();
        as(
                commissioner,
                () -> posts.addPost(
                        id,
                        version(id),
                        new FundedPosts.NewPost(
                                "Adviser", council, service, BigDecimal.ONE, 12, now.firstDay(), null)));
        as(
                commissioner,
                () -> posts.addPostWithoutMoney(
                        new ServiceId(service),
                        new FundedPosts.NewPost(
                                "Children's worker", council, null, BigDecimal.ONE, 4, now.firstDay(), null)));
        AllocationId allocation =
                as(commissioner, () -> allocations.plan(id, version(id), now, contract(), Money.of("1000.10")));
        Horizon.OfContract before = as(member, () -> horizon.ofContract(new ContractId(contract)));
        assertNull(before.firmUntil(), "indicative money is not firm");
        assertEquals(ends, before.indicativeUntil());
        as(commissioner, () -> {
            allocations.commitAtRisk(id, version(id), allocation, "Head of service", today);
            return null;
        });
        Horizon.OfContract after = as(member, () -> horizon.ofContract(new ContractId(contract)));
        assertEquals(ends, after.firmUntil());
        assertEquals(13, after.itself().months());
        assertEquals(ends.minusWeeks(12), after.staffNoticeOn());
        assertEquals(AllocationStatus.AT_RISK, after.sources().get(0).standing());
        Horizon.Row row = as(
                        member,
                        () -> horizon.list(new Horizon.Filter("FundingIT", newport, Theme.OTHER), Slice.firstRows(25)))
                .rows()
                .get(0);
        assertEquals(ends, row.firmUntil());
        assertEquals(List.of("Children's worker"), row.unfunded());
        assertEquals(
                0,
                as(elsewhere, () -> horizon.list(new Horizon.Filter("FundingIT", null, null), Slice.firstRows(25)))
                        .total());
        assertThrows(NotFound.class, () -> as(elsewhere, () -> horizon.ofContract(new ContractId(contract))));
    }

    @Test
    void a_post_goes_from_service_to_stream_and_back() throws Exception {
        StreamId id = begin(newport);
        PostId post = as(
                commissioner,
                () -> posts.addPostWithoutMoney(
                        new ServiceId(service),
                        new FundedPosts.NewPost("Worker", council, null, BigDecimal.ONE, 4, today, null)));
        as(commissioner, () -> {
            posts.fundPost(id, version(id), post);
            return null;
        });
        assertEquals(1, as(commissioner, () -> streams.view(id)).posts().size());
        as(
                commissioner,
                () -> allocations.plan(
                        id,
                        version(id),
                        now,
                        new Allocations.Target(Allocations.TargetKind.POST, post.value()),
                        Money.of(1)));
        assertEquals(PostRule.ALLOCATED, refused(() -> {
            posts.withdrawPostFunding(id, version(id), post);
            return null;
        }));
    }

    @Test
    void history_names_a_contract_a_service_and_a_stream_only_to_those_who_reach_them() throws Exception {
        StreamId near = begin(newport);
        StreamId far = begin(cardiff);
        PostId post = as(
                commissioner,
                () -> posts.addPost(
                        near,
                        version(near),
                        new FundedPosts.NewPost("Worker", council, service, BigDecimal.ONE, 4, now.firstDay(), null)));
        // in one transaction, so that its history tells of the stream before as well
        inTransaction(() -> as(commissioner, () -> {
            posts.withdrawPostFunding(near, version(near), post);
            posts.fundPost(far, version(far), post);
            return null;
        }));
        as(commissioner, () -> allocations.plan(far, version(far), now, contract(), Money.of(1)));
        as(
                commissioner,
                () -> allocations.plan(
                        far,
                        version(far),
                        now,
                        new Allocations.Target(Allocations.TargetKind.SERVICE, service),
                        Money.of(1)));
        Actor cardiffMember = new Actor(
                member.id(),
                "Member, Cardiff",
                false,
                member.language(),
                List.of(new Actor.Grant(Role.MEMBER, Scope.partnership(cardiff))));
        Map<UUID, String> hers = namedInHistory(commissioner, far);
        assertEquals("FundingIT contract", hers.get(contract));
        assertEquals("FundingIT service", hers.get(service));
        assertEquals("A grant", hers.get(near.value()));
        Map<UUID, String> theirs = namedInHistory(cardiffMember, far);
        assertEquals("A grant", theirs.get(far.value()), "what is held for their partnership");
        for (UUID hidden : List.of(contract, service, near.value())) {
            assertTrue(theirs.containsKey(hidden), "the change itself is told");
            assertNull(theirs.get(hidden), () -> "named: " + theirs.get(hidden));
        }
    }

    /** The ids of contracts, services and streams in the history of a stream, with the names beside them. */
    private Map<UUID, String> namedInHistory(Actor reader, StreamId id) throws Exception {
        Map<UUID, String> names = new HashMap<>();
        as(reader, () -> history.of("funding_stream", id.value(), Slice.firstRows(100))).rows().stream()
                .flatMap(change -> change.fields().stream())
                .filter(field ->
                        Set.of("contract_id", "service_id", "stream_id").contains(field.column()))
                .forEach(field -> {
                    Ids.parse(field.before()).ifPresent(one -> names.put(one, english(field.beforeName())));
                    Ids.parse(field.after()).ifPresent(one -> names.put(one, english(field.afterName())));
                });
        return names;
    }

    private static String english(Bilingual name) {
        return name == null ? null : name.en();
    }

    @Test
    void areas_are_set_as_a_whole() throws Exception {
        StreamId id = begin(newport);
        UUID area = (UUID) em.createNativeQuery("select id from area where gss_code = 'W06000022'")
                .getSingleResult();
        as(commissioner, () -> {
            register.setAreas(id, version(id), Set.of(area));
            return null;
        });
        assertEquals(
                "W06000022", as(member, () -> streams.view(id)).areas().get(0).code());
        as(commissioner, () -> {
            register.setAreas(id, version(id), Set.of());
            return null;
        });
        assertTrue(as(member, () -> streams.view(id)).areas().isEmpty());
    }

    @Test
    void the_tables_themselves_refuse_what_must_not_be() throws Exception {
        StreamId id = begin(newport);
        for (String sql : List.of(
                "update funding_stream set primary_share = 99 where id = :id",
                "update funding_stream set ends_on = starts_on - interval 1 day where id = :id",
                "insert into stream_year (id, version, stream_id, year, announced, received) values (uuid(), 0, :id, 2026, 5, 0)",
                "insert into allocation (id, version, stream_id, year, amount, standing) values (uuid(), 0, :id, 2026, 5, 'INDICATIVE')",
                "insert into allocation (id, version, stream_id, year, contract_id, amount, standing) select uuid(), 0, :id, 2026, id, 5, 'AT_RISK' from contract limit 1",
                "insert into allocation (id, version, stream_id, year, contract_id, amount, standing) select uuid(), 0, :id, 2026, id, 0, 'INDICATIVE' from contract limit 1",
                "insert into payment (id, version, contract_id, stream_id, year, paid_on, amount, reference) select uuid(), 0, id, :id, 2026, '2026-05-01', -5, 'X' from contract limit 1",
                "insert into payment (id, version, contract_id, stream_id, year, paid_on, amount, reference) select uuid(), 0, id, :id, 2026, '2026-03-31', 5, 'X' from contract limit 1",
                "insert into funding_condition (id, version, stream_id, text, every_months, state) values (uuid(), 0, :id, 'X', 3, 'OPEN')")) {
            assertThrows(
                    PersistenceException.class,
                    () -> inTransaction(() -> em.createNativeQuery(sql)
                            .setParameter("id", id.value())
                            .executeUpdate()),
                    sql);
        }
    }

    private Rule refused(java.util.concurrent.Callable<?> work) {
        return assertThrows(RuleViolation.class, () -> as(commissioner, work)).rule();
    }

    private StreamId begin(UUID partnership) throws Exception {
        return as(commissioner, () -> register.begin(new OrganisationId(council), details(partnership)));
    }

    private FundingStreams.StreamDetails details(UUID partnership) {
        return new FundingStreams.StreamDetails(
                unique("FIT"),
                new Wording("A grant", "Grant"),
                organisation("WG"),
                partnership,
                null,
                Theme.OTHER,
                now.firstDay(),
                now.lastDay(),
                100,
                0,
                0,
                0,
                null);
    }

    private void setYear(StreamId id, String announced, String awarded) throws Exception {
        as(commissioner, () -> {
            register.setYear(
                    id,
                    version(id),
                    new FundingStreams.YearDetails(
                            now,
                            Money.of(announced),
                            today,
                            awarded == null ? null : Money.of(awarded),
                            awarded == null ? null : today,
                            null));
            return null;
        });
    }

    private Payments.NewPayment payment(String amount, String reference, String reason, UUID stream) {
        return new Payments.NewPayment(today, Money.of(amount), reference, reason, stream);
    }

    private Allocations.Target contract() {
        return new Allocations.Target(Allocations.TargetKind.CONTRACT, contract);
    }

    private long version(StreamId id) throws Exception {
        return ((Number) em.createNativeQuery("select version from funding_stream where id = :id")
                        .setParameter("id", id.value())
                        .getSingleResult())
                .longValue();
    }

    private String reference(StreamId id) {
        return (String) em.createNativeQuery("select reference from funding_stream where id = :id")
                .setParameter("id", id.value())
                .getSingleResult();
    }

    private UUID organisation(String code) {
        return (UUID) em.createNativeQuery("select id from organisation where code = :code")
                .setParameter("code", code)
                .getSingleResult();
    }

    private UUID partnership(String code) {
        return (UUID) em.createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = :code")
                .setParameter("code", code)
                .getSingleResult();
    }

    private void run(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }
}
