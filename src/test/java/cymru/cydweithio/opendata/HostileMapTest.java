package cymru.cydweithio.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.place.AreaLevel;
import cymru.cydweithio.place.PlaceRule;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.PlatformRule;
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

    /** What is wrong, the file, the rules that name it, and the same file without it. */
    private record Hostile(String what, String file, String key, String twin) {}

    private static final String SOUND = map("", "", ring("[-3.6,51.5],[-3.5,51.5],[-3.5,51.6],[-3.6,51.5]"));

    private static String map(String collection, String properties, String geometry) {
        return "{\"type\":\"FeatureCollection\"," + collection + "\"features\":[{\"type\":\"Feature\",\"properties\":{"
                + properties
                + "\"code\":\"W05000001\",\"level\":\"WARD\",\"parent\":\"W06000013\",\"name_en\":\"A\",\"name_cy\":\"B\",\"population\":1,\"land_km2\":1},\"geometry\":"
                + geometry + "}]}";
    }

    private static String ring(String positions) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + positions + "]]}";
    }

    private static String crs(String name) {
        return "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}},";
    }

    private static String nested(int deep) {
        return "\"note\":" + "[".repeat(deep) + "]".repeat(deep) + ",";
    }

    private static List<Hostile> hostile() {
        List<Hostile> all = new ArrayList<>();
        all.add(new Hostile(
                "nested deeper than a parser goes", map(nested(5000), "", ring("")), null, map(nested(50), "", "@")));
        all.add(new Hostile(
                "properties nested too deeply",
                map("", nested(60), "@"),
                OpenDataRule.FAULT_TOO_DEEP.key(),
                map("", nested(10), "@")));
        all.add(new Hostile(
                "properties without end",
                map("", "\"note\":[" + "1,".repeat(200_000) + "1],", "@"),
                OpenDataRule.FAULT_TOO_MUCH.key(),
                map("", "\"note\":[" + "1,".repeat(200) + "1],", "@")));
        all.add(new Hostile(
                "a text without end",
                map("\"name\":\"" + "x".repeat(300_000) + "\",", "", "@"),
                OpenDataRule.FAULT_TOO_MUCH.key(),
                map("\"name\":\"" + "x".repeat(3_000) + "\",", "", "@")));
        all.add(new Hostile(
                "a number without end",
                SOUND.replace("-3.6,51.5]", "-3.6" + "0".repeat(5000) + ",51.5]"),
                OpenDataRule.FAULT_TOO_MUCH.key(),
                SOUND.replace("-3.6,51.5]", "-3.6" + "0".repeat(20) + ",51.5]")));
        all.add(new Hostile(
                "empty rings without end",
                SOUND.replace("[[[-3.6", "[" + "[],".repeat(500_000) + "[[-3.6"),
                OpenDataRule.FAULT_POSITIONS.key(),
                SOUND));
        all.add(new Hostile(
                "a position of very many numbers",
                SOUND.replace("[-3.5,51.6]", "[-3.5,51.6" + ",0".repeat(100_000) + "]"),
                OpenDataRule.FAULT_POSITION.key(),
                SOUND.replace("[-3.5,51.6]", "[-3.5,51.6,12.5]")));
        all.add(new Hostile("no number", SOUND.replace("-3.5,51.6", "NaN,51.6"), OpenDataRule.FAULT_JSON.key(), SOUND));
        all.add(new Hostile(
                "without bound in words",
                SOUND.replace("-3.5,51.6", "-Infinity,51.6"),
                OpenDataRule.FAULT_JSON.key(),
                SOUND));
        all.add(new Hostile(
                "a number that no computer holds",
                SOUND.replace("-3.5,51.6", "-3.5,1e999"),
                OpenDataRule.FAULT_POSITION.key(),
                SOUND.replace("-3.5,51.6", "-3.5,5.16e1")));
        all.add(new Hostile(
                "a code that stands twice",
                map("", "\"code\":\"W05000002\",", "@"),
                OpenDataRule.FAULT_KEY_TWICE.key(),
                map("", "\"Code\":\"W05000002\",", "@")));
        all.add(new Hostile(
                "two lists of features",
                SOUND.replace("}]}", "}],\"features\":[]}"),
                OpenDataRule.FAULT_KEY_TWICE.key(),
                SOUND.replace("}]}", "}],\"more\":[]}")));
        all.add(new Hostile(
                "two geometries",
                SOUND.replace("\"geometry\":", "\"geometry\":null,\"geometry\":"),
                OpenDataRule.FAULT_KEY_TWICE.key(),
                SOUND.replace("\"geometry\":", "\"centre\":null,\"geometry\":")));
        all.add(new Hostile(
                "two lists of coordinates",
                SOUND.replace("\"coordinates\":", "\"coordinates\":[],\"coordinates\":"),
                OpenDataRule.FAULT_KEY_TWICE.key(),
                SOUND.replace("\"coordinates\":", "\"bbox\":[],\"coordinates\":")));
        all.add(new Hostile(
                "metres of the National Grid",
                map(crs("urn:ogc:def:crs:EPSG::27700"), "", "@"),
                OpenDataRule.FAULT_CRS.key(),
                map(crs("urn:ogc:def:crs:OGC:1.3:CRS84"), "", "@")));
        all.add(new Hostile(
                "metres of the web",
                map(crs("EPSG:3857"), "", "@"),
                OpenDataRule.FAULT_CRS.key(),
                map(crs("EPSG:4326"), "", "@")));
        all.add(new Hostile(
                "an outline that crosses itself",
                map("", "", ring("[-3.6,51.5],[-3.5,51.6],[-3.5,51.5],[-3.6,51.6],[-3.6,51.5]")),
                PlaceRule.OUTLINE_CROSSES.key(),
                map("", "", ring("[-3.6,51.5],[-3.5,51.5],[-3.5,51.6],[-3.6,51.6],[-3.6,51.5]"))));
        all.add(new Hostile(
                "over the antimeridian",
                map("", "", ring("[179.9,51.5],[-179.9,51.5],[-179.9,51.6],[179.9,51.6],[179.9,51.5]")),
                PlaceRule.OUTLINE_OUTSIDE.key(),
                map("", "", ring("[-3.1,51.5],[-2.9,51.5],[-2.9,51.6],[-3.1,51.6],[-3.1,51.5]"))));
        all.add(new Hostile("nothing", "", PlatformRule.FILE_EMPTY.key(), SOUND));
        all.add(new Hostile("a mark and nothing", "\uFEFF", PlatformRule.FILE_EMPTY.key(), "\uFEFF" + SOUND));
        all.add(new Hostile("blanks", " \n\t ", PlatformRule.FILE_EMPTY.key(), " \n" + SOUND + "\n"));
        return all;
    }

    @Test
    void every_hostile_map_is_refused_with_its_reason_and_its_twin_is_taken() {
        List<String> wrong = new ArrayList<>();
        String sound = ring("[-3.6,51.5],[-3.5,51.5],[-3.5,51.6],[-3.6,51.5]");
        for (Hostile one : hostile()) {
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
        String holed = map(
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
            file.validateGeoJson(
                    new ByteArrayInputStream(map("", "", ring(place.getKey())).getBytes(StandardCharsets.UTF_8)));
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
