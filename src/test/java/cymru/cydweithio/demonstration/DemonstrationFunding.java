package cymru.cydweithio.demonstration;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.funding.AllocationId;
import cymru.cydweithio.funding.Allocations;
import cymru.cydweithio.funding.ConditionId;
import cymru.cydweithio.funding.FundedPosts;
import cymru.cydweithio.funding.FundingChoices;
import cymru.cydweithio.funding.FundingConditions;
import cymru.cydweithio.funding.FundingStreams;
import cymru.cydweithio.funding.Payments;
import cymru.cydweithio.funding.StreamId;
import cymru.cydweithio.funding.StreamRegister;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.OrganisationRegister;
import cymru.cydweithio.partnership.PartnershipRegister;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.service.CommissioningChoices;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.service.Theme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The money of the demonstration: bodies are real, every figure is illustrative and says so. Days follow from today, so
 * that the story is always ahead: the main grant of the domestic-abuse service ends on 30 September of the next
 * financial year, and its contract is to run seven months longer.
 */
@ApplicationScoped
class DemonstrationFunding {
    private static final String APPROVER = "Head of Regeneration (illustrative)";
    private static final int NOTICE_WEEKS = 12;
    private static final int QUARTERS = 4;

    private FundingStreams streams;
    private StreamRegister register;
    private FundedPosts posts;
    private FundingConditions conditions;
    private Allocations allocations;
    private Payments payments;
    private OrganisationRegister organisations;
    private PartnershipRegister partnerships;
    private CommissioningChoices choices;
    private FundingChoices people;
    private Clock clock;

    protected DemonstrationFunding() {}

    @Inject
    DemonstrationFunding(
            FundingStreams streams,
            StreamRegister register,
            FundedPosts posts,
            FundingConditions conditions,
            Allocations allocations,
            Payments payments,
            OrganisationRegister organisations,
            PartnershipRegister partnerships,
            CommissioningChoices choices,
            FundingChoices people,
            Clock clock) {
        this.streams = streams;
        this.register = register;
        this.posts = posts;
        this.conditions = conditions;
        this.allocations = allocations;
        this.payments = payments;
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.choices = choices;
        this.people = people;
        this.clock = clock;
    }

    /** What there is of the services and contracts gets its money, once. */
    void stage(Map<String, UUID> services, Map<String, UUID> contracts) {
        if (streams.list(FundingStreams.Filter.EVERYTHING, Slice.firstRows(1)).total() > 0) {
            return;
        }
        mainGrant(services, contracts);
        oneYearGrant(services, contracts);
        indicativeGrant(services);
        long running = 3;
        steady(
                "WG",
                "LHB-AB",
                "CSP-NWP",
                "SMAF-ILL",
                "Substance Misuse Action Fund, Gwent (illustrative)",
                "Y Gronfa Weithredu ar Gamddefnyddio Sylweddau, Gwent (enghreifftiol)",
                Theme.SUBSTANCE_MISUSE,
                "Newport",
                1,
                running,
                950_000,
                contracts.get("alliance"),
                true,
                services.get("substance"));
        StreamId youth = steady(
                "YJB",
                "LA-NWP",
                "CSP-NWP",
                "YJ-ILL",
                "Youth justice grant (illustrative)",
                "Grant cyfiawnder ieuenctid (enghreifftiol)",
                Theme.YOUTH_JUSTICE,
                "Newport",
                0,
                0,
                240_000,
                contracts.get("youth-justice"),
                true,
                services.get("youth-justice"));
        conditions.add(
                youth,
                version(youth),
                new FundingConditions.NewCondition(
                        "Say each year how many children were diverted, and what became of them (illustrative)",
                        null,
                        null,
                        null,
                        null));
        steady(
                "LA-NWP",
                "LA-NWP",
                "CSP-NWP",
                "CCTV-ILL",
                "Council budget for CCTV (illustrative)",
                "Cyllideb y Cyngor ar gyfer teledu cylch cyfyng (enghreifftiol)",
                Theme.PUBLIC_SPACE,
                "Newport",
                4,
                1,
                240_000,
                contracts.get("cctv"),
                true,
                services.get("cctv"));
        steady(
                "WG",
                "LA-CRF",
                "CSP-CRF",
                "NIGHT-ILL",
                "Safer night-time economy (illustrative)",
                "Economi'r nos fwy diogel (enghreifftiol)",
                Theme.PUBLIC_SPACE,
                "Cardiff",
                0,
                1,
                80_000,
                contracts.get("cardiff-night"),
                false,
                services.get("cardiff-night"));
    }

    /** Pays for the contract, ends on 30 September of the next financial year; its letters come late. */
    private void mainGrant(Map<String, UUID> services, Map<String, UUID> contracts) {
        FinancialYear now = FinancialYear.of(today());
        LocalDate starts = new FinancialYear(now.start() - 1).firstDay();
        LocalDate ends = LocalDate.of(now.start() + 1, Month.SEPTEMBER, 30);
        StreamId id = begin(
                "WG",
                "LA-NWP",
                "CSP-NWP",
                new Wording(
                        "Violence against women, domestic abuse and sexual violence grant (illustrative)",
                        "Grant trais yn erbyn menywod, cam-drin domestig a thrais rhywiol (enghreifftiol)"),
                "VAWDA-ILL",
                Theme.DOMESTIC_ABUSE,
                starts,
                ends,
                List.of(10, 30, 40, 20),
                "Advice, refuge and recovery for people harmed by domestic abuse. Illustrative, as are all figures.");
        cover(id, "Newport");
        for (FinancialYear year : FinancialYear.within(starts, ends)) {
            Money amount = Money.of(year.lastDay().isAfter(ends) ? 110_000 : 210_000);
            boolean awarded = year.compareTo(now) <= 0;
            LocalDate letter = earlier(year.firstDay().plusDays(72), today());
            register.setYear(
                    id,
                    version(id),
                    new FundingStreams.YearDetails(
                            year,
                            amount,
                            earlier(year.firstDay().minusMonths(2), today().minusDays(20)),
                            awarded ? amount : null,
                            awarded ? letter : null,
                            year.compareTo(now) < 0 ? amount : Money.ZERO));
        }
        UUID service = services.get("domestic-abuse");
        UUID contract = contracts.get("domestic-abuse");
        if (service != null) {
            posts.addPost(
                    id,
                    version(id),
                    new FundedPosts.NewPost(
                            "Independent domestic violence adviser",
                            organisations.idOf("LA-NWP"),
                            service,
                            new BigDecimal("2.00"),
                            NOTICE_WEEKS,
                            starts,
                            ends));
            posts.addPostWithoutMoney(
                    new ServiceId(service),
                    new FundedPosts.NewPost(
                            "Children's worker",
                            organisations.idOf("LA-NWP"),
                            service,
                            new BigDecimal("0.60"),
                            NOTICE_WEEKS,
                            today(),
                            null));
        }
        if (contract != null) {
            for (FinancialYear year : FinancialYear.within(starts, ends)) {
                AllocationId allocation = allocations.plan(
                        id,
                        version(id),
                        year,
                        new Allocations.Target(Allocations.TargetKind.CONTRACT, contract),
                        Money.of(year.lastDay().isAfter(ends) ? 106_000 : 180_000));
                if (year.compareTo(now) <= 0) {
                    allocations.confirm(id, version(id), allocation);
                    LocalDate claimed = earlier(year.lastDay().minusDays(10), today());
                    allocations.claim(
                            id,
                            version(id),
                            allocation,
                            claimed,
                            Money.of(year.compareTo(now) < 0 ? 180_000 : 45_000),
                            year.compareTo(now) < 0 ? "The whole year (illustrative)" : "First quarter (illustrative)");
                } else {
                    allocations.commitAtRisk(id, version(id), allocation, APPROVER, today().minusDays(14));
                }
            }
            quarterly(contract, id, starts);
        }
        conditions(id);
    }

    private void conditions(StreamId id) {
        UUID owner = people.ofStream(id).owners().stream()
                .map(FundingChoices.Choice::id)
                .findFirst()
                .orElse(null);
        LocalDate last = FinancialYear.of(today()).firstDay().minusDays(1);
        while (!last.plusMonths(3).isAfter(today())) {
            last = last.plusDays(1).plusMonths(3).minusDays(1);
        }
        ConditionId quarterly = conditions.add(
                id,
                version(id),
                new FundingConditions.NewCondition(
                        "Send the quarterly return on people helped and money spent (illustrative)",
                        last,
                        3,
                        "The funder's receipt",
                        owner));
        conditions.meet(id, version(id), quarterly, "Sent in time (illustrative)");
        ConditionId plan = conditions.add(
                id,
                version(id),
                new FundingConditions.NewCondition(
                        "Agree the communications plan with the funder in both languages (illustrative)",
                        today().minusDays(40),
                        null,
                        "The plan, agreed",
                        null));
        conditions.breach(id, version(id), plan, "The Welsh version was not ready (illustrative)");
        conditions.add(
                id,
                version(id),
                new FundingConditions.NewCondition(
                        "Tell the funder which posts are filled (illustrative)",
                        today().minusDays(5),
                        null,
                        "Letter from the employer",
                        owner));
        conditions.add(
                id,
                version(id),
                new FundingConditions.NewCondition(
                        "Keep people who use the service on its steering group (illustrative)",
                        null,
                        null,
                        null,
                        null));
    }

    /** One-year money; its plan goes over the award, so that the page warns. */
    private void oneYearGrant(Map<String, UUID> services, Map<String, UUID> contracts) {
        FinancialYear now = FinancialYear.of(today());
        StreamId id = begin(
                "PCC-GW",
                "LA-NWP",
                "CSP-NWP",
                new Wording(
                        "Police and Crime Commissioner's victims fund (illustrative)",
                        "Cronfa dioddefwyr y Comisiynydd Heddlu a Throseddu (enghreifftiol)"),
                "PCCVF-ILL",
                Theme.DOMESTIC_ABUSE,
                now.firstDay(),
                now.lastDay(),
                List.of(0, 20, 60, 20),
                "Support for victims of crime. Illustrative, as are all figures.");
        cover(id, "Newport");
        Money awarded = Money.of(70_000);
        register.setYear(
                id,
                version(id),
                new FundingStreams.YearDetails(
                        now,
                        awarded,
                        now.firstDay().minusMonths(1),
                        awarded,
                        now.firstDay().minusDays(3),
                        Money.of(35_000)));
        if (contracts.get("domestic-abuse") != null) {
            AllocationId allocation = allocations.plan(
                    id,
                    version(id),
                    now,
                    new Allocations.Target(Allocations.TargetKind.CONTRACT, contracts.get("domestic-abuse")),
                    Money.of(60_000));
            allocations.confirm(id, version(id), allocation);
        }
        if (services.get("domestic-abuse") != null) {
            allocations.plan(
                    id,
                    version(id),
                    now,
                    new Allocations.Target(Allocations.TargetKind.SERVICE, services.get("domestic-abuse")),
                    Money.of(20_000));
        }
    }

    /** Announced only: nobody may rely on it. */
    private void indicativeGrant(Map<String, UUID> services) {
        FinancialYear next = FinancialYear.of(today()).next();
        StreamId id = begin(
                "WG",
                "LA-NWP",
                "CSP-NWP",
                new Wording(
                        "Children affected by domestic abuse, pilot (illustrative)",
                        "Plant yr effeithir arnynt gan gam-drin domestig, cynllun peilot (enghreifftiol)"),
                "CYPDA-ILL",
                Theme.DOMESTIC_ABUSE,
                next.firstDay(),
                next.next().lastDay(),
                List.of(50, 30, 20, 0),
                "Work with children. Illustrative, as are all figures.");
        cover(id, "Newport");
        for (FinancialYear year : List.of(next, next.next())) {
            register.setYear(
                    id,
                    version(id),
                    new FundingStreams.YearDetails(year, Money.of(120_000), today().minusDays(30), null, null, null));
            if (services.get("domestic-abuse") != null) {
                allocations.plan(
                        id,
                        version(id),
                        year,
                        new Allocations.Target(Allocations.TargetKind.SERVICE, services.get("domestic-abuse")),
                        Money.of(100_000));
            }
        }
    }

    /**
     * @param since how many years before the running one it began
     * @param ahead how many years beyond the running one; the first of them committed at risk, later ones indicative
     * @param begun whether the contract runs already, and is paid
     */
    private StreamId steady(
            String funder,
            String holder,
            String partnership,
            String reference,
            String en,
            String cy,
            Theme theme,
            String area,
            int since,
            long ahead,
            long amount,
            UUID contract,
            boolean begun,
            UUID service) {
        FinancialYear now = FinancialYear.of(today());
        FinancialYear last = new FinancialYear((int) (now.start() + ahead));
        FinancialYear first = new FinancialYear(now.start() - since);
        StreamId id = begin(
                funder,
                holder,
                partnership,
                new Wording(en, cy),
                reference,
                theme,
                first.firstDay(),
                last.lastDay(),
                List.of(25, 25, 25, 25),
                "Illustrative, as are all figures.");
        cover(id, area);
        for (FinancialYear year : FinancialYear.within(first.firstDay(), last.lastDay())) {
            boolean awarded = year.compareTo(now) <= 0;
            register.setYear(
                    id,
                    version(id),
                    new FundingStreams.YearDetails(
                            year,
                            Money.of(amount),
                            earlier(year.firstDay().minusMonths(2), today().minusDays(10)),
                            awarded ? Money.of(amount) : null,
                            awarded ? earlier(year.firstDay().plusDays(45), today()) : null,
                            Money.ZERO));
            Allocations.Target target = contract != null
                    ? new Allocations.Target(Allocations.TargetKind.CONTRACT, contract)
                    : service != null ? new Allocations.Target(Allocations.TargetKind.SERVICE, service) : null;
            if (target != null) {
                AllocationId allocation = allocations.plan(id, version(id), year, target, Money.of(amount));
                if (awarded) {
                    allocations.confirm(id, version(id), allocation);
                } else if (year.equals(now.next())) {
                    allocations.commitAtRisk(id, version(id), allocation, APPROVER, today().minusDays(7));
                }
            }
        }
        if (contract != null && begun) {
            payments.pay(
                    new ContractId(contract),
                    new Payments.NewPayment(
                            earlier(now.firstDay().plusMonths(3), today()),
                            Money.of(amount / QUARTERS),
                            reference + "-1",
                            null,
                            id.value()));
        }
        return id;
    }

    /** A payment each quarter, and once money that came back. */
    private void quarterly(UUID contract, StreamId stream, LocalDate from) {
        int number = 1;
        for (LocalDate day = from.plusMonths(3); !day.isAfter(today()); day = day.plusMonths(3)) {
            payments.pay(
                    new ContractId(contract),
                    new Payments.NewPayment(day, Money.of(45_000), "NCC-ILL-" + number++, null, stream.value()));
        }
        payments.pay(
                new ContractId(contract),
                new Payments.NewPayment(
                        earlier(from.plusMonths(8), today()),
                        Money.of("-1250.50"),
                        "NCC-ILL-C1",
                        "Post vacant for a month (illustrative)",
                        stream.value()));
    }

    private StreamId begin(
            String funder,
            String holder,
            String partnership,
            Wording name,
            String reference,
            Theme theme,
            LocalDate starts,
            LocalDate ends,
            List<Integer> shares,
            String paysFor) {
        return register.begin(
                new OrganisationId(organisations.idOf(holder)),
                new FundingStreams.StreamDetails(
                        reference,
                        name,
                        organisations.idOf(funder),
                        partnerships.of(partnership).value(),
                        null,
                        theme,
                        starts,
                        ends,
                        shares.get(0),
                        shares.get(1),
                        shares.get(2),
                        shares.get(3),
                        paysFor));
    }

    private void cover(StreamId id, String area) {
        Set<UUID> areas = choices.areas().stream()
                .filter(one -> one.name().en().equals(area))
                .map(CommissioningChoices.Choice::id)
                .collect(Collectors.toSet());
        register.setAreas(id, version(id), areas);
    }

    private long version(StreamId id) {
        return streams.view(id).version();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
