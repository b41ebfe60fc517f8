package cymru.cydweithio.funding;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.OwnedKind;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.ScopeFilter;
import cymru.cydweithio.service.Figures;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.service.Theme;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * How far ahead each service is funded, where the cliff is, and what outlives its money. {@link HorizonCalculator}
 * reckons; this reads the facts.
 */
@UseCase
public class Horizon {

    /** What stands at the top: the money that stops first, or the largest shortfall. */
    public enum Order {
        DATE,
        SHORTFALL
    }

    /**
     * What a list is narrowed to; null leaves a thing open.
     *
     * @param order of services that no column is chosen to sort by
     */
    public record Filter(String text, UUID partnership, Theme theme, Order order) {
        public static final Filter EVERYTHING = new Filter(null, null, null);

        public Filter {
            order = order == null ? Order.DATE : order;
        }

        public Filter(String text, UUID partnership, Theme theme) {
            this(text, partnership, theme, Order.DATE);
        }

        /** Reads a filter from the parameters of an address; what is not one leads nowhere. */
        public static Filter parse(UnaryOperator<String> parameter) {
            return new Filter(
                    parameter.apply("q"),
                    Parameters.id(parameter.apply("partnership")),
                    Parameters.constant(Theme.values(), parameter.apply("theme")),
                    Parameters.constant(Order.values(), parameter.apply("order")));
        }
    }

    /**
     * Firm money of a stream stops.
     *
     * @param on its last day
     * @param stream null where the reader may not know of it
     * @param money what it brings until then in its last year
     */
    public record Cliff(LocalDate on, Wording stream, Money money) {}

    /**
     * A contract, or an open option of one, that outlives its money.
     *
     * @param until the last day of its money; null where nothing firm pays for it now
     * @param months whole months without money
     * @param days beyond those
     * @param staffNoticeOn the last day on which staff can be told; null where no post depends on it
     * @param noticePassed whether that day is over
     * @param lacks what of the running and the coming years is agreed and has no firm money; nothing of an option
     * @param partly whether there is firm money, but too little
     */
    public record Outliving(
            UUID contractId,
            Wording title,
            boolean option,
            LocalDate endsOn,
            LocalDate until,
            long months,
            long days,
            LocalDate staffNoticeOn,
            boolean noticePassed,
            Money lacks,
            boolean partly) {}

    /**
     * A service and how far its money reaches.
     *
     * @param firmUntil null where nothing firm pays for it today; where the firm money of a year is less than what is
     *     agreed in it, until when it lasts if it is spent evenly
     * @param moneyEndsOn the last day on which firm money pays, much or little
     * @param indicativeUntil with indicative money; null where that does not pay today either
     * @param falls where firm money of a stream stops, the last being the cliff
     * @param oneYearShare per cent of the firm money ahead that is one-year money; null of nothing
     * @param unfunded titles of posts without money
     * @param figures of its contracts, those that the reader may know of
     * @param contractEndsOn the last day of the contracts that run, without open options; null where there are none
     */
    public record Row(
            UUID serviceId,
            Wording name,
            Bilingual partnership,
            Theme theme,
            LocalDate firmUntil,
            LocalDate moneyEndsOn,
            LocalDate indicativeUntil,
            List<Cliff> falls,
            BigDecimal oneYearShare,
            List<Outliving> outliving,
            List<String> unfunded,
            Figures figures,
            LocalDate contractEndsOn) {

        /** Contracts that outlive their money themselves, not by an option that may never be taken. */
        public List<Outliving> contractsOutliving() {
            return outliving.stream().filter(one -> !one.option()).toList();
        }
    }

    /** A stream that pays for a contract; without id and name where the reader may not know of it. */
    public record Source(
            UUID streamId,
            Wording name,
            FinancialYear year,
            Money amount,
            AllocationStatus standing,
            LocalDate until) {}

    /** The horizon of one contract. */
    public record OfContract(
            LocalDate firmUntil,
            LocalDate indicativeUntil,
            List<Outliving> outliving,
            LocalDate staffNoticeOn,
            List<Source> sources) {

        /** The contract itself where it outlives its money; null where it does not. */
        public Outliving itself() {
            return outliving.stream().filter(one -> !one.option()).findFirst().orElse(null);
        }
    }

    /**
     * The last day of firm money, roughly and in SQL, to sort by: a gap on the way is not seen here. Each way to an
     * allocation names its index: most allocations are for contracts, and from the many that are for no service the
     * database concludes that the index of services finds half of them; it read every stream for each service instead,
     * forty seconds with fifty thousand contracts.
     */
    private static final String LAST_FIRM = """
        greatest(
            coalesce((select max(least(date(concat(a.year + 1, '-03-31')), f.ends_on)) from allocation a force index (allocation_service) straight_join funding_stream f on f.id = a.stream_id
                where a.service_id = s.id and a.standing <> 'INDICATIVE'), date('1000-01-01')),
            coalesce((select max(least(date(concat(a.year + 1, '-03-31')), f.ends_on)) from contract_facts c straight_join allocation a force index (allocation_contract) on a.contract_id = c.id
                straight_join funding_stream f on f.id = a.stream_id where c.service_id = s.id and a.standing <> 'INDICATIVE'), date('1000-01-01')),
            coalesce((select max(least(date(concat(a.year + 1, '-03-31')), f.ends_on)) from funded_post p straight_join allocation a force index (allocation_post) on a.post_id = p.id
                straight_join funding_stream f on f.id = a.stream_id where p.service_id = s.id and a.standing <> 'INDICATIVE'), date('1000-01-01')))""";

    private static final SortOrder SORT = SortOrder.byDefault(LAST_FIRM + ", s.id")
            .column("until", LAST_FIRM)
            .column("nameEn", "coalesce(s.name_en, s.name_cy)")
            .column("nameCy", "coalesce(s.name_cy, s.name_en)")
            .tieBreak("s.id");
    /** The name of the column by which a table sorts shortfalls. */
    private static final String SHORTFALL_COLUMN = "atRisk";

    private static final String SHORTFALL = "coalesce(r.at_risk, 0)";

    private static final SortOrder BY_SHORTFALL = SortOrder.byDefault(SHORTFALL + " desc, s.id")
            .column(SHORTFALL_COLUMN, SHORTFALL)
            .tieBreak("s.id");
    /** States of contracts that are not closed. */
    private static final Set<String> OPEN = Set.of("PLANNED", "LIVE", "EXTENDED");

    private static final Set<UUID> NONE = Set.of(new UUID(0, 0));

    private record FoundRow(UUID id, Wording name, Bilingual partnership, Theme theme) {}

    private record PartnershipRow(UUID id, Bilingual name) {}

    private record GrantRow(UUID serviceId, HorizonCalculator.Grant grant) {}

    /**
     * A contract in one of its years.
     *
     * @param year null where it has no figures
     * @param openOptions last days of the options that are still open, parted by commas
     */
    private record ContractRow(
            UUID serviceId,
            UUID id,
            Wording title,
            LocalDate startsOn,
            LocalDate endsOn,
            String state,
            FinancialYear year,
            String openOptions,
            Figures figures) {}

    private record PostRow(UUID serviceId, HorizonCalculator.Post post) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;

    protected Horizon() {}

    @Inject
    Horizon(EntityManager em, Clock clock, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.current = current;
    }

    /**
     * The services that the actor may know of, those whose money stops first at the top, or those that lack most: what
     * is at risk under the contracts that the actor may know of, as the list shows it.
     */
    @Requires(Permission.READ_COMMISSIONING)
    public Page<Row> list(Filter filter, Slice slice) {
        ScopeFilter within = within(ServiceId.HOLDING);
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(" where s.withdrawn_on is null and " + within.condition("s.id"));
        String pattern = SearchText.contains(filter.text());
        if (pattern != null) {
            where.append(
                    " and (lower(s.name_en) like :pattern escape '\\\\' or lower(s.name_cy) like :pattern escape '\\\\')");
            parameters.put("pattern", pattern);
        }
        if (filter.partnership() != null) {
            where.append(" and s.partnership_id = :partnership");
            parameters.put("partnership", filter.partnership());
        }
        if (filter.theme() != null) {
            where.append(" and s.theme = :theme");
            parameters.put("theme", filter.theme().name());
        }
        boolean byShortfall =
                SHORTFALL_COLUMN.equals(slice.sort()) || slice.sort() == null && filter.order() == Order.SHORTFALL;
        String order = SORT.orderBy(byShortfall ? Slice.firstRows(1) : slice);
        String shortfalls = "";
        if (byShortfall) {
            // the figures of services that are named, not of all: see the view
            NativeQuery<UUID> named = within.bind(
                    em.unwrap(Session.class).createNativeQuery("select s.id from service_facts s" + where, UUID.class));
            parameters.forEach(named::setParameter);
            List<UUID> services = named.getResultList();
            ScopeFilter contracts = new ScopeFilter(ContractId.HOLDING, within.reach());
            shortfalls =
                    " left join (select f.service_id, sum(f.at_risk) as at_risk from contract_figures f where f.service_id in (:named) and "
                            + contracts.condition("f.contract_id") + " group by f.service_id) r on r.service_id = s.id";
            order = BY_SHORTFALL.orderBy(slice);
            parameters.put("named", services.isEmpty() ? NONE : services);
        }
        NativeQuery<FoundRow> rows = within.bind(query("""
            select s.id, s.name_en, s.name_cy, n.name_en as partnership_en, n.name_cy as partnership_cy, s.theme from service_facts s left join partnership_facts g on g.id = s.partnership_id
            left join footprint_facts n on n.id = g.footprint_id""" + shortfalls + where + order, FoundRow.class));
        NativeQuery<Long> count = within.bind(
                em.unwrap(Session.class).createNativeQuery("select count(*) from service_facts s" + where, Long.class));
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            if (!name.equals("named")) {
                count.setParameter(name, value);
            }
        });
        List<FoundRow> found =
                rows.setFirstResult(slice.first()).setMaxResults(slice.size()).getResultList();
        Map<UUID, HorizonFigures> figures =
                figures(found.stream().map(FoundRow::id).collect(Collectors.toSet()));
        return new Page<>(
                found.stream().map(row -> row(row, figures.get(row.id()))).toList(), count.getSingleResult());
    }

    private Row row(FoundRow found, HorizonFigures figures) {
        HorizonCalculator reckoning = figures.reckoning(today());
        return new Row(
                found.id(),
                found.name(),
                found.partnership(),
                found.theme(),
                reckoning.coveredUntil(figures.contracts),
                reckoning.firmUntil(),
                reckoning.indicativeUntil(),
                reckoning.cliffs(),
                reckoning.oneYearShare(),
                figures.contracts.stream()
                        .flatMap(contract -> reckoning.outliving(contract).stream())
                        .toList(),
                reckoning.unfunded(),
                figures.figures,
                figures.contracts.stream()
                        .filter(contract -> !contract.planned())
                        .map(HorizonCalculator.Agreement::endsOn)
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    /** How far the money of a contract reaches, and what pays for it. */
    @Requires(Permission.READ_COMMISSIONING)
    public OfContract ofContract(ContractId contract) {
        UUID service = em.unwrap(Session.class)
                .createNativeQuery("select service_id from contract_facts where id = :id", UUID.class)
                .setParameter("id", contract.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        HorizonFigures figures = figures(Set.of(service)).get(service);
        HorizonCalculator reckoning = figures.reckoning(today());
        HorizonCalculator.Agreement one = figures.contracts.stream()
                .filter(other -> other.id().equals(contract.value()))
                .findFirst()
                .orElse(null);
        if (one == null) {
            return new OfContract(null, null, List.of(), null, List.of());
        }
        return new OfContract(
                reckoning.firmUntil(one),
                reckoning.indicativeUntil(one),
                reckoning.outliving(one),
                reckoning.staffNoticeOn(one),
                reckoning
                        .of(one)
                        .map(grant -> new Source(
                                grant.name() == null ? null : grant.streamId(),
                                grant.name(),
                                grant.year(),
                                grant.amount(),
                                grant.standing(),
                                grant.to()))
                        .toList());
    }

    /** The partnerships for which the services of the list are, by name. */
    @Requires(Permission.READ_COMMISSIONING)
    public Map<UUID, Bilingual> partnerships() {
        ScopeFilter within = within(ServiceId.HOLDING);
        Map<UUID, Bilingual> partnerships = new LinkedHashMap<>();
        within.bind(query(
                        "select distinct g.id, n.name_en, n.name_cy from service_facts s join partnership_facts g on g.id = s.partnership_id join footprint_facts n on n.id = g.footprint_id where "
                                + within.condition("s.id") + " order by n.name_en",
                        PartnershipRow.class))
                .getResultList()
                .forEach(row -> partnerships.put(row.id(), row.name()));
        return partnerships;
    }

    /** What is known of the money of a service. */
    private static final class HorizonFigures {
        private final List<HorizonCalculator.Agreement> contracts = new ArrayList<>();
        private final List<HorizonCalculator.Grant> grants = new ArrayList<>();
        private final List<HorizonCalculator.Post> posts = new ArrayList<>();
        private Figures figures = Figures.NONE;

        HorizonCalculator reckoning(LocalDate today) {
            return new HorizonCalculator(today, grants, posts);
        }
    }

    /** Three statements for however many services. */
    private Map<UUID, HorizonFigures> figures(Set<UUID> services) {
        Map<UUID, HorizonFigures> figures = new LinkedHashMap<>();
        services.forEach(id -> figures.put(id, new HorizonFigures()));
        if (services.isEmpty()) {
            services = NONE;
        }
        contracts(services, figures);
        ScopeFilter streams = within(StreamId.HOLDING);
        String columns =
                ", a.contract_id as grant_contract_id, a.year as grant_year, a.amount as grant_amount, a.standing as grant_standing, f.id as grant_stream_id, case when "
                        + streams.condition("f.id")
                        + " then f.name_en end as grant_name_en, case when " + streams.condition("f.id")
                        + " then f.name_cy end as grant_name_cy, f.starts_on as grant_stream_starts_on, f.ends_on as grant_stream_ends_on from ";
        streams.bind(query(
                        "select a.service_id" + columns
                                + "allocation a force index (allocation_service) straight_join funding_stream f on f.id = a.stream_id where a.service_id in (:services) union all select c.service_id"
                                + columns
                                + "contract_facts c straight_join allocation a force index (allocation_contract) on a.contract_id = c.id straight_join funding_stream f on f.id = a.stream_id where c.service_id in (:services) union all select p.service_id"
                                + columns
                                + "funded_post p straight_join allocation a force index (allocation_post) on a.post_id = p.id straight_join funding_stream f on f.id = a.stream_id where p.service_id in (:services)",
                        GrantRow.class))
                .setParameter("services", services)
                .getResultList()
                .forEach(row -> figures.get(row.serviceId()).grants.add(row.grant()));
        posts(services, figures);
        return figures;
    }

    /** All contracts of the services: closed ones too, for the figures. */
    private void contracts(Set<UUID> services, Map<UUID, HorizonFigures> figures) {
        ScopeFilter within = within(ContractId.HOLDING);
        Map<UUID, HorizonCalculator.Agreement> byId = new LinkedHashMap<>();
        within.bind(query(
                        """
            select c.service_id, c.id, c.title_en, c.title_cy, c.starts_on, c.ends_on, c.state, f.year, (select group_concat(o.ends_on order by o.ends_on) from contract_option_facts o
            where o.contract_id = c.id and o.state = 'OPEN') as open_options,\s""" + Figures.COLUMNS
                                + " from contract_facts c left join (select f.* from contract_figures f where f.service_id in (:services)) f on f.contract_id = c.id "
                                + "where c.service_id in (:services) and " + within.condition("c.id")
                                + " order by c.ends_on, c.id, f.year",
                        ContractRow.class))
                .setParameter("services", services)
                .getResultList()
                .forEach(row -> {
                    HorizonFigures own = figures.get(row.serviceId());
                    own.figures = own.figures.plus(row.figures());
                    if (!OPEN.contains(row.state())) {
                        return;
                    }
                    HorizonCalculator.Agreement contract = byId.computeIfAbsent(row.id(), id -> {
                        HorizonCalculator.Agreement one = new HorizonCalculator.Agreement(
                                id,
                                row.title(),
                                row.startsOn(),
                                row.endsOn(),
                                "PLANNED".equals(row.state()),
                                row.openOptions() == null
                                        ? List.of()
                                        : Stream.of(row.openOptions().split(","))
                                                .map(LocalDate::parse)
                                                .toList(),
                                new ArrayList<>());
                        own.contracts.add(one);
                        return one;
                    });
                    if (row.year() != null) {
                        contract.needs()
                                .add(new HorizonCalculator.Need(
                                        row.year(),
                                        row.figures().agreed(),
                                        row.figures().atRisk()));
                    }
                });
    }

    /** Posts of the services, and posts of their streams that are for no service in particular. */
    private void posts(Set<UUID> services, Map<UUID, HorizonFigures> figures) {
        Set<UUID> streams = figures.values().stream()
                .flatMap(one -> one.grants.stream())
                .map(HorizonCalculator.Grant::streamId)
                .collect(Collectors.toSet());
        query(
                        "select p.service_id, p.stream_id as post_stream_id, p.title as post_title, p.notice_weeks as post_notice_weeks, p.ends_on as post_ends_on from funded_post p where p.service_id in (:services) union all "
                                + "select p.service_id, p.stream_id as post_stream_id, p.title as post_title, p.notice_weeks as post_notice_weeks, p.ends_on as post_ends_on from funded_post p where p.service_id is null and p.stream_id in (:streams)",
                        PostRow.class)
                .setParameter("services", services)
                .setParameter("streams", streams.isEmpty() ? NONE : streams)
                .getResultList()
                .forEach(row -> {
                    HorizonCalculator.Post post = row.post();
                    figures.forEach((service, one) -> {
                        if (service.equals(row.serviceId())
                                || row.serviceId() == null
                                        && one.grants.stream()
                                                .anyMatch(grant ->
                                                        grant.streamId().equals(post.streamId()))) {
                            one.posts.add(post);
                        }
                    });
                });
    }

    private ScopeFilter within(OwnedKind ownedKind) {
        return new ScopeFilter(ownedKind, current.get().reach(Permission.READ_COMMISSIONING));
    }

    private <R> NativeQuery<R> query(String sql, Class<R> row) {
        return Rows.ofSql(em, sql, row);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
