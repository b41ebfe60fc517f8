package cymru.cydweithio.scenario;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.place.Neighbours;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The moves of layers that law binds together (usually a single layer), as a model for the constraint solver.
 *
 * <p>That footprints must be contiguous is added step by step: the solver answers, the parts that fell apart are found,
 * a constraint says that those areas are joined only through their surroundings, and the solver is asked again. The
 * added constraints hold for every solution, so the last answer is the best of all.
 */
final class JointMoves {

    private static final double NANOS = 1e9;

    static {
        Loader.loadNativeLibraries();
    }

    private final MapsOfDay maps;
    private final SuggestionRequest request;
    private final MoveSolver.Ties ties;
    private final List<String> layers;
    private final AreaIndex ground;
    private final LayerMap anchor;
    private final BitSet[] touching;
    /** One more resident in the same two footprints outweighs all residents that could move. */
    private final long weight;
    /** Residents in the same two footprints before anything moves. */
    private final long asItIs;
    /** Areas that fell apart from others in some answer. */
    private final List<BitSet> pieces = new ArrayList<>();

    /**
     * @param layers that move, each of which covers the same areas
     * @param ties what law binds them to
     */
    JointMoves(
            MapsOfDay maps,
            SuggestionRequest request,
            Neighbours neighbours,
            MoveSolver.Ties ties,
            List<String> layers,
            long asItIs) {
        this.maps = maps;
        this.request = request;
        this.ties = ties;
        this.layers = layers;
        this.asItIs = asItIs;
        ground = maps.ground();
        anchor = maps.layers().get(request.anchor());
        weight = layers.size()
                        * ground.areas().stream()
                                .mapToLong(AreaIndex.IndexedArea::residents)
                                .sum()
                + 1;
        touching = new BitSet[ground.size()];
        for (int place = 0; place < touching.length; place++) {
            touching[place] = new BitSet();
            for (String code : neighbours.of(ground.area(place).code())) {
                if (ground.has(code)) {
                    touching[place].set(ground.indexOf(code));
                }
            }
        }
    }

    /** The best solution with this many moves or, if time runs out, the best one found and an upper bound. */
    MoveSolver.Best best(int moves, double seconds) {
        long end = System.nanoTime() + (long) (seconds * NANOS);
        long ceiling = Long.MAX_VALUE;
        if (layers.size() == 1 && ties.around(layers).isEmpty()) {
            ceiling = new Outline(new Frame(layers.get(0), moves)).ceiling(end);
            if (ceiling == weight * asItIs) {
                return nothing(asItIs, true);
            }
        }
        while (true) {
            Model model = new Model(moves, ceiling);
            CpSolver solver = solver(end);
            CpSolverStatus status = solver == null ? CpSolverStatus.UNKNOWN : solver.solve(model.model);
            if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
                return nothing(bound(ceiling), false);
            }
            if (!request.keeps(SuggestionRequest.Limit.IN_ONE_PIECE) || !model.fellApart(solver)) {
                return model.read(solver, status == CpSolverStatus.OPTIMAL);
            }
        }
    }

    private MoveSolver.Best nothing(long bound, boolean proved) {
        return new MoveSolver.Best(asItIs, bound, 0, List.of(), proved);
    }

    /** Residents in the same two footprints that go with a value of the objective, rounded up. */
    private long bound(long objective) {
        return objective == Long.MAX_VALUE ? objective : Math.floorDiv(objective + weight - 1, weight);
    }

    /** A solver that stops in time; null where no time is left. */
    private static CpSolver solver(long end) {
        double left = (end - System.nanoTime()) / NANOS;
        if (left <= 0) {
            return null;
        }
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(left)
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setLinearizationLevel(2);
        return solver;
    }

    /** A layer in the model; one that does not move is there only for comparison. */
    private final class Frame {
        private final LayerMap map;
        private final boolean moves;
        private final int most;
        /** The anchor's footprints that could be created in the layer; they come after the existing ones. */
        private final List<Integer> foundable = new ArrayList<>();
        /** For each area that may move: for each footprint whether the area then lies in it. */
        private final Map<Integer, Literal[]> lies = new TreeMap<>();

        private final List<Literal> movers = new ArrayList<>();

        /** Which of its footprints can become which of the anchor's. */
        private final List<Pair> pairs = new ArrayList<>();

        Frame(String layer, int most) {
            map = maps.layers().get(layer);
            moves = layers.contains(layer);
            this.most = most;
            for (int second = 0; moves && second < anchor.footprints().size(); second++) {
                AreaSet there = anchor.footprints().get(second);
                if (!request.keeps(SuggestionRequest.Limit.NONE_FOUNDED)
                        && there.size() <= most
                        && there.areas().allMatch(this::mayMove)
                        && mayBeMade(there)) {
                    foundable.add(second);
                }
                long worth = MoveSolver.worth(map, anchor, there);
                for (int first = 0; worth > 0 && first < map.footprints().size(); first++) {
                    int[] comeOrGo = comeOrGo(map.footprints().get(first), there);
                    if (comeOrGo.length <= most
                            && IntStream.of(comeOrGo).allMatch(this::mayMove)
                            && (comeOrGo.length == 0 || mayBeMade(there))) {
                        pairs.add(new Pair(first, second, comeOrGo, worth));
                    }
                }
            }
        }

        private int[] comeOrGo(AreaSet here, AreaSet there) {
            return IntStream.range(0, ground.size())
                    .filter(place -> here.covers(place) != there.covers(place))
                    .toArray();
        }

        AreaSet founded(int made) {
            return anchor.footprints().get(foundable.get(made));
        }

        boolean mayMove(int place) {
            return moves
                    && map.times(place) == 1
                    && !request.lockedAreas().contains(ground.area(place).code());
        }

        int known() {
            return map.footprints().size();
        }

        int all() {
            return known() + foundable.size();
        }

        int now(int place) {
            return map.footprints().indexOf(map.only(place));
        }

        boolean liesNow(int place, int patch) {
            return patch < known() && map.footprints().get(patch).covers(place);
        }
    }

    /**
     * A footprint that can become the same as one of the anchor's.
     *
     * @param comeOrGo the areas that must join or leave it
     * @param worth residents who are then in the same two footprints
     */
    private record Pair(int first, int second, int[] comeOrGo, long worth) {}

    /**
     * What moves are worth, and what follows for each area: it cannot stay where its own footprint becomes one that
     * does not have it, or another one that has it. With these constraints the solver can prove by counting what it
     * would otherwise find only by search.
     */
    private final class Gains {
        private final CpModel model;
        private final LinearExprBuilder objective = LinearExpr.newBuilder();
        private final Map<Integer, List<Literal>> byFirst = new TreeMap<>();
        private final Map<Integer, List<Literal>> bySecond = new TreeMap<>();
        /** For each area the reasons why it leaves its footprint without another one that needs it. */
        private final Map<Integer, List<Literal>> drivenOut = new TreeMap<>();
        /** For each area the reasons why it joins another footprint. */
        private final Map<Integer, List<Literal>> drawnAway = new TreeMap<>();

        Gains(CpModel model) {
            this.model = model;
        }

        void same(Pair pair, Literal same) {
            objective.addTerm(same, pair.worth() * weight);
            put(byFirst, pair.first(), same);
            put(bySecond, pair.second(), same);
            for (int place : pair.comeOrGo()) {
                put(anchor.footprints().get(pair.second()).covers(place) ? drawnAway : drivenOut, place, same);
            }
        }

        void founded(Frame frame, int second, Literal founded) {
            AreaSet there = anchor.footprints().get(second);
            objective.addTerm(founded, MoveSolver.worth(frame.map, anchor, there) * weight);
            put(bySecond, second, founded);
            there.areas().forEach(place -> put(drawnAway, place, founded));
        }

        void stays(int place, Literal stays) {
            objective.addTerm(stays.not(), -ground.area(place).residents());
            for (Map<Integer, List<Literal>> reasons : List.of(drivenOut, drawnAway)) {
                List<Literal> some = new ArrayList<>(reasons.getOrDefault(place, List.of()));
                some.add(stays);
                model.addAtMostOne(some);
            }
        }

        void onlyOneEach() {
            byFirst.values().forEach(model::addAtMostOne);
            bySecond.values().forEach(model::addAtMostOne);
        }

        private static void put(Map<Integer, List<Literal>> lists, int key, Literal literal) {
            lists.computeIfAbsent(key, any -> new ArrayList<>()).add(literal);
        }
    }

    /**
     * One layer, ignoring where areas go that are merely in the way and whether footprints are contiguous: small and
     * quickly solved. It is an upper bound for the full model, which usually reaches it.
     */
    private final class Outline {
        private final CpModel model = new CpModel();
        private final Gains gains = new Gains(model);

        Outline(Frame frame) {
            LinearExprBuilder same = LinearExpr.newBuilder();
            for (Pair pair : frame.pairs) {
                Literal one = model.newBoolVar("");
                gains.same(pair, one);
                same.addTerm(one, 1);
            }
            frame.foundable.forEach(second -> gains.founded(frame, second, model.newBoolVar("")));
            gains.onlyOneEach();
            LinearExprBuilder moving = LinearExpr.newBuilder();
            LinearExprBuilder adrift = LinearExpr.newBuilder();
            Map<Integer, Literal> stay = new TreeMap<>();
            for (int place = 0; place < ground.size(); place++) {
                if (frame.mayMove(place)) {
                    Literal stays = model.newBoolVar("");
                    stay.put(place, stays);
                    gains.stays(place, stays);
                    moving.addTerm(stays.not(), 1);
                    adrift.addTerm(stays.not(), 1);
                    // an area that leaves and is drawn nowhere needs a footprint that is not to be one of the anchor's
                    LinearExprBuilder taken = LinearExpr.newBuilder().add(same).addTerm(stays.not(), 1);
                    for (Literal drawn : gains.drawnAway.getOrDefault(place, List.of())) {
                        taken.addTerm(drawn, -1);
                        adrift.addTerm(drawn, -1);
                    }
                    model.addLessOrEqual(taken, frame.known());
                }
            }
            model.addLessOrEqual(moving, frame.most);
            if (request.keeps(SuggestionRequest.Limit.NONE_DISSOLVED)) {
                fillAgain(frame, stay, adrift);
            }
            model.maximize(gains.objective);
        }

        /** Footprints that all their areas leave take in as many that are adrift. */
        private void fillAgain(Frame frame, Map<Integer, Literal> stay, LinearExprBuilder adrift) {
            LinearExprBuilder lack = LinearExpr.newBuilder().addTerm(adrift.build(), -1);
            for (int patch = 0; patch < frame.known(); patch++) {
                if (frame.map.footprints().get(patch).areas().allMatch(stay::containsKey)) {
                    List<Literal> full = new ArrayList<>(gains.byFirst.getOrDefault(patch, List.of()));
                    frame.map.footprints().get(patch).areas().forEach(place -> full.add(stay.get(place)));
                    Literal emptied = model.newBoolVar("");
                    full.add(emptied);
                    model.addBoolOr(full);
                    lack.addTerm(emptied, 1);
                }
            }
            model.addLessOrEqual(lack, 0);
        }

        /**
         * What the objective cannot exceed: a whole number that the solver tells with a decimal point, and not exactly.
         */
        long ceiling(long end) {
            CpSolver solver = solver(end);
            CpSolverStatus status = solver == null ? CpSolverStatus.UNKNOWN : solver.solve(model);
            return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
                    ? Math.round(solver.bestObjectiveBound())
                    : Long.MAX_VALUE;
        }
    }

    private final class Model {
        private final CpModel model = new CpModel();
        private final Map<String, Frame> frames = new TreeMap<>();
        private final LinearExprBuilder objective = LinearExpr.newBuilder();

        Model(int most, long ceiling) {
            layers.forEach(layer -> frames.put(layer, new Frame(layer, most)));
            List<Literal> movers = new ArrayList<>();
            for (Frame frame : frames.values()) {
                letMove(frame);
                movers.addAll(frame.movers);
                bringClose(frame);
                if (request.keeps(SuggestionRequest.Limit.NONE_DISSOLVED)) {
                    keepAll(frame);
                }
                pieces.forEach(piece -> joinThrough(frame, piece));
            }
            model.addLessOrEqual(LinearExpr.sum(movers.toArray(Literal[]::new)), most);
            ties.around(layers)
                    .forEach(tie -> bind(
                            frames.computeIfAbsent(tie.follower(), layer -> new Frame(layer, most)),
                            frames.computeIfAbsent(tie.leader(), layer -> new Frame(layer, most))));
            if (ceiling < Long.MAX_VALUE) {
                model.addLessOrEqual(objective, ceiling);
            }
            model.maximize(objective);
        }

        private Literal lies(Frame frame, int place, int patch) {
            Literal[] at = frame.lies.get(place);
            if (at != null) {
                return at[patch];
            }
            return frame.liesNow(place, patch) ? model.trueLiteral() : model.falseLiteral();
        }

        private void letMove(Frame frame) {
            for (int place = 0; place < ground.size(); place++) {
                if (frame.mayMove(place)) {
                    letMove(frame, place);
                }
            }
            for (int made = 0; made < frame.foundable.size(); made++) {
                found(frame, made);
            }
        }

        private void letMove(Frame frame, int place) {
            Literal[] at = new Literal[frame.all()];
            for (int patch = 0; patch < at.length; patch++) {
                at[patch] = patch < frame.known()
                                || frame.founded(patch - frame.known()).covers(place)
                        ? model.newBoolVar("")
                        : model.falseLiteral();
            }
            model.addExactlyOne(at);
            frame.movers.add(at[frame.now(place)].not());
            frame.lies.put(place, at);
        }

        /** A new footprint has all areas of the anchor's or none. */
        private void found(Frame frame, int made) {
            int patch = frame.known() + made;
            int[] areas = frame.founded(made).areas().toArray();
            for (int place : areas) {
                model.addEquality(frame.lies.get(place)[patch], frame.lies.get(areas[0])[patch]);
            }
        }

        private void bringClose(Frame frame) {
            Gains gains = new Gains(model);
            for (Pair pair : frame.pairs) {
                Literal same = model.newBoolVar("");
                AreaSet there = anchor.footprints().get(pair.second());
                frame.lies.forEach((place, at) ->
                        model.addImplication(same, there.covers(place) ? at[pair.first()] : at[pair.first()].not()));
                gains.same(pair, same);
            }
            for (int made = 0; made < frame.foundable.size(); made++) {
                int area = frame.founded(made).areas().findFirst().getAsInt();
                gains.founded(frame, frame.foundable.get(made), frame.lies.get(area)[frame.known() + made]);
            }
            gains.onlyOneEach();
            frame.lies.forEach((place, at) -> gains.stays(place, at[frame.now(place)]));
            objective.add(gains.objective);
        }

        /** No footprint is left without an area. */
        private void keepAll(Frame frame) {
            for (int patch = 0; patch < frame.known(); patch++) {
                List<Literal> could = new ArrayList<>();
                for (int place = 0; place < ground.size(); place++) {
                    could.add(lies(frame, place, patch));
                }
                model.addBoolOr(could);
            }
        }

        /**
         * Areas of a piece and areas beyond what touches it are in one footprint only with some of what touches it;
         * unless the footprint lies in pieces and stays as it is.
         */
        private void joinThrough(Frame frame, BitSet piece) {
            BitSet around = around(piece);
            for (int patch = 0; patch < frame.known(); patch++) {
                List<Literal> through = new ArrayList<>();
                Literal within = model.newBoolVar("");
                Literal beyond = model.newBoolVar("");
                for (int place = 0; place < ground.size(); place++) {
                    Literal lies = lies(frame, place, patch);
                    if (around.get(place)) {
                        through.add(lies);
                    } else {
                        model.addImplication(lies, piece.get(place) ? within : beyond);
                    }
                }
                through.add(within.not());
                through.add(beyond.not());
                AreaSet now = frame.map.footprints().get(patch);
                if (!mayBeMade(now)) {
                    through.add(changes(frame, patch).not());
                }
                model.addBoolOr(through);
            }
        }

        private Literal changes(Frame frame, int patch) {
            Literal changes = model.newBoolVar("");
            frame.lies.forEach((place, at) ->
                    model.addImplication(frame.liesNow(place, patch) ? at[patch].not() : at[patch], changes));
            return changes;
        }

        /** Where one of two layers changes, both have the same map: each footprint has one that is the same. */
        private void bind(Frame follower, Frame leader) {
            Literal bound = model.newBoolVar("");
            follower.movers.forEach(moves -> model.addImplication(moves, bound));
            leader.movers.forEach(moves -> model.addImplication(moves, bound));
            Literal[][] same = new Literal[follower.all()][leader.all()];
            for (int first = 0; first < same.length; first++) {
                for (int second = 0; second < leader.all(); second++) {
                    same[first][second] = model.newBoolVar("");
                    for (int place = 0; place < ground.size(); place++) {
                        Literal here = lies(follower, place, first);
                        Literal there = lies(leader, place, second);
                        model.addBoolOr(new Literal[] {same[first][second].not(), here.not(), there});
                        model.addBoolOr(new Literal[] {same[first][second].not(), here, there.not()});
                    }
                }
                model.addAtMostOne(same[first]);
                find(follower, first, bound, List.of(same[first]));
            }
            for (int second = 0; second < leader.all(); second++) {
                int column = second;
                List<Literal> found = new ArrayList<>();
                for (Literal[] row : same) {
                    found.add(row[column]);
                }
                model.addAtMostOne(found);
                find(leader, second, bound, found);
            }
        }

        /** A footprint that has an area has found its like. */
        private void find(Frame frame, int patch, Literal bound, List<Literal> found) {
            Literal has = model.newBoolVar("");
            for (int place = 0; place < ground.size(); place++) {
                model.addImplication(lies(frame, place, patch), has);
            }
            List<Literal> any = new ArrayList<>(found);
            any.add(has.not());
            any.add(bound.not());
            model.addBoolOr(any);
        }

        /** Whether a footprint that changed does not hang together; what fell apart is kept for the next question. */
        private boolean fellApart(CpSolver solver) {
            int before = pieces.size();
            for (Frame frame : frames.values()) {
                for (int patch = 0; frame.moves && patch < frame.known(); patch++) {
                    BitSet now = bits(frame.map.footprints().get(patch));
                    BitSet then = new BitSet();
                    for (int place = 0; place < ground.size(); place++) {
                        Literal[] at = frame.lies.get(place);
                        then.set(place, at == null ? now.get(place) : solver.booleanValue(at[patch]));
                    }
                    if (!then.equals(now)) {
                        keepPieces(then);
                    }
                }
            }
            return pieces.size() > before;
        }

        private void keepPieces(BitSet areas) {
            BitSet left = (BitSet) areas.clone();
            List<BitSet> found = new ArrayList<>();
            while (!left.isEmpty()) {
                BitSet piece = piece(left);
                found.add(piece);
                left.andNot(piece);
            }
            // the largest is told apart by what is told of the others
            found.sort((one, other) -> Integer.compare(one.cardinality(), other.cardinality()));
            for (int index = 0; index + 1 < found.size(); index++) {
                if (!pieces.contains(found.get(index))) {
                    pieces.add(found.get(index));
                }
            }
        }

        private MoveSolver.Best read(CpSolver solver, boolean optimal) {
            List<MoveSolver.Moved> moved = new ArrayList<>();
            frames.values()
                    .forEach(frame -> frame.lies.forEach((place, at) -> {
                        for (int patch = 0; patch < at.length; patch++) {
                            if (patch != frame.now(place) && solver.booleanValue(at[patch])) {
                                moved.add(moved(frame, place, patch));
                            }
                        }
                    }));
            long residents =
                    moved.stream().mapToLong(MoveSolver.Moved::residents).sum();
            long worth = Math.floorDiv(Math.round(solver.objectiveValue()) + residents, weight);
            long bound = optimal ? worth : bound(Math.round(solver.bestObjectiveBound()));
            return new MoveSolver.Best(worth, bound, residents, moved, optimal);
        }

        private MoveSolver.Moved moved(Frame frame, int place, int patch) {
            boolean known = patch < frame.known();
            return new MoveSolver.Moved(
                    frame.map.layer(),
                    ground.area(place).code(),
                    frame.map.footprints().get(frame.now(place)).code(),
                    known ? frame.map.footprints().get(patch).code() : null,
                    known ? null : frame.founded(patch - frame.known()).code(),
                    ground.area(place).residents());
        }
    }

    /** Whether a footprint of these areas can come to be: one that does not hang together can only stay. */
    private boolean mayBeMade(AreaSet areaSet) {
        return !request.keeps(SuggestionRequest.Limit.IN_ONE_PIECE)
                || piece(bits(areaSet)).cardinality() == areaSet.size();
    }

    private static BitSet bits(AreaSet areaSet) {
        BitSet bits = new BitSet();
        areaSet.areas().forEach(bits::set);
        return bits;
    }

    /** The areas that hang together with the first. */
    private BitSet piece(BitSet areas) {
        BitSet piece = new BitSet();
        piece.set(areas.nextSetBit(0));
        BitSet next = around(piece);
        next.and(areas);
        while (!next.isEmpty()) {
            piece.or(next);
            next = around(piece);
            next.and(areas);
        }
        return piece;
    }

    /** The areas that touch some of these and are none of them. */
    private BitSet around(BitSet areas) {
        BitSet around = new BitSet();
        areas.stream().forEach(place -> around.or(touching[place]));
        around.andNot(areas);
        return around;
    }
}
