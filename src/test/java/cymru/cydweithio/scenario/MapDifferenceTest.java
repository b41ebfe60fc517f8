package cymru.cydweithio.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.opendata.DrawnMap.DrawnFootprint;
import cymru.cydweithio.opendata.PlaceFault;
import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.platform.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which steps make one map of another. */
class MapDifferenceTest {
    private static final LocalDate DAY = LocalDate.parse("2027-04-01");
    private static final Wording NAME = new Wording("Name", "Enw");
    private static final AreaIndex GROUND = new AreaIndex(IntStream.range(0, 6)
            .mapToObj(place -> new AreaIndex.IndexedArea(String.valueOf((char) ('A' + place)), 1, 1))
            .toList());

    private final List<PlaceFault> faults = new ArrayList<>();

    @Test
    void an_area_drawn_in_another_footprint_moves() {
        assertEquals(
                List.of(new Step.Move("L", DAY, "P", "Q", Set.of("C"))),
                steps(Map.of("P", "ABC", "Q", "DEF"), Map.of("P", "AB", "Q", "CDEF")));
    }

    @Test
    void a_footprint_that_is_no_longer_drawn_is_merged_with_the_one_that_has_all_its_areas() {
        assertEquals(
                List.of(new Step.Merge("L", DAY, "P", "Q")),
                steps(Map.of("P", "ABC", "Q", "DEF"), Map.of("Q", "ABCDEF")));
    }

    @Test
    void a_footprint_whose_areas_go_to_several_others_is_merged_with_the_last_so_that_it_does_not_stand_empty() {
        assertEquals(
                List.of(new Step.Move("L", DAY, "P", "Q", Set.of("A")), new Step.Merge("L", DAY, "P", "R")),
                steps(
                        new TreeMap<>(Map.of("P", "ABC", "Q", "DE", "R", "F")),
                        new TreeMap<>(Map.of("Q", "ADE", "R", "BCF"))));
    }

    @Test
    void a_footprint_that_is_no_longer_drawn_and_whose_areas_nobody_has_ends() {
        assertEquals(List.of(new Step.End("L", DAY, "P")), steps(Map.of("P", "ABC", "Q", "DEF"), Map.of("Q", "DEF")));
    }

    @Test
    void a_new_footprint_is_split_off_one_that_stays() {
        assertEquals(
                List.of(new Step.Split("L", DAY, "P", Set.of("C"), "N", NAME)),
                steps(Map.of("P", "ABC", "Q", "DEF"), Map.of("P", "AB", "N", "C", "Q", "DEF")));
    }

    @Test
    void a_new_footprint_of_two_others_is_split_off_the_first_and_joined_by_the_rest() {
        assertEquals(
                List.of(
                        new Step.Split("L", DAY, "P", Set.of("C"), "N", NAME),
                        new Step.Move("L", DAY, "Q", "N", Set.of("D"))),
                steps(Map.of("P", "ABC", "Q", "DEF"), Map.of("P", "AB", "N", "CD", "Q", "EF")));
    }

    @Test
    void a_new_footprint_that_takes_all_of_one_that_is_no_longer_drawn_is_created_and_the_other_ends() {
        assertEquals(
                List.of(new Step.Create("L", DAY, Set.of("A", "B", "C"), "N", NAME), new Step.End("L", DAY, "P")),
                steps(Map.of("P", "ABC", "Q", "DEF"), Map.of("N", "ABC", "Q", "DEF")));
    }

    @Test
    void the_same_map_needs_no_step() {
        assertEquals(List.of(), steps(Map.of("P", "ABC", "Q", "CDEF"), Map.of("P", "ABC", "Q", "CDEF")));
    }

    @Test
    void what_no_step_does_is_a_fault_at_the_footprint() {
        steps(Map.of("P", "AB", "Q", "CD"), Map.of("P", "ABE", "Q", "C"));
        assertEquals(
                List.of(
                        "/features/0/properties/areas scenario.file.fromNowhere E",
                        "/features/1/properties/areas scenario.file.toNowhere D"),
                faults.stream()
                        .map(fault -> fault.pointer() + " " + fault.key() + " " + fault.args()[0])
                        .toList());
    }

    @Test
    void a_new_footprint_needs_a_name() {
        assertEquals(
                List.of(),
                MapDifference.of(
                        "L",
                        DAY,
                        Map.of("P", new TreeSet<>(Set.of("A", "B"))),
                        List.of(
                                new DrawnFootprint(0, "L", DAY, "P", null, new TreeSet<>(Set.of("A"))),
                                new DrawnFootprint(1, "L", DAY, "N", null, new TreeSet<>(Set.of("B")))),
                        faults));
        assertTrue(faults.stream()
                .anyMatch(fault -> fault.key().equals(ScenarioRule.STEP_NAME.key()) && fault.feature() == 1));
    }

    @Test
    void carried_out_the_steps_lead_from_any_map_to_any_other_or_say_why_not() {
        Random random = new Random(20270401);
        int reached = 0;
        for (int round = 0; round < 3000; round++) {
            Map<String, String> before = random(random, "PQRS");
            Map<String, String> after = random(random, random.nextBoolean() ? "PQRS" : "QRNM");
            faults.clear();
            List<Step> steps = steps(before, after);
            if (!faults.isEmpty()) {
                continue;
            }
            assertEquals(after, areas(StepApplier.of(maps(before), steps, DAY)), () -> before + " by " + steps);
            reached++;
        }
        assertTrue(reached > 1500, reached + " of 3,000");
    }

    /** A map on which most areas are covered once, some not and some twice. */
    private static Map<String, String> random(Random random, String codes) {
        Map<String, TreeSet<String>> map = new TreeMap<>();
        boolean once = random.nextInt(4) > 0;
        for (int place = 0; place < 6; place++) {
            String area = String.valueOf((char) ('A' + place));
            for (int cover = once ? 1 : random.nextInt(3); cover > 0; cover--) {
                map.computeIfAbsent(
                                String.valueOf(codes.charAt(random.nextInt(codes.length()))), code -> new TreeSet<>())
                        .add(area);
            }
        }
        return map.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> String.join("", one.getValue()), (a, b) -> a, TreeMap::new));
    }

    private List<Step> steps(Map<String, String> before, Map<String, String> after) {
        Map<String, TreeSet<String>> areas = new TreeMap<>();
        before.forEach((code, letters) -> areas.put(code, letters(letters)));
        List<DrawnFootprint> drawn = new ArrayList<>();
        new TreeMap<>(after)
                .forEach((code, letters) ->
                        drawn.add(new DrawnFootprint(drawn.size(), "L", DAY, code, NAME, letters(letters))));
        return MapDifference.of("L", DAY, areas, drawn, faults);
    }

    private static TreeSet<String> letters(String letters) {
        return letters.chars()
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static MapsOfDay maps(Map<String, String> footprints) {
        LayerMap map = new LayerMap(
                "L",
                GROUND,
                footprints.entrySet().stream()
                        .map(one -> new AreaSet(
                                one.getKey(),
                                one.getValue().chars().map(letter -> GROUND.indexOf(String.valueOf((char) letter)))))
                        .toList());
        return new MapsOfDay(GROUND, Map.of(), Map.of("L", map), Map.of(), Map.of());
    }

    private static Map<String, String> areas(MapsOfDay maps) {
        Map<String, String> areas = new TreeMap<>();
        maps.layers()
                .get("L")
                .footprints()
                .forEach(areaSet -> areas.put(
                        areaSet.code(),
                        areaSet.areas()
                                .mapToObj(place -> GROUND.area(place).code())
                                .sorted()
                                .collect(Collectors.joining())));
        return areas;
    }
}
