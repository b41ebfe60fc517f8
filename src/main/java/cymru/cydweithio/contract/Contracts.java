package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.ScopeFilter;
import cymru.cydweithio.service.Figures;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The register of contracts, and the dates of them that are due. */
@UseCase
public class Contracts {

    /** So many days ahead a critical date is told as coming. */
    public static final int SOON_DAYS = 90;

    /** Which contracts a list shows by their critical dates. */
    public enum Dates {
        PASSED,
        COMING
    }

    /**
     * What the register is narrowed to; null narrows nothing.
     *
     * @param text part of the reference or title
     * @param state null for all that are not closed
     */
    public record Filter(String text, ContractState state, boolean closed, Dates dates, UUID lead) {
        public static final Filter EVERYTHING_OPEN = new Filter(null, null, false, null, null);
        /** In the address: also those that are closed. */
        private static final String ALL = "ALL";

        /** Reads a filter from the parameters of an address; what is not one leads nowhere. */
        public static Filter parse(UnaryOperator<String> parameter) {
            String state = parameter.apply("state");
            return new Filter(
                    Objects.requireNonNullElse(parameter.apply("q"), ""),
                    ALL.equals(state) ? null : Parameters.constant(ContractState.values(), state),
                    ALL.equals(state),
                    Parameters.constant(Dates.values(), parameter.apply("dates")),
                    Parameters.id(parameter.apply("lead")));
        }

        /** The same as the end of an address: empty, or from the question mark on. */
        public String query() {
            StringBuilder query = new StringBuilder();
            part(query, "q", text);
            part(query, "state", closed ? ALL : state);
            part(query, "dates", dates);
            part(query, "lead", lead);
            return query.toString();
        }

        private static void part(StringBuilder query, String name, Object value) {
            if (value != null && !value.toString().isBlank()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        }
    }

    /**
     * A contract in the register.
     *
     * @param nextKind what is due next; null where nothing is
     * @param passed whether that day is over
     * @param figures over all years
     */
    public record ContractRow(
            UUID id,
            String reference,
            Wording title,
            Wording service,
            Bilingual lead,
            ContractState state,
            boolean underNotice,
            LocalDate lastDay,
            DateKind nextKind,
            LocalDate nextOn,
            boolean passed,
            Figures figures) {}

    /** A date that is due. */
    public record DueDate(
            UUID contractId, String reference, Wording title, DateKind kind, LocalDate on, boolean passed) {}

    private static final SortOrder SORT = SortOrder.byDefault("c.last_on, c.id")
            .column("reference", "c.reference")
            .column("ends", "c.last_on")
            .column("state", "c.state")
            .tieBreak("c.id");
    private static final String OPEN = "c.state in ('PLANNED', 'LIVE', 'EXTENDED')";

    private static final int ROWS_AT_ONCE = 500;

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private ContractFigures figures;

    protected Contracts() {}

    @Inject
    Contracts(EntityManager em, Clock clock, CurrentActor current, ContractFigures figures) {
        this.figures = figures;
        this.em = em;
        this.clock = clock;
        this.current = current;
    }

    @Requires(Permission.READ_COMMISSIONING)
    public Page<ContractRow> list(Filter filter, Slice slice) {
        Listing listing = listing(filter, slice);
        return new Page<>(rows(listing, slice.first(), slice.size()), listing.count.getSingleResult());
    }

    private List<ContractRow> rows(Listing listing, int first, int size) {
        LocalDate today = today();
        List<FoundRow> rows =
                listing.rows.setFirstResult(first).setMaxResults(size).getResultList();
        Map<UUID, Figures> known = figures.of(
                rows.stream().map(FoundRow::id).toList(),
                rows.stream().map(FoundRow::serviceId).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row(row, known.getOrDefault(row.id(), Figures.NONE), today))
                .toList();
    }

    /**
     * Every contract as the list has them, one after the other. They are read so many at a time: their number costs no
     * memory, and figures are asked for by service, never worked out for all contracts of everybody.
     */
    @Requires(Permission.READ_COMMISSIONING)
    public void each(Filter filter, Consumer<ContractRow> reader) {
        Listing listing = listing(filter, Slice.firstRows(1));
        int first = 0;
        List<ContractRow> rows;
        do {
            rows = rows(listing, first, ROWS_AT_ONCE);
            rows.forEach(reader);
            first += rows.size();
        } while (rows.size() == ROWS_AT_ONCE);
    }

    private record FoundRow(
            UUID id,
            String reference,
            Wording title,
            Wording service,
            Bilingual lead,
            ContractState state,
            LocalDate lastOn,
            DateKind nextKind,
            LocalDate nextOn,
            UUID serviceId,
            LocalDate noticeEndsOn) {}

    private record Listing(NativeQuery<FoundRow> rows, NativeQuery<Long> count) {}

    private Listing listing(Filter filter, Slice slice) {
        LocalDate today = today();
        ScopeFilter reach = reach();
        StringBuilder where = new StringBuilder(" where ").append(reach.condition("c.id"));
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (filter.state() != null) {
            where.append(" and c.state = :state");
            parameters.put("state", filter.state().name());
        } else if (!filter.closed()) {
            where.append(" and ").append(OPEN);
        }
        String typed = SearchText.contains(filter.text());
        if (typed != null) {
            where.append(
                    " and (c.reference like :text escape '\\\\' or c.title_en like :text escape '\\\\' or c.title_cy like :text escape '\\\\')");
            parameters.put("text", typed);
        }
        if (filter.lead() != null) {
            where.append(" and c.lead_id = :lead");
            parameters.put("lead", filter.lead());
        }
        if (filter.dates() != null) {
            boolean passed = filter.dates() == Dates.PASSED;
            where.append(
                            " and exists (select 1 from critical_date d where d.contract_id = c.id and d.kept_on is null and d.due_on ")
                    .append(passed ? "< :today)" : "between :today and :soon)");
            parameters.put("today", today);
            if (!passed) {
                parameters.put("soon", today.plusDays(SOON_DAYS));
            }
        }
        Consumer<NativeQuery<?>> fill = query -> {
            reach.bind(query);
            parameters.forEach(query::setParameter);
        };
        NativeQuery<Long> count =
                em.unwrap(Session.class).createNativeQuery("select count(*) from contract c" + where, Long.class);
        fill.accept(count);
        NativeQuery<FoundRow> rows = Rows.ofSql(em, """
            select c.id, c.reference, c.title_en, c.title_cy, s.name_en as service_en, s.name_cy as service_cy, o.name_en as lead_en, o.name_cy as lead_cy, c.state, c.last_on,
                   (select d.kind from critical_date d where d.contract_id = c.id and d.kept_on is null order by d.due_on, d.kind limit 1) as next_kind,
                   (select min(d.due_on) from critical_date d where d.contract_id = c.id and d.kept_on is null) as next_on,
                   c.service_id, c.notice_ends_on from contract c join service_facts s on s.id = c.service_id join organisation_facts o on o.id = c.lead_id""" + where + SORT.orderBy(slice), FoundRow.class);
        fill.accept(rows);
        return new Listing(rows, count);
    }

    private static ContractRow row(FoundRow found, Figures figures, LocalDate today) {
        return new ContractRow(
                found.id(),
                found.reference(),
                found.title(),
                found.service(),
                found.lead(),
                found.state(),
                found.noticeEndsOn() != null && found.state().running(),
                found.lastOn(),
                found.nextKind(),
                found.nextOn(),
                found.nextOn() != null && found.nextOn().isBefore(today),
                figures);
    }

    /** The critical dates of running contracts that passed or come soon, the oldest first. */
    @Requires(Permission.READ_COMMISSIONING)
    public Page<DueDate> due(Slice slice) {
        LocalDate today = today();
        ScopeFilter reach = reach();
        String from =
                " from critical_date d join contract c on c.id = d.contract_id where d.kept_on is null and d.due_on <= :soon and (c.state in ('LIVE', 'EXTENDED') or d.kind = 'TERMINATION_NOTICE' and c.state in ('ENDED', 'TERMINATED')) and "
                        + reach.condition("c.id");
        NativeQuery<Long> count = em.unwrap(Session.class)
                .createNativeQuery("select count(*)" + from, Long.class)
                .setParameter("soon", today.plusDays(SOON_DAYS));
        NativeQuery<DueDate> rows = Rows.ofSql(
                        em,
                        "select c.id as contract_id, c.reference, c.title_en, c.title_cy, d.kind, d.due_on as `on`, d.due_on < :today as passed"
                                + from + " order by d.due_on, c.id, d.kind",
                        DueDate.class)
                .setParameter("today", today)
                .setParameter("soon", today.plusDays(SOON_DAYS));
        return new Page<>(
                reach.bind(rows)
                        .setFirstResult(slice.first())
                        .setMaxResults(slice.size())
                        .getResultList(),
                reach.bind(count).getSingleResult());
    }

    private ScopeFilter reach() {
        return new ScopeFilter(ContractId.HOLDING, current.get().reach(Permission.READ_COMMISSIONING));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
