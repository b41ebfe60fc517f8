package cymru.cydweithio.scenario;

import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.place.Neighbours;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the moves that bring layers closest to an anchor: the greatest sum of same-boundary shares and, among the ways
 * to reach it, one that moves the fewest residents. Exact; if time runs out, the best solution found and the remaining
 * gap.
 *
 * <p>Every area may join every footprint of its layer, a footprint may lose its last area, and areas that together are
 * a footprint of the anchor may become one of their own, all of them or none, as far as the
 * {@link SuggestionRequest.Limit limits} allow. An area that a layer covers twice, or not at all, does not move in it.
 *
 * <p>Layers that law binds to each other are solved together ({@link JointMoves}); groups of layers share nothing but
 * the number of moves. So each group is solved separately for every number of moves that it could be given, by a
 * constraint solver (CP-SAT), and dynamic programming in whole numbers then distributes the moves among the groups;
 * both steps are exact.
 */
final class MoveSolver {
    private static final double NANOS = 1e9;

    /**
     * The result.
     *
     * @param shareBefore the sum of same-boundary shares as they are
     * @param shareBound an upper bound for every solution
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
     * @param like the anchor's footprint that the new one equals; null where it joins an existing one
     */
    record Moved(String layer, String area, String from, String to, String like, long residents) {}

    /**
     * The best solution for one group of layers with a given number of moves.
     *
     * @param worth residents in the same two footprints, layer by layer
     * @param bound an upper bound for it
     * @param residents of the areas that move
     */
    record Best(long worth, long bound, long residents, List<Moved> moves, boolean proved) {}

    /**
     * The best solution for some groups with a given number of moves; shares are counted in units of the common
     * denominator.
     */
    private record SharedBoundary(
            BigInteger share, BigInteger bound, long residents, List<Moved> moves, boolean proved) {
        SharedBoundary with(Best best, BigInteger parts) {
            List<Moved> all = new ArrayList<>(moves);
            all.addAll(best.moves());
            return new SharedBoundary(
                    share.add(parts.multiply(BigInteger.valueOf(best.worth()))),
                    bound.add(parts.multiply(BigInteger.valueOf(best.bound()))),
                    residents + best.residents(),
                    all,
                    proved && best.proved());
        }

        boolean betterThan(SharedBoundary other) {
            int more = share.compareTo(other.share);
            return more > 0 || more == 0 && residents < other.residents;
        }
    }

    private final MapsOfDay maps;
    private final SuggestionRequest request;
    private final Neighbours neighbours;
    private final AreaIndex ground;
    private final LayerMap anchor;
    private final Ties ties;
    private final long end;

    private MoveSolver(MapsOfDay maps, SuggestionRequest request, Neighbours neighbours, double seconds) {
        this.maps = maps;
        this.request = request;
        this.neighbours = neighbours;
        ground = maps.ground();
        anchor = maps.layers().get(request.anchor());
        ties = Ties.of(maps, request);
        end = System.nanoTime() + (long) (seconds * NANOS);
    }

    /** @param seconds to think at most */
    static Solution solve(MapsOfDay maps, SuggestionRequest request, Neighbours neighbours, double seconds) {
        return new MoveSolver(maps, request, neighbours, seconds).solve();
    }

    private Solution solve() {
        BigInteger common = BigInteger.ONE;
        List<Group> groups = new ArrayList<>();
        for (List<String> layers : ties.groups()) {
            for (String layer : layers) {
                BigInteger both = BigInteger.valueOf(both(maps.layers().get(layer)));
                if (both.signum() > 0) {
                    common = common.divide(common.gcd(both)).multiply(both);
                    if (!ties.moves(layer)) {
                        groups.add(new Group(List.of(layer), both, false));
                    }
                }
            }
            List<String> moving = layers.stream().filter(ties::moves).toList();
            // layers that move together cover the same areas, so that one denominator serves all of them
            long both = moving.isEmpty() ? 0 : both(maps.layers().get(moving.get(0)));
            if (both > 0) {
                groups.add(new Group(moving, BigInteger.valueOf(both), true));
            }
        }
        search(groups);
        SharedBoundary[] sharing = new SharedBoundary[request.moves() + 1];
        Arrays.fill(sharing, new SharedBoundary(BigInteger.ZERO, BigInteger.ZERO, 0, List.of(), true));
        BigInteger before = BigInteger.ZERO;
        for (Group group : groups) {
            BigInteger parts = common.divide(group.both);
            before = before.add(parts.multiply(BigInteger.valueOf(worth(group.layers))));
            sharing = share(sharing, group.best(), parts);
        }
        SharedBoundary best = sharing[request.moves()];
        return new Solution(
                best.moves(), of(before, common), of(best.share(), common), of(best.bound(), common), best.proved());
    }

    /**
     * Solves every group: first each within its part of the time, then once more those for which that was not enough.
     * Layers that have the same map are one question.
     */
    private void search(List<Group> groups) {
        Map<Object, List<Group>> questions = new LinkedHashMap<>();
        groups.stream()
                .filter(group -> group.moving)
                .forEach(group -> questions
                        .computeIfAbsent(group.question(), any -> new ArrayList<>())
                        .add(group));
        for (int round = 0; round < 2; round++) {
            List<List<Group>> open = questions.values().stream()
                    .filter(alike -> !alike.get(0).proved())
                    .toList();
            for (int index = 0; index < open.size(); index++) {
                double left = Math.max(0, (end - System.nanoTime()) / NANOS);
                if (round == 0 || left > 0) {
                    Group first = open.get(index).get(0);
                    first.search(left / (open.size() - index));
                    open.get(index).forEach(other -> other.own = first.own);
                }
            }
        }
    }

    /** Layers that are solved together, and what came of it. */
    private final class Group {
        private final List<String> layers;
        private final BigInteger both;
        private final boolean moving;
        /** Whether it is one layer that nothing is bound to: then another with the same map has the same answer. */
        private final boolean alone;
        /** For every number of moves; of a layer that has the same map, where it is one alone. */
        private Best[] own;

        Group(List<String> layers, BigInteger both, boolean moving) {
            this.layers = layers;
            this.both = both;
            this.moving = moving;
            alone = layers.size() == 1 && ties.around(layers).isEmpty();
        }

        /** Equal for groups that have the same answer. */
        Object question() {
            return alone ? shapes(layers.get(0)) : layers;
        }

        boolean proved() {
            return own != null && Arrays.stream(own).allMatch(Best::proved);
        }

        void search(double seconds) {
            own = MoveSolver.this.alone(layers, seconds);
        }

        /** The best of all its layers for every number of moves. */
        Best[] best() {
            Best[] best = new Best[request.moves() + 1];
            if (!moving) {
                long worth = worth(layers);
                Arrays.fill(best, new Best(worth, worth, 0, List.of(), true));
            } else if (!alone) {
                return own;
            } else {
                for (int moves = 0; moves < best.length; moves++) {
                    best[moves] = named(own[moves]);
                }
            }
            return best;
        }

        /** The same moves in the footprints of this layer, where they were found for one with the same map. */
        private Best named(Best one) {
            LayerMap map = maps.layers().get(layers.get(0));
            List<Moved> moves = new ArrayList<>();
            for (Moved moved : one.moves()) {
                LayerMap of = maps.layers().get(moved.layer());
                moves.add(new Moved(
                        map.layer(),
                        moved.area(),
                        named(of, moved.from(), map),
                        moved.to() == null ? null : named(of, moved.to(), map),
                        moved.like(),
                        moved.residents()));
            }
            return new Best(one.worth(), one.bound(), one.residents(), moves, one.proved());
        }

        /** The code of the footprint that is in one map what another is in a map that is the same. */
        private static String named(LayerMap of, String code, LayerMap map) {
            AreaSet known = of.footprints().stream()
                    .filter(areaSet -> areaSet.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            return map.footprints().stream()
                    .filter(known::sameAreas)
                    .findFirst()
                    .orElseThrow()
                    .code();
        }

        /** The sets of areas of a layer's footprints. A layer that has one twice is like itself only. */
        private Object shapes(String layer) {
            Set<BitSet> shapes = new HashSet<>();
            LayerMap map = maps.layers().get(layer);
            map.footprints().forEach(areaSet -> {
                BitSet areas = new BitSet();
                areaSet.areas().forEach(areas::set);
                shapes.add(areas);
            });
            return shapes.size() == map.footprints().size() ? shapes : layer;
        }
    }

    private static double of(BigInteger parts, BigInteger common) {
        return new BigDecimal(parts)
                .divide(new BigDecimal(common), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** Gives the group, of every number of moves, as many as are best for all so far. */
    private static SharedBoundary[] share(SharedBoundary[] others, Best[] own, BigInteger parts) {
        SharedBoundary[] together = new SharedBoundary[others.length];
        for (int moves = 0; moves < others.length; moves++) {
            SharedBoundary best = null;
            BigInteger bound = BigInteger.ZERO;
            boolean proved = true;
            for (int given = 0; given <= moves; given++) {
                SharedBoundary tried = others[moves - given].with(own[given], parts);
                bound = bound.max(tried.bound());
                proved &= tried.proved();
                if (best == null || tried.betterThan(best)) {
                    best = tried;
                }
            }
            together[moves] = new SharedBoundary(best.share(), bound, best.residents(), best.moves(), proved);
        }
        return together;
    }

    /**
     * The best of one group for every number of moves. What is best with many and takes few of them is best for all
     * numbers between, and nothing exceeds with few what it cannot exceed with many.
     */
    private Best[] alone(List<String> group, double seconds) {
        long until = System.nanoTime() + (long) (seconds * NANOS);
        long worth = worth(group);
        Best asItIs = new Best(worth, worth, 0, List.of(), true);
        Best[] own = new Best[request.moves() + 1];
        Arrays.fill(own, asItIs);
        JointMoves joint = new JointMoves(maps, request, neighbours, ties, group, worth);
        long most = group.stream()
                .mapToLong(layer -> both(maps.layers().get(layer)))
                .sum();
        int moves = request.moves();
        while (moves > 0) {
            Best best = joint.best(moves, (until - System.nanoTime()) / NANOS);
            most = Math.min(most, best.bound());
            int needed = best.moves().size();
            if (best.proved()) {
                Arrays.fill(own, needed, moves + 1, best);
            } else {
                Best found = new Best(best.worth(), most, best.residents(), best.moves(), false);
                Arrays.fill(own, Math.max(1, needed), moves + 1, found);
            }
            moves = needed == 0 && !best.proved() ? moves - 1 : needed - 1;
        }
        return own;
    }

    /** Residents whom both layers cover. */
    private long both(LayerMap map) {
        return IntStream.range(0, ground.size())
                .filter(place -> map.times(place) > 0 && anchor.times(place) > 0)
                .mapToLong(place -> ground.area(place).residents())
                .sum();
    }

    /** Residents who are in the same two footprints as it is, layer by layer. */
    private long worth(Collection<String> layers) {
        long worth = 0;
        for (String layer : layers) {
            LayerMap map = maps.layers().get(layer);
            for (AreaSet there : anchor.footprints()) {
                worth += map.footprints().stream().anyMatch(there::sameAreas) ? worth(map, anchor, there) : 0;
            }
        }
        return worth;
    }

    /**
     * Residents who are in the same two footprints where some footprint of the layer is the same as this one of the
     * anchor.
     */
    static long worth(LayerMap map, LayerMap anchor, AreaSet there) {
        return map.areaIndex()
                .residents(there.areas().filter(place -> map.times(place) == 1 && anchor.times(place) == 1));
    }

    /**
     * Which layers may move, and which law binds together: where one changes and another must have its map, both must
     * have the same map afterwards.
     */
    record Ties(List<List<String>> groups, Map<String, String> leaders, Set<String> moving) {

        /** Of one layer and the one whose map it must have. */
        record Tie(String follower, String leader) {}

        static Ties of(MapsOfDay maps, SuggestionRequest request) {
            Map<String, String> leaders = new TreeMap<>();
            TreeSet<String> moving = new TreeSet<>(request.layers());
            moving.removeIf(layer -> maps.layers().get(layer).isEmpty());
            if (request.keeps(SuggestionRequest.Limit.LAWFUL)) {
                for (String layer : maps.layers().keySet()) {
                    ChangePowers.Ruling ruling = ChangePowers.on(layer, maps);
                    if (ruling.way() == ChangePowers.Way.FIXED) {
                        moving.remove(layer);
                    } else if (ruling.way() == ChangePowers.Way.FOLLOWS) {
                        leaders.put(layer, ruling.follows());
                    }
                }
                boolean fewer = true;
                while (fewer) {
                    fewer = false;
                    for (Map.Entry<String, String> tie : leaders.entrySet()) {
                        String follower = tie.getKey();
                        String leader = tie.getValue();
                        if (held(maps, moving, follower, leader)) {
                            fewer |= moving.remove(follower);
                            fewer |= moving.remove(leader);
                        }
                    }
                }
            }
            Map<String, List<String>> groups = new TreeMap<>();
            for (String layer : new TreeSet<>(request.layers())) {
                String head = layer;
                while (leaders.containsKey(head)) {
                    head = leaders.get(head);
                }
                groups.computeIfAbsent(head, any -> new ArrayList<>()).add(layer);
            }
            return new Ties(List.copyOf(groups.values()), leaders, moving);
        }

        /**
         * Whether neither of two that are bound together can change: one never has the map of the other, whose areas it
         * does not cover, or has it already while the other stays.
         */
        private static boolean held(MapsOfDay maps, Set<String> moving, String follower, String leader) {
            LayerMap one = maps.layers().get(follower);
            LayerMap other = maps.layers().get(leader);
            return !coverTheSame(one, other)
                    || moving.contains(follower) != moving.contains(leader) && one.sameMap(other);
        }

        private static boolean coverTheSame(LayerMap one, LayerMap other) {
            return one != null
                    && other != null
                    && IntStream.range(0, one.areaIndex().size())
                            .allMatch(place -> one.times(place) == other.times(place));
        }

        boolean moves(String layer) {
            return moving.contains(layer);
        }

        /** The layers of the wish that stay whatever is found. */
        Set<String> left(SuggestionRequest request) {
            Set<String> left = new TreeSet<>(request.layers());
            left.removeAll(moving);
            return left;
        }

        /** The ties that some of these layers are part of. */
        List<Tie> around(Collection<String> layers) {
            return leaders.entrySet().stream()
                    .filter(tie -> layers.contains(tie.getKey()) || layers.contains(tie.getValue()))
                    .map(tie -> new Tie(tie.getKey(), tie.getValue()))
                    .toList();
        }
    }
}
