package cymru.cydweithio.service;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.Restoration;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.security.ScopeFilter;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Keeps services: begun by the body that commissions them, described, and carried round the commissioning cycle gate by
 * gate.
 */
@UseCase
public class Services {

    /** More contracts of a service are not shown on its page; the list of contracts has them all. */
    public static final int MOST_CONTRACTS = 50;

    private static final int MOST_COHORTS = 200;

    /**
     * What is said of a service.
     *
     * @param need the need behind it
     * @param cohort for whom it is; never a person
     * @param partnershipId the partnership for which it is commissioned, or null
     * @param areas ids of principal areas
     */
    public record ServiceDetails(
            Wording name,
            Wording need,
            Theme theme,
            String cohort,
            Prevention prevention,
            UUID partnershipId,
            Set<UUID> areas) {}

    /**
     * What a list is narrowed to; null leaves a thing open.
     *
     * @param withdrawn only those that were withdrawn, not those that count
     */
    public record Filter(Theme theme, Stage stage, UUID area, UUID organisation, String text, boolean withdrawn) {
        public static final Filter EVERYTHING = new Filter(null, null, null, null, null);

        /** Of those that count. */
        public Filter(Theme theme, Stage stage, UUID area, UUID organisation, String text) {
            this(theme, stage, area, organisation, text, false);
        }

        /** Reads a filter from the parameters of an address; what is not one leads nowhere. */
        public static Filter parse(UnaryOperator<String> parameter) {
            return new Filter(
                    Parameters.constant(Theme.values(), parameter.apply("theme")),
                    Parameters.constant(Stage.values(), parameter.apply("stage")),
                    Parameters.id(parameter.apply("area")),
                    Parameters.id(parameter.apply("organisation")),
                    parameter.apply("q"),
                    "yes".equals(parameter.apply("withdrawn")));
        }

        /** Whether nothing is narrowed. */
        public boolean isEmpty() {
            return theme == null
                    && stage == null
                    && area == null
                    && organisation == null
                    && !withdrawn
                    && (text == null || text.isBlank());
        }
    }

    /**
     * A service in a list.
     *
     * @param partnership the name, or null where there is none
     * @param areas how many it is for
     * @param passed how many gates of its stage it has passed
     * @param gates how many there are
     */
    public record ServiceRow(
            UUID id,
            Wording name,
            Bilingual organisation,
            Bilingual partnership,
            Theme theme,
            String cohort,
            Prevention prevention,
            Stage stage,
            int cycle,
            long areas,
            long passed,
            int gates) {}

    /** An area that a service is for. */
    public record AreaRow(UUID id, String code, Bilingual name) {}

    /**
     * A gate as it stands.
     *
     * @param cycle the time round
     * @param id of what was noted; null while it is open
     * @param post of who let the service pass; null otherwise
     * @param note the evidence, or the reason
     */
    public record GateLine(
            int cycle, Gate gate, UUID id, boolean overridden, LocalDate on, String by, String post, String note) {
        public boolean isOpen() {
            return id == null;
        }
    }

    /**
     * A contract under which the service is provided.
     *
     * @param figures over all its years
     */
    public record ContractRow(
            UUID id,
            String reference,
            Wording title,
            String state,
            LocalDate startsOn,
            LocalDate endsOn,
            Figures figures) {}

    /**
     * What a financial year has for the service.
     *
     * @param figures of its contracts
     * @param indicative set aside of streams, not sure yet
     * @param committed set aside at somebody's risk, before the award came
     */
    public record YearRow(FinancialYear year, Figures figures, Money indicative, Money committed, Money confirmed) {
        /** All that is set aside. */
        public Money setAside() {
            return indicative.plus(committed).plus(confirmed);
        }
    }

    /**
     * One service. The version goes back with an edit, so that a stale one is noticed.
     *
     * @param organisationCode by which the organisation's page is found
     * @param gates of the present stage
     * @param passed what was noted before, the latest first
     * @param blocking the gates that keep it in its stage: what the page says beside the disabled button is what the
     *     verb enforces
     * @param contracts those that the reader's roles reach, the last to end first
     * @param moreContracts whether there are more than are shown
     * @param years of the contracts that the reader's roles reach, and of all money that is set aside, whoever may know
     *     of its streams
     */
    public record ServiceView(
            UUID id,
            long version,
            Wording name,
            Wording need,
            UUID organisationId,
            String organisationCode,
            Bilingual organisation,
            UUID partnershipId,
            Bilingual partnership,
            Theme theme,
            String cohort,
            Prevention prevention,
            Stage stage,
            int cycle,
            List<AreaRow> areas,
            List<GateLine> gates,
            List<GateLine> passed,
            List<Gate> blocking,
            List<ContractRow> contracts,
            boolean moreContracts,
            List<YearRow> years,
            Withdrawal.View withdrawn,
            Withdrawal.View restored,
            boolean mayEdit,
            boolean mayRestore) {

        /** The figures of all years. */
        public Figures figures() {
            return years.stream().map(YearRow::figures).reduce(Figures.NONE, Figures::plus);
        }

        public Money indicativeTotal() {
            return Money.sum(years.stream().map(YearRow::indicative));
        }

        public Money committedTotal() {
            return Money.sum(years.stream().map(YearRow::committed));
        }

        public Money confirmedTotal() {
            return Money.sum(years.stream().map(YearRow::confirmed));
        }

        public Money setAsideTotal() {
            return Money.sum(years.stream().map(YearRow::setAside));
        }
    }

    private record FoundRow(
            UUID id,
            Wording name,
            Bilingual organisation,
            UUID partnershipId,
            Theme theme,
            String cohort,
            Prevention prevention,
            Stage stage,
            int cycle,
            long areas,
            long passed) {}

    private record PartnershipRow(UUID id, Bilingual name) {}

    private record OrganisationRow(String code, Bilingual name) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private ServiceMoney money;
    private ServiceUsage use;

    protected Services() {}

    @Inject
    Services(EntityManager em, Clock clock, CurrentActor current, ServiceMoney money, ServiceUsage use) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.money = money;
        this.use = use;
    }

    /** The services that the actor's roles reach. */
    @Requires(Permission.READ_COMMISSIONING)
    public Page<ServiceRow> list(Filter filter, Slice slice) {
        ServiceSearch search = new ServiceSearch(reach()).matching(filter);
        long total = search.count(em);
        List<FoundRow> rows = search.select(
                        em,
                        "s.id, s.name_en, s.name_cy, o.name_en as organisation_en, o.name_cy as organisation_cy, s.partnership_id, s.theme, s.cohort, s.prevention, s.stage, s.cycle, "
                                + "(select count(*) from service_area a where a.service_id = s.id) as areas, "
                                + ServiceSearch.PASSED + " as passed",
                        slice,
                        FoundRow.class)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList();
        Map<UUID, Bilingual> partnerships = partnerships(rows.stream()
                .map(FoundRow::partnershipId)
                .filter(id -> id != null)
                .collect(Collectors.toSet()));
        return new Page<>(rows.stream().map(row -> row(row, partnerships)).toList(), total);
    }

    private static ServiceRow row(FoundRow found, Map<UUID, Bilingual> partnerships) {
        return new ServiceRow(
                found.id(),
                found.name(),
                found.organisation(),
                found.partnershipId() == null ? null : partnerships.get(found.partnershipId()),
                found.theme(),
                found.cohort(),
                found.prevention(),
                found.stage(),
                found.cycle(),
                found.areas(),
                found.passed(),
                Gate.of(found.stage()).size());
    }

    private Map<UUID, Bilingual> partnerships(Set<UUID> ids) {
        Map<UUID, Bilingual> names = new HashMap<>();
        if (!ids.isEmpty()) {
            query(
                            "select id, name_en, name_cy, name_cy_status from scope_name where kind = 'PARTNERSHIP' and id in (:ids)",
                            PartnershipRow.class)
                    .setParameterList("ids", ids)
                    .getResultList()
                    .forEach(row -> names.put(row.id(), row.name()));
        }
        return names;
    }

    /** The organisations that lead services which the actor's roles reach, by name: what a list can be narrowed to. */
    @Requires(Permission.READ_COMMISSIONING)
    public List<CommissioningChoices.Choice> leads() {
        ScopeFilter within = new ScopeFilter(ServiceId.HOLDING, reach());
        return within.bind(query(
                        "select o.id, o.name_en, o.name_cy from organisation_facts o where o.id in (select s.organisation_id from service s where "
                                + within.condition("s.id") + ") order by o.name_en",
                        CommissioningChoices.Choice.class))
                .getResultList();
    }

    /**
     * For whom services are already said to be, so that the same people are called the same: only then are services for
     * the same found beside each other.
     */
    @Requires(Permission.READ_COMMISSIONING)
    public List<String> cohorts() {
        ScopeFilter within = new ScopeFilter(ServiceId.HOLDING, reach());
        return within.bind(em.unwrap(Session.class)
                        .createNativeQuery(
                                "select distinct s.cohort from service s where s.withdrawn_on is null and "
                                        + within.condition("s.id") + " order by s.cohort",
                                String.class))
                .setMaxResults(MOST_COHORTS)
                .getResultList();
    }

    @Requires(Permission.READ_COMMISSIONING)
    public ServiceView view(ServiceId id) {
        Service service = em.find(Service.class, id.value());
        OrganisationRow organisation = query(
                        "select code, name_en, name_cy from organisation_facts where id = :id", OrganisationRow.class)
                .setParameter("id", service.organisationId())
                .getSingleResult();
        List<ServiceGate> noted = noted(id);
        List<GateLine> gates = Gate.of(service.stage()).stream()
                .map(gate -> noted.stream()
                        .filter(one -> one.cycle() == service.cycle() && one.gate() == gate)
                        .findFirst()
                        .map(Services::line)
                        .orElse(new GateLine(service.cycle(), gate, null, false, null, null, null, null)))
                .toList();
        List<GateLine> passed = noted.stream()
                .filter(one -> one.cycle() != service.cycle() || one.gate().stage() != service.stage())
                .sorted((one, other) -> one.cycle() != other.cycle()
                        ? other.cycle() - one.cycle()
                        : other.gate().compareTo(one.gate()))
                .map(Services::line)
                .toList();
        List<ContractRow> contracts = money.contracts(id, MOST_CONTRACTS + 1);
        boolean mine = current.get().may(Permission.EDIT_COMMISSIONING, Scope.organisation(service.organisationId()));
        return new ServiceView(
                id.value(),
                service.version(),
                service.name(),
                service.need(),
                service.organisationId(),
                organisation.code(),
                organisation.name(),
                service.partnershipId(),
                service.partnershipId() == null
                        ? null
                        : partnerships(Set.of(service.partnershipId())).get(service.partnershipId()),
                service.theme(),
                service.cohort(),
                service.prevention(),
                service.stage(),
                service.cycle(),
                areas(id),
                gates,
                passed,
                service.blocking(noted),
                contracts.stream().limit(MOST_CONTRACTS).toList(),
                contracts.size() > MOST_CONTRACTS,
                money.years(id),
                Withdrawal.view(service.withdrawal()),
                Restoration.view(service.restoration()),
                service.withdrawal() == null && mine,
                service.withdrawal() != null && mine);
    }

    /** A service that was withdrawn by mistake counts again. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void restore(ServiceId id, long version, String because) {
        Service service = em.find(Service.class, id.value());
        StaleEdit.refuseUnless(version, service.version());
        service.restore(LocalDate.now(clock), current.get().name(), because);
        em.flush();
    }

    /** Withdraws a service that was entered wrongly, unless contracts, posts or money are for it. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void withdraw(ServiceId id, long version, String because) {
        Service service = em.find(Service.class, id.value());
        StaleEdit.refuseUnless(version, service.version());
        use.refuseWhileUsed(id);
        service.withdraw(LocalDate.now(clock), current.get().name(), because);
        em.flush();
    }

    private static GateLine line(ServiceGate one) {
        return new GateLine(
                one.cycle(),
                one.gate(),
                one.id(),
                one.overridden(),
                one.notedOn(),
                one.notedBy(),
                one.notedPost(),
                one.note());
    }

    private List<AreaRow> areas(ServiceId id) {
        return query(
                        "select a.id, a.code, a.name_en, a.name_cy from service_area s join area_facts a on a.id = s.area_id where s.service_id = :id order by a.name_en",
                        AreaRow.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    /** Whether services may be begun for an organisation: what pages ask before they show a form. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void mayBegin(OrganisationId lead) {
        // the interceptor has answered
    }

    @Requires(Permission.EDIT_COMMISSIONING)
    public ServiceId begin(OrganisationId lead, ServiceDetails details) {
        Service service = Service.begin(lead.value(), details);
        refuseUnknown(details);
        em.persist(service);
        details.areas().forEach(area -> em.persist(ServiceArea.of(service.id(), area)));
        em.flush();
        return new ServiceId(service.id());
    }

    /** Says anew what a service is, and which areas it is for. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void describe(ServiceId id, long version, ServiceDetails details) {
        Service service = open(id, version);
        service.describe(details);
        refuseUnknown(details);
        List<ServiceArea> before = em.createQuery(
                        "select a from ServiceArea a where a.serviceId = :id", ServiceArea.class)
                .setParameter("id", id.value())
                .getResultList();
        Set<UUID> missing = new HashSet<>(details.areas());
        before.forEach(area -> {
            if (!missing.remove(area.areaId())) {
                em.remove(area);
            }
        });
        missing.forEach(area -> em.persist(ServiceArea.of(id.value(), area)));
        // who opened the page before must see the other areas
        StaleEdit.countChange(em, service);
        em.flush();
    }

    private void refuseUnknown(ServiceDetails details) {
        Number areas = em.unwrap(Session.class)
                .createNativeQuery(
                        "select count(*) from area_facts where level = 'PRINCIPAL' and id in (:ids)", Long.class)
                .setParameterList("ids", details.areas())
                .getSingleResult();
        if (areas.intValue() != details.areas().size()) {
            throw new RuleViolation(ServiceRule.AREAS_UNKNOWN);
        }
        if (details.partnershipId() != null
                && partnerships(Set.of(details.partnershipId())).isEmpty()) {
            throw new RuleViolation(ServiceRule.PARTNERSHIP_UNKNOWN);
        }
    }

    /** Notes that a gate of the present stage is met, with what shows it. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void noteGate(ServiceId id, long version, Gate gate, String evidence) {
        Service service = open(id, version);
        keep(service, service.note(gate, noted(id), current.get().name(), LocalDate.now(clock), evidence));
    }

    /**
     * Lets a service pass a gate that is not met.
     *
     * @param by name of who answers for it
     * @param post of that person
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void overrideGate(ServiceId id, long version, Gate gate, String by, String post, String reason) {
        Service service = open(id, version);
        keep(service, service.override(gate, noted(id), by, post, LocalDate.now(clock), reason));
    }

    private void keep(Service service, ServiceGate gate) {
        em.persist(gate);
        StaleEdit.countChange(em, service);
        em.flush();
    }

    /** Takes back what was noted of a gate, while the service is still in the stage. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void undoGate(ServiceId id, long version, UUID noted) {
        Service service = open(id, version);
        ServiceGate gate = noted == null ? null : em.find(ServiceGate.class, noted);
        if (gate == null || !gate.serviceId().equals(id.value())) {
            throw new NotFound();
        }
        service.mayUndoGate(gate);
        em.remove(gate);
        StaleEdit.countChange(em, service);
        em.flush();
    }

    /** Moves a service on to the next stage, where each gate of its stage was passed. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void advance(ServiceId id, long version) {
        open(id, version).advance(noted(id));
        em.flush();
    }

    private Service open(ServiceId id, long version) {
        Service service = em.find(Service.class, id.value());
        StaleEdit.refuseUnless(version, service.version());
        return service;
    }

    private List<ServiceGate> noted(ServiceId id) {
        return em.createQuery("select g from ServiceGate g where g.serviceId = :id", ServiceGate.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    private Actor.Reach reach() {
        return current.get().reach(Permission.READ_COMMISSIONING);
    }

    private <R> NativeQuery<R> query(String sql, Class<R> row) {
        return Rows.ofSql(em, sql, row);
    }
}
