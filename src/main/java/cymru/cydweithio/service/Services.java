package cymru.cydweithio.service;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.Restoration;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.Slice;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Services as they are read. {@link ServiceRegister} keeps them; {@link CommissioningCycle} carries them round the
 * cycle.
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
    private CurrentActor current;
    private ServiceMoney money;

    protected Services() {}

    @Inject
    Services(EntityManager em, CurrentActor current, ServiceMoney money) {
        this.em = em;
        this.current = current;
        this.money = money;
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
        List<ServiceGate> noted = ServiceRepository.noted(em, id);
        List<ServiceView.GateLine> gates = Gate.of(service.stage()).stream()
                .map(gate -> noted.stream()
                        .filter(one -> one.cycle() == service.cycle() && one.gate() == gate)
                        .findFirst()
                        .map(Services::line)
                        .orElse(new ServiceView.GateLine(service.cycle(), gate, null, false, null, null, null, null)))
                .toList();
        List<ServiceView.GateLine> passed = noted.stream()
                .filter(one -> one.cycle() != service.cycle() || one.gate().stage() != service.stage())
                .sorted((one, other) -> one.cycle() != other.cycle()
                        ? other.cycle() - one.cycle()
                        : other.gate().compareTo(one.gate()))
                .map(Services::line)
                .toList();
        List<ServiceView.ContractRow> contracts = money.contracts(id, MOST_CONTRACTS + 1);
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

    private static ServiceView.GateLine line(ServiceGate one) {
        return new ServiceView.GateLine(
                one.cycle(),
                one.gate(),
                one.id(),
                one.overridden(),
                one.notedOn(),
                one.notedBy(),
                one.notedPost(),
                one.note());
    }

    private List<ServiceView.AreaRow> areas(ServiceId id) {
        return query(
                        "select a.id, a.code, a.name_en, a.name_cy from service_area s join area_facts a on a.id = s.area_id where s.service_id = :id order by a.name_en",
                        ServiceView.AreaRow.class)
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
