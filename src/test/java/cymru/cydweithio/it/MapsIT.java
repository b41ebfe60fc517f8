package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.orgchart.OrgChart;
import cymru.cydweithio.orgchart.OrgChart.Branch;
import cymru.cydweithio.partnership.GovernanceKind;
import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;
import org.junit.jupiter.api.Test;

/**
 * Two layers over each other, and who answers to whom, with Wales as it is: what is expected is read from the reference
 * files themselves.
 */
class MapsIT extends InServer {

    private static final LocalDate LAST_OF_OLD = LocalDate.of(2019, 3, 31);
    private static final LocalDate FIRST_OF_NEW = LocalDate.of(2019, 4, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final String BRIDGEND = "W06000013";

    @Inject
    private MapOfWales map;

    @Inject
    private OrgChart orgChart;

    @Inject
    private TaggedPdf pdf;

    @Test
    void police_areas_and_health_boards_nowhere_cut_across_each_other() throws Exception {
        MapOfWales.Drawing drawing = compare("POLICE", "LHB", NEW_YEAR);
        assertEquals(List.of(), drawing.cuts());
        assertEquals(MapOfWales.BoundaryRelation.SAME, lieIn(drawing, "W06000022"), "Gwent Police and Aneurin Bevan");
        assertEquals(
                MapOfWales.BoundaryRelation.SAME,
                lieIn(drawing, "W06000001"),
                "North Wales Police and Betsi Cadwaladr");
        assertEquals(
                MapOfWales.BoundaryRelation.CONTAINS, lieIn(drawing, "W06000023"), "Dyfed-Powys Police contains Powys");
        assertEquals(
                MapOfWales.BoundaryRelation.WITHIN,
                lieIn(compare("LHB", "POLICE", NEW_YEAR), "W06000023"),
                "the same from the other side");
    }

    @Test
    void south_wales_police_cuts_across_both_fire_authorities_of_the_south() throws Exception {
        MapOfWales.Drawing drawing = compare("POLICE", "FRA", NEW_YEAR);
        assertEquals(
                List.of("POL-SW FRA-MW", "POL-SW FRA-SW"),
                drawing.cuts().stream()
                        .map(cut -> cut.fill().code() + " " + cut.border().code())
                        .toList());
        assertEquals(
                List.of("Neath Port Talbot", "Swansea"),
                drawing.cuts().get(0).shared().stream().map(name -> name.en()).toList());
        assertEquals(7, drawing.cutAreas().size());
    }

    @Test
    void bridgend_moved_from_one_health_board_to_another_on_1_april_2019_and_the_cut_went_with_it() throws Exception {
        MapOfWales.Drawing before = compare("LHB", "FRA", LAST_OF_OLD);
        assertEquals(
                "LHB-H-ABM",
                of(before, BRIDGEND).footprints().get(0).footprint().code());
        assertEquals(
                Set.of("Bridgend", "Neath Port Talbot", "Swansea"),
                new TreeSet<>(
                        before.cutAreas().stream().map(area -> area.name().en()).toList()));
        MapOfWales.Drawing after = compare("LHB", "FRA", FIRST_OF_NEW);
        assertEquals(
                "LHB-CTM", of(after, BRIDGEND).footprints().get(0).footprint().code());
        assertEquals(List.of(), after.cutAreas());
        assertEquals(MapOfWales.BoundaryRelation.WITHIN, lieIn(after, BRIDGEND));
    }

    @Test
    void how_every_pair_of_layers_lies_is_what_the_files_say() throws Exception {
        Facts details = new Facts();
        int cuts = 0;
        for (LocalDate day : List.of(LAST_OF_OLD, FIRST_OF_NEW, NEW_YEAR)) {
            for (String one : List.of("POLICE", "LHB", "FRA", "PSB", "ECONREG", "YJS", "APB")) {
                for (String other : List.of("LHB", "RPB", "CJC", "VAWDASV", "RSB", "CSP")) {
                    if (!one.equals(other)) {
                        Map<String, Set<String>> expected = details.cuts(one, other, day);
                        Map<String, Set<String>> found = new TreeMap<>();
                        compare(one, other, day)
                                .areas()
                                .forEach(area -> area.meetings().stream()
                                        .filter(meeting -> meeting.lie() == MapOfWales.BoundaryRelation.CUTS_ACROSS)
                                        .forEach(meeting -> found.computeIfAbsent(
                                                        meeting.fill().code() + " "
                                                                + meeting.border()
                                                                        .code(),
                                                        pair -> new TreeSet<>())
                                                .add(area.gssCode())));
                        assertEquals(expected, found, one + " " + other + " " + day);
                        cuts += expected.size();
                    }
                }
            }
        }
        assertTrue(cuts > 10, "found " + cuts);
    }

    @Test
    void the_picture_stands_by_itself_and_an_unknown_layer_is_not_found() throws Exception {
        String svg = asSystem(() -> map.picture("LHB", "FRA", LAST_OF_OLD, false, Language.CY, Set.of(BRIDGEND)));
        assertTrue(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""), svg.substring(0, 60));
        assertTrue(svg.contains("Pen-y-bont ar Ogwr: "));
        assertTrue(svg.contains("torri ar draws"));
        assertFalse(svg.contains("class="));
        assertThrows(
                NotFound.class,
                () -> asSystem(() -> map.picture("NOTHING", null, NEW_YEAR, false, Language.EN, Set.of())));
        assertThrows(
                NotFound.class,
                () -> asSystem(() -> map.picture("LHB", "NOTHING", NEW_YEAR, false, Language.EN, Set.of())));
    }

    @Test
    void a_paper_with_the_map_is_drawn_in_the_server_too() throws Exception {
        String svg = asSystem(() -> map.picture("LHB", "FRA", LAST_OF_OLD, false, Language.CY, Set.of()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        asSystem(() -> pdf.locate("sample-map", Language.CY, Map.of("title", "Map", "map", svg, "alt", "Map"), out));
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertTrue(
                    document.getPage(0)
                            .getResources()
                            .getXObjectNames()
                            .iterator()
                            .hasNext(),
                    "the map is on the page");
        }
    }

    @Test
    void the_chart_of_newport_leads_up_to_gwent_and_the_council_and_shows_boards_to_those_who_may_know_of_them()
            throws Exception {
        OrgChart.OrgChartView orgChartView =
                as(demonstration("coordinator"), () -> orgChart.chart(null, "W06000022", NEW_YEAR, false, Language.EN));
        Branch gwent = named(orgChartView.trees(), "Gwent Public Services Board");
        Branch underGwent = named(gwent.below(), "Newport Community Safety Partnership");
        assertEquals(List.of(GovernanceKind.REPORTS_TO), underGwent.how());
        Branch underCouncil = named(
                named(orgChartView.trees(), "Newport City Council").below(), "Newport Community Safety Partnership");
        assertEquals(List.of(GovernanceKind.SCRUTINISED_BY), underCouncil.how());
        Branch unfolded = underCouncil.again() ? underGwent : underCouncil;
        Branch board = named(unfolded.below(), "Newport Community Safety Partnership Board");
        assertTrue(board.below().stream()
                .anyMatch(one -> one.node().name().en().equals("Performance and Commissioning Group")));
        assertTrue(orgChartView.lines().stream()
                .anyMatch(line -> line.from().name().en().equals("Newport Community Safety Partnership")
                        && line.how() == GovernanceKind.SCRUTINISED_BY));
        assertFalse(orgChartView.alone().isEmpty());

        OrgChart.OrgChartView reviewer =
                as(demonstration("reviewer"), () -> orgChart.chart(null, "W06000022", NEW_YEAR, false, Language.EN));
        assertTrue(
                reviewer.lines().stream()
                        .map(OrgChart.Line::from)
                        .anyMatch(from -> from.kind() == OrgChart.Kind.BOARD && !from.open()),
                "a reviewer knows of boards and opens none");
        OrgChart.OrgChartView provider =
                as(demonstration("provider"), () -> orgChart.chart(null, "W06000022", NEW_YEAR, false, Language.EN));
        assertTrue(provider.lines().stream().noneMatch(line -> line.from().kind() == OrgChart.Kind.BOARD));
        assertTrue(provider.lines().stream().anyMatch(line -> line.how() == GovernanceKind.SCRUTINISED_BY));
        OrgChart.OrgChartView before = as(
                demonstration("coordinator"),
                () -> orgChart.chart(null, "W06000022", LocalDate.of(2019, 3, 31), false, Language.EN));
        assertFalse(before.linked(), "neither links nor boards had begun");
    }

    @Test
    void of_all_of_wales_the_chart_says_which_layers_answer_to_which_and_a_layer_opens() throws Exception {
        OrgChart.OrgChartView wales = asSystem(() -> orgChart.ofWales(NEW_YEAR, Language.EN));
        assertTrue(wales.lines().stream()
                .anyMatch(line -> line.from().id().equals("CSP")
                        && line.to().id().equals("PSB")
                        && line.how() == GovernanceKind.REPORTS_TO));
        assertTrue(wales.trees().stream()
                .anyMatch(tree -> tree.node().id().equals("PSB")
                        && tree.below().stream()
                                .anyMatch(below -> below.node().id().equals("CSP"))));
        OrgChart.OrgChartView psb = asSystem(() -> orgChart.chart("PSB", null, NEW_YEAR, false, Language.EN));
        assertTrue(
                named(psb.trees(), "Gwent Public Services Board").below().stream()
                        .anyMatch(below -> below.node().name().en().equals("Newport Community Safety Partnership")),
                "a layer's chart leads down too");
    }

    @Test
    void a_chart_and_a_map_ask_the_database_a_handful_of_times() throws Exception {
        assertTrue(statements(() -> orgChart.ofWales(NEW_YEAR, Language.EN)) <= 3);
        assertTrue(statements(() -> orgChart.chart("CSP", null, NEW_YEAR, false, Language.EN)) <= 6);
        assertTrue(statements(() -> orgChart.chart(null, BRIDGEND, NEW_YEAR, true, Language.EN)) <= 6);
        assertTrue(
                statements(() -> map.compare("CSP", "LHB", NEW_YEAR, true, MapOfWales.View.TILES, Language.EN)) <= 2);
    }

    private long statements(Callable<?> work) throws Exception {
        return inTransaction(() -> {
            long[] count = {0};
            em.unwrap(Session.class).addEventListeners(new SessionEventListener() {
                private static final long serialVersionUID = 1L;

                @Override
                public void jdbcPrepareStatementStart() {
                    count[0]++;
                }
            });
            asSystem(work);
            assertTrue(count[0] > 0, "nothing was counted");
            return count[0];
        });
    }

    private MapOfWales.Drawing compare(String fill, String border, LocalDate day) throws Exception {
        return asSystem(() -> map.compare(fill, border, day, false, MapOfWales.View.OUTLINES, Language.EN));
    }

    private static MapOfWales.MappedArea of(MapOfWales.Drawing drawing, String code) {
        return drawing.areas().stream()
                .filter(area -> area.gssCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static MapOfWales.BoundaryRelation lieIn(MapOfWales.Drawing drawing, String code) {
        List<MapOfWales.Meeting> meetings = of(drawing, code).meetings();
        assertEquals(1, meetings.size());
        return meetings.get(0).lie();
    }

    private static Branch named(List<Branch> branches, String name) {
        return branches.stream()
                .flatMap(MapsIT::all)
                .filter(branch -> branch.node().name().en().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + branches));
    }

    private static Stream<Branch> all(Branch branch) {
        return Stream.concat(Stream.of(branch), branch.below().stream().flatMap(MapsIT::all));
    }

    /** The reference files, read by themselves. */
    private static final class Facts {
        private final Map<String, CSVRecord> footprints = new HashMap<>();
        private final List<CSVRecord> areas;

        private Facts() throws IOException {
            read("footprints.csv").forEach(row -> footprints.put(row.get("footprint_code"), row));
            areas = read("footprint_areas.csv");
        }

        private static List<CSVRecord> read(String file) throws IOException {
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(Facts.class.getResourceAsStream("/reference/" + file)),
                    StandardCharsets.UTF_8)) {
                return CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)
                        .getRecords();
            }
        }

        /** By footprint of the layer: the areas that it wholly covers on the day. */
        private Map<String, Set<String>> layer(String code, LocalDate day) {
            Map<String, Set<String>> sets = new TreeMap<>();
            for (CSVRecord area : areas) {
                CSVRecord footprint = footprints.get(area.get("footprint_code"));
                boolean counts = footprint.get("status").equals("current")
                        || footprint.get("status").equals("historic")
                                && !footprint.get("valid_to").isEmpty();
                if (footprint.get("type_code").equals(code)
                        && counts
                        && area.get("coverage").equals("full")
                        && day(footprint.get("valid_from"), "-01", LocalDate.MIN)
                                        .compareTo(day)
                                <= 0
                        && day(footprint.get("valid_to"), "-12-31", LocalDate.MAX)
                                        .compareTo(day)
                                >= 0) {
                    sets.computeIfAbsent(area.get("footprint_code"), key -> new TreeSet<>())
                            .add(area.get("gss_code"));
                }
            }
            return sets;
        }

        /** A date of the files, some of which are years or months; of the layers looked at here none ends in one. */
        private static LocalDate day(String text, String rest, LocalDate open) {
            if (text.isEmpty()) {
                return open;
            }
            String full = text.length() == 4
                    ? text + (rest.equals("-01") ? "-01-01" : rest)
                    : text.length() == 7 ? text + "-01" : text;
            return LocalDate.parse(full);
        }

        private Map<String, Set<String>> cuts(String one, String other, LocalDate day) {
            Map<String, Set<String>> cuts = new TreeMap<>();
            layer(one, day)
                    .forEach((fill, fillAreas) -> layer(other, day).forEach((border, borderAreas) -> {
                        Set<String> shared = new TreeSet<>(fillAreas);
                        shared.retainAll(borderAreas);
                        if (!shared.isEmpty()
                                && shared.size() < fillAreas.size()
                                && shared.size() < borderAreas.size()) {
                            cuts.put(fill + " " + border, shared);
                        }
                    }));
            return cuts;
        }
    }
}
