package cymru.cydweithio.burden;

import cymru.cydweithio.burden.Burden.By;
import cymru.cydweithio.burden.Burden.Filter;
import cymru.cydweithio.burden.Burden.Row;
import cymru.cydweithio.platform.Commencement;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.security.Actor;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The one statement that counts, put together of named parts.
 *
 * <p>{@code held} is which footprint covers which area on the day; {@code pattern} the set of areas of each footprint
 * as one value, so that equal sets are counted once; {@code sits} who sits on which board on the day; {@code met} which
 * meetings that came to, in the twelve months before, while the seat was held. A person whom several organisations send
 * is named with all of them. Nothing that a person typed stands in the text.
 */
final class BurdenSearch {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String HELD = """
        held as (
            select c.footprint_id, c.layer_kind, c.area_id, c.area_code, max(case when c.coverage = 'FULL' then 1 else 0 end) as whole,
                max(case when c.valid_from is null and :past = 1 then 1 else 0 end) as unsure
            from footprint_cover_facts c
            where c.area_id is not null and (:unconfirmed = 1 or (c.status <> 'UNCONFIRMED' and not (c.status = 'HISTORIC' and c.valid_to is null)))
            and (c.valid_from is null or c.valid_from <= :day) and (c.valid_to is null or c.valid_to >= :day)
            and (c.cover_from is null or c.cover_from <= :day) and (c.cover_to is null or c.cover_to >= :day)
            group by c.footprint_id, c.layer_kind, c.area_id, c.area_code),
        pattern as (
            select footprint_id, sha2(group_concat(area_code, case when whole = 1 then '' else '*' end order by area_code separator ' '), 256) as areas
            from held group by footprint_id)""";

    private static final String BOARD_ON_DAY = " b.valid_from <= :day and (b.valid_to is null or b.valid_to >= :day)";
    private static final String COUNTED =
            " (:kind = 'ALL' or p.footprint_id in (select k.footprint_id from footprint_cover_facts k where k.layer_kind = :kind))";

    private static final Map<By, String> SITS = Map.of(
            By.AREA, """
            sits as (
                select h.area_id as subject, cast(null as uuid) as seat_id, p.id as partnership_id, p.footprint_id, b.id as board_id, date '1000-01-01' as since, cast(null as date) as until
                from held h join partnership_facts p on p.footprint_id = h.footprint_id join board_facts b on b.partnership_id = p.id
                where (:kind = 'ALL' or h.layer_kind = :kind) and""" + BOARD_ON_DAY + ")",
            By.ORGANISATION, """
            sits as (
                select s.organisation_id as subject, s.id as seat_id, p.id as partnership_id, p.footprint_id, b.id as board_id, s.valid_from as since, s.valid_to as until
                from seat_facts s join board_facts b on b.id = s.board_id join partnership_facts p on p.id = b.partnership_id
                where s.valid_from <= :day and (s.valid_to is null or s.valid_to >= :day) and""" + BOARD_ON_DAY + " and" + COUNTED + ")",
            By.PERSON, """
            sits as (
                select coalesce(a.email, cast(a.person_id as char(36)) collate utf8mb4_bin) as subject, a.seat_id, p.id as partnership_id, p.footprint_id, b.id as board_id, a.valid_from as since,
                    a.valid_to as until, a.person_name, a.organisation_id
                from appointment_facts a join board_facts b on b.id = a.board_id join partnership_facts p on p.id = b.partnership_id
                where a.capacity = 'HOLDER' and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
                and (:everywhere = 1 or a.partnership_id in (:mine)) and""" + BOARD_ON_DAY + " and" + COUNTED + ")");

    /**
     * Where several seats are filled, an organisation sends several people: its meetings are then as many hours for
     * each.
     */
    private static final String WORKED = """
        met as (
            select distinct s.subject, %s as seat_id, m.id as meeting_id, m.ends_at is null as assumed,
                case when m.ends_at is null then :assumed else (time_to_sec(m.ends_at) - time_to_sec(m.starts_at)) div 60 end as minutes
            from sits s join meeting_facts m on m.board_id = s.board_id and m.state <> 'CANCELLED' and m.held_on > :before and m.held_on <= :day
            and m.held_on >= s.since and (s.until is null or m.held_on <= s.until)),
        worked as (
            select subject, count(distinct meeting_id) as meetings, sum(minutes) as minutes, count(distinct case when assumed = 1 then meeting_id end) as assumed
            from met group by subject),
        sat as (
            select s.subject, count(distinct s.partnership_id) as partnerships, count(distinct t.areas) as sets, count(distinct s.board_id) as boards, count(distinct s.seat_id) as seats
            from sits s left join pattern t on t.footprint_id = s.footprint_id group by s.subject)""";

    private static final Map<By, String> EXPECTED = Map.of(
            By.AREA, """
            expected as (
                select h.area_id as subject, count(distinct case when h.whole = 1 then h.footprint_id end) as footprints, count(distinct case when h.whole = 1 then t.areas end) as sets,
                    count(distinct case when h.whole = 0 then h.footprint_id end) as partly,
                    count(distinct case when h.whole = 1 and h.unsure = 1 then h.footprint_id end) as unsure
                from held h join pattern t on t.footprint_id = h.footprint_id where :kind = 'ALL' or h.layer_kind = :kind group by h.area_id)""",
            By.ORGANISATION, """
            expected as (
                select o.id as subject, count(distinct h.footprint_id) as footprints, count(distinct t.areas) as sets, 0 as partly,
                    count(distinct case when h.unsure = 1 then h.footprint_id end) as unsure
                from organisation_footprint_facts o join held own on own.footprint_id = o.footprint_id
                left join held h on h.area_id = own.area_id and h.whole = 1 and h.footprint_id <> o.footprint_id and (:kind = 'ALL' or h.layer_kind = :kind)
                left join pattern t on t.footprint_id = h.footprint_id group by o.id)""",
            By.PERSON,
                    "expected as (select null as subject, null as footprints, null as sets, null as partly, null as unsure from dual where 1 = 0)");

    private static final Map<By, String> SUBJECT = Map.of(
            By.AREA,
                    "(select id, code, name_en, name_cy, 'OFFICIAL' as name_cy_status, null as under_en, null as under_cy, null as under_status from area_facts)",
            By.ORGANISATION,
                    "(select id, code, name_en, name_cy, name_cy_status, null as under_en, null as under_cy, null as under_status from organisation_footprint_facts)",
            By.PERSON, """
            (select s.subject as id, cast(null as char(12)) as code, min(s.person_name) as name_en, cast(null as char(120)) as name_cy, 'NONE' as name_cy_status,
                group_concat(distinct o.name_en order by o.name_en separator ', ') as under_en,
                case when count(distinct o.id) = count(distinct case when o.name_cy is not null then o.id end) then group_concat(distinct o.name_cy order by o.name_cy separator ', ') end as under_cy,
                case when count(distinct o.id) = 0 then null when count(distinct o.id) > count(distinct case when o.name_cy is not null then o.id end) then 'NONE'
                    when max(o.name_cy_status = 'CONSTRUCTED') = 1 then 'CONSTRUCTED' else 'OFFICIAL' end as under_status
             from sits s left join organisation_footprint_facts o on o.id = s.organisation_id group by s.subject)""");

    private final Filter filter;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final String with;
    private final String where;
    private final SortOrder order;

    /** Begins a search; where people are sought, of the partnerships that the reader's permission reaches. */
    BurdenSearch(Filter filter, Language language, Actor.Reach reach, LocalDate today) {
        this.filter = filter;
        parameters.put("day", filter.day());
        parameters.put("kind", filter.counted().name());
        parameters.put("past", Commencement.on(filter.day(), null, today) == Commencement.Force.NOT_KNOWN ? 1 : 0);
        parameters.put("unconfirmed", filter.unconfirmed() ? 1 : 0);
        with = "with " + HELD + ",\n" + SITS.get(filter.by());
        if (filter.people()) {
            parameters.put("everywhere", reach.everywhere() ? 1 : 0);
            parameters.put("mine", reach.partnerships().isEmpty() ? Set.of(NOBODY) : reach.partnerships());
        }
        String pattern = SearchText.contains(filter.text());
        where = pattern == null
                ? ""
                : " where lower(x.name_en) like :pattern escape '\\\\' or lower(x.name_cy) like :pattern escape '\\\\' or lower(x.under_en) like :pattern escape '\\\\'";
        if (pattern != null) {
            parameters.put("pattern", pattern);
        }
        String name = language == Language.CY ? "coalesce(x.name_cy, x.name_en)" : "x.name_en";
        String first = filter.people()
                ? "recorded_sets desc, recorded_partnerships desc, recorded_meetings desc, "
                : "coalesce(by_footprint_sets, 0) desc, recorded_sets desc, by_footprint_footprints desc, ";
        order = SortOrder.byDefault(first + name + ", x.id")
                .column("name", name)
                .column("footprints", "by_footprint_footprints")
                .column("sets", "by_footprint_sets")
                .column("partnerships", "recorded_partnerships")
                .column("recordedSets", "recorded_sets")
                .column("boards", "recorded_boards")
                .column("seats", "recorded_seats")
                .column("meetings", "recorded_meetings")
                .column("minutes", "recorded_minutes")
                .tieBreak("x.id");
    }

    Stream<Row> rows(EntityManager em, Slice slice) {
        return query(em, slice).setFirstResult(slice.first()).setMaxResults(slice.size()).getResultList().stream();
    }

    Stream<Row> all(EntityManager em, int most) {
        return query(em, Slice.firstRows(1)).setMaxResults(most).getResultStream();
    }

    long count(EntityManager em) {
        // people are whoever sits; areas and organisations are there whether they sit or not
        String sql = (filter.people() ? with + "\n" : "") + "select count(*) from " + SUBJECT.get(filter.by()) + " x"
                + where;
        NativeQuery<Long> query = em.unwrap(Session.class).createNativeQuery(sql, Long.class);
        fill(query, sql);
        return query.getSingleResult();
    }

    private NativeQuery<Row> query(EntityManager em, Slice slice) {
        parameters.put("before", filter.day().minusYears(1));
        parameters.put("assumed", Burden.ASSUMED_MINUTES);
        String sql =
                with + ",\n" + WORKED.formatted(filter.by() == By.ORGANISATION ? "s.seat_id" : "cast(null as uuid)")
                        + ",\n" + EXPECTED.get(filter.by()) + """

            select x.code, x.name_en, x.name_cy, x.name_cy_status, x.under_en as organisation_en, x.under_cy as organisation_cy, x.under_status as organisation_cy_status,
                e.footprints as by_footprint_footprints, e.sets as by_footprint_sets, e.partly as by_footprint_partly, e.unsure as by_footprint_unsure,
                coalesce(sat.partnerships, 0) as recorded_partnerships, coalesce(sat.sets, 0) as recorded_sets, coalesce(sat.boards, 0) as recorded_boards,
                coalesce(sat.seats, 0) as recorded_seats, coalesce(worked.meetings, 0) as recorded_meetings, coalesce(worked.minutes, 0) as recorded_minutes,
                coalesce(worked.assumed, 0) as recorded_assumed
            from\s""" + SUBJECT.get(filter.by())
                        + " x left join sat on sat.subject = x.id left join worked on worked.subject = x.id left join expected e on e.subject = x.id"
                        + where + order.orderBy(slice);
        NativeQuery<Row> query = Rows.ofSql(em, sql, Row.class);
        fill(query, sql);
        return query;
    }

    private void fill(NativeQuery<?> query, String sql) {
        parameters.forEach((name, value) -> {
            if (!sql.contains(":" + name)) {
                return;
            }
            if (value instanceof Set<?> ids) {
                query.setParameterList(name, ids);
            } else {
                query.setParameter(name, value);
            }
        });
    }
}
