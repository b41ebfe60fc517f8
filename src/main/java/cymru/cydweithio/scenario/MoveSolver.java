package cymru.cydweithio.scenario;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import cymru.cydweithio.overlap.Ground;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.overlap.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the moves that bring layers closest to an anchor: the greatest sum of same-boundary shares, and of the ways
 * that reach it one that moves the fewest residents. Exact; where the time does not suffice, the best that was found
 * and the gap that remains.
 *
 * <p>Areas move between footprints that a layer has; where the wish allows it, areas that together are a footprint of
 * the anchor may also become one of their own, all of them or none. No footprint is left without an area. An area that
 * a layer covers twice, or not at all, does not move in it.
 *
 * <p>Layers have nothing in common but the number of moves. So each is solved by itself for every number of moves that
 * it could be given, by a constraint solver (CP-SAT), and the moves are then shared out among them by dynamic
 * programming; both steps are exact.
 */
final class MoveSolver {

    /**
     * What came of it.
     *
     * @param shareBefore the sum of same-boundary shares as they are
     * @param shareBound what no solution can exceed
     * @param proved whether it is proved to be the best, by share and then by residents
     */
    record Solution(List<Moved> moves, double shareBefore, double share, double shareBound, boolean proved) {
        /** By how much the sum of shares could at most be better. */
        double gap() {
            return proved ? 0 : Math.max(0, shareBound - share);
        }
    }

    /**
     * An area that changes footprints.
     *
     * @param to the footprint that it joins; null where it becomes part of a new one
     * @param like the anchor's footprint that the new one equals; null where it joins one that there is
     */
    record Moved(String layer, String area, String from, String to, String like, long residents) {}

    /**
     * The best of one layer with so many moves.
     *
     * @param worth residents in the same two footprints
     * @param bound what that cannot exceed
     * @param residents of the areas that move
     */
    private record Best(long worth, long bound, long residents, List<Moved> moves, boolean proved) {}

    /** The best of some layers with so many moves. */
    private record Sharing(double share, double bound, long residents, List<Moved> moves, boolean proved) {
        private static final double SAME = 1e-12;

        Sharing with(Best best, double both) {
            List<Moved> all = new ArrayList<>(moves);
            all.addAll(best.moves());
            return new Sharing(
                    share + best.worth() / both,
                    bound + best.bound() / both,
                    residents + best.residents(),
                    all,
                    proved && best.proved());
        }

        boolean betterThan(Sharing other) {
            return share > other.share + SAME || Math.abs(share - other.share) <= SAME && residents < other.residents;
        }
    }

    static {
        Loader.loadNativeLibraries();
    }

    /** One layer, as the solver sees it with so many moves. */
    private final class Choice {
        private final LayerMap map;
        private final int moves;
        private final CpModel model = new CpModel();
        /** For each area that may move: for each footprint whether the area then lies in it. */
        private final Map<Integer, BoolVar[]> lies = new TreeMap<>();
        /** The anchor's footprints that could be founded anew in the layer. */
        private final List<Integer> foundable = new ArrayList<>();

        private final List<Literal> movers = new ArrayList<>();
        private final LinearExprBuilder objective = LinearExpr.newBuilder();
        /** Areas that enter, and that leave, a footprint because it becomes the same as one of the anchor's. */
        private final LinearExprBuilder entering = LinearExpr.newBuilder();

        private final LinearExprBuilder leaving = LinearExpr.newBuilder();
        /** Areas beyond the one that every footprint keeps. */
        private final LinearExprBuilder beyondOne = LinearExpr.newBuilder();

        private final Map<Integer, List<Literal>> byFirst = new HashMap<>();
        private final Map<Integer, List<Literal>> bySecond = new HashMap<>();

        Choice(LayerMap map, int moves) {
            this.map = map;
            this.moves = moves;
            TreeSet<Integer> relevant = new TreeSet<>();
            List<int[]> pairs = new ArrayList<>();
            for (int second = 0; second < anchor.patches().size(); second++) {
                if (worth(map, second) > 0) {
                    for (int first = 0; first < map.patches().size(); first++) {
                        if (reachable(first, second, relevant)) {
                            pairs.add(new int[] {first, second});
                        }
                    }
                    couldBeFounded(second, relevant);
                }
            }
            relevant.forEach(this::letMove);
            for (int patch = 0; patch < map.patches().size(); patch++) {
                keepSomeArea(patch);
            }
            pairs.forEach(pair -> gainBySame(pair[0], pair[1]));
            for (int made = 0; made < foundable.size(); made++) {
                gainByFounding(made);
            }
            byFirst.values().forEach(model::addAtMostOne);
            bySecond.values().forEach(model::addAtMostOne);
            model.addLessOrEqual(LinearExpr.sum(movers.toArray(Literal[]::new)), moves);
            countWhatFollows();
            model.maximize(objective);
        }

        /**
         * Whether a footprint can become one of the anchor's within the moves; adds the areas that would have to come
         * or go.
         */
        private boolean reachable(int first, int second, TreeSet<Integer> relevant) {
            Patch here = map.patches().get(first);
            Patch there = anchor.patches().get(second);
            List<Integer> comeOrGo = new ArrayList<>();
            here.areas().filter(place -> !there.covers(place)).forEach(comeOrGo::add);
            there.areas().filter(place -> !here.covers(place)).forEach(comeOrGo::add);
            boolean can = comeOrGo.size() <= moves && comeOrGo.stream().allMatch(this::mayMove);
            if (can) {
                relevant.addAll(comeOrGo);
            }
            return can;
        }

        private void couldBeFounded(int second, TreeSet<Integer> relevant) {
            Patch there = anchor.patches().get(second);
            if (wish.founding() && there.size() <= moves && there.areas().allMatch(this::mayMove)) {
                foundable.add(second);
                there.areas().forEach(relevant::add);
            }
        }

        private boolean mayMove(int place) {
            return map.times(place) == 1
                    && !wish.lockedAreas().contains(ground.plot(place).code());
        }

        private int now(int place) {
            return map.patches().indexOf(map.only(place));
        }

        private void letMove(int place) {
            BoolVar[] at = new BoolVar[map.patches().size() + foundable.size()];
            for (int patch = 0; patch < at.length; patch++) {
                at[patch] = model.newBoolVar("");
                if (patch >= map.patches().size()
                        && !anchor.patches()
                                .get(foundable.get(patch - map.patches().size()))
                                .covers(place)) {
                    model.addEquality(at[patch], 0);
                }
            }
            model.addExactlyOne(at);
            model.addHint(at[now(place)], true);
            movers.add(at[now(place)].not());
            objective.addTerm(at[now(place)].not(), -ground.plot(place).residents());
            lies.put(place, at);
        }

        private void keepSomeArea(int patch) {
            if (map.patches().get(patch).areas().allMatch(lies::containsKey)) {
                List<Literal> could = new ArrayList<>();
                lies.values().forEach(at -> could.add(at[patch]));
                model.addBoolOr(could);
            }
        }

        /** If they are the same, then every area lies where it must. */
        private void gainBySame(int first, int second) {
            BoolVar same = model.newBoolVar("");
            Patch there = anchor.patches().get(second);
            lies.forEach((place, at) -> model.addImplication(same, there.covers(place) ? at[first] : at[first].not()));
            int shared = map.patches().get(first).shared(there);
            entering.addTerm(same, there.size() - shared);
            leaving.addTerm(same, map.patches().get(first).size() - shared);
            beyondOne.addTerm(same, there.size() - 1);
            gain(same, second);
            byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(same);
        }

        /** A new footprint has all areas of the anchor's or none. */
        private void gainByFounding(int made) {
            int second = foundable.get(made);
            BoolVar founded = model.newBoolVar("");
            anchor.patches()
                    .get(second)
                    .areas()
                    .forEach(place ->
                            model.addEquality(lies.get(place)[map.patches().size() + made], founded));
            int size = anchor.patches().get(second).size();
            entering.addTerm(founded, size);
            beyondOne.addTerm(founded, size);
            gain(founded, second);
        }

        /**
         * What the rules above imply, said once more by counting, because the solver would find it only by trying: an
         * area enters one footprint and leaves one, so that all that enter or leave are no more than the moves; and
         * there are only so many areas beyond the one that every footprint keeps.
         */
        private void countWhatFollows() {
            model.addLessOrEqual(entering, moves);
            model.addLessOrEqual(leaving, moves);
            model.addLessOrEqual(
                    beyondOne,
                    map.patches().stream().mapToInt(patch -> patch.size() - 1).sum());
        }

        private void gain(BoolVar same, int second) {
            objective.addTerm(same, worth(map, second) * weight);
            bySecond.computeIfAbsent(second, key -> new ArrayList<>()).add(same);
        }

        Best solve(double seconds) {
            CpSolver solver = new CpSolver();
            solver.getParameters()
                    .setMaxTimeInSeconds(seconds)
                    .setNumWorkers(1)
                    .setRandomSeed(1)
                    .setLinearizationLevel(2);
            CpSolverStatus status = solver.solve(model);
            if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
                return unknown(map);
            }
            List<Moved> moved = read(solver);
            long residents = moved.stream().mapToLong(Moved::residents).sum();
            long worth = (Math.round(solver.objectiveValue()) + residents) / weight;
            return new Best(
                    worth,
                    status == CpSolverStatus.OPTIMAL ? worth : (long) Math.ceil(solver.bestObjectiveBound() / weight),
                    residents,
                    moved,
                    status == CpSolverStatus.OPTIMAL);
        }

        private List<Moved> read(CpSolver solver) {
            List<Moved> read = new ArrayList<>();
            lies.forEach((place, at) -> {
                int now = now(place);
                for (int patch = 0; patch < at.length; patch++) {
                    if (patch != now && solver.booleanValue(at[patch])) {
                        Ground.Plot plot = ground.plot(place);
                        boolean known = patch < map.patches().size();
                        read.add(new Moved(
                                map.layer(),
                                plot.code(),
                                map.patches().get(now).code(),
                                known ? map.patches().get(patch).code() : null,
                                known
                                        ? null
                                        : anchor.patches()
                                                .get(foundable.get(
                                                        patch - map.patches().size()))
                                                .code(),
                                plot.residents()));
                    }
                }
            });
            return read;
        }
    }

    private final MapsOfDay maps;
    private final Wish wish;
    private final Ground ground;
    private final LayerMap anchor;
    /** One resident more in the same two footprints weighs more than all residents that could move. */
    private final long weight;

    private final long end;

    private MoveSolver(MapsOfDay maps, Wish wish, double seconds) {
        this.maps = maps;
        this.wish = wish;
        ground = maps.ground();
        anchor = maps.layers().get(wish.anchor());
        weight = ground.plots().stream().mapToLong(Ground.Plot::residents).sum() + 1;
        end = System.nanoTime() + (long) (seconds * 1_000_000_000);
    }

    /** @param seconds to think at most */
    static Solution solve(MapsOfDay maps, Wish wish, double seconds) {
        return new MoveSolver(maps, wish, seconds).solve();
    }

    private Solution solve() {
        Sharing[] sharing = new Sharing[wish.moves() + 1];
        Arrays.fill(sharing, new Sharing(0, 0, 0, List.of(), true));
        double before = 0;
        for (String layer : new TreeSet<>(wish.layers())) {
            LayerMap map = maps.layers().get(layer);
            long both = both(map);
            if (both > 0) {
                before += (double) asItIs(map).worth() / both;
                sharing = with(sharing, map, both);
            }
        }
        Sharing best = sharing[wish.moves()];
        return new Solution(best.moves(), before, best.share(), best.bound(), best.proved());
    }

    /** Gives the layer, of every number of moves, as many as are best for all so far. */
    private Sharing[] with(Sharing[] others, LayerMap map, long both) {
        Best[] own = alone(map);
        Sharing[] together = new Sharing[others.length];
        for (int moves = 0; moves < others.length; moves++) {
            double bound = 0;
            boolean proved = true;
            for (int given = 0; given <= moves; given++) {
                Sharing tried = others[moves - given].with(own[given], both);
                bound = Math.max(bound, tried.bound());
                proved &= tried.proved();
                if (together[moves] == null || tried.betterThan(together[moves])) {
                    together[moves] = tried;
                }
            }
            together[moves] = new Sharing(
                    together[moves].share(), bound, together[moves].residents(), together[moves].moves(), proved);
        }
        return together;
    }

    /**
     * The best of one layer for every number of moves. What is best with many and takes few of them is best for all
     * numbers between.
     */
    private Best[] alone(LayerMap map) {
        Best[] own = new Best[wish.moves() + 1];
        Arrays.fill(own, asItIs(map));
        int moves = !wish.lawful() || LawOfChange.movable(map.layer()) ? wish.moves() : 0;
        while (moves > 0) {
            double left = (end - System.nanoTime()) / 1e9;
            Best best = left > 0 ? new Choice(map, moves).solve(left) : unknown(map);
            int needed = best.proved() ? best.moves().size() : moves;
            Arrays.fill(own, needed, moves + 1, best);
            moves = needed - 1;
        }
        return own;
    }

    /** Residents whom both layers cover. */
    private long both(LayerMap map) {
        long both = 0;
        for (int place = 0; place < ground.size(); place++) {
            both += map.times(place) > 0 && anchor.times(place) > 0
                    ? ground.plot(place).residents()
                    : 0;
        }
        return both;
    }

    /**
     * Residents who would be in the same two footprints, if some footprint of the layer became this one of the anchor.
     */
    private long worth(LayerMap map, int second) {
        return ground.residents(anchor.patches()
                .get(second)
                .areas()
                .filter(place -> map.times(place) == 1 && anchor.times(place) == 1));
    }

    private Best asItIs(LayerMap map) {
        long worth = 0;
        for (int second = 0; second < anchor.patches().size(); second++) {
            Patch there = anchor.patches().get(second);
            worth += map.patches().stream().anyMatch(here -> here.sameAreas(there)) ? worth(map, second) : 0;
        }
        return new Best(worth, worth, 0, List.of(), true);
    }

    /** The time is over: nothing moves, and everybody could be in the same footprints. */
    private Best unknown(LayerMap map) {
        return new Best(asItIs(map).worth(), both(map), 0, List.of(), false);
    }
}
