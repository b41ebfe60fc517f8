package cymru.cydweithio.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.overlap.ReferenceMaps;
import cymru.cydweithio.place.Neighbours;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Suggestions beside every possible way of moving, on maps small enough to try them all. */
class MoveSolverTest {
    private static final double SECONDS = 60;
    private static final LocalDate NOW = LocalDate.parse("2026-11-30");
    private static final Neighbours NOWHERE = new Neighbours(List.of());
    private static final MapsOfDay WALES = ReferenceMaps.on(NOW);
    /**
     * Layers of invented maps: some that law says nothing of, some that it binds to each other. The last is the anchor,
     * mostly.
     */
    private static final List<List<String>> NAMES = List.of(
            List.of("P", "Z"),
            List.of("P", "Q", "Z"),
            List.of("POLICE", "LRF", "Z"),
            List.of("CDA_AREA", "LRF", "POLICE", "Z"));

    private static final List<Set<SuggestionRequest.Limit>> LIMITS = List.of(
            Set.of(SuggestionRequest.Limit.NONE_FOUNDED),
            Set.of(SuggestionRequest.Limit.NONE_FOUNDED, SuggestionRequest.Limit.IN_ONE_PIECE),
            Set.of(SuggestionRequest.Limit.NONE_FOUNDED, SuggestionRequest.Limit.NONE_DISSOLVED),
            Set.of(SuggestionRequest.Limit.IN_ONE_PIECE, SuggestionRequest.Limit.NONE_DISSOLVED));

    @Test
    void a_suggestion_equals_the_best_of_all_ways_on_random_maps() {
        Random random = new Random(8);
        for (int round = 0; round < 200; round++) {
            int areas = 3 + random.nextInt(3);
            List<String> names = NAMES.get(random.nextInt(NAMES.size()));
            MapsOfDay maps = maps(random, areas, names);
            Neighbours neighbours = neighbours(random, areas);
            List<String> layers = new ArrayList<>(names);
            String anchor = layers.remove(random.nextInt(3) > 0 ? layers.size() - 1 : random.nextInt(layers.size()));
            Collections.shuffle(layers, random);
            SuggestionRequest request = new SuggestionRequest(
                    Set.copyOf(layers.subList(0, 1 + random.nextInt(Math.min(2, layers.size())))),
                    anchor,
                    1 + random.nextInt(3),
                    random.nextBoolean() ? Set.of() : Set.of(letter(random.nextInt(areas))),
                    limits(random));
            ExhaustiveSearch every = ExhaustiveSearch.of(maps, request, neighbours);
            MoveSolver.Solution solution = MoveSolver.solve(maps, request, neighbours, SECONDS);
            String which = "round " + round + " " + request;
            assertEquals(every.shareBefore(), solution.shareBefore(), 1e-9, which);
            assertEquals(every.share(), solution.share(), 1e-9, which);
            assertEquals(every.moved(), residents(solution), which);
            assertTrue(solution.proved(), which);
            assertEquals(0, solution.gap(), which);
            assertTrue(solution.moves().size() <= request.moves(), which);
        }
    }

    @Test
    void a_suggestion_equals_the_best_of_all_ways_on_the_map_of_wales_for_two_moves_and_fewer() {
        equalOnWales("LHB", LIMITS);
        equalOnWales("POLICE", LIMITS.subList(0, 2));
    }

    private static void equalOnWales(String anchor, List<Set<SuggestionRequest.Limit>> some) {
        List<LayerMap> tried = new ArrayList<>();
        for (LayerMap map : WALES.layers().values()) {
            if (!map.layer().equals(anchor) && tried.stream().noneMatch(map::sameMap)) {
                tried.add(map);
                for (Set<SuggestionRequest.Limit> limits : some) {
                    for (int moves = 1; moves <= 2; moves++) {
                        SuggestionRequest request =
                                new SuggestionRequest(Set.of(map.layer()), anchor, moves, Set.of(), limits);
                        ExhaustiveSearch every = ExhaustiveSearch.of(WALES, request, Neighbours.ofWales());
                        MoveSolver.Solution solution = MoveSolver.solve(WALES, request, Neighbours.ofWales(), SECONDS);
                        assertEquals(every.share(), solution.share(), 1e-9, request.toString());
                        assertEquals(every.moved(), residents(solution), request.toString());
                        assertTrue(solution.proved(), request.toString());
                    }
                }
            }
        }
        assertTrue(tried.size() > 15, "layers with maps of their own");
    }

    @Test
    void the_figures_reckoned_apart_come_out() {
        figure(0.6558, 274_238, "LHB", 2, Set.of(SuggestionRequest.Limit.NONE_FOUNDED), "PSB");
        figure(
                0.6558,
                274_238,
                "LHB",
                2,
                Set.of(SuggestionRequest.Limit.NONE_FOUNDED, SuggestionRequest.Limit.IN_ONE_PIECE),
                "PSB");
        figure(
                0.5333,
                200_824,
                "LHB",
                2,
                Set.of(SuggestionRequest.Limit.NONE_FOUNDED, SuggestionRequest.Limit.NONE_DISSOLVED),
                "PSB");
        figure(1.802, 203_428, "LHB", 2, Set.of(SuggestionRequest.Limit.NONE_FOUNDED), "PSB", "VAWDASV", "CORONER");
        figure(0.986, 186_270, "POLICE", 2, Set.of(SuggestionRequest.Limit.NONE_FOUNDED), "LHB", "COHESION", "CORONER");
        figure(
                0.931,
                192_013,
                "POLICE",
                2,
                Set.of(SuggestionRequest.Limit.NONE_FOUNDED, SuggestionRequest.Limit.NONE_DISSOLVED),
                "LHB",
                "COHESION",
                "CORONER");
    }

    private static void figure(
            double share,
            long residents,
            String anchor,
            int moves,
            Set<SuggestionRequest.Limit> limits,
            String... layers) {
        SuggestionRequest request = new SuggestionRequest(Set.of(layers), anchor, moves, Set.of(), limits);
        MoveSolver.Solution solution = MoveSolver.solve(WALES, request, Neighbours.ofWales(), SECONDS);
        ExhaustiveSearch every = ExhaustiveSearch.of(WALES, request, Neighbours.ofWales());
        assertEquals(share, every.share(), 5e-4, request.toString());
        assertEquals(residents, every.moved(), request.toString());
        assertEquals(every.share(), solution.share(), 1e-9, request.toString());
        assertEquals(residents, residents(solution), request.toString());
        assertTrue(solution.proved(), request.toString());
    }

    @Test
    void the_moves_carried_out_give_the_share_that_was_promised() {
        MapsOfDay maps = maps(ground(10, 20, 30, 40), Map.of("P", List.of("ABC", "D"), "Z", List.of("AB", "CD")));
        MoveSolver.Solution solution = solve(maps, Set.of(), "P");
        assertEquals(List.of(new MoveSolver.Moved("P", "C", "ABC", "D", null, 30)), solution.moves());
        assertEquals(0, solution.shareBefore(), 1e-9);
        assertEquals(1, solution.share(), 1e-9);
    }

    @Test
    void a_locked_area_stays() {
        MapsOfDay maps = maps(ground(10, 20, 30, 40), Map.of("P", List.of("ABC", "D"), "Z", List.of("AB", "CD")));
        SuggestionRequest request =
                new SuggestionRequest(Set.of("P"), "Z", 2, Set.of("C"), Set.of(SuggestionRequest.Limit.NONE_FOUNDED));
        assertEquals(
                List.of(), MoveSolver.solve(maps, request, NOWHERE, SECONDS).moves());
    }

    @Test
    void what_law_fixes_never_moves_unless_law_is_left_aside() {
        MapsOfDay maps =
                maps(ground(10, 20, 30, 40), Map.of("CDA_AREA", List.of("ABC", "D"), "Z", List.of("AB", "CD")));
        assertEquals(
                List.of(),
                solve(maps, Set.of(SuggestionRequest.Limit.LAWFUL), "CDA_AREA").moves());
        assertEquals(1, solve(maps, Set.of(), "CDA_AREA").moves().size());
    }

    @Test
    void a_layer_moves_with_the_one_that_law_binds_it_to_and_neither_without_the_other() {
        MapsOfDay maps = maps(
                ground(10, 20, 30, 40),
                Map.of("POLICE", List.of("ABC", "D"), "LRF", List.of("ABC", "D"), "Z", List.of("AB", "CD")));
        Set<SuggestionRequest.Limit> lawful = Set.of(SuggestionRequest.Limit.LAWFUL);
        assertEquals(List.of(), solve(maps, lawful, "LRF").moves(), "its leader stays");
        assertEquals(List.of(), solve(maps, lawful, "POLICE").moves(), "its follower would be left behind");
        assertEquals(
                Set.of("LRF", "POLICE"),
                solve(maps, lawful, "POLICE", "LRF").moves().stream()
                        .map(MoveSolver.Moved::layer)
                        .collect(Collectors.toSet()));
        assertEquals(1, solve(maps, Set.of(), "POLICE").moves().size());
    }

    @Test
    void areas_that_are_a_footprint_of_the_anchor_may_become_one_of_their_own() {
        MapsOfDay maps = maps(ground(10, 20, 30, 40), Map.of("P", List.of("ABC", "D"), "Z", List.of("AB", "C", "D")));
        assertEquals(List.of(), solve(maps, Set.of(), "P").moves(), "C has nowhere to go without spoiling D");
        SuggestionRequest request = new SuggestionRequest(Set.of("P"), "Z", 2, Set.of(), Set.of());
        MoveSolver.Solution founding = MoveSolver.solve(maps, request, NOWHERE, SECONDS);
        assertEquals(List.of(new MoveSolver.Moved("P", "C", "ABC", null, "C", 30)), founding.moves());
        assertEquals(1, founding.share(), 1e-9);
    }

    @Test
    void a_footprint_is_dissolved_where_that_is_allowed() {
        MapsOfDay maps = maps(ground(10, 20), Map.of("P", List.of("A", "B"), "Z", List.of("AB")));
        assertEquals(
                List.of(),
                solve(maps, Set.of(SuggestionRequest.Limit.NONE_DISSOLVED), "P").moves());
        assertEquals(
                List.of(new MoveSolver.Moved("P", "A", "A", "B", null, 10)),
                solve(maps, Set.of(), "P").moves());
    }

    @Test
    void merthyr_tydfil_does_not_join_wrexham() {
        for (String layer : WALES.layers().keySet()) {
            if (!layer.equals("LHB")) {
                SuggestionRequest request = new SuggestionRequest(
                        Set.of(layer), "LHB", 5, Set.of(), Set.of(SuggestionRequest.Limit.IN_ONE_PIECE));
                MoveSolver.Solution solution = MoveSolver.solve(WALES, request, Neighbours.ofWales(), SECONDS);
                assertTrue(solution.proved(), layer);
                Map<String, Set<String>> before = areas(WALES.layers().get(layer));
                Map<String, Set<String>> after = carriedOut(before, solution);
                after.forEach((code, areas) -> {
                    if (!areas.isEmpty() && !areas.equals(before.get(code))) {
                        assertEquals(1, Neighbours.ofWales().pieces(areas), layer + " " + code + " " + areas);
                    }
                });
                Double share = Comparison.of(map(layer, after), WALES.layers().get("LHB"))
                        .sameBoundaryShare();
                assertEquals(solution.share(), share, 1e-9, layer);
            }
        }
    }

    @Test
    void without_time_nothing_is_proved_and_the_gap_is_named() {
        SuggestionRequest request = new SuggestionRequest(Set.of("PSB", "CORONER"), "LHB", 2, Set.of(), Set.of());
        MoveSolver.Solution solution = MoveSolver.solve(WALES, request, Neighbours.ofWales(), 0);
        assertFalse(solution.proved());
        assertTrue(solution.share() + solution.gap() >= 1.2, "no less than what can be reached: " + solution);
    }

    @Test
    void a_wish_names_layers_an_anchor_and_how_many_moves() {
        assertEquals(
                ScenarioRule.WISH_LAYERS, broken(() -> new SuggestionRequest(Set.of(), "Z", 1, Set.of(), Set.of())));
        assertEquals(
                ScenarioRule.WISH_ANCHOR, broken(() -> new SuggestionRequest(Set.of("P"), " ", 1, Set.of(), Set.of())));
        assertEquals(
                ScenarioRule.WISH_ANCHOR_ITSELF,
                broken(() -> new SuggestionRequest(Set.of("P"), "P", 1, Set.of(), Set.of())));
        assertEquals(
                ScenarioRule.WISH_MOVES, broken(() -> new SuggestionRequest(Set.of("P"), "Z", 0, Set.of(), Set.of())));
        assertEquals(
                ScenarioRule.WISH_MOVES, broken(() -> new SuggestionRequest(Set.of("P"), "Z", 51, Set.of(), Set.of())));
    }

    static Rule broken(Runnable what) {
        return Assertions.assertThrows(RuleViolation.class, what::run).rule();
    }

    private static MoveSolver.Solution solve(MapsOfDay maps, Set<SuggestionRequest.Limit> limits, String... layers) {
        Set<SuggestionRequest.Limit> all = new HashSet<>(limits);
        all.add(SuggestionRequest.Limit.NONE_FOUNDED);
        return MoveSolver.solve(maps, new SuggestionRequest(Set.of(layers), "Z", 2, Set.of(), all), NOWHERE, SECONDS);
    }

    private static Map<String, Set<String>> areas(LayerMap map) {
        Map<String, Set<String>> areas = new TreeMap<>();
        map.footprints()
                .forEach(areaSet -> areas.put(
                        areaSet.code(),
                        areaSet.areas()
                                .mapToObj(place -> map.areaIndex().area(place).code())
                                .collect(Collectors.toSet())));
        return areas;
    }

    private static Map<String, Set<String>> carriedOut(Map<String, Set<String>> before, MoveSolver.Solution solution) {
        Map<String, Set<String>> after = new TreeMap<>();
        before.forEach((code, areas) -> after.put(code, new TreeSet<>(areas)));
        for (MoveSolver.Moved one : solution.moves()) {
            assertTrue(after.get(one.from()).remove(one.area()), one.toString());
            after.computeIfAbsent(one.to() == null ? "like " + one.like() : one.to(), any -> new TreeSet<>())
                    .add(one.area());
        }
        return after;
    }

    private static LayerMap map(String layer, Map<String, Set<String>> footprints) {
        return new LayerMap(
                layer,
                WALES.ground(),
                footprints.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .map(one -> new AreaSet(
                                one.getKey(), one.getValue().stream().mapToInt(WALES.ground()::indexOf)))
                        .toList());
    }

    private static long residents(MoveSolver.Solution solution) {
        return solution.moves().stream().mapToLong(MoveSolver.Moved::residents).sum();
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    private static AreaIndex ground(long... residents) {
        return new AreaIndex(IntStream.range(0, residents.length)
                .mapToObj(place -> new AreaIndex.IndexedArea(letter(place), residents[place], 1))
                .toList());
    }

    static MapsOfDay maps(AreaIndex ground, Map<String, List<String>> layers) {
        Map<String, LayerMap> maps = new HashMap<>();
        layers.forEach((layer, footprints) -> maps.put(
                layer,
                new LayerMap(
                        layer,
                        ground,
                        footprints.stream()
                                .map(areas -> new AreaSet(
                                        areas,
                                        areas.chars().map(letter -> ground.indexOf(String.valueOf((char) letter)))))
                                .toList())));
        return new MapsOfDay(ground, Map.of(), maps, Map.of(), Map.of());
    }

    /** Mostly every area once; now and then twice or not at all. A follower has its leader's map, mostly. */
    private static MapsOfDay maps(Random random, int areas, List<String> names) {
        AreaIndex ground = ground(random.longs(areas, 1, 50).toArray());
        Map<String, LayerMap> layers = new HashMap<>();
        for (String layer : names) {
            int footprints = 1 + random.nextInt(3);
            List<List<Integer>> map = new ArrayList<>();
            for (int index = 0; index < footprints; index++) {
                map.add(new ArrayList<>());
            }
            for (int place = 0; place < areas; place++) {
                if (random.nextInt(10) > 0) {
                    map.get(random.nextInt(footprints)).add(place);
                }
                if (random.nextInt(10) == 0) {
                    List<Integer> second = map.get(random.nextInt(footprints));
                    if (!second.contains(place)) {
                        second.add(place);
                    }
                }
            }
            List<AreaSet> areaSets = new ArrayList<>();
            for (int index = 0; index < footprints; index++) {
                if (!map.get(index).isEmpty()) {
                    areaSets.add(
                            new AreaSet(layer + index, map.get(index).stream().mapToInt(Integer::intValue)));
                }
            }
            layers.put(layer, new LayerMap(layer, ground, areaSets));
        }
        if (layers.containsKey("LRF") && random.nextInt(4) > 0) {
            layers.put("LRF", new LayerMap("LRF", ground, layers.get("POLICE").footprints()));
        }
        return new MapsOfDay(ground, Map.of(), layers, Map.of(), Map.of());
    }

    private static Neighbours neighbours(Random random, int areas) {
        List<Neighbours.Joining> joinings = new ArrayList<>();
        for (int one = 0; one < areas; one++) {
            for (int other = one + 1; other < areas; other++) {
                if (random.nextBoolean()) {
                    joinings.add(new Neighbours.Joining(
                            letter(one), letter(other), Neighbours.JoinedBy.BORDER, null, "S0", null));
                }
            }
        }
        return new Neighbours(joinings);
    }

    private static Set<SuggestionRequest.Limit> limits(Random random) {
        return Arrays.stream(SuggestionRequest.Limit.values())
                .filter(limit -> random.nextBoolean())
                .collect(Collectors.toSet());
    }
}
