package cymru.cydweithio.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.Ground;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.overlap.Patch;
import cymru.cydweithio.platform.RuleViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Suggestions beside every possible way of moving, on maps small enough to try them all. */
class MoveSolverTest {
    private static final double SECONDS = 9;

    /** The best of all ways: the greatest sum of shares, then the fewest residents. */
    private static final class Everything {
        private final MapsOfDay maps;
        private final Wish wish;
        private double share = -1;
        private long residents;

        Everything(MapsOfDay maps, Wish wish) {
            this.maps = maps;
            this.wish = wish;
        }

        void run() {
            List<String> layers = wish.layers().stream().sorted().toList();
            List<int[]> cells = new ArrayList<>();
            Map<String, int[]> lies = new HashMap<>();
            for (String layer : layers) {
                LayerMap map = maps.layers().get(layer);
                int[] at = new int[maps.ground().size()];
                Arrays.fill(at, -1);
                for (int place = 0; place < at.length; place++) {
                    if (map.times(place) == 1) {
                        at[place] = map.patches().indexOf(map.only(place));
                        if (!wish.lockedAreas()
                                .contains(maps.ground().plot(place).code())) {
                            cells.add(new int[] {layers.indexOf(layer), place});
                        }
                    }
                }
                lies.put(layer, at);
            }
            walk(layers, cells, 0, lies, wish.moves(), 0);
        }

        private void walk(
                List<String> layers, List<int[]> cells, int from, Map<String, int[]> lies, int left, long moved) {
            if (from == cells.size()) {
                judge(layers, lies, moved);
                return;
            }
            walk(layers, cells, from + 1, lies, left, moved);
            if (left > 0) {
                String layer = layers.get(cells.get(from)[0]);
                int place = cells.get(from)[1];
                int[] at = lies.get(layer);
                int now = at[place];
                LayerMap anchor = maps.layers().get(wish.anchor());
                int known = maps.layers().get(layer).patches().size();
                for (int to = 0;
                        to < known + (wish.founding() ? anchor.patches().size() : 0);
                        to++) {
                    if (to != now
                            && (to < known || anchor.patches().get(to - known).covers(place))) {
                        at[place] = to;
                        walk(
                                layers,
                                cells,
                                from + 1,
                                lies,
                                left - 1,
                                moved + maps.ground().plot(place).residents());
                    }
                }
                at[place] = now;
            }
        }

        private void judge(List<String> layers, Map<String, int[]> lies, long moved) {
            double sum = 0;
            for (String layer : layers) {
                LayerMap map = maps.layers().get(layer);
                List<Patch> patches = new ArrayList<>();
                for (int patch = 0; patch < map.patches().size(); patch++) {
                    int index = patch;
                    Patch old = map.patches().get(patch);
                    int[] places = IntStream.range(0, maps.ground().size())
                            .filter(place ->
                                    map.times(place) == 1 ? lies.get(layer)[place] == index : old.covers(place))
                            .toArray();
                    if (places.length == 0) {
                        return;
                    }
                    patches.add(new Patch(old.code(), Arrays.stream(places)));
                }
                LayerMap anchor = maps.layers().get(wish.anchor());
                for (int made = 0; made < anchor.patches().size(); made++) {
                    int index = map.patches().size() + made;
                    int[] places = IntStream.range(0, maps.ground().size())
                            .filter(place -> lies.get(layer)[place] == index)
                            .toArray();
                    if (places.length > 0) {
                        Patch founded = new Patch("new" + made, Arrays.stream(places));
                        if (!founded.sameAreas(anchor.patches().get(made))) {
                            return;
                        }
                        patches.add(founded);
                    }
                }
                Double own = Comparison.of(
                                new LayerMap(layer, maps.ground(), patches),
                                maps.layers().get(wish.anchor()))
                        .sameBoundaryShare();
                sum += own == null ? 0 : own;
            }
            if (sum > share + 1e-9 || Math.abs(sum - share) <= 1e-9 && moved < residents) {
                share = sum;
                residents = moved;
            }
        }
    }

    @Test
    void a_suggestion_equals_the_best_of_all_ways_on_random_maps() {
        Random random = new Random(22);
        for (int round = 0; round < 60; round++) {
            int areas = 3 + random.nextInt(3);
            MapsOfDay maps = maps(random, areas);
            Set<String> locked =
                    random.nextBoolean() ? Set.of() : Set.of(String.valueOf((char) ('A' + random.nextInt(areas))));
            Wish wish = new Wish(
                    round % 3 == 0 ? Set.of("P") : Set.of("P", "Q"),
                    "Z",
                    1 + random.nextInt(3),
                    locked,
                    random.nextBoolean(),
                    false);
            Everything everything = new Everything(maps, wish);
            everything.run();
            MoveSolver.Solution solution = MoveSolver.solve(maps, wish, SECONDS);
            assertEquals(everything.share, solution.share(), 1e-9, "round " + round + " " + wish);
            assertEquals(
                    everything.residents,
                    solution.moves().stream()
                            .mapToLong(MoveSolver.Moved::residents)
                            .sum(),
                    "round " + round + " " + wish);
            assertEquals(0, solution.gap(), "proved");
            assertTrue(solution.proved());
            assertTrue(solution.moves().size() <= wish.moves());
        }
    }

    @Test
    void the_moves_carried_out_give_the_share_that_was_promised() {
        MapsOfDay maps = maps(ground(10, 20, 30, 40), Map.of("P", List.of("ABC", "D"), "Z", List.of("AB", "CD")));
        MoveSolver.Solution solution =
                MoveSolver.solve(maps, new Wish(Set.of("P"), "Z", 2, Set.of(), false, true), SECONDS);
        assertEquals(List.of(new MoveSolver.Moved("P", "C", "ABC", "D", null, 30)), solution.moves());
        assertEquals(0, solution.shareBefore(), 1e-9);
        assertEquals(1, solution.share(), 1e-9);
    }

    @Test
    void a_locked_area_stays_and_so_do_layers_that_law_fixes() {
        MapsOfDay maps = maps(
                ground(10, 20, 30, 40),
                Map.of("CDA_AREA", List.of("ABC", "D"), "P", List.of("ABC", "D"), "Z", List.of("AB", "CD")));
        assertEquals(
                List.of(),
                MoveSolver.solve(maps, new Wish(Set.of("P"), "Z", 2, Set.of("C"), false, true), SECONDS)
                        .moves());
        assertEquals(
                List.of(),
                MoveSolver.solve(maps, new Wish(Set.of("CDA_AREA"), "Z", 2, Set.of(), false, true), SECONDS)
                        .moves());
        assertEquals(
                1,
                MoveSolver.solve(maps, new Wish(Set.of("CDA_AREA"), "Z", 2, Set.of(), false, false), SECONDS)
                        .moves()
                        .size());
    }

    @Test
    void areas_that_are_a_footprint_of_the_anchor_may_become_one_of_their_own() {
        MapsOfDay maps = maps(ground(10, 20, 30, 40), Map.of("P", List.of("ABC", "D"), "Z", List.of("AB", "C", "D")));
        assertEquals(
                List.of(),
                MoveSolver.solve(maps, new Wish(Set.of("P"), "Z", 2, Set.of(), false, true), SECONDS)
                        .moves(),
                "C has nowhere to go without spoiling D");
        MoveSolver.Solution founding =
                MoveSolver.solve(maps, new Wish(Set.of("P"), "Z", 2, Set.of(), true, true), SECONDS);
        assertEquals(List.of(new MoveSolver.Moved("P", "C", "ABC", null, "C", 30)), founding.moves());
        assertEquals(1, founding.share(), 1e-9);
    }

    @Test
    void no_footprint_is_left_without_an_area() {
        MapsOfDay maps = maps(ground(10, 20), Map.of("P", List.of("A", "B"), "Z", List.of("AB")));
        assertEquals(
                List.of(),
                MoveSolver.solve(maps, new Wish(Set.of("P"), "Z", 2, Set.of(), false, true), SECONDS)
                        .moves());
    }

    @Test
    void a_wish_names_layers_an_anchor_and_how_many_moves() {
        assertEquals("scenario.wish.layers", broken(() -> new Wish(Set.of(), "Z", 1, Set.of(), true, true)));
        assertEquals("scenario.wish.anchor", broken(() -> new Wish(Set.of("P"), " ", 1, Set.of(), true, true)));
        assertEquals("scenario.wish.anchorItself", broken(() -> new Wish(Set.of("P"), "P", 1, Set.of(), true, true)));
        assertEquals("scenario.wish.moves", broken(() -> new Wish(Set.of("P"), "Z", 0, Set.of(), true, true)));
        assertEquals("scenario.wish.moves", broken(() -> new Wish(Set.of("P"), "Z", 51, Set.of(), true, true)));
    }

    static String broken(Runnable what) {
        return Assertions.assertThrows(RuleViolation.class, what::run).key();
    }

    private static Ground ground(long... residents) {
        List<Ground.Plot> plots = new ArrayList<>();
        for (int place = 0; place < residents.length; place++) {
            plots.add(new Ground.Plot(String.valueOf((char) ('A' + place)), residents[place], 1));
        }
        return new Ground(plots);
    }

    static MapsOfDay maps(Ground ground, Map<String, List<String>> layers) {
        Map<String, LayerMap> maps = new HashMap<>();
        layers.forEach((layer, footprints) -> maps.put(
                layer,
                new LayerMap(
                        layer,
                        ground,
                        footprints.stream()
                                .map(areas -> new Patch(
                                        areas,
                                        areas.chars().map(letter -> ground.place(String.valueOf((char) letter)))))
                                .toList())));
        return new MapsOfDay(ground, Map.of(), maps, Map.of(), Map.of());
    }

    private static MapsOfDay maps(Random random, int areas) {
        Ground ground = ground(random.longs(areas, 1, 50).toArray());
        Map<String, LayerMap> layers = new HashMap<>();
        for (String layer : List.of("P", "Q", "Z")) {
            int footprints = 1 + random.nextInt(3);
            List<List<Integer>> map = new ArrayList<>();
            for (int index = 0; index < footprints; index++) {
                map.add(new ArrayList<>());
            }
            for (int place = 0; place < areas; place++) {
                if (random.nextInt(8) > 0) {
                    map.get(random.nextInt(footprints)).add(place);
                }
                if (random.nextInt(8) == 0) {
                    List<Integer> second = map.get(random.nextInt(footprints));
                    if (!second.contains(place)) {
                        second.add(place);
                    }
                }
            }
            List<Patch> patches = new ArrayList<>();
            for (int index = 0; index < footprints; index++) {
                if (!map.get(index).isEmpty()) {
                    patches.add(new Patch(layer + index, map.get(index).stream().mapToInt(Integer::intValue)));
                }
            }
            layers.put(layer, new LayerMap(layer, ground, patches));
        }
        return new MapsOfDay(ground, Map.of(), layers, Map.of(), Map.of());
    }
}
