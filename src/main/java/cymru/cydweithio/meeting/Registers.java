package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Decisions and minutes over all meetings, so that they are found again. Each reader finds what the minutes of the
 * meeting would show: nothing before they are shared, nothing of a closed item that is not open to the reader, nothing
 * of an item that a declared interest bars.
 */
@UseCase
public class Registers {

    /** What a register is narrowed to; null leaves a thing open. */
    public record Filter(
            UUID partnership,
            UUID board,
            DecisionStatus standing,
            MinutesState minutes,
            String text,
            Section17State section17,
            boolean review) {
        public static final Filter EVERYTHING = new Filter(null, null, null, null, null);

        public Filter(UUID partnership, UUID board, DecisionStatus standing, MinutesState minutes, String text) {
            this(partnership, board, standing, minutes, text, null, false);
        }

        /** Reads a filter from the parameters of an address; what is not one leads nowhere. */
        public static Filter parse(UnaryOperator<String> parameter) {
            return new Filter(
                    Parameters.id(parameter.apply("partnership")),
                    Parameters.id(parameter.apply("board")),
                    Parameters.constant(DecisionStatus.values(), parameter.apply("standing")),
                    Parameters.constant(MinutesState.values(), parameter.apply("minutes")),
                    parameter.apply("q"),
                    Parameters.constant(Section17State.values(), parameter.apply("section17")),
                    "true".equals(parameter.apply("review")));
        }
    }

    /**
     * A decision with where it was taken.
     *
     * @param section17 how it stands under Section 17
     * @param reviewOn when that is looked at again, or null
     */
    public record DecisionEntry(
            UUID id,
            String reference,
            Wording text,
            DecisionStatus standing,
            UUID meetingId,
            LocalDate takenOn,
            UUID boardId,
            Bilingual board,
            Section17State section17,
            LocalDate reviewOn) {}

    /**
     * How often a body that Section 17 binds, or that joins in, took a decision of each kind.
     *
     * @param notStated of these nobody has said yet whether they matter
     * @param overdue reviews whose day has passed
     */
    public record BodyCount(
            UUID organisationId,
            Bilingual organisation,
            boolean voluntary,
            long decisions,
            long material,
            long notMaterial,
            long earlierText,
            long notStated,
            long overdue) {}

    /** The minutes of a meeting. */
    public record MinutesEntry(
            UUID meetingId,
            LocalDate heldOn,
            java.time.LocalTime startsAt,
            UUID boardId,
            Bilingual board,
            MinutesState state,
            LocalDate approvedOn) {}

    private static final UUID NOBODY = new UUID(0, 0);
    private static final SortOrder DECISIONS = SortOrder.byDefault("m.held_on desc, d.reference desc, d.id")
            .column("takenOn", "m.held_on")
            .column("reference", "d.reference")
            .column("board", "b.name_en")
            .column("standing", "d.standing")
            .tieBreak("d.id");
    private static final SortOrder MINUTES = SortOrder.byDefault("m.held_on desc, m.starts_at desc, m.id")
            .column("heldOn", "m.held_on")
            .column("board", "b.name_en")
            .column("state", "m.minutes_state")
            .tieBreak("m.id");
    /** Of an item i of a meeting m: whether its minute and its decisions are open to the actor. */
    private static final String ITEM_OPEN = """
         and (m.partnership_id in (:runs) or (i.classification = 'PUBLISHED' or exists (select 1 from closed_item_viewer v where v.item_id = i.id and v.account_id = :actor))
            and not exists (select 1 from item_bar x where x.item_id = i.id and x.account_id = :actor))""";
    /** Of a meeting m: whether its minutes can be read. */
    private static final String MINUTES_OPEN = " and (m.minutes_state <> 'NONE' or m.partnership_id in (:drafts))";

    private EntityManager em;
    private CurrentActor current;
    private Clock clock;

    protected Registers() {}

    @Inject
    Registers(EntityManager em, CurrentActor current, Clock clock) {
        this.em = em;
        this.current = current;
        this.clock = clock;
    }

    @Requires(Permission.READ_MEETINGS)
    public Page<DecisionEntry> decisions(Filter filter, Slice slice) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(
                " from decision d join meeting m on m.id = d.meeting_id join agenda_item i on i.id = d.item_id join board_facts b on b.id = m.board_id join decision_section17 s on s.decision_id = d.id where 1 = 1");
        narrow(where, parameters, filter, "d.partnership_id");
        where.append(MINUTES_OPEN).append(" ").append(ITEM_OPEN);
        if (filter.standing() != null) {
            where.append(" and d.standing = :standing");
            parameters.put("standing", filter.standing().name());
        }
        if (filter.section17() != null) {
            where.append(" and d.standing <> 'WITHDRAWN' and s.state = :section17");
            parameters.put("section17", filter.section17().name());
        }
        if (filter.review()) {
            where.append(" and d.standing <> 'WITHDRAWN' and s.review_on is not null");
        }
        if (SearchText.contains(filter.text()) != null) {
            where.append(
                    " and (d.text_en like :text escape '\\\\' or d.text_cy like :text escape '\\\\' or d.reference like :text escape '\\\\')");
            parameters.put("text", SearchText.contains(filter.text()));
        }
        return page(
                "select d.id as id, d.reference as reference, d.text_en as en, d.text_cy as cy, d.standing as standing, m.id as meeting, m.held_on as day, b.id as board, b.name_en as board_en, b.name_cy as board_cy, s.state as section17, s.review_on as review_on",
                where,
                DECISIONS,
                parameters,
                slice,
                row -> new DecisionEntry(
                        row.get("id", UUID.class),
                        row.get("reference", String.class),
                        Rows.wording(row.get("en"), row.get("cy")),
                        DecisionStatus.valueOf(row.get("standing", String.class)),
                        row.get("meeting", UUID.class),
                        Rows.day(row.get("day")),
                        row.get("board", UUID.class),
                        Rows.bilingual(row.get("board_en"), row.get("board_cy")),
                        Section17State.valueOf(row.get("section17", String.class)),
                        Rows.day(row.get("review_on"))));
    }

    /**
     * The bodies of boards with how their decisions stand under Section 17, in a time; as far as the actor reads them.
     */
    @Requires(Permission.READ_MEETINGS)
    public List<BodyCount> section17(Filter filter, LocalDate from, LocalDate to) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(
                " from decision d join meeting m on m.id = d.meeting_id join agenda_item i on i.id = d.item_id join decision_section17 s on s.decision_id = d.id "
                        + "join decision_bound_body y on y.decision_id = d.id join organisation_facts o on o.id = y.organisation_id where d.standing <> 'WITHDRAWN'");
        narrow(where, parameters, filter, "d.partnership_id");
        where.append(MINUTES_OPEN).append(" ").append(ITEM_OPEN);
        if (from != null) {
            where.append(" and m.held_on >= :fromDay");
            parameters.put("fromDay", from);
        }
        if (to != null) {
            where.append(" and m.held_on <= :toDay");
            parameters.put("toDay", to);
        }
        parameters.put("today", LocalDate.now(clock));
        var rows = Rows.ofSql(
                        em,
                        "select o.id, o.name_en, o.name_cy, min(y.strength) as strength, count(*) as decisions, sum(s.state = 'MATERIAL') as material, "
                                + "sum(s.state = 'NOT_MATERIAL') as not_material, sum(s.state = 'EARLIER_TEXT') as earlier_text, sum(s.state = 'NOT_STATED') as not_stated, "
                                + "sum(coalesce(s.review_on < :today, 0)) as overdue"
                                + where + " group by o.id, o.name_en, o.name_cy order by strength, o.name_en",
                        CountRow.class)
                .setMaxResults(500);
        rows.getParameters()
                .forEach(parameter -> rows.setParameter(parameter.getName(), parameters.get(parameter.getName())));
        return rows.getResultStream().map(CountRow::count).toList();
    }

    private record CountRow(
            UUID id,
            String nameEn,
            String nameCy,
            String strength,
            long decisions,
            long material,
            long notMaterial,
            long earlierText,
            long notStated,
            long overdue) {
        BodyCount count() {
            return new BodyCount(
                    id,
                    new Bilingual(nameEn, nameCy),
                    "VOLUNTARY".equals(strength),
                    decisions,
                    material,
                    notMaterial,
                    earlierText,
                    notStated,
                    overdue);
        }
    }

    /** The minutes of meetings that took place; a text is sought in what the actor may read of them. */
    @Requires(Permission.READ_MEETINGS)
    public Page<MinutesEntry> minutes(Filter filter, Slice slice) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where =
                new StringBuilder(" from meeting m join board_facts b on b.id = m.board_id where m.state = 'HELD'");
        narrow(where, parameters, filter, "m.partnership_id");
        where.append(MINUTES_OPEN);
        if (filter.minutes() != null) {
            where.append(" and m.minutes_state = :minutes");
            parameters.put("minutes", filter.minutes().name());
        }
        if (SearchText.contains(filter.text()) != null) {
            where.append(
                            " and exists (select 1 from agenda_item i where i.meeting_id = m.id and (i.minute_en like :text escape '\\\\' or i.minute_cy like :text escape '\\\\' or i.title_en like :text escape '\\\\' or i.title_cy like :text escape '\\\\')")
                    .append(' ')
                    .append(ITEM_OPEN)
                    .append(')');
            parameters.put("text", SearchText.contains(filter.text()));
        }
        return page(
                "select m.id as meeting, m.held_on as day, m.starts_at as start, b.id as board, b.name_en as board_en, b.name_cy as board_cy, m.minutes_state as state, m.minutes_approved_on as approved",
                where,
                MINUTES,
                parameters,
                slice,
                row -> new MinutesEntry(
                        row.get("meeting", UUID.class),
                        Rows.day(row.get("day")),
                        time(row.get("start")),
                        row.get("board", UUID.class),
                        Rows.bilingual(row.get("board_en"), row.get("board_cy")),
                        MinutesState.valueOf(row.get("state", String.class)),
                        Rows.day(row.get("approved"))));
    }

    private static java.time.LocalTime time(Object value) {
        return value instanceof java.sql.Time time ? time.toLocalTime() : (java.time.LocalTime) value;
    }

    private void narrow(StringBuilder where, Map<String, Object> parameters, Filter filter, String partnership) {
        Actor actor = current.get();
        Actor.Reach reads = actor.reach(Permission.READ_MEETINGS);
        if (!reads.everywhere()) {
            where.append(" and ").append(partnership).append(" in (:reads)");
            parameters.put("reads", orNobody(reads.partnerships()));
        }
        parameters.put("drafts", orNobody(actor.reach(Permission.READ_DRAFTS).partnerships()));
        parameters.put("runs", orNobody(actor.reach(Permission.RUN_MEETINGS).partnerships()));
        parameters.put("actor", actor.id() == null ? NOBODY : actor.id());
        if (filter.partnership() != null) {
            where.append(" and ").append(partnership).append(" = :partnership");
            parameters.put("partnership", filter.partnership());
        }
        if (filter.board() != null) {
            where.append(" and m.board_id = :board");
            parameters.put("board", filter.board());
        }
    }

    private static Set<UUID> orNobody(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NOBODY) : ids;
    }

    private <T> Page<T> page(
            String columns,
            StringBuilder where,
            SortOrder order,
            Map<String, Object> parameters,
            Slice slice,
            java.util.function.Function<Tuple, T> row) {
        Query rows = em.createNativeQuery(columns + where + order.orderBy(slice), Tuple.class)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size());
        Query count = em.createNativeQuery("select count(*)" + where, Long.class);
        for (Query query : List.of(rows, count)) {
            Set<String> named = new java.util.HashSet<>();
            query.getParameters().forEach(parameter -> named.add(parameter.getName()));
            parameters.forEach((name, value) -> {
                if (named.contains(name)) {
                    query.setParameter(name, value);
                }
            });
        }
        List<?> found = rows.getResultList();
        return new Page<>(
                found.stream().map(Tuple.class::cast).map(row).toList(),
                ((Number) count.getSingleResult()).longValue());
    }
}
