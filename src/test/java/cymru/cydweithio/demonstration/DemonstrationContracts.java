package cymru.cydweithio.demonstration;

import cymru.cydweithio.contract.Award;
import cymru.cydweithio.contract.AwardKind;
import cymru.cydweithio.contract.ChangeNotice;
import cymru.cydweithio.contract.ContractAwards;
import cymru.cydweithio.contract.ContractDetails;
import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.contract.ContractLifecycle;
import cymru.cydweithio.contract.ContractRecord;
import cymru.cydweithio.contract.ContractRegister;
import cymru.cydweithio.contract.ContractView;
import cymru.cydweithio.contract.Contracts;
import cymru.cydweithio.contract.ContributionKind;
import cymru.cydweithio.contract.DateKind;
import cymru.cydweithio.contract.PartYear;
import cymru.cydweithio.contract.ProviderId;
import cymru.cydweithio.contract.ProviderRole;
import cymru.cydweithio.contract.Providers;
import cymru.cydweithio.contract.Regime;
import cymru.cydweithio.contract.Terms;
import cymru.cydweithio.contract.Variation;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.OrganisationRegister;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Contracts of the demonstration. Commissioners are real bodies, providers are invented, figures are illustrative;
 * dates lie around today, so that there is always something due.
 */
@ApplicationScoped
class DemonstrationContracts {
    /** By what the commissioners of the alliance contribute, in thousands of pounds a year. */
    private static final Map<String, Integer> ALLIANCE = new LinkedHashMap<>();

    static {
        ALLIANCE.put("LHB-AB", 410);
        ALLIANCE.put("LA-NWP", 185);
        ALLIANCE.put("LA-MON", 120);
        ALLIANCE.put("PCC-GW", 95);
        ALLIANCE.put("PROB-W", 60);
        ALLIANCE.put("HMPPS-P", 40);
        ALLIANCE.put("NHS-PHW", 25);
        ALLIANCE.put("FRA-SW", 15);
    }

    private Contracts contracts;
    private ContractRecord contractRecord;
    private ContractRegister register;
    private ContractLifecycle life;
    private ContractAwards awards;
    private Providers providers;
    private OrganisationRegister organisations;
    private Clock clock;

    protected DemonstrationContracts() {}

    @Inject
    DemonstrationContracts(
            Contracts contracts,
            ContractRecord contractRecord,
            ContractRegister register,
            ContractLifecycle life,
            ContractAwards awards,
            Providers providers,
            OrganisationRegister organisations,
            Clock clock) {
        this.contracts = contracts;
        this.contractRecord = contractRecord;
        this.register = register;
        this.life = life;
        this.awards = awards;
        this.providers = providers;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @return the ids by what the contracts are for, also when they are there already */
    Map<String, UUID> stage(Map<String, UUID> services) {
        Map<String, UUID> there = new HashMap<>();
        contracts
                .list(new Contracts.Filter(null, null, true, null, null), Slice.firstRows(Slice.MAX_SIZE))
                .rows()
                .forEach(row -> there.put(row.reference(), row.id()));
        Map<String, UUID> staged = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(clock);
        FinancialYear year = FinancialYear.of(today);
        stage(
                staged,
                there,
                services,
                "domestic-abuse",
                "domestic-abuse",
                "NWP-DA-1",
                service -> domesticAbuse(service, year));
        stage(staged, there, services, "alliance", "substance", "NWP-SM-1", service -> alliance(service, year, today));
        stage(
                staged,
                there,
                services,
                "youth-justice",
                "youth-justice",
                "NWP-YJ-1",
                service -> youthJustice(service, year));
        stage(staged, there, services, "cctv", "cctv", "NWP-TV-1", service -> cctv(service, today));
        stage(staged, there, services, "cctv-next", "cctv", "NWP-TV-2", service -> cctvNext(service, year));
        stage(
                staged,
                there,
                services,
                "cardiff-night",
                "cardiff-night",
                "CRF-NT-1",
                service -> cardiffNight(service, year));
        return staged;
    }

    /** One that is there already is not staged again, nor one whose service somebody renamed. */
    private static void stage(
            Map<String, UUID> staged,
            Map<String, UUID> there,
            Map<String, UUID> services,
            String key,
            String service,
            String reference,
            Function<UUID, UUID> how) {
        if (there.containsKey(reference)) {
            staged.put(key, there.get(reference));
        } else if (services.containsKey(service)) {
            staged.put(key, how.apply(services.get(service)));
        }
    }

    /** It runs seven months beyond the grant that ends on 30 September of the next financial year. */
    private UUID domesticAbuse(UUID service, FinancialYear year) {
        LocalDate end = LocalDate.of(year.start() + 2, 4, 30);
        ContractId id = plan(
                "LA-NWP",
                service,
                "NWP-DA-1",
                new Wording(
                        "Safe and supported: domestic abuse service (illustrative)",
                        "Diogel a chefnogol: gwasanaeth cam-drin domestig (enghreifftiol)"),
                true,
                6,
                12,
                new Period(end.minusYears(3).plusDays(1), end),
                List.of());
        agree(
                id,
                new Period(end.minusYears(3).plusDays(1), end),
                List.of(),
                Map.of("LA-NWP", 150, "PCC-GW", 60),
                ContributionKind.RING_FENCED);
        addProvider(id, provider("Llwybrau Diogel (invented)", null), ProviderRole.LEAD);
        life.start(id, version(id));
        return id.value();
    }

    /**
     * Two areas, eight commissioners, three years and twice the option of more: the evaluation is due before the
     * option's notice.
     */
    private UUID alliance(UUID service, FinancialYear year, LocalDate today) {
        LocalDate start = new FinancialYear(year.start() - 1).firstDay();
        LocalDate end = start.plusYears(3).minusDays(1);
        Period first = new Period(end.plusDays(1), end.plusYears(3));
        Period second = new Period(first.to().plusDays(1), first.to().plusYears(1));
        ContractId id = plan(
                "LA-NWP",
                service,
                "NWP-SM-1",
                new Wording(
                        "Substance use alliance, Newport and Monmouthshire (illustrative)",
                        "Cynghrair defnyddio sylweddau, Casnewydd a Sir Fynwy (enghreifftiol)"),
                true,
                12,
                18,
                new Period(start, end),
                List.of(first, second));
        agree(id, new Period(start, end), List.of(first, second), ALLIANCE, ContributionKind.CASH);
        addProvider(id, provider("Adferiad Alliance (invented)", null), ProviderRole.LEAD);
        addProvider(id, provider("Pontydd Recovery (invented)", null), ProviderRole.MEMBER);
        addProvider(id, provider("Clinig Hafren (invented)", null), ProviderRole.SUBCONTRACTOR);
        life.start(id, version(id));
        LocalDate began = start.minusMonths(9);
        awards.record(
                id,
                version(id),
                new Award(
                        began.isBefore(Regime.ACT) ? Regime.REGULATIONS_2015 : Regime.PROCUREMENT_ACT,
                        AwardKind.SERVICES,
                        contractRecord.view(id).terms().total(),
                        0,
                        second.to(),
                        began));
        ContractView view = contractRecord.view(id);
        List<Terms.Contribution> more = new ArrayList<>(view.terms().contributions());
        Map<PartYear, Money> values = new HashMap<>(view.terms().values());
        UUID monmouthshire = organisations.idOf("LA-MON");
        Money clinic = Money.of(30_000);
        for (FinancialYear one : FinancialYear.within(year.next().firstDay(), end)) {
            values.merge(PartYear.ofTerm(one), clinic, Money::plus);
            more.add(new Terms.Contribution(monmouthshire, one, ContributionKind.IN_KIND, clinic));
        }
        life.vary(
                id,
                view.version(),
                new Variation(
                        today.minusMonths(2),
                        "A clinic day each week in Abergavenny, in rooms that the council lends (illustrative).",
                        ChangeNotice.LIGHT_TOUCH,
                        null),
                view.lastDay(),
                new Terms(values, more));
        keepPassed(
                id,
                Map.of(
                        DateKind.NEEDS,
                        "Needs assessment brought up to date (illustrative).",
                        DateKind.PROCUREMENT,
                        "Not begun: the board means to take the option if the evaluation is good (illustrative).",
                        DateKind.EVALUATION,
                        "Findings of the first year and a half (illustrative).",
                        DateKind.DECISION,
                        "The board means to take the option; the letter is not written yet (illustrative)."));
        return id.value();
    }

    private UUID youthJustice(UUID service, FinancialYear year) {
        ContractId id = plan(
                "LA-NWP",
                service,
                "NWP-YJ-1",
                new Wording(
                        "Prevention and diversion for young people, service level agreement (illustrative)",
                        "Atal a dargyfeirio i bobl ifanc, cytundeb lefel gwasanaeth (enghreifftiol)"),
                false,
                3,
                6,
                new Period(year.firstDay(), year.lastDay()),
                List.of());
        agree(
                id,
                new Period(year.firstDay(), year.lastDay()),
                List.of(),
                Map.of("LA-NWP", 70, "LA-MON", 35),
                ContributionKind.CASH);
        addProvider(
                id,
                provider("Newport Youth Justice Service (illustrative)", organisations.idOf("LA-NWP")),
                ProviderRole.LEAD);
        life.start(id, version(id));
        String told = "Told at the management board (illustrative).";
        keepPassed(
                id,
                Map.of(
                        DateKind.NEEDS, told,
                        DateKind.EVALUATION, told,
                        DateKind.DECISION, told,
                        DateKind.NOTICE, told,
                        DateKind.PROCUREMENT, told));
        return id.value();
    }

    /**
     * Nobody looked again after the need was assessed: its notice day has passed. It ends with the month, two to three
     * months from now.
     */
    private UUID cctv(UUID service, LocalDate today) {
        LocalDate end = today.plusDays(59).with(TemporalAdjusters.lastDayOfMonth());
        ContractId id = plan(
                "LA-NWP",
                service,
                "NWP-TV-1",
                new Wording(
                        "Public space cameras, monitoring and upkeep (illustrative)",
                        "Camerâu mannau cyhoeddus, monitro a chynnal (enghreifftiol)"),
                false,
                6,
                9,
                new Period(end.minusYears(4).plusDays(1), end),
                List.of());
        agree(
                id,
                new Period(end.minusYears(4).plusDays(1), end),
                List.of(),
                Map.of("LA-NWP", 240),
                ContributionKind.CASH);
        addProvider(id, provider("Gwyliwr Systems (invented)", null), ProviderRole.LEAD);
        life.start(id, version(id));
        keepPassed(id, Map.of(DateKind.NEEDS, "Survey of the sites (illustrative)."));
        return id.value();
    }

    /** What follows it is a plan that nobody has put money into. */
    private UUID cctvNext(UUID service, FinancialYear year) {
        return plan(
                        "LA-NWP",
                        service,
                        "NWP-TV-2",
                        new Wording(
                                "Public space cameras, next contract (illustrative)",
                                "Camerâu mannau cyhoeddus, y contract nesaf (enghreifftiol)"),
                        false,
                        6,
                        9,
                        new Period(year.next().firstDay(), new FinancialYear(year.start() + 3).lastDay()),
                        List.of())
                .value();
    }

    /** Still planned, and of another council. */
    private UUID cardiffNight(UUID service, FinancialYear year) {
        ContractId id = plan(
                "LA-CRF",
                service,
                "CRF-NT-1",
                new Wording(
                        "Night marshals, city centre (illustrative)",
                        "Marsialiaid nos, canol y ddinas (enghreifftiol)"),
                false,
                3,
                9,
                new Period(year.next().firstDay(), year.next().next().lastDay()),
                List.of());
        agree(
                id,
                new Period(year.next().firstDay(), year.next().next().lastDay()),
                List.of(),
                Map.of("LA-CRF", 90, "PCC-SW", 45),
                ContributionKind.CASH);
        return id.value();
    }

    /** What was done of the critical dates that have passed, by kind. */
    private void keepPassed(ContractId id, Map<DateKind, String> done) {
        contractRecord.view(id).dates().stream()
                .filter(date ->
                        date.standing() == ContractView.CriticalDateStatus.PASSED && done.containsKey(date.kind()))
                .forEach(date -> life.markDone(id, version(id), date.kind(), done.get(date.kind())));
    }

    private ContractId plan(
            String lead,
            UUID service,
            String reference,
            Wording title,
            boolean lightTouch,
            int notice,
            int procurement,
            Period term,
            List<Period> options) {
        OrganisationId by = new OrganisationId(organisations.idOf(lead));
        return register.plan(
                by,
                new ContractDetails(
                        service, by.value(), reference, title, lightTouch, notice, procurement, term.from(), term.to()),
                options);
    }

    private void agree(
            ContractId id, Period term, List<Period> options, Map<String, Integer> thousands, ContributionKind kind) {
        Map<FinancialYear, Money> values = new HashMap<>();
        List<Terms.Contribution> contributions = new ArrayList<>();
        LocalDate last =
                options.isEmpty() ? term.to() : options.get(options.size() - 1).to();
        for (FinancialYear year : FinancialYear.within(term.from(), last)) {
            thousands.forEach((code, thousand) -> {
                // a year that the contract touches in part costs that part
                long days = ChronoUnit.DAYS.between(
                                term.from().isAfter(year.firstDay()) ? term.from() : year.firstDay(),
                                last.isBefore(year.lastDay()) ? last : year.lastDay())
                        + 1;
                Money amount = Money.of(
                        thousand * 1_000L * days / (1 + ChronoUnit.DAYS.between(year.firstDay(), year.lastDay())));
                contributions.add(new Terms.Contribution(organisations.idOf(code), year, kind, amount));
                values.merge(year, amount, Money::plus);
            });
        }
        register.agreeTerms(id, version(id), Terms.byYear(values, contributions, term, options));
    }

    private void addProvider(ContractId id, ProviderId provider, ProviderRole role) {
        register.addProvider(id, version(id), provider, role);
    }

    private ProviderId provider(String name, UUID organisation) {
        return providers.all().stream()
                .filter(one -> one.name().equals(name))
                .map(one -> new ProviderId(one.id()))
                .findFirst()
                .orElseGet(() -> providers.register(new Providers.NewProvider(
                        name,
                        null,
                        organisation == null ? null : new OrganisationId(organisation),
                        organisation == null)));
    }

    private long version(ContractId id) {
        return contractRecord.view(id).version();
    }
}
