package cymru.cydweithio.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of neighbours, kept by hand, beside the outlines of the same areas. */
class NeighboursTest {
    private final Neighbours wales = Neighbours.ofWales();

    @Test
    void the_borders_of_the_list_are_those_of_the_outlines() throws Exception {
        Set<Set<String>> written = wales.joinings().stream()
                .filter(one -> one.by() == Neighbours.JoinedBy.BORDER)
                .map(one -> Set.of(one.area(), one.neighbour()))
                .collect(Collectors.toSet());
        assertEquals(shared(rings(), 2), written);
        assertEquals(44, written.size());
    }

    @Test
    void no_two_areas_of_wales_meet_in_a_point_alone() throws Exception {
        assertEquals(shared(rings(), 2), shared(rings(), 1));
    }

    @Test
    void a_shared_stretch_of_border_is_told_from_a_shared_point() {
        Map<String, List<List<String>>> squares = Map.of(
                "A", List.of(List.of("0,0", "0,1", "1,1", "1,0", "0,0")),
                "B", List.of(List.of("1,0", "1,1", "2,1", "2,0", "1,0")),
                "C", List.of(List.of("2,1", "2,2", "3,2", "3,1", "2,1")));
        assertEquals(Set.of(Set.of("A", "B")), shared(squares, 2));
        assertEquals(Set.of(Set.of("A", "B"), Set.of("B", "C")), shared(squares, 1));
    }

    @Test
    void bridges_over_the_menai_strait_and_nothing_else_join_ynys_mon() {
        List<Neighbours.Joining> bridges = wales.joinings().stream()
                .filter(one -> one.by() == Neighbours.JoinedBy.BRIDGE)
                .toList();
        assertEquals(1, bridges.size());
        assertEquals("Pont Britannia a Phont y Borth", bridges.get(0).name().cy());
        assertEquals(Set.of("W06000002"), wales.of("W06000001"));
    }

    @Test
    void every_pair_stands_once_and_says_where_it_was_read() {
        assertEquals(
                wales.joinings().size(),
                wales.joinings().stream()
                        .map(one -> Set.of(one.area(), one.neighbour()))
                        .distinct()
                        .count());
        assertTrue(wales.joinings().stream().allMatch(one -> one.source().matches("S\\d+")));
        assertFalse(wales.of("W06000023").contains("W06000001"));
    }

    @Test
    void areas_lie_in_as_many_pieces_as_nothing_joins() {
        assertEquals(1, wales.pieces(Set.of("W06000024", "W06000016")), "Merthyr Tydfil and Rhondda Cynon Taf");
        assertEquals(2, wales.pieces(Set.of("W06000024", "W06000006")), "Merthyr Tydfil and Wrexham");
        assertEquals(1, wales.pieces(Set.of("W06000024", "W06000023", "W06000006")), "Powys lies between");
        assertEquals(0, wales.pieces(Set.of()));
        assertEquals(1, wales.pieces(Set.of("W99999999")), "an area of which nothing is written down");
        assertEquals(
                1,
                wales.pieces(wales.joinings().stream()
                        .flatMap(one -> List.of(one.area(), one.neighbour()).stream())
                        .collect(Collectors.toSet())),
                "Wales hangs together");
    }

    /** Pairs of areas whose outlines have a corner in common, or two that follow each other in both. */
    private static Set<Set<String>> shared(Map<String, List<List<String>>> rings, int corners) {
        Map<Set<String>, Set<String>> whose = new HashMap<>();
        rings.forEach((area, of) -> of.forEach(ring -> {
            for (int corner = 0; corner + corners <= ring.size(); corner++) {
                whose.computeIfAbsent(Set.copyOf(ring.subList(corner, corner + corners)), any -> new TreeSet<>())
                        .add(area);
            }
        }));
        return whose.values().stream()
                .flatMap(areas -> areas.stream()
                        .flatMap(one -> areas.stream()
                                .filter(other -> one.compareTo(other) < 0)
                                .map(other -> Set.of(one, other))))
                .collect(Collectors.toSet());
    }

    private static Map<String, List<List<String>>> rings() throws Exception {
        Map<String, List<List<String>>> rings = new TreeMap<>();
        try (InputStream in = NeighboursTest.class.getResourceAsStream("/reference/areas.geojson");
                JsonReader reader = Json.createReader(in)) {
            for (JsonObject feature :
                    reader.readObject().getJsonArray("features").getValuesAs(JsonObject.class)) {
                JsonObject geometry = feature.getJsonObject("geometry");
                JsonArray coordinates = geometry.getJsonArray("coordinates");
                List<JsonArray> polygons = geometry.getString("type").equals("Polygon")
                        ? List.of(coordinates)
                        : coordinates.getValuesAs(JsonArray.class);
                rings.put(
                        feature.getJsonObject("properties").getString("gss_code"),
                        polygons.stream()
                                .flatMap(polygon -> polygon.getValuesAs(JsonArray.class).stream())
                                .map(ring -> ring.getValuesAs(JsonArray.class).stream()
                                        .map(corner -> corner.getValuesAs(JsonNumber.class).stream()
                                                .map(JsonNumber::toString)
                                                .collect(Collectors.joining(",")))
                                        .toList())
                                .toList());
            }
        }
        return rings;
    }
}
