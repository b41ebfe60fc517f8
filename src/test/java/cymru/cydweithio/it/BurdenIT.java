package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.burden.Burden;
import cymru.cydweithio.burden.Burden.By;
import cymru.cydweithio.burden.Burden.ByFootprint;
import cymru.cydweithio.burden.Burden.Counted;
import cymru.cydweithio.burden.Burden.Filter;
import cymru.cydweithio.burden.Burden.Recorded;
import cymru.cydweithio.burden.Burden.Row;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.reference.ReferenceData;
import cymru.cydweithio.security.Actor;
import jakarta.inject.Inject;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The burden, counted by hand for a small invented map, and for Wales from the files themselves. */
class BurdenIT extends InServer {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY_AFTER = LAST_DAY.plusDays(1);

    @Inject
    private Burden burden;

    @Inject
    private Clock clock;

    /**
     * Three areas A, B and C. Two partnership layers: P covers {A, B} and {C}; Q covers {A, B} once more, and {A, B,
     * C}, which C leaves at the end of June 2025. A body's own area is {A}, of an operational layer; an unconfirmed
     * footprint of that layer is {A} too.
     */
    @Test
    void areas_bodies_and_people_are_counted_as_by_hand_one_day_either_side_of_a_memberships_end() throws Exception {
        String mark = unique("Burden");
        try {
            invent(mark);

            assertEquals(
                    new ByFootprint(3, 2, 0, 3),
                    one(By.AREA, mark + " A", LAST_DAY).byFootprint(),
                    "{A, B} twice and {A, B, C}; nobody knows when they began");
            assertEquals(
                    new ByFootprint(3, 1, 0, 3),
                    one(By.AREA, mark + " A", DAY_AFTER).byFootprint(),
                    "C has left: all three are {A, B}");
            assertEquals(
                    new ByFootprint(2, 2, 0, 2),
                    one(By.AREA, mark + " C", LAST_DAY).byFootprint());
            assertEquals(
                    new ByFootprint(1, 1, 0, 1),
                    one(By.AREA, mark + " C", DAY_AFTER).byFootprint());
            assertEquals(
                    new ByFootprint(4, 3, 0, 4),
                    one(new Filter(By.AREA, Counted.ALL, mark + " A", LAST_DAY, false))
                            .byFootprint(),
                    "the body's own {A} too");
            assertEquals(
                    new ByFootprint(5, 3, 0, 5),
                    one(new Filter(By.AREA, Counted.ALL, mark + " A", LAST_DAY, true))
                            .byFootprint(),
                    "and the unconfirmed one, whose set is counted already");
            assertEquals(
                    new ByFootprint(1, 1, 0, 1),
                    one(new Filter(By.AREA, Counted.OPERATIONAL, mark + " A", LAST_DAY, false))
                            .byFootprint());
            assertNull(
                    one(new Filter(By.AREA, Counted.PLANNING, mark + " A", LAST_DAY, false))
                            .byFootprint(),
                    "no footprint of that kind");

            // three boards; of four meetings in the year one was called off: 150 + 120 assumed + 60 minutes
            assertEquals(
                    new Recorded(3, 2, 3, 0, 3, 330, 1),
                    one(By.AREA, mark + " A", LAST_DAY).recorded());
            // the third board has closed, and the meeting of 1 July 2024 is more than twelve months ago
            assertEquals(
                    new Recorded(2, 1, 2, 0, 2, 180, 1),
                    one(By.AREA, mark + " A", DAY_AFTER).recorded());
            assertEquals(
                    new Recorded(1, 1, 1, 0, 0, 0, 0),
                    one(By.AREA, mark + " C", LAST_DAY).recorded());
            assertEquals(
                    new Recorded(0, 0, 0, 0, 0, 0, 0),
                    one(By.AREA, mark + " C", DAY_AFTER).recorded());

            assertEquals(
                    new ByFootprint(3, 2, 0, 3),
                    one(By.ORGANISATION, mark + " body", LAST_DAY).byFootprint());
            assertNull(one(By.ORGANISATION, mark + " placeless", LAST_DAY).byFootprint(), "no footprint of its own");
            // two seats on one board: its 270 minutes twice; one seat on the other: 60 minutes
            assertEquals(
                    new Recorded(2, 1, 2, 3, 3, 600, 1),
                    one(By.ORGANISATION, mark + " body", LAST_DAY).recorded());
            // the second seat has ended
            assertEquals(
                    new Recorded(2, 1, 2, 2, 2, 180, 1),
                    one(By.ORGANISATION, mark + " body", DAY_AFTER).recorded());
            assertEquals(
                    10.0,
                    one(By.ORGANISATION, mark + " body", LAST_DAY).recorded().hours());

            // the same address in two registers is one person; the deputy does not count
            Page<Row> people = as(
                    demonstration("reviewer"),
                    () -> burden.ofPeople(
                            new Filter(By.PERSON, Counted.PARTNERSHIP, mark, LAST_DAY, false),
                            Language.EN,
                            Slice.firstRows(25)));
            assertEquals(
                    List.of(mark + " one"),
                    people.rows().stream().map(row -> row.name().en()).toList());
            assertEquals(1, people.total());
            assertEquals(
                    new Recorded(2, 1, 2, 3, 3, 330, 1), people.rows().get(0).recorded());
            assertNull(people.rows().get(0).byFootprint());
            assertEquals(
                    mark + " body, " + mark + " placeless",
                    people.rows().get(0).organisation().en(),
                    "sits for two bodies: both are named");
        } finally {
            forget(mark);
        }
    }

    @Test
    void who_is_stretched_across_most_sets_comes_first_and_the_list_can_be_sorted_and_cut() throws Exception {
        Page<Row> first = list(
                new Filter(By.AREA, Counted.PARTNERSHIP, null, LocalDate.of(2026, 3, 1), false), Slice.firstRows(5));
        assertEquals(22, first.total());
        assertEquals(5, first.rows().size());
        List<Long> sets =
                first.rows().stream().map(row -> row.byFootprint().sets()).toList();
        assertEquals(sets.stream().sorted((a, b) -> Long.compare(b, a)).toList(), sets);
        List<String> byName = list(
                        new Filter(By.AREA, null, null, LocalDate.of(2026, 3, 1), false), new Slice(0, 2, "name", true))
                .rows()
                .stream()
                .map(row -> row.name().en())
                .toList();
        assertEquals(List.of("Wrexham", "Vale of Glamorgan"), byName);
        for (String sort : List.of(
                "name",
                "footprints",
                "sets",
                "partnerships",
                "recordedSets",
                "boards",
                "seats",
                "meetings",
                "minutes")) {
            for (By by : By.values()) {
                Filter filter = new Filter(by, Counted.ALL, null, LocalDate.of(2026, 3, 1), false);
                asSystem(() -> by == By.PERSON
                        ? burden.ofPeople(filter, Language.CY, new Slice(0, 5, sort, true))
                        : burden.ofBodies(filter, Language.CY, new Slice(0, 5, sort, true)));
            }
        }
    }

    /** Counted here from the files, without the product's queries. */
    @Test
    void the_real_areas_lie_in_as_many_sets_as_the_files_say() throws Exception {
        for (LocalDate day : List.of(LocalDate.of(2019, 3, 31), LocalDate.of(2019, 4, 1), LocalDate.of(2026, 3, 1))) {
            Map<String, Set<String>> cover = cover(day);
            Set<String> undated = undated();
            for (Row row : list(new Filter(By.AREA, Counted.PARTNERSHIP, null, day, false), Slice.firstRows(25))
                    .rows()) {
                List<Set<String>> over = cover.values().stream()
                        .filter(areas -> areas.contains(row.code()))
                        .toList();
                assertEquals(
                        new ByFootprint(
                                over.size(),
                                new HashSet<>(over).size(),
                                0,
                                cover.entrySet().stream()
                                        .filter(one ->
                                                one.getValue().contains(row.code()) && undated.contains(one.getKey()))
                                        .count()),
                        row.byFootprint(),
                        row.name().en() + " " + day);
            }
        }
    }

    /**
     * Read in the files by eye: alone (CSP, youth justice); with Merthyr Tydfil and Rhondda Cynon Taf (PSB, RPB, APB,
     * VAWDASV, safeguarding, housing support); South Wales (LRF, LCJB, MAPPA, serious violence); Western Bay
     * (cohesion); the ten of South East Wales (CJC, skills).
     */
    @Test
    void bridgend_lies_among_so_many_sets_of_councils_today() throws Exception {
        Row bridgend = one(By.AREA, "Bridgend", LocalDate.of(2026, 3, 1));
        assertEquals("W06000013", bridgend.code());
        assertEquals(15, bridgend.byFootprint().footprints());
        assertEquals(5, bridgend.byFootprint().sets());
        assertEquals(0, bridgend.byFootprint().partly());
    }

    @Test
    void the_kinds_of_layers_are_those_of_the_file_and_partnership_layers_are_those_that_get_boards() throws Exception {
        Map<String, String> kinds = new HashMap<>();
        for (CSVRecord row : rows("layer_kinds.csv")) {
            kinds.put(row.get("type_code"), row.get("kind").toUpperCase(java.util.Locale.ROOT));
            assertTrue(!row.get("reason").isBlank(), row.get("type_code") + " has a reason");
        }
        Map<String, String> register = new HashMap<>();
        for (Object one : em.createNativeQuery("select code, kind from layer where code not like 'L-%'")
                .getResultList()) {
            register.put((String) ((Object[]) one)[0], (String) ((Object[]) one)[1]);
        }
        assertEquals(kinds, register);
        Set<String> partnership = new TreeSet<>(kinds.keySet());
        partnership.removeIf(code -> !kinds.get(code).equals("PARTNERSHIP"));
        assertEquals(new TreeSet<>(Partnerships.LAYERS), partnership);
    }

    @Test
    void people_are_known_across_wales_to_reviewers_and_of_their_own_partnership_to_others() throws Exception {
        Filter everybody = new Filter(By.PERSON, Counted.PARTNERSHIP, null, LocalDate.of(2026, 3, 1), false);
        List<String> reviewer = names(demonstration("reviewer"), everybody);
        List<String> coordinator = names(demonstration("coordinator"), everybody);
        assertTrue(reviewer.contains("Chair, Cardiff") && reviewer.contains("Chair, Newport"), reviewer::toString);
        assertTrue(
                coordinator.contains("Chair, Newport") && !coordinator.contains("Chair, Cardiff"),
                coordinator::toString);
        assertThrows(NotPermitted.class, () -> names(demonstration("provider"), everybody));
    }

    private List<String> names(Actor actor, Filter filter) throws Exception {
        return as(actor, () -> burden.ofPeople(filter, Language.EN, Slice.firstRows(500))).rows().stream()
                .map(row -> row.name().en())
                .toList();
    }

    private Row one(By by, String name, LocalDate day) throws Exception {
        return one(new Filter(by, Counted.PARTNERSHIP, name, day, false));
    }

    private Row one(Filter filter) throws Exception {
        List<Row> rows = list(filter, Slice.firstRows(25)).rows();
        assertEquals(1, rows.size(), filter::text);
        return rows.get(0);
    }

    private Page<Row> list(Filter filter, Slice slice) throws Exception {
        return as(demonstration("reviewer"), () -> burden.ofBodies(filter, Language.EN, slice));
    }

    /** Whoever looks at today knows that they are there; of a day in the past nobody does. */
    @Test
    void today_no_beginning_is_in_doubt() throws Exception {
        LocalDate today = LocalDate.now(clock);
        assertTrue(one(By.AREA, "Bridgend", today.minusDays(1)).byFootprint().unsure() > 0);
        assertEquals(0, one(By.AREA, "Bridgend", today).byFootprint().unsure());
    }

    /** Footprints that have no start in the files, of layers that have none either. */
    private static Set<String> undated() throws Exception {
        Set<String> begun = new HashSet<>();
        for (CSVRecord row : rows("commencements.csv")) {
            if (row.get("kind").equals("layer")) {
                begun.add(row.get("code"));
            }
        }
        Set<String> undated = new HashSet<>();
        for (CSVRecord row : rows("footprints.csv")) {
            if (row.get("valid_from").isBlank() && !begun.contains(row.get("type_code"))) {
                undated.add(row.get("footprint_code"));
            }
        }
        return undated;
    }

    /**
     * The areas of each footprint of the partnership layers on a day. When one holds is said here once more, apart from
     * the view that the product reads, because a test that read it there would agree with whatever it says.
     */
    private static Map<String, Set<String>> cover(LocalDate day) throws Exception {
        Map<String, Set<String>> cover = new HashMap<>();
        Map<String, String> commenced = new HashMap<>();
        for (CSVRecord row : rows("commencements.csv")) {
            if (row.get("kind").equals("layer")) {
                commenced.put(row.get("code"), row.get("commenced_on"));
            }
        }
        for (CSVRecord row : rows("footprints.csv")) {
            String from = row.get("valid_from");
            String to = row.get("valid_to");
            boolean counts = Partnerships.LAYERS.contains(row.get("type_code"))
                    && !row.get("status").equals("unconfirmed")
                    && !(row.get("status").equals("historic") && to.isBlank());
            // a start that is not known to the day comes no sooner than the layer
            boolean begun = (from.isBlank() || day.toString().compareTo(from) >= 0)
                    && (from.length() == 10
                            || day.toString().compareTo(commenced.getOrDefault(row.get("type_code"), "")) >= 0);
            // a rough end lasts as long as it can: '2019' to the end of that year
            boolean ended =
                    !to.isBlank() && day.toString().substring(0, to.length()).compareTo(to) > 0;
            if (counts && begun && !ended) {
                cover.put(row.get("footprint_code"), new HashSet<>());
            }
        }
        for (CSVRecord row : rows("footprint_areas.csv")) {
            if (cover.containsKey(row.get("footprint_code"))) {
                assertEquals("full", row.get("coverage"), "only National Parks cover parts");
                cover.get(row.get("footprint_code")).add(row.get("gss_code"));
            }
        }
        return cover;
    }

    private static List<CSVRecord> rows(String name) throws Exception {
        try (Reader file = new InputStreamReader(
                ReferenceData.class.getResourceAsStream("/reference/" + name), StandardCharsets.UTF_8)) {
            return new ArrayList<>(CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)
                    .getRecords());
        }
    }

    private void invent(String mark) throws Exception {
        String code = "L-" + mark.substring(mark.length() - 4);
        inTransaction(() -> {
            Map<String, UUID> ids = new HashMap<>();
            for (String area : List.of("A", "B", "C")) {
                ids.put(
                        area,
                        row(
                                "insert into area (id, version, gss_code, name_en, name_cy, population, population_rounded, land_km2, grid_column, grid_row, iso_code, confidence, outline) values "
                                        + "(?, 0, 'W9900000" + (area.charAt(0) - 'A' + 1) + "', '" + mark + " " + area
                                        + "', '" + mark + " " + area + "', 100, 100, 1, 0, 0, 'GB-X', 'LOW', '{}')"));
            }
            for (String layer : List.of("P", "Q", "O")) {
                ids.put(
                        "layer " + layer,
                        row(
                                "insert into layer (id, version, code, name_en, name_cy, level, sponsor, devolved, statutory_basis_en, description_en, divides_wales, confidence, kind) values "
                                        + "(?, 0, '" + code + layer + "', '" + mark + layer + "', '" + mark + layer
                                        + "', 'LOCAL', 'JOINT', 'YES', '-', '-', false, 'LOW', '"
                                        + (layer.equals("O") ? "OPERATIONAL" : "PARTNERSHIP") + "')"));
            }
            footprint(ids, code, "P1", "P", "CURRENT", "AB");
            footprint(ids, code, "P2", "P", "CURRENT", "C");
            footprint(ids, code, "Q1", "Q", "CURRENT", "AB");
            footprint(ids, code, "Q2", "Q", "CURRENT", "AB");
            cover(ids, "Q2", "C", "'2025-06-30'");
            footprint(ids, code, "O1", "O", "CURRENT", "A");
            footprint(ids, code, "O2", "O", "UNCONFIRMED", "A");
            ids.put(
                    "body",
                    row(
                            "insert into organisation (id, version, code, name_en, name_cy_status, kind, devolved, section17, responsible_authority, confidence, footprint_id) values (?, 0, '"
                                    + code + "B', '" + mark
                                    + " body', 'NONE', 'network', 'YES', 'NOT_LISTED', false, 'LOW', '" + ids.get("O1")
                                    + "')"));
            ids.put(
                    "placeless",
                    row(
                            "insert into organisation (id, version, code, name_en, name_cy_status, kind, devolved, section17, responsible_authority, confidence) values (?, 0, '"
                                    + code + "N', '" + mark
                                    + " placeless', 'NONE', 'network', 'YES', 'NOT_LISTED', false, 'LOW')"));
            for (String footprint : List.of("P1", "Q1", "Q2")) {
                ids.put(
                        "of " + footprint,
                        row("insert into partnership (id, version, footprint_id, working_language) values (?, 0, '"
                                + ids.get(footprint) + "', 'EN')"));
                ids.put(
                        "board " + footprint,
                        row(
                                "insert into board (id, version, partnership_id, name_en, papers_due_days, pack_days, valid_from, valid_to) values (?, 0, '"
                                        + ids.get("of " + footprint) + "', '" + mark + "', 8, 5, '2020-01-01', "
                                        + (footprint.equals("Q2") ? "'2025-06-30'" : "null") + ")"));
            }
            seat(ids, "seat 1", "board P1", "body", null);
            seat(ids, "seat 2", "board P1", "body", "2025-06-30");
            seat(ids, "seat 3", "board Q1", "body", null);
            seat(ids, "seat 4", "board Q1", "placeless", null);
            person(ids, "one of P1", "of P1", mark + " one", mark + "@burden.example");
            person(ids, "one of Q1", "of Q1", mark + " one", mark + "@burden.example");
            person(ids, "two", "of P1", mark + " two", null);
            appoint(ids, "seat 1", "one of P1", "HOLDER");
            appoint(ids, "seat 3", "one of Q1", "HOLDER");
            appoint(ids, "seat 4", "one of Q1", "HOLDER");
            appoint(ids, "seat 2", "two", "DEPUTY");
            meeting(ids, "P1", "2024-06-30", "'12:00'", "HELD");
            meeting(ids, "P1", "2024-07-01", "'12:30'", "HELD");
            meeting(ids, "P1", "2025-03-01", "null", "HELD");
            meeting(ids, "P1", "2025-04-01", "'12:00'", "CANCELLED");
            meeting(ids, "Q1", "2025-06-30", "'11:00'", "ISSUED");
            return null;
        });
    }

    private void footprint(Map<String, UUID> ids, String code, String name, String layer, String status, String areas) {
        ids.put(
                name,
                row(
                        "insert into footprint (id, version, code, layer_id, name_en, name_cy_status, status, confidence, evidence, source_note) values (?, 0, '"
                                + code + name + "', '" + ids.get("layer " + layer) + "', '" + name + "', 'NONE', '"
                                + status + "', 'LOW', 'GENERAL', 'invented')"));
        for (String area : areas.split("")) {
            cover(ids, name, area, "null");
        }
    }

    private void cover(Map<String, UUID> ids, String footprint, String area, String until) {
        row(
                "insert into footprint_area (id, version, footprint_id, area_id, coverage, confidence, valid_to, covers_until) values (?, 0, '"
                        + ids.get(footprint) + "', '" + ids.get(area) + "', 'FULL', 'LOW', " + until + ", coalesce("
                        + until + " + interval 1 day, '9999-12-31'))");
    }

    private void seat(Map<String, UUID> ids, String name, String board, String organisation, String until) {
        ids.put(
                name,
                row(
                        "insert into seat (id, version, board_id, organisation_id, role, valid_from, valid_to) values (?, 0, '"
                                + ids.get(board) + "', '" + ids.get(organisation) + "', 'MEMBER', '2024-01-01', "
                                + (until == null ? "null" : "'" + until + "'") + ")"));
    }

    private void person(Map<String, UUID> ids, String name, String partnership, String called, String email) {
        ids.put(
                name,
                row(
                        "insert into person (id, version, partnership_id, name, email, language, organisation_id) values (?, 0, '"
                                + ids.get(partnership) + "', '" + called + "', "
                                + (email == null ? "null" : "'" + email.toLowerCase(java.util.Locale.ROOT) + "'")
                                + ", 'EN', '" + ids.get("body") + "')"));
    }

    private void appoint(Map<String, UUID> ids, String seat, String person, String capacity) {
        row("insert into appointment (id, version, seat_id, person_id, capacity, cleared, valid_from) values (?, 0, '"
                + ids.get(seat) + "', '" + ids.get(person) + "', '" + capacity + "', false, '2024-01-01')");
    }

    private void meeting(Map<String, UUID> ids, String footprint, String on, String end, String state) {
        row(
                "insert into meeting (id, version, partnership_id, board_id, held_on, starts_at, ends_at, state, papers_due_on, minutes_state, cancelled_because) values (?, 0, '"
                        + ids.get("of " + footprint) + "', '" + ids.get("board " + footprint) + "', '" + on
                        + "', '10:00', " + end + ", '" + state + "', '" + on + "', 'NONE', "
                        + (state.equals("CANCELLED") ? "'invented'" : "null") + ")");
    }

    private UUID row(String sql) {
        UUID id = UUID.randomUUID();
        em.createNativeQuery(sql.replaceFirst("\\?", "'" + id + "'")).executeUpdate();
        return id;
    }

    private void forget(String mark) throws Exception {
        String code = "L-" + mark.substring(mark.length() - 4);
        inTransaction(() -> {
            String boards = "(select id from board where name_en = '" + mark + "')";
            for (String sql : List.of(
                    "delete from meeting where board_id in " + boards,
                    "delete a from appointment a join seat s on s.id = a.seat_id where s.board_id in " + boards,
                    "delete from seat where board_id in " + boards,
                    "delete from board where name_en = '" + mark + "'",
                    "delete from person where name like '" + mark + " %'",
                    "delete p from partnership p join footprint f on f.id = p.footprint_id where f.code like '" + code
                            + "%'",
                    "delete from organisation where code like '" + code + "%'",
                    "delete c from footprint_area c join footprint f on f.id = c.footprint_id where f.code like '"
                            + code + "%'",
                    "delete from footprint where code like '" + code + "%'",
                    "delete from layer where code like '" + code + "%'",
                    "delete from area where gss_code like 'W99%'")) {
                em.createNativeQuery(sql).executeUpdate();
            }
            return null;
        });
    }
}
