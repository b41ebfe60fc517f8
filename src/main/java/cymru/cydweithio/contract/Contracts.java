package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Restoration;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.platform.WorkingDays;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.security.ScopeFilter;
import cymru.cydweithio.service.Figures;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Reads contracts: the register, one of them whole, and the dates that are due. */
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

    /** The figures of a financial year. */
    public record InYear(FinancialYear year, Figures figures) {}

    /** A date that is due. */
    public record DueDate(
            UUID contractId, String reference, Wording title, DateKind kind, LocalDate on, boolean passed) {}

    /** Where a critical date stands. */
    public enum CriticalDateStatus {
        KEPT,
        PASSED,
        SOON,
        LATER
    }

    /**
     * A critical date of one contract.
     *
     * @param because message key of the reason, with its arguments
     * @param moved whether it was moved to the working day before
     * @param note what was done, once it was
     */
    public record DateView(
            DateKind kind,
            LocalDate on,
            CriticalDateStatus standing,
            String because,
            List<Object> args,
            boolean moved,
            LocalDate keptOn,
            String note) {
        /** For the message. */
        public Object[] arguments() {
            return args.toArray();
        }
    }

    /**
     * What one commissioner brings, by year, in one kind.
     *
     * @param total without options that are still to be decided
     * @param share of all that is brought, in per cent with one place; null of nothing
     */
    public record ContributionRow(
            UUID organisationId,
            Bilingual organisation,
            ContributionKind kind,
            List<Money> amounts,
            Money total,
            BigDecimal share) {}

    /**
     * A year of the term or of an option.
     *
     * @param open whether its option is still to be decided, so that nothing of it is in a total
     */
    public record MoneyColumn(PartYear when, Money value, boolean open) {}

    /**
     * The money of a contract as a table: a column for each year of the term and of its options, up to an early end.
     *
     * @param total of the years that are agreed, or planned, in money and in kind
     */
    public record MoneyTable(List<MoneyColumn> columns, Money total, List<ContributionRow> brought) {
        public boolean isEmpty() {
            return brought.isEmpty()
                    && columns.stream().allMatch(column -> column.value().isZero());
        }
    }

    /** @param next whether it is the one that can be taken now */
    public record OptionView(
            Period period,
            OptionState state,
            LocalDate decidedOn,
            String decision,
            ChangeNotice notice,
            LocalDate noticeOn,
            boolean next) {}

    /**
     * Who delivers.
     *
     * @param fromOn null for the first day of the contract
     * @param untilOn null for its last day
     */
    public record DelivererView(
            UUID providerId, String name, boolean invented, ProviderRole role, LocalDate fromOn, LocalDate untilOn) {

        /** Whether it goes on to deliver. */
        public boolean stays() {
            return untilOn == null;
        }
    }

    /** One provider in the place of another. */
    public record ProviderChangeView(
            String leaving,
            String coming,
            LocalDate on,
            ReplacementGround ground,
            String reason,
            ChangeNotice notice,
            LocalDate noticeOn,
            LocalDate recordedOn,
            String recordedBy) {}

    /** Since when a contract is under notice, its last day by it, and why. */
    public record NoticeView(LocalDate givenOn, LocalDate endsOn, String because) {}

    /** A document and where it is kept. */
    public record DocumentView(UUID id, String title, Language language, LocalDate datedOn, String keptAt) {

        /** Whether the place is an address that can be followed. */
        public boolean isLink() {
            return keptAt.startsWith("https://");
        }
    }

    /** What was varied. */
    public record VariationView(
            int number,
            LocalDate agreedOn,
            String reason,
            ChangeNotice notice,
            LocalDate noticeOn,
            LocalDate endsBefore,
            LocalDate endsAfter,
            Money valueBefore,
            Money valueAfter) {}

    /**
     * One contract, whole.
     *
     * @param lastDay as things stand
     * @param withdrawn null where it counts
     * @param restored null where it was never withdrawn by mistake
     * @param notice null where no notice was given
     * @param figures by year
     * @param starting what stands in the way of its start, where it is planned
     */
    public record ContractView(
            ContractId id,
            long version,
            ContractDetails details,
            Wording service,
            UUID leadId,
            Bilingual lead,
            Bilingual signatory,
            ContractState state,
            LocalDate lastDay,
            String endedBecause,
            Withdrawal.View withdrawn,
            Withdrawal.View restored,
            NoticeView notice,
            List<DateView> dates,
            List<InYear> figures,
            MoneyTable money,
            Terms terms,
            List<OptionView> options,
            List<DelivererView> deliverers,
            List<ProviderChangeView> providerChanges,
            List<VariationView> variations,
            List<DocumentView> documents,
            boolean mayEdit,
            List<RuleViolation> starting) {

        /** The five figures over all years. */
        public Figures total() {
            return figures.stream().map(InYear::figures).reduce(Figures.NONE, Figures::plus);
        }

        /** Whether an option can be taken now. */
        public boolean optionOpen() {
            return state.running() && options.stream().anyMatch(OptionView::next);
        }

        /** Whether it was told to end before its last day, and that day has not closed it yet. */
        public boolean underNotice() {
            return notice != null && state.running();
        }

        /** Those who go on to deliver. */
        public List<DelivererView> staying() {
            return deliverers.stream().filter(DelivererView::stays).toList();
        }
    }

    private record OrganisationRow(UUID id, Bilingual name) {}

    private record ServiceRow(Wording name) {}

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
    private WorkingDays calendar;
    private ContractFigures figures;

    protected Contracts() {}

    @Inject
    Contracts(EntityManager em, Clock clock, CurrentActor current, WorkingDays calendar, ContractFigures figures) {
        this.figures = figures;
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.calendar = calendar;
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

    @Requires(Permission.READ_COMMISSIONING)
    public ContractView view(ContractId id) {
        ContractAggregate aggregate = ContractAggregate.read(em, id);
        Contract contract = aggregate.contract();
        ContractDetails details = contract.details();
        Terms terms = aggregate.terms();
        Set<UUID> named = new HashSet<>(List.of(contract.leadId(), details.signatoryId()));
        terms.contributions().forEach(one -> named.add(one.organisationId()));
        Map<UUID, Bilingual> names = Rows.ofSql(
                        em,
                        "select o.id, o.name_en, o.name_cy from organisation_facts o where o.id in (:ids)",
                        OrganisationRow.class)
                .setParameter("ids", named)
                .getResultStream()
                .collect(Collectors.toMap(OrganisationRow::id, OrganisationRow::name));
        ServiceRow service = Rows.ofSql(
                        em, "select s.name_en, s.name_cy from service_facts s where s.id = :service", ServiceRow.class)
                .setParameter("service", details.serviceId())
                .getSingleResult();
        List<DelivererView> deliverers = em.createQuery(
                        "select new cymru.cydweithio.contract.Contracts$DelivererView(p.id, p.name, p.invented, c.role, c.fromOn, c.untilOn) from ContractProvider c, Provider p "
                                + "where p.id = c.providerId and c.contractId = :contract order by case when c.untilOn is null then 0 else 1 end, c.role, c.untilOn desc, p.name",
                        DelivererView.class)
                .setParameter("contract", id.value())
                .getResultList();
        List<VariationView> variations = em.createQuery(
                        "select new cymru.cydweithio.contract.Contracts$VariationView(v.number, v.agreedOn, v.reason, v.notice, v.noticeOn, v.endsBefore, v.endsAfter, "
                                + "v.valueBefore, v.valueAfter) from ContractVariation v where v.contractId = :contract order by v.number desc",
                        VariationView.class)
                .setParameter("contract", id.value())
                .getResultList();
        List<ProviderChangeView> providerChanges = em.createQuery(
                        "select new cymru.cydweithio.contract.Contracts$ProviderChangeView(a.name, b.name, c.changesOn, c.ground, c.reason, c.notice, c.noticeOn, c.recordedOn, c.recordedBy) "
                                + "from ProviderChange c, Provider a, Provider b where a.id = c.leavingId and b.id = c.comingId and c.contractId = :contract order by c.changesOn desc, c.id desc",
                        ProviderChangeView.class)
                .setParameter("contract", id.value())
                .getResultList();
        List<DocumentView> documents = em.createQuery(
                        "select new cymru.cydweithio.contract.Contracts$DocumentView(d.id, d.title, d.language, d.datedOn, d.keptAt) from ContractDocument d "
                                + "where d.contractId = :contract order by d.datedOn desc, d.id",
                        DocumentView.class)
                .setParameter("contract", id.value())
                .getResultList();
        boolean delivered = deliverers.stream().anyMatch(one -> one.stays() && one.role() == ProviderRole.LEAD);
        ContractOption next = aggregate.nextOption();
        return new ContractView(
                id,
                contract.version(),
                details,
                service.name(),
                contract.leadId(),
                names.get(contract.leadId()),
                names.get(details.signatoryId()),
                contract.state(),
                aggregate.lastDay(),
                contract.endedBecause(),
                Withdrawal.view(contract.withdrawal()),
                Restoration.view(contract.restoration()),
                contract.underNotice()
                        ? new NoticeView(contract.noticeGivenOn(), contract.noticeEndsOn(), contract.noticeBecause())
                        : null,
                dates(aggregate),
                figures.byYear(contract.id(), details.serviceId()),
                money(aggregate, aggregate.counted(), names),
                terms,
                aggregate.options().stream()
                        .map(option -> new OptionView(
                                option.period(),
                                option.state(),
                                option.decidedOn(),
                                option.decision(),
                                option.notice(),
                                option.noticeOn(),
                                option == next))
                        .toList(),
                deliverers,
                providerChanges,
                variations,
                documents,
                current.get().may(Permission.EDIT_COMMISSIONING, Scope.organisation(contract.leadId())),
                contract.state() == ContractState.PLANNED ? contract.starting(terms, delivered) : List.of());
    }

    private List<DateView> dates(ContractAggregate aggregate) {
        LocalDate today = today();
        LocalDate end = aggregate.lastDay();
        Map<DateKind, CriticalDates.Worked> reasons =
                aggregate.worked(calendar).stream().collect(Collectors.toMap(CriticalDates.Worked::kind, one -> one));
        List<DateView> views = new ArrayList<>();
        for (CriticalDate date : aggregate.dates()) {
            CriticalDates.Worked reason = reasons.get(date.kind());
            // what was kept and no longer applies is told in the history
            if (date.forEnd().equals(end) && reason != null) {
                CriticalDateStatus status = date.keptOn() != null
                        ? CriticalDateStatus.KEPT
                        : date.dueOn().isBefore(today)
                                ? CriticalDateStatus.PASSED
                                : date.dueOn().isAfter(today.plusDays(SOON_DAYS))
                                        ? CriticalDateStatus.LATER
                                        : CriticalDateStatus.SOON;
                views.add(new DateView(
                        date.kind(),
                        date.dueOn(),
                        status,
                        "contract.because." + date.kind().name().toLowerCase(Locale.ROOT),
                        date.kind() == DateKind.END ? List.of() : List.of(reason.leadLength(), reason.leadTo()),
                        reason.moved(),
                        date.keptOn(),
                        date.note()));
            }
        }
        return views;
    }

    private static MoneyTable money(ContractAggregate aggregate, Terms terms, Map<UUID, Bilingual> names) {
        List<PartYear> agreed = aggregate.agreedYears();
        List<MoneyColumn> columns = aggregate.countedYears().stream()
                .map(when -> new MoneyColumn(when, terms.value(when), !agreed.contains(when)))
                .toList();
        record By(UUID organisation, ContributionKind kind) {}
        Map<By, Map<PartYear, Money>> brought = new LinkedHashMap<>();
        terms.contributions()
                .forEach(
                        one -> brought.computeIfAbsent(new By(one.organisationId(), one.kind()), key -> new HashMap<>())
                                .put(one.when(), one.amount()));
        Money all = Money.sum(agreed.stream().map(terms::contributed));
        List<ContributionRow> rows = brought.entrySet().stream()
                .map(entry -> {
                    Money total = Money.sum(
                            agreed.stream().map(when -> entry.getValue().getOrDefault(when, Money.ZERO)));
                    return new ContributionRow(
                            entry.getKey().organisation(),
                            names.get(entry.getKey().organisation()),
                            entry.getKey().kind(),
                            columns.stream()
                                    .map(column -> entry.getValue().getOrDefault(column.when(), Money.ZERO))
                                    .toList(),
                            total,
                            total.shareOf(all));
                })
                .sorted((a, b) -> b.total().compareTo(a.total()))
                .toList();
        return new MoneyTable(columns, terms.within(agreed), rows);
    }

    private ScopeFilter reach() {
        return new ScopeFilter(ContractId.HOLDING, current.get().reach(Permission.READ_COMMISSIONING));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
