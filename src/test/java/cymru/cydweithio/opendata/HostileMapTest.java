package cymru.cydweithio.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.place.AreaLevel;
import cymru.cydweithio.place.PlaceRule;
import cymru.cydweithio.platform.Period;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every map that means harm, or does harm without meaning it, has a twin without its fault that is taken. */
class HostileMapTest {

    @Test
    void every_hostile_map_is_refused_with_its_reason_and_its_twin_is_taken() {
        List<String> wrong = new ArrayList<>();
        String sound = HostileMaps.OUTLINE;
        for (HostileMaps.Hostile one : HostileMaps.all()) {
            List<String> found = faults(one.file().replace("@", sound));
            if (found.isEmpty() || one.key() != null && !found.contains(one.key())) {
                wrong.add(one.what() + ": " + found);
            }
            if (found.size() > 3) {
                wrong.add(one.what() + " is told too often: " + found.size());
            }
            List<String> twin = faults(one.twin().replace("@", sound));
            if (!twin.isEmpty()) {
                wrong.add("the twin of " + one.what() + ": " + twin);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void an_outer_ring_that_runs_clockwise_is_turned_on_the_way_in_and_a_hole_that_does_not_too() throws IOException {
        List<String> outlines = new ArrayList<>();
        AreaFile file = file(new FaultCollector());
        file.eachOfGeoJson(sample("map-bad-cw.geojson"), area -> outlines.add(area.outline()));
        assertEquals(
                List.of(
                        "{\"type\":\"Polygon\",\"coordinates\":[[[-4.42983,53.2148],[-4.40423,53.2148],[-4.40423,53.2404],[-4.42983,53.2404],[-4.42983,53.2148]]]}"),
                outlines);
        String holed = HostileMaps.map(
                "",
                "",
                "{\"type\":\"Polygon\",\"coordinates\":[[[-3.6,51.5],[-3.6,51.6],[-3.5,51.6],[-3.5,51.5],[-3.6,51.5]],[[-3.58,51.52],[-3.56,51.52],[-3.56,51.54],[-3.58,51.52]]]}");
        outlines.clear();
        file(new FaultCollector())
                .eachOfGeoJson(
                        new ByteArrayInputStream(holed.getBytes(StandardCharsets.UTF_8)),
                        area -> outlines.add(area.outline()));
        assertEquals(
                List.of(
                        "{\"type\":\"Polygon\",\"coordinates\":[[[-3.6,51.5],[-3.5,51.5],[-3.5,51.6],[-3.6,51.6],[-3.6,51.5]],[[-3.58,51.52],[-3.56,51.54],[-3.56,51.52],[-3.58,51.52]]]}"),
                outlines);
    }

    @Test
    void two_areas_of_one_level_on_the_same_land_are_refused_with_both_codes() throws IOException {
        FaultCollector faults = new FaultCollector();
        AreaFile file = file(faults);
        file.validateGeoJson(sample("map-bad-overlap.geojson"));
        assertTrue(faults.isEmpty(), "each by itself is sound");
        file.validateOverlaps();
        PlaceFaults refused = assertThrows(PlaceFaults.class, faults::refuseIfAny);
        assertEquals(1, refused.faults().size());
        assertEquals(PlaceRule.OUTLINE_OVERLAPS.key(), refused.faults().get(0).key());
        assertEquals(
                List.of("W01990020", "W01990019"),
                List.of(refused.faults().get(0).args()));
    }

    @Test
    void an_area_is_refused_outside_its_parent_and_taken_within_as_far_as_that_one_is_drawn() throws IOException {
        // drawn with sides of a tenth of a degree, whose true line nobody knows nearer than that
        String parent =
                "{\"type\":\"Polygon\",\"coordinates\":[[[-3.7,51.5],[-3.6,51.5],[-3.5,51.5],[-3.5,51.6],[-3.6,51.6],[-3.7,51.6],[-3.7,51.5]]]}";
        Map<String, Boolean> places = Map.of(
                "[-3.6,51.52],[-3.55,51.52],[-3.55,51.55],[-3.6,51.55],[-3.6,51.52]", true,
                "[-3.52,51.52],[-3.48,51.52],[-3.48,51.55],[-3.52,51.55],[-3.52,51.52]", true,
                "[-3.45,51.52],[-3.2,51.52],[-3.2,51.55],[-3.45,51.55],[-3.45,51.52]", false,
                "[-3.2,51.52],[-3.1,51.52],[-3.1,51.55],[-3.2,51.55],[-3.2,51.52]", false);
        for (Map.Entry<String, Boolean> place : places.entrySet()) {
            FaultCollector faults = new FaultCollector();
            AreaFile file = file(faults);
            file.validateGeoJson(new ByteArrayInputStream(
                    HostileMaps.map("", "", HostileMaps.ring(place.getKey())).getBytes(StandardCharsets.UTF_8)));
            assertTrue(file.levels().contains(AreaLevel.PRINCIPAL), "what they lie in is asked for");
            file.beside("W06000013", AreaLevel.PRINCIPAL, Period.ALWAYS, parent);
            file.validateOverlaps();
            assertEquals(place.getValue(), faults.isEmpty(), place.getKey());
        }
    }

    private static AreaFile file(FaultCollector faults) {
        return new AreaFile(faults, Map.of("W06000013", AreaLevel.PRINCIPAL, "W06000001", AreaLevel.PRINCIPAL));
    }

    private static InputStream sample(String name) {
        return HostileMapTest.class.getResourceAsStream("/cases/" + name);
    }

    private static List<String> faults(String text) {
        FaultCollector faults = new FaultCollector();
        try {
            file(faults).validateGeoJson(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            faults.refuseIfAny();
            return List.of();
        } catch (PlaceFaults refused) {
            return refused.faults().stream().map(PlaceFault::key).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
