package cymru.cydweithio.brief;

import cymru.cydweithio.brief.AreaBrief.Answer;
import cymru.cydweithio.brief.AreaBrief.Bound;
import cymru.cydweithio.brief.AreaBrief.Chair;
import cymru.cydweithio.brief.AreaBrief.Contact;
import cymru.cydweithio.brief.AreaBrief.Foot;
import cymru.cydweithio.brief.AreaBrief.Holder;
import cymru.cydweithio.brief.AreaBrief.OtherArea;
import cymru.cydweithio.brief.AreaBrief.Partner;
import cymru.cydweithio.brief.AreaBrief.Sitting;
import cymru.cydweithio.place.FootprintStatus;
import cymru.cydweithio.place.LayerKind;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Bilingual.WelshStatus;
import cymru.cydweithio.platform.Commencement;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds what is known of an area on a date, in ten statements at most, whatever there is. */
@ApplicationScoped
class AreaFinder {

    private static final UUID NONE = new UUID(0, 0);

    private EntityManager em;
    private Places places;
    private CurrentActor current;
    private Clock clock;

    protected AreaFinder() {}

    @Inject
    AreaFinder(EntityManager em, Places places, CurrentActor current, Clock clock) {
        this.em = em;
        this.places = places;
        this.current = current;
        this.clock = clock;
    }

    AreaBrief find(String gssCode, LocalDate day, boolean unconfirmed, Language language) {
        Places.AreaView area = places.area(gssCode);
        List<Foot> all = feet(places.covering(area.gssCode(), day, true, language), day, language);
        List<Foot> counted =
                all.stream().filter(foot -> unconfirmed || counts(foot)).toList();
        List<Foot> apart = all.stream().filter(foot -> !counted.contains(foot)).toList();
        return new AreaBrief(
                area,
                day,
                LocalDate.now(clock),
                unconfirmed,
                counted,
                apart,
                partners(counted, day, language),
                duties(counted, day, language));
    }

    private static boolean counts(Foot foot) {
        return foot.covering().footprint().status() != FootprintStatus.UNCONFIRMED
                && !foot.covering().footprint().endUnknown();
    }

    private List<Foot> feet(List<Places.Covering> covering, LocalDate day, Language language) {
        Map<UUID, LayerKind> kinds = new HashMap<>();
        Map<UUID, List<OtherArea>> areas = new HashMap<>();
        Map<UUID, StringBuilder> patterns = new HashMap<>();
        Map<UUID, LocalDate> since = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        for (Tuple row : rows(
                """
                select c.footprint_id as footprint, c.layer_kind as kind, c.area_code as code, c.area_name_en as en, c.area_name_cy as cy, c.population as population, c.coverage as coverage, c.valid_from as since
                from footprint_cover_facts c where c.footprint_id in (:footprints) and (c.cover_from is null or c.cover_from <= :day) and (c.cover_to is null or c.cover_to >= :day)
                order by\s""" + (language == Language.CY ? "c.area_name_cy" : "c.area_name_en") + ", c.area_code",
                Map.of(
                        "footprints",
                        orNone(covering.stream()
                                .map(one -> one.footprint().id())
                                .toList()),
                        "day",
                        day))) {
            UUID footprint = row.get("footprint", UUID.class);
            kinds.put(footprint, LayerKind.valueOf(row.get("kind", String.class)));
            since.put(footprint, date(row, "since"));
            areas.computeIfAbsent(footprint, id -> new ArrayList<>())
                    .add(new OtherArea(
                            text(row, "code"),
                            new Bilingual(text(row, "en"), text(row, "cy")),
                            ((Number) row.get("population")).intValue()));
            patterns.computeIfAbsent(footprint, id -> new StringBuilder())
                    .append(text(row, "code"))
                    .append(text(row, "coverage").equals("FULL") ? " " : "* ");
        }
        return covering.stream()
                .map(one -> new Foot(
                        one,
                        kinds.get(one.footprint().id()),
                        areas.get(one.footprint().id()),
                        patterns.get(one.footprint().id()).toString(),
                        Commencement.on(day, since.get(one.footprint().id()), today) == Commencement.Force.IN_FORCE))
                .toList();
    }

    private List<Partner> partners(List<Foot> feet, LocalDate day, Language language) {
        Actor.Reach reading = current.get().reach(Permission.READ_PARTNERSHIP);
        Actor.Reach seats = current.get().reach(Permission.READ_SEATS);
        Map<UUID, Foot> byFootprint = new LinkedHashMap<>();
        feet.forEach(foot -> byFootprint.put(foot.covering().footprint().id(), foot));
        Map<UUID, Tuple> found = new HashMap<>();
        rows(
                        "select p.id as id, p.footprint_id as footprint, p.secretariat as secretariat, p.contact_email as email, p.web_address as web from partnership_facts p where p.footprint_id in (:footprints)",
                        Map.of("footprints", orNone(byFootprint.keySet())))
                .forEach(row -> found.put(row.get("footprint", UUID.class), row));
        List<UUID> ids =
                found.values().stream().map(row -> row.get("id", UUID.class)).toList();
        Map<UUID, List<Sitting>> boards = boards(ids, day, seats, language);
        Map<UUID, List<Answer>> answers = answers(ids, day);
        List<Partner> partners = new ArrayList<>();
        byFootprint.forEach((footprint, foot) -> {
            Tuple row = found.get(footprint);
            if (row != null) {
                UUID id = row.get("id", UUID.class);
                Contact contact = reaches(reading, id)
                        ? new Contact(text(row, "secretariat"), text(row, "email"), text(row, "web"))
                        : null;
                partners.add(new Partner(
                        id, foot, contact, boards.getOrDefault(id, List.of()), answers.getOrDefault(id, List.of())));
            }
        });
        return partners;
    }

    private Map<UUID, List<Sitting>> boards(
            Collection<UUID> partnerships, LocalDate day, Actor.Reach reach, Language language) {
        List<Tuple> boards =
                rows("""
            select b.id as id, b.partnership_id as partnership, b.name_en as en, b.name_cy as cy, q.name_en as parent_en, q.name_cy as parent_cy, b.valid_from as since,
                (select count(*) from meeting_facts m where m.board_id = b.id and m.state <> 'CANCELLED' and m.held_on > :before and m.held_on <= :day) as meetings
            from board_facts b left join board_facts q on q.id = b.parent_id
            where b.partnership_id in (:partnerships) and b.valid_from <= :day and (b.valid_to is null or b.valid_to >= :day) order by b.parent_id is not null, b.name_en, b.id""", Map.of("partnerships", orNone(partnerships), "day", day, "before", day.minusYears(1)));
        List<UUID> ids = boards.stream().map(row -> row.get("id", UUID.class)).toList();
        Map<UUID, List<Holder>> people = people(ids, day, reach);
        Map<UUID, List<Chair>> seats = new HashMap<>();
        for (Tuple row : rows(
                """
                select s.id as id, s.board_id as board, s.partnership_id as partnership, s.organisation_code as code, o.name_en as en, o.name_cy as cy, o.name_cy_status as status, s.role as role,
                    s.title as title, s.valid_from as since
                from seat_facts s join organisation_footprint_facts o on o.id = s.organisation_id
                where s.board_id in (:boards) and s.valid_from <= :day and (s.valid_to is null or s.valid_to >= :day)
                order by field(s.role, 'CHAIR', 'VICE_CHAIR', 'MEMBER', 'ADVISER'),\s""" + (language == Language.CY ? "coalesce(o.name_cy, o.name_en)" : "o.name_en") + ", s.title, s.id",
                Map.of("boards", orNone(ids), "day", day))) {
            boolean open = reaches(reach, row.get("partnership", UUID.class));
            seats.computeIfAbsent(row.get("board", UUID.class), board -> new ArrayList<>())
                    .add(new Chair(
                            text(row, "code"),
                            name(row, "en", "cy", "status"),
                            text(row, "role"),
                            date(row, "since"),
                            open ? text(row, "title") : null,
                            people.getOrDefault(row.get("id", UUID.class), List.of())));
        }
        Map<UUID, List<Sitting>> byPartnership = new HashMap<>();
        for (Tuple row : boards) {
            UUID id = row.get("id", UUID.class);
            UUID partnership = row.get("partnership", UUID.class);
            byPartnership
                    .computeIfAbsent(partnership, one -> new ArrayList<>())
                    .add(new Sitting(
                            id,
                            new Bilingual(text(row, "en"), text(row, "cy")),
                            text(row, "parent_en") == null
                                    ? null
                                    : new Bilingual(text(row, "parent_en"), text(row, "parent_cy")),
                            date(row, "since"),
                            ((Number) row.get("meetings")).longValue(),
                            reaches(reach, partnership),
                            seats.getOrDefault(id, List.of())));
        }
        return byPartnership;
    }

    /**
     * Who holds each seat on the day, and then the deputies: only of partnerships that the reader's permission reaches.
     */
    private Map<UUID, List<Holder>> people(Collection<UUID> boards, LocalDate day, Actor.Reach reach) {
        Map<UUID, List<Holder>> people = new HashMap<>();
        rows(
                        """
            select a.seat_id as seat, a.person_name as name, a.capacity as capacity from appointment_facts a
            where a.board_id in (:boards) and (:everywhere = 1 or a.partnership_id in (:mine)) and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
            order by field(a.capacity, 'HOLDER', 'DEPUTY'), a.person_name""",
                        Map.of(
                                "boards",
                                orNone(boards),
                                "day",
                                day,
                                "everywhere",
                                reach.everywhere() ? 1 : 0,
                                "mine",
                                orNone(reach.partnerships())))
                .forEach(row -> people.computeIfAbsent(row.get("seat", UUID.class), seat -> new ArrayList<>())
                        .add(new Holder(text(row, "name"), text(row, "capacity").equals("DEPUTY"))));
        return people;
    }

    private Map<UUID, List<Answer>> answers(Collection<UUID> partnerships, LocalDate day) {
        Map<UUID, List<Answer>> answers = new HashMap<>();
        rows("""
            select g.partnership_id as partnership, g.kind as kind, g.to_name_en as en, g.to_name_cy as cy, g.to_name_cy_status as status, g.to_partnership_id as to_partnership,
                g.to_organisation_code as code, g.valid_from as since
            from governance_name_facts g where g.partnership_id in (:partnerships) and g.valid_from <= :day and (g.valid_to is null or g.valid_to >= :day) order by g.kind, g.valid_from, g.id""", Map.of("partnerships", orNone(partnerships), "day", day))
                .forEach(row -> answers.computeIfAbsent(row.get("partnership", UUID.class), one -> new ArrayList<>())
                        .add(new Answer(
                                text(row, "kind"),
                                name(row, "en", "cy", "status"),
                                row.get("to_partnership", UUID.class),
                                text(row, "code"),
                                date(row, "since"))));
        return answers;
    }

    /**
     * Duties that the law lays on bodies whose footprint covers the area, and on the bodies of layers that have a
     * footprint over it; none that is known not to be in force yet.
     */
    private List<Bound> duties(List<Foot> feet, LocalDate day, Language language) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Bilingual> layers = new LinkedHashMap<>();
        feet.forEach(foot -> layers.put(
                foot.covering().footprint().layerCode(),
                foot.covering().footprint().layerName()));
        Map<String, Tuple> duties = new LinkedHashMap<>();
        Map<String, Set<Bilingual>> bodies = new HashMap<>();
        for (Tuple row : rows(
                """
                select d.duty_code as code, d.title_en as title_en, d.title_cy as title_cy, d.legislation_en as legislation_en, d.legislation_cy as legislation_cy, d.section_en as section_en,
                    d.section_cy as section_cy, d.commenced_on as commenced_on, d.confidence as confidence, d.source as source, d.layer_code as layer, o.name_en as en, o.name_cy as cy, o.name_cy_status as status
                from duty_reach_facts d left join organisation_footprint_facts o on o.id = d.organisation_id
                where d.strength = 'BOUND' and (o.footprint_id in (:footprints) or d.layer_code in (:layers))
                order by d.legislation_en, d.duty_code, d.layer_code is null,\s""" + (language == Language.CY ? "coalesce(o.name_cy, o.name_en)" : "o.name_en"),
                Map.of(
                        "footprints",
                        orNone(feet.stream()
                                .map(foot -> foot.covering().footprint().id())
                                .toList()),
                        "layers",
                        layers.isEmpty() ? Set.of("") : layers.keySet()))) {
            if (Commencement.on(day, date(row, "commenced_on"), today) == Commencement.Force.NOT_YET) {
                continue;
            }
            duties.put(text(row, "code"), row);
            bodies.computeIfAbsent(text(row, "code"), code -> new LinkedHashSet<>())
                    .add(text(row, "layer") == null ? name(row, "en", "cy", "status") : layers.get(text(row, "layer")));
        }
        return duties.entrySet().stream()
                .map(one -> new Bound(
                        one.getKey(),
                        constructed(one.getValue(), "title"),
                        constructed(one.getValue(), "legislation"),
                        constructed(one.getValue(), "section"),
                        date(one.getValue(), "commenced_on"),
                        Commencement.on(day, date(one.getValue(), "commenced_on"), today)
                                == Commencement.Force.IN_FORCE,
                        Confidence.valueOf(text(one.getValue(), "confidence")),
                        text(one.getValue(), "source"),
                        List.copyOf(bodies.get(one.getKey()))))
                .toList();
    }

    private static boolean reaches(Actor.Reach reach, UUID partnership) {
        return reach.everywhere() || reach.partnerships().contains(partnership);
    }

    private List<Tuple> rows(String sql, Map<String, Object> parameters) {
        Query query = em.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return ((List<?>) query.getResultList()).stream().map(Tuple.class::cast).collect(Collectors.toList());
    }

    private static String text(Tuple row, String column) {
        Object value = row.get(column);
        return value == null ? null : value.toString();
    }

    private static LocalDate date(Tuple row, String column) {
        return Rows.day(row.get(column));
    }

    private static Bilingual name(Tuple row, String en, String cy, String status) {
        return new Bilingual(
                text(row, en),
                text(row, cy),
                text(row, status) == null ? null : WelshStatus.valueOf(text(row, status)));
    }

    private static Bilingual constructed(Tuple row, String column) {
        return new Bilingual(text(row, column + "_en"), text(row, column + "_cy"), WelshStatus.CONSTRUCTED);
    }

    /** An empty list is no SQL. */
    private static Collection<UUID> orNone(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of(NONE) : ids;
    }
}
