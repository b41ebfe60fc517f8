package cymru.cydweithio.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every measure on random maps, beside definitions written out on plain sets, with every pairing tried. */
class ComparisonBruteForceTest {
    private static final int MAPS = 3_000;

    @Test
    void every_measure_equals_its_definition_on_random_maps() {
        Random random = new Random(20_190_401);
        for (int round = 0; round < MAPS; round++) {
            int areas = 1 + random.nextInt(8);
            long[] residents = random.longs(areas, 1, 100).toArray();
            AreaIndex ground = Maps.ground(residents);
            List<Set<Integer>> a = random(random, areas);
            List<Set<Integer>> b = random(random, areas);
            Comparison comparison = Comparison.of(layer(ground, a), layer(ground, b));
            String maps = a + " " + b;
            assertEquals(share(a, b, residents), comparison.sameBoundaryShare(), maps);
            assertEquals(
                    a.isEmpty() || b.isEmpty()
                            ? null
                            : a.stream().allMatch(one -> b.stream().anyMatch(two -> two.containsAll(one))),
                    comparison.nests(),
                    maps);
            assertEquals(cuts(a, b), comparison.cuttingPairs(), maps);
            assertEquals(movesToSame(a, b, areas), comparison.movesToSame(), maps);
            assertEquals(movesToNest(a, b), comparison.movesToNest(), maps);
            comparison.toSame().ifPresent(moves -> {
                assertEquals(new HashSet<>(b), carriedOut(a, moves), maps);
                moves.forEach(move -> assertJoinsWhatItResembles(a, b, move, maps));
            });
            comparison.toNest().ifPresent(moves -> {
                carriedOut(a, moves)
                        .forEach(one -> assertTrue(b.stream().anyMatch(two -> two.containsAll(one)), maps + one));
                moves.forEach(move -> assertJoinsWhatItResembles(a, b, move, maps));
            });
        }
    }

    /**
     * Whoever joins a footprint that has nothing of the one it is to become would tell 'Merthyr Tydfil into Wrexham'.
     */
    private static void assertJoinsWhatItResembles(List<Set<Integer>> a, List<Set<Integer>> b, Move move, String maps) {
        assertTrue(
                move.to() == null || common(a.get(number(move.to())), b.get(number(move.like()))) > 0,
                () -> maps + ": " + move);
    }

    private static int number(String code) {
        return Integer.parseInt(code.substring(1));
    }

    /** Maps that divide, that leave gaps, that cover twice, and none. */
    private static List<Set<Integer>> random(Random random, int areas) {
        int kind = random.nextInt(4);
        int footprints = random.nextInt(6);
        List<Set<Integer>> map = new ArrayList<>();
        for (int index = 0; index < footprints; index++) {
            map.add(new HashSet<>());
        }
        for (int area = 0; area < areas && footprints > 0; area++) {
            if (kind != 1 || random.nextInt(4) > 0) {
                map.get(random.nextInt(footprints)).add(area);
            }
            if (kind == 2 && random.nextInt(3) == 0) {
                map.get(random.nextInt(footprints)).add(area);
            }
        }
        map.removeIf(Set::isEmpty);
        return map;
    }

    private static LayerMap layer(AreaIndex areas, List<Set<Integer>> map) {
        List<AreaSet> areaSets = new ArrayList<>();
        for (int index = 0; index < map.size(); index++) {
            areaSets.add(new AreaSet("f" + index, map.get(index).stream().mapToInt(Integer::intValue)));
        }
        return new LayerMap("layer", areas, areaSets);
    }

    private static Double share(List<Set<Integer>> a, List<Set<Integer>> b, long[] residents) {
        long same = 0;
        long both = 0;
        for (int area = 0; area < residents.length; area++) {
            int at = area;
            List<Set<Integer>> inA = a.stream().filter(one -> one.contains(at)).toList();
            List<Set<Integer>> inB = b.stream().filter(one -> one.contains(at)).toList();
            if (!inA.isEmpty() && !inB.isEmpty()) {
                both += residents[area];
                same += inA.size() == 1 && inB.size() == 1 && inA.get(0).equals(inB.get(0)) ? residents[area] : 0;
            }
        }
        return both == 0 ? null : (double) same / both;
    }

    private static Integer cuts(List<Set<Integer>> a, List<Set<Integer>> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return null;
        }
        int cuts = 0;
        for (Set<Integer> one : a) {
            for (Set<Integer> two : b) {
                if (common(one, two) > 0 && !one.containsAll(two) && !two.containsAll(one)) {
                    cuts++;
                }
            }
        }
        return cuts;
    }

    private static Integer movesToSame(List<Set<Integer>> a, List<Set<Integer>> b, int areas) {
        if (a.isEmpty() || b.isEmpty()) {
            return null;
        }
        int covered = 0;
        for (int area = 0; area < areas; area++) {
            int at = area;
            long inA = a.stream().filter(one -> one.contains(at)).count();
            long inB = b.stream().filter(one -> one.contains(at)).count();
            if (inA > 1 || inB > 1 || inA != inB) {
                return null;
            }
            covered += (int) inA;
        }
        return covered - best(a, b, 0, new HashSet<>());
    }

    /** The greatest overlap of all one-to-one pairings, each tried. */
    private static int best(List<Set<Integer>> a, List<Set<Integer>> b, int from, Set<Integer> taken) {
        if (from == a.size()) {
            return 0;
        }
        int best = best(a, b, from + 1, taken);
        for (int index = 0; index < b.size(); index++) {
            if (taken.add(index)) {
                best = Math.max(best, common(a.get(from), b.get(index)) + best(a, b, from + 1, taken));
                taken.remove(index);
            }
        }
        return best;
    }

    private static Integer movesToNest(List<Set<Integer>> a, List<Set<Integer>> b) {
        Set<Integer> inA = new HashSet<>();
        a.forEach(inA::addAll);
        Set<Integer> inB = new HashSet<>();
        b.forEach(inB::addAll);
        if (a.isEmpty() || b.isEmpty() || !inB.containsAll(inA)) {
            return null;
        }
        return a.stream()
                .mapToInt(one -> one.size()
                        - b.stream().mapToInt(two -> common(one, two)).max().orElseThrow())
                .sum();
    }

    private static int common(Set<Integer> one, Set<Integer> two) {
        Set<Integer> common = new HashSet<>(one);
        common.retainAll(two);
        return common.size();
    }

    /** The first map after its moves: it must be the second. */
    private static Set<Set<Integer>> carriedOut(List<Set<Integer>> a, List<Move> moves) {
        List<Set<Integer>> after = new ArrayList<>();
        a.forEach(one -> after.add(new HashSet<>(one)));
        Map<String, Set<Integer>> made = new HashMap<>();
        for (Move move : moves) {
            int area = move.area().charAt(0) - 'A';
            after.get(Integer.parseInt(move.from().substring(1))).remove(area);
            Set<Integer> to = move.to() == null
                    ? made.computeIfAbsent(move.like(), like -> new HashSet<>())
                    : after.get(Integer.parseInt(move.to().substring(1)));
            to.add(area);
        }
        Set<Set<Integer>> result = new HashSet<>(after);
        result.addAll(made.values());
        result.removeIf(Set::isEmpty);
        return result;
    }

    @Test
    void what_any_two_footprints_share_equals_what_their_sets_share() {
        Random random = new Random(1917);
        for (int round = 0; round < 300; round++) {
            int areas = 1 + random.nextInt(40);
            AreaIndex ground = new AreaIndex(IntStream.range(0, areas)
                    .mapToObj(place ->
                            new AreaIndex.IndexedArea("W" + place, random.nextInt(1, 100), random.nextInt(1, 10)))
                    .toList());
            List<AreaSet> areaSets = new ArrayList<>();
            for (int index = 0; index < 6; index++) {
                Set<Integer> places = new HashSet<>();
                places.add(random.nextInt(areas));
                for (int place = 0; place < areas; place++) {
                    if (random.nextInt(3) == 0) {
                        places.add(place);
                    }
                }
                areaSets.add(new AreaSet("f" + index, places.stream().mapToInt(Integer::intValue)));
            }
            FootprintPairs pairs = FootprintPairs.of(ground, areaSets);
            for (int first = 0; first < 6; first++) {
                for (int second = 0; second < 6; second++) {
                    if (first != second) {
                        assertEquals(
                                areaSets.get(first).relationTo(areaSets.get(second)), pairs.relation(first, second));
                        assertEquals(
                                areaSets.get(first)
                                        .sharedAreas(areaSets.get(second))
                                        .count(),
                                pairs.sharedAreas(first, second));
                        assertEquals(
                                ground.residents(areaSets.get(first).sharedAreas(areaSets.get(second))),
                                pairs.sharedResidents(first, second));
                        assertEquals(
                                ground.landKm2(areaSets.get(first).sharedAreas(areaSets.get(second))),
                                pairs.sharedKm2(first, second));
                    }
                }
            }
        }
    }
}
