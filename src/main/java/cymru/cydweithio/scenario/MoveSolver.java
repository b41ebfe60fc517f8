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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the moves that bring layers closest to an anchor: the greatest sum of same-boundary shares, and of the ways that reach it one that moves the
 * fewest residents. Exact, by a constraint solver (CP-SAT); where the time does not suffice, the best that was found and the gap that remains.
 *
 * <p>Areas move between footprints that a layer has; no footprint is made, and none is left without an area. An area that a layer covers twice, or not
 * at all, does not move in it.
 */
final class MoveSolver {

    /**
     * What came of it.
     *
     * @param moves for each layer, areas by the footprint that they leave and the one that they join
     * @param shareBefore the sum of same-boundary shares as they are
     * @param shareBound what no solution can exceed; the share itself where the solution is proved to be the best
     */
    record Solution(List<Moved> moves, double shareBefore, double share, double shareBound, boolean fewestResidents) {
        /** By how much the sum of shares could at most be better. */
        double gap() {
            return Math.max(0, shareBound - share);
        }
    }

    /** An area that changes footprints. */
    record Moved(String layer, String area, String from, String to, long residents) {
    }

    /** Shares are counted in so many parts, because the solver counts in whole numbers. */
    private static final long PARTS = 1_000_000_000_000L;
    /** Of the time, so much for the share; the rest is for the residents. */
    private static final double FOR_THE_SHARE = 0.7;

    static {
        Loader.loadNativeLibraries();
    }

    /** What the solver may decide of one layer. */
    private final class Choice {
        private final LayerMap map;
        /** For each area that may move: for each footprint whether the area then lies in it. */
        private final Map<Integer, BoolVar[]> lies = new TreeMap<>();
        private final List<Literal> moved = new ArrayList<>();
        private long sameAlready;

        Choice(LayerMap map) {
            this.map = map;
            long both = 0;
            TreeSet<Integer> relevant = new TreeSet<>();
            List<int[]> pairs = new ArrayList<>();
            for (int place = 0; place < ground.size(); place++) {
                both += map.times(place) > 0 && anchor.times(place) > 0 ? ground.plot(place).residents() : 0;
            }
            for (int first = 0; first < map.patches().size(); first++) {
                for (int second = 0; second < anchor.patches().size(); second++) {
                    if (worth(second) > 0 && reachable(first, second, relevant)) {
                        pairs.add(new int[] {first, second});
                    }
                }
            }
            for (int place : relevant) {
                BoolVar[] at = new BoolVar[map.patches().size()];
                for (int patch = 0; patch < at.length; patch++) {
                    at[patch] = model.newBoolVar("");
                }
                model.addExactlyOne(at);
                int now = now(place);
                model.addHint(at[now], true);
                moved.add(at[now].not());
                movers.add(at[now].not());
                residentsOfMovers.add(ground.plot(place).residents());
                lies.put(place, at);
            }
            for (int patch = 0; patch < map.patches().size(); patch++) {
                keepSomeArea(patch);
            }
            Map<Integer, List<Literal>> byFirst = new HashMap<>();
            Map<Integer, List<Literal>> bySecond = new HashMap<>();
            for (int[] pair : pairs) {
                BoolVar same = model.newBoolVar("");
                bind(same, pair[0], pair[1]);
                long part = Math.round((double) worth(pair[1]) / both * PARTS);
                gain.addTerm(same, part);
                if (map.patches().get(pair[0]).sameAreas(anchor.patches().get(pair[1]))) {
                    sameAlready += part;
                }
                byFirst.computeIfAbsent(pair[0], key -> new ArrayList<>()).add(same);
                bySecond.computeIfAbsent(pair[1], key -> new ArrayList<>()).add(same);
            }
            byFirst.values().forEach(model::addAtMostOne);
            bySecond.values().forEach(model::addAtMostOne);
        }

        /** Residents who would be in the same two footprints, if some footprint of the layer became this one of the anchor. */
        private long worth(int second) {
            return ground.residents(anchor.patches().get(second).areas().filter(place -> map.times(place) == 1 && anchor.times(place) == 1));
        }

        /** Whether a footprint can become one of the anchor's within the moves; adds the areas that would have to come or go. */
        private boolean reachable(int first, int second, TreeSet<Integer> relevant) {
            Patch here = map.patches().get(first);
            Patch there = anchor.patches().get(second);
            List<Integer> comeOrGo = new ArrayList<>();
            here.areas().filter(place -> !there.covers(place)).forEach(comeOrGo::add);
            there.areas().filter(place -> !here.covers(place)).forEach(comeOrGo::add);
            boolean can = comeOrGo.size() <= wish.moves() && comeOrGo.stream().allMatch(this::mayMove);
            if (can) {
                relevant.addAll(comeOrGo);
            }
            return can;
        }

        private boolean mayMove(int place) {
            return map.times(place) == 1 && !wish.lockedAreas().contains(ground.plot(place).code());
        }

        private int now(int place) {
            return map.patches().indexOf(map.only(place));
        }

        private void keepSomeArea(int patch) {
            List<Literal> could = new ArrayList<>();
            boolean sure = map.patches().get(patch).areas().anyMatch(place -> !lies.containsKey(place));
            if (!sure) {
                lies.values().forEach(at -> could.add(at[patch]));
                model.addBoolOr(could);
            }
        }

        /** If they are the same, then every area lies where it must. */
        private void bind(BoolVar same, int first, int second) {
            Patch there = anchor.patches().get(second);
            lies.forEach((place, at) -> model.addImplication(same, there.covers(place) ? at[first] : at[first].not()));
        }

        List<Moved> read(CpSolver solver) {
            List<Moved> read = new ArrayList<>();
            lies.forEach((place, at) -> {
                int now = now(place);
                for (int patch = 0; patch < at.length; patch++) {
                    if (patch != now && solver.booleanValue(at[patch])) {
                        Ground.Plot plot = ground.plot(place);
                        read.add(new Moved(map.layer(), plot.code(), map.patches().get(now).code(), map.patches().get(patch).code(), plot.residents()));
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
    private final CpModel model = new CpModel();
    private final LinearExprBuilder gain = LinearExpr.newBuilder();
    private final List<Literal> movers = new ArrayList<>();
    private final List<Long> residentsOfMovers = new ArrayList<>();

    private MoveSolver(MapsOfDay maps, Wish wish) {
        this.maps = maps;
        this.wish = wish;
        ground = maps.ground();
        anchor = maps.layers().get(wish.anchor());
    }

    /** @param seconds to think at most */
    static Solution solve(MapsOfDay maps, Wish wish, double seconds) {
        return new MoveSolver(maps, wish).solve(seconds);
    }

    private Solution solve(double seconds) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (String layer : new TreeSet<>(wish.layers())) {
            LayerMap map = maps.layers().get(layer);
            if (!map.isEmpty() && (!wish.lawful() || LawOfChange.movable(layer))) {
                choices.put(layer, new Choice(map));
            }
        }
        model.addLessOrEqual(LinearExpr.sum(movers.toArray(Literal[]::new)), wish.moves());
        model.maximize(gain);
        CpSolver first = solver(seconds * FOR_THE_SHARE);
        CpSolverStatus status = first.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            throw new IllegalStateException("staying as it is should always be a solution: " + status);
        }
        double before = choices.values().stream().mapToLong(choice -> choice.sameAlready).sum() / (double) PARTS;
        long reached = Math.round(first.objectiveValue());
        CpSolver best = first;
        boolean fewest = false;
        model.addGreaterOrEqual(gain, reached);
        long[] weights = residentsOfMovers.stream().mapToLong(Long::longValue).toArray();
        model.minimize(LinearExpr.weightedSum(movers.toArray(Literal[]::new), weights));
        CpSolver second = solver(seconds - first.wallTime());
        CpSolverStatus secondStatus = second.solve(model);
        if (secondStatus == CpSolverStatus.OPTIMAL || secondStatus == CpSolverStatus.FEASIBLE) {
            best = second;
            fewest = secondStatus == CpSolverStatus.OPTIMAL;
        }
        CpSolver found = best;
        List<Moved> moves = choices.values().stream().flatMap(choice -> choice.read(found).stream()).toList();
        double bound = status == CpSolverStatus.OPTIMAL ? reached : first.bestObjectiveBound();
        return new Solution(moves, before, reached / (double) PARTS, bound / PARTS, fewest && status == CpSolverStatus.OPTIMAL);
    }

    private static CpSolver solver(double seconds) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(Math.max(0.1, seconds)).setNumWorkers(2).setRandomSeed(1);
        return solver;
    }
}
