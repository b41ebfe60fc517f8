package cymru.cydweithio.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Facts of the real maps of Wales, counted by hand in the reference files and read here from those files alone. */
class WalesTest {
    private static final LocalDate NOW = LocalDate.parse("2026-01-01");

    private final List<CSVRecord> areas = ReferenceMaps.AREAS;
    private final AreaIndex ground = ReferenceMaps.GROUND;

    @Test
    void police_resilience_criminal_justice_and_public_protection_share_one_map() {
        for (String layer : List.of("LRF", "LCJB", "MAPPA")) {
            assertTrue(on("POLICE", NOW).sameMap(on(layer, NOW)), layer);
            assertEquals(1.0, Comparison.of(on("POLICE", NOW), on(layer, NOW)).sameBoundaryShare(), layer);
            assertEquals(0, Comparison.of(on("POLICE", NOW), on(layer, NOW)).movesToSame(), layer);
        }
        assertFalse(on("POLICE", NOW).sameMap(on("LHB", NOW)));
    }

    @Test
    void health_boards_nest_in_police_areas_and_share_two_of_their_boundaries() {
        Comparison comparison = Comparison.of(on("LHB", NOW), on("POLICE", NOW));
        long north = residentsOf("W06000001", "W06000002", "W06000003", "W06000004", "W06000005", "W06000006");
        long gwent = residentsOf("W06000018", "W06000019", "W06000020", "W06000021", "W06000022");
        long wales = areas.stream().mapToLong(WalesTest::residents).sum();
        assertEquals(
                north + gwent,
                comparison.residentsSame(),
                "Betsi Cadwaladr is North Wales Police, Aneurin Bevan is Gwent");
        assertEquals(wales, comparison.residentsBoth());
        assertTrue(comparison.nests());
        assertEquals(0, comparison.cuttingPairs());
        assertEquals(0, comparison.movesToNest());
        assertEquals(
                5,
                comparison.movesToSame(),
                "6 and 5 stay, 3 of Hywel Dda beside Powys, 3 of Cwm Taf Morgannwg beside Swansea Bay and Cardiff and Vale: 17 of 22");
    }

    @Test
    void police_areas_do_not_nest_in_health_boards_five_areas_lie_outside() {
        Comparison comparison = Comparison.of(on("POLICE", NOW), on("LHB", NOW));
        assertFalse(comparison.nests());
        assertEquals(5, comparison.movesToNest(), "Powys out of Dyfed-Powys, four of the seven of South Wales");
    }

    @Test
    void bridgend_moved_from_abertawe_bro_morgannwg_to_cwm_taf_on_the_first_of_april_2019() {
        LayerMap before = on("LHB", LocalDate.parse("2019-03-31"));
        LayerMap after = on("LHB", LocalDate.parse("2019-04-01"));
        int bridgend = ground.indexOf("W06000013");
        assertEquals("LHB-H-ABM", before.only(bridgend).code());
        assertEquals("LHB-CTM", after.only(bridgend).code());
        List<Move> moves = Comparison.of(before, after).toSame().orElseThrow();
        assertEquals(List.of("W06000013"), moves.stream().map(Move::area).toList(), "nothing else moved");
        assertEquals(7, before.footprints().size());
        assertEquals(7, after.footprints().size());
    }

    @Test
    void every_area_lies_in_one_health_board_and_one_police_area() {
        for (String layer : List.of("LHB", "POLICE", "FRA", "CJC")) {
            LayerMap map = on(layer, NOW);
            assertTrue(IntStream.range(0, ground.size()).allMatch(place -> map.times(place) == 1), layer);
        }
    }

    @Test
    void there_is_no_map_of_marac_areas_and_so_nothing_to_compare() {
        assertNull(Comparison.of(on("MARAC", NOW), on("LHB", NOW)).sameBoundaryShare());
    }

    private static LayerMap on(String layer, LocalDate date) {
        return ReferenceMaps.on(layer, date);
    }

    private long residentsOf(String... codes) {
        return areas.stream()
                .filter(row -> List.of(codes).contains(row.get("gss_code")))
                .mapToLong(WalesTest::residents)
                .sum();
    }

    private static long residents(CSVRecord area) {
        return Long.parseLong(area.get("population_census_2021_unrounded"));
    }
}
