package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.Restoration;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.security.ScopeFilter;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.service.Theme;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Funding streams as they are read: who gives, who holds, what each year brings, where it may be spent, and which posts
 * it pays for. {@link StreamRegister} keeps them, {@link FundedPosts} their posts, {@link FundingConditions} what the
 * funder asks for.
 *
 * <p>An organisation holds the money: a partnership is no body in law, and cannot. People of the partnership for which
 * it is held may read.
 */
@UseCase
public class FundingStreams {

    /** What a list is narrowed to by how a stream stands on the day. */
    public enum State {
        RUNNING,
        COMING,
        ENDED,
        /** Runs, and the award letter of the running year is not there. */
        NO_LETTER,
        /** A condition is overdue. */
        OVERDUE,
        /** Entered wrongly: in no other list. */
        WITHDRAWN,
        ALL
    }

    /**
     * What a list is narrowed to; null leaves a thing open.
     *
     * @param holder the organisation that holds the money
     */
    public record Filter(String text, Theme theme, UUID holder, State state) {
        public static final Filter EVERYTHING = new Filter(null, null, null, State.ALL);

        public Filter {
            state = Objects.requireNonNullElse(state, State.ALL);
        }

        /** Reads a filter from the parameters of an address; what is not one leads nowhere. */
        public static Filter parse(UnaryOperator<String> parameter) {
            return new Filter(
                    parameter.apply("q"),
                    Parameters.constant(Theme.values(), parameter.apply("theme")),
                    Parameters.id(parameter.apply("holder")),
                    Parameters.constant(State.values(), parameter.apply("state")));
        }
    }

    /**
     * What is said of a stream.
     *
     * @param partnershipId the partnership for which it is held, or null
     * @param primary per cent for each prevention level: together 100
     * @param paysFor what it may pay for, as the award says
     */
    public record StreamDetails(
            String reference,
            Wording name,
            UUID funderId,
            UUID partnershipId,
            String programme,
            Theme theme,
            LocalDate startsOn,
            LocalDate endsOn,
            int primary,
            int secondary,
            int tertiary,
            int acute,
            String paysFor) {

        /** Refuses what cannot be a stream, before anything is looked up for it. */
        public void validate() {
            FundingStream.validate(this);
        }

        /** Refuses a year in which such a stream pays for nothing, and amounts that cannot be. */
        public void validate(YearDetails year, LocalDate today) {
            FundingStream stream = FundingStream.begin(null, this);
            stream.mustPayIn(year.year());
            StreamYear.of(stream.id(), year, today);
        }
    }

    /** What a year brings, as far as it is known; amounts and their days come together. */
    public record YearDetails(
            FinancialYear year,
            Money announced,
            LocalDate announcedOn,
            Money awarded,
            LocalDate awardedOn,
            Money received) {

        /**
         * Whether the award letter came after the year's money began: with the stream, where that begins in the year.
         */
        public boolean letterLate(LocalDate streamStartsOn) {
            return awardedOn != null && awardedOn.isAfter(year.begins(streamStartsOn));
        }
    }

    /**
     * A stream in a list, with what the running year brings.
     *
     * @param overdue how many of its conditions are
     */
    public record StreamRow(
            UUID id,
            String reference,
            Wording name,
            Bilingual funder,
            Bilingual holder,
            Theme theme,
            LocalDate startsOn,
            LocalDate endsOn,
            Money announced,
            Money awarded,
            Money received,
            long overdue) {}

    /** An area that a stream is for. */
    public record AreaRow(UUID id, String code, Bilingual name) {}

    /** A post, with the service that needs it where there is one that the reader may know of. */
    public record PostRow(
            UUID id,
            String title,
            Bilingual employer,
            UUID serviceId,
            Wording service,
            BigDecimal fullTime,
            int noticeWeeks,
            LocalDate startsOn,
            LocalDate endsOn) {}

    /** @param overdue whether it is open and its day has passed */
    public record ConditionRow(
            UUID id,
            String text,
            LocalDate dueOn,
            Integer everyMonths,
            String evidence,
            String owner,
            ConditionState state,
            LocalDate closedOn,
            String note,
            UUID actionId,
            boolean overdue) {}

    /**
     * One stream, whole but for its allocations and payments. The version goes back with an edit, so that a stale one
     * is noticed.
     */
    public record StreamView(
            UUID id,
            long version,
            StreamDetails details,
            Bilingual funder,
            UUID holderId,
            Bilingual holder,
            Bilingual partnership,
            List<AreaRow> areas,
            List<YearDetails> years,
            List<PostRow> posts,
            List<ConditionRow> conditions,
            Withdrawal.View withdrawn,
            Withdrawal.View restored,
            boolean mayEdit,
            boolean mayRestore) {}

    private record HolderRow(UUID id, Bilingual name) {}

    private record NamesRow(Bilingual funder, Bilingual holder, Bilingual partnership) {}

    private static final SortOrder SORT = SortOrder.byDefault("f.ends_on, f.id")
            .column("reference", "f.reference")
            .column("nameEn", "coalesce(f.name_en, f.name_cy)")
            .column("nameCy", "coalesce(f.name_cy, f.name_en)")
            .column("ends", "f.ends_on")
            .column("awarded", "coalesce(y.awarded, y.announced)")
            .tieBreak("f.id");
    private static final int MOST_PARTS = 500;

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;

    protected FundingStreams() {}

    @Inject
    FundingStreams(EntityManager em, Clock clock, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.current = current;
    }

    @Requires(Permission.READ_COMMISSIONING)
    public Page<StreamRow> list(Filter filter, Slice slice) {
        ScopeFilter within = new ScopeFilter(StreamId.HOLDING, current.get().reach(Permission.READ_COMMISSIONING));
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(" where " + within.condition("f.id"));
        String pattern = SearchText.contains(filter.text());
        if (pattern != null) {
            where.append(
                            " and (lower(f.name_en) like :pattern escape '\\\\' or lower(f.name_cy) like :pattern escape '\\\\' or lower(f.reference) like :pattern escape '\\\\'")
                    .append(" or lower(f.programme) like :pattern escape '\\\\')");
            parameters.put("pattern", pattern);
        }
        if (filter.theme() != null) {
            where.append(" and f.theme = :theme");
            parameters.put("theme", filter.theme().name());
        }
        if (filter.holder() != null) {
            where.append(" and f.holder_id = :holder");
            parameters.put("holder", filter.holder());
        }
        where.append(
                switch (filter.state()) {
                    case RUNNING -> " and f.starts_on <= :today and f.ends_on >= :today";
                    case COMING -> " and f.starts_on > :today";
                    case ENDED -> " and f.ends_on < :today";
                    case NO_LETTER ->
                        " and f.starts_on <= :today and f.ends_on >= :today and not exists (select 1 from stream_year l where l.stream_id = f.id and l.year = :year and l.awarded is not null)";
                    case OVERDUE ->
                        " and exists (select 1 from funding_condition l where l.stream_id = f.id and l.state = 'OPEN' and l.due_on < :today)";
                    case WITHDRAWN, ALL -> "";
                });
        where.append(
                filter.state() == State.WITHDRAWN ? " and f.withdrawn_on is not null" : " and f.withdrawn_on is null");
        String columns = """
            select f.id, f.reference, f.name_en, f.name_cy, g.name_en as funder_en, g.name_cy as funder_cy, h.name_en as holder_en, h.name_cy as holder_cy, f.theme, f.starts_on, f.ends_on, y.announced, y.awarded, y.received,
                (select count(*) from funding_condition c where c.stream_id = f.id and c.state = 'OPEN' and c.due_on < :today) as overdue
            from funding_stream f join organisation_facts g on g.id = f.funder_id join organisation_facts h on h.id = f.holder_id
            left join stream_year y on y.stream_id = f.id and y.year = :year""";
        NativeQuery<StreamRow> rows = within.bind(
                        Rows.ofSql(em, columns + where + SORT.orderBy(slice), StreamRow.class))
                .setParameter("today", today())
                .setParameter("year", FinancialYear.of(today()).start());
        NativeQuery<Long> count = within.bind(em.unwrap(Session.class)
                .createNativeQuery("select count(*) from funding_stream f" + where, Long.class));
        if (where.indexOf(":today") >= 0) {
            count.setParameter("today", today());
        }
        if (where.indexOf(":year") >= 0) {
            count.setParameter("year", FinancialYear.of(today()).start());
        }
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        return new Page<>(
                rows.setFirstResult(slice.first()).setMaxResults(slice.size()).getResultList(),
                count.getSingleResult());
    }

    /** The organisations that hold the streams of the list. */
    @Requires(Permission.READ_COMMISSIONING)
    public Map<UUID, Bilingual> holders() {
        ScopeFilter within = new ScopeFilter(StreamId.HOLDING, current.get().reach(Permission.READ_COMMISSIONING));
        Map<UUID, Bilingual> holders = new LinkedHashMap<>();
        within.bind(Rows.ofSql(
                        em,
                        "select distinct h.id, h.name_en, h.name_cy from funding_stream f join organisation_facts h on h.id = f.holder_id where "
                                + within.condition("f.id") + " order by h.name_en",
                        HolderRow.class))
                .getResultList()
                .forEach(row -> holders.put(row.id(), row.name()));
        return holders;
    }

    @Requires(Permission.READ_COMMISSIONING)
    public StreamView view(StreamId id) {
        FundingStream stream = StreamRepository.read(em, id);
        NamesRow names = Rows.ofSql(em, """
            select g.name_en as funder_en, g.name_cy as funder_cy, h.name_en as holder_en, h.name_cy as holder_cy, n.name_en as partnership_en, n.name_cy as partnership_cy from funding_stream f join organisation_facts g on g.id = f.funder_id
            join organisation_facts h on h.id = f.holder_id left join partnership_facts p on p.id = f.partnership_id left join footprint_facts n on n.id = p.footprint_id
            where f.id = :id""", NamesRow.class)
                .setParameter("id", id.value())
                .getSingleResult();
        List<AreaRow> areas = Rows.ofSql(
                        em,
                        "select a.id, a.code, a.name_en, a.name_cy from stream_area s join area_facts a on a.id = s.area_id where s.stream_id = :id order by a.name_en",
                        AreaRow.class)
                .setParameter("id", id.value())
                .getResultList();
        boolean mine = current.get().may(Permission.EDIT_COMMISSIONING, Scope.organisation(stream.holderId()));
        return new StreamView(
                id.value(),
                stream.version(),
                stream.details(),
                names.funder(),
                stream.holderId(),
                names.holder(),
                names.partnership(),
                areas,
                years(id),
                posts(id),
                conditions(id),
                Withdrawal.view(stream.withdrawal()),
                Restoration.view(stream.restoration()),
                stream.withdrawal() == null && mine,
                stream.withdrawal() != null && mine);
    }

    private List<YearDetails> years(StreamId id) {
        return em
                .createQuery("select y from StreamYear y where y.streamId = :id order by y.year", StreamYear.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(row -> new YearDetails(
                        row.year(), row.announced(), row.announcedOn(), row.awarded(), row.awardedOn(), row.received()))
                .toList();
    }

    private List<PostRow> posts(StreamId id) {
        ScopeFilter services = new ScopeFilter(ServiceId.HOLDING, current.get().reach(Permission.READ_COMMISSIONING));
        return services.bind(Rows.ofSql(
                        em,
                        """
            select p.id, p.title, o.name_en as employer_en, o.name_cy as employer_cy, s.id as service_id, s.name_en as service_en, s.name_cy as service_cy, p.full_time, p.notice_weeks, p.starts_on, p.ends_on from funded_post p
            join organisation_facts o on o.id = p.organisation_id left join service_facts s on s.id = p.service_id and\s""" + services.condition("s.id")
                                + " where p.stream_id = :id order by p.starts_on, p.title, p.id",
                        PostRow.class))
                .setParameter("id", id.value())
                .setMaxResults(MOST_PARTS)
                .getResultList();
    }

    private List<ConditionRow> conditions(StreamId id) {
        return Rows.ofSql(em, """
            select c.id, c.text, c.due_on, c.every_months, c.shown_by as evidence, p.name as owner, c.state, c.closed_on, c.note, c.action_id,
                coalesce(c.state = 'OPEN' and c.due_on < :today, 0) as overdue from funding_condition c left join person_facts p on p.id = c.owner_id
            where c.stream_id = :id order by c.state = 'OPEN' desc, c.due_on is null, case when c.state = 'OPEN' then c.due_on end, c.closed_on desc, c.id""", ConditionRow.class)
                .setParameter("id", id.value())
                .setParameter("today", today())
                .setMaxResults(MOST_PARTS)
                .getResultList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
