package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.place.PlaceRule;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.reference.ReferenceData;
import cymru.cydweithio.reference.ReferenceRule;
import cymru.cydweithio.security.History;
import cymru.cydweithio.sheet.Fault;
import cymru.cydweithio.sheet.FaultyFiles;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Wales as it is, in the real database. */
class ReferenceDataIT extends InServer {

    @Inject
    private ReferenceData reference;

    @Inject
    private Places places;

    @Inject
    private MapOfWales map;

    @Inject
    private History history;

    @Test
    void everything_that_the_files_hold_is_in_the_register() {
        assertEquals(22L, count("area"));
        assertEquals(35L, count("layer"));
        assertEquals(273L, count("footprint"));
        assertEquals(962L, count("footprint_area"));
        assertEquals(104L, count("organisation"));
        assertEquals(51L, count("duty"));
        assertEquals(
                3_107_489L,
                ((Number) em.createNativeQuery("select sum(population) from area")
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void loading_the_same_files_again_changes_nothing_and_leaves_no_trace_in_the_history() throws Exception {
        long before = count("footprint_aud") + count("area_aud") + count("organisation_aud") + count("duty_aud");
        List<ReferenceData.Loaded> loaded = asSystem(() -> reference.upload(
                Map.of("footprints.csv", shipped("footprints.csv"), "areas.csv", shipped("areas.csv"))));
        loaded.forEach(file -> assertEquals(0, file.added() + file.changed() + file.removed(), file.fileName()));
        assertEquals(
                before, count("footprint_aud") + count("area_aud") + count("organisation_aud") + count("duty_aud"));
    }

    @Test
    void a_changed_file_updates_by_code_and_the_history_tells_who() throws Exception {
        String csv = new String(shipped("organisations.csv"), StandardCharsets.UTF_8);
        byte[] changed = csv.replace("),Llais,", "),Llais y Dinesydd,").getBytes(StandardCharsets.UTF_8);
        try {
            List<ReferenceData.Loaded> loaded =
                    as(demonstration("administrator"), () -> reference.upload(Map.of("organisations.csv", changed)));
            assertEquals(
                    List.of(0, 1, 0),
                    List.of(
                            loaded.get(0).added(),
                            loaded.get(0).changed(),
                            loaded.get(0).removed()));
            java.util.UUID id =
                    (java.util.UUID) em.createNativeQuery("select id from organisation where code = 'LLAIS'")
                            .getSingleResult();
            History.Change newest = as(
                            demonstration("auditor"), () -> history.of("organisation", id, Slice.firstRows(5)))
                    .rows()
                    .get(0);
            assertEquals("Administrator", newest.actorName());
            assertTrue(
                    newest.fields().stream()
                            .anyMatch(f -> f.column().equals("name_cy")
                                    && f.before().equals("Llais")
                                    && f.after().equals("Llais y Dinesydd")),
                    () -> newest.fields().toString());
        } finally {
            asSystem(() -> reference.upload(Map.of("organisations.csv", shipped("organisations.csv"))));
        }
    }

    @Test
    void a_bad_row_names_file_line_column_and_reason_and_loads_nothing() throws Exception {
        String csv = new String(shipped("footprints.csv"), StandardCharsets.UTF_8);
        String[] lines = csv.split("\n", -1);
        lines[3] = lines[3].replace("1998-09-30", "1998-13-30");
        lines[5] = lines[5].replace(",CDA_AREA,", ",NO_SUCH,");
        lines[7] = lines[1];
        lines[9] = lines[9].replace("crime and disorder", "changed that must not be loaded");
        byte[] faulty = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        FaultyFiles refused = assertThrows(
                FaultyFiles.class, () -> asSystem(() -> reference.upload(Map.of("footprints.csv", faulty))));
        assertFault(refused, "footprints.csv", 4, "valid_from", PlatformRule.DATE_UNREADABLE.key());
        assertFault(refused, "footprints.csv", 6, "type_code", ReferenceRule.FAULT_UNKNOWN.key());
        assertFault(refused, "footprints.csv", 8, "footprint_code", ReferenceRule.FAULT_TWICE.key());
        assertEquals(
                0L,
                ((Number) em.createNativeQuery(
                                        "select count(*) from footprint where name_en like '%must not be loaded%'")
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void an_outline_that_crosses_itself_is_refused_with_its_feature() throws Exception {
        String geo = new String(shipped("areas.geojson"), StandardCharsets.UTF_8);
        String crossed = geo.replaceFirst(
                "\"geometry\":\\{\"type\":\"MultiPolygon\",\"coordinates\":\\[\\[\\[.*?\\]\\]\\]\\}",
                "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-4,52],[-3,53],[-3,52],[-4,53],[-4,52]]]}");
        FaultyFiles refused = assertThrows(
                FaultyFiles.class,
                () -> asSystem(
                        () -> reference.upload(Map.of("areas.geojson", crossed.getBytes(StandardCharsets.UTF_8)))));
        assertFault(refused, "areas.geojson", 1, "geometry", PlaceRule.OUTLINE_INVALID.key());
    }

    @Test
    void files_that_are_not_what_they_should_be_are_refused() {
        byte[] latin1 = "gss_code,name_en\nW06000001,Ynys M\u00f4n\n".getBytes(StandardCharsets.ISO_8859_1);
        FaultyFiles refused =
                assertThrows(FaultyFiles.class, () -> asSystem(() -> reference.upload(Map.of("areas.csv", latin1))));
        assertFault(refused, "areas.csv", 0, null, ReferenceRule.FAULT_ENCODING.key());
        FaultyFiles unquoted = assertThrows(
                FaultyFiles.class,
                () -> asSystem(
                        () -> reference.upload(Map.of("areas.geojson", "{not json".getBytes(StandardCharsets.UTF_8)))));
        assertFault(unquoted, "areas.geojson", 0, null, ReferenceRule.FAULT_GEOJSON.key());
        FaultyFiles narrow = assertThrows(
                FaultyFiles.class,
                () -> asSystem(() -> reference.upload(
                        Map.of("duties.csv", "code,title_en\nX,Y\n".getBytes(StandardCharsets.UTF_8)))));
        assertTrue(narrow.faults().stream().anyMatch(fault -> fault.key().equals(ReferenceRule.FAULT_COLUMNS.key())));
    }

    @Test
    void bridgend_moved_on_1_april_2019_and_the_map_shows_it_one_day_either_side() throws Exception {
        String before = footprintOf("LHB", "W06000013", LocalDate.of(2019, 3, 31));
        String after = footprintOf("LHB", "W06000013", LocalDate.of(2019, 4, 1));
        String neathBefore = footprintOf("LHB", "W06000012", LocalDate.of(2019, 3, 31));
        assertEquals(neathBefore, before, "with Neath Port Talbot until the last day of March");
        assertEquals(
                footprintOf("LHB", "W06000024", LocalDate.of(2019, 4, 1)),
                after,
                "with Merthyr Tydfil from the first day of April");
    }

    @Test
    void an_unconfirmed_footprint_is_drawn_only_when_asked() throws Exception {
        LocalDate today = LocalDate.of(2026, 3, 1);
        long without =
                asSystem(() -> map.draw("SOCB", today, false, Language.EN)).covered();
        long with = asSystem(() -> map.draw("SOCB", today, true, Language.EN)).covered();
        assertEquals(0, without);
        assertTrue(with > 0);
    }

    @Test
    void a_layer_that_should_divide_wales_covers_each_area_once() throws Exception {
        MapOfWales.Drawing drawing = asSystem(() -> map.draw("PSB", LocalDate.of(2026, 3, 1), false, Language.EN));
        assertEquals(
                22,
                drawing.areas().stream()
                        .filter(area -> area.standing() == MapOfWales.AreaCoverage.ONE)
                        .count());
        drawing.areas()
                .forEach(area ->
                        assertTrue(area.path().startsWith("M") && area.path().endsWith("Z")));
        assertTrue(drawing.borders().length() > 100);
    }

    @Test
    void a_list_is_in_the_alphabetical_order_of_the_language_that_it_is_read_in() throws Exception {
        LocalDate date = LocalDate.of(2026, 3, 1);
        assertEquals(
                "W06000019",
                asSystem(() -> map.draw("PSB", date, false, Language.EN))
                        .areas()
                        .get(0)
                        .gssCode(),
                "Blaenau Gwent");
        assertEquals(
                "W06000011",
                asSystem(() -> map.draw("PSB", date, false, Language.CY))
                        .areas()
                        .get(0)
                        .gssCode(),
                "Abertawe");
    }

    @Test
    void precision_and_provenance_are_kept() throws Exception {
        Places.FootprintRow lrf = asSystem(() -> places.footprints(null, "LRF", null, null, Slice.firstRows(10)))
                .rows()
                .get(0);
        assertEquals(cymru.cydweithio.platform.PartialDate.Precision.YEAR, lrf.fromPrecision());
        assertEquals("S24", lrf.sourceNote().substring(0, 3));
    }

    private String footprintOf(String layer, String area, LocalDate date) throws Exception {
        return asSystem(() -> map.draw(layer, date, false, Language.EN)).areas().stream()
                .filter(one -> one.gssCode().equals(area))
                .findFirst()
                .orElseThrow()
                .footprints()
                .get(0)
                .footprint()
                .code();
    }

    private static void assertFault(FaultyFiles refused, String file, long line, String column, String key) {
        assertTrue(
                refused.faults().stream().anyMatch(fault -> matches(fault, file, line, column, key)),
                refused::getMessage);
    }

    private static boolean matches(Fault fault, String file, long line, String column, String key) {
        return fault.file().equals(file)
                && fault.line() == line
                && java.util.Objects.equals(fault.column(), column)
                && fault.key().equals(key);
    }

    private long count(String table) {
        return ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue();
    }

    private static byte[] shipped(String name) throws Exception {
        try (InputStream in = ReferenceData.class.getResourceAsStream("/reference/" + name)) {
            return in.readAllBytes();
        }
    }
}
