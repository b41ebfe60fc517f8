package cymru.cydweithio.overlap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Compares the maps of two layers, the first with the second.
 *
 * <p>No figure is defined where one of the two has no footprint: an unknown map is not a different map.
 */
public final class Comparison {
    private final LayerMap a;
    private final LayerMap b;
    private final int[][] shared;
    private final long residentsSame;
    private final long residentsBoth;
    private Optional<List<Move>> same;
    private Optional<List<Move>> nest;

    private Comparison(LayerMap a, LayerMap b) {
        if (a.areaIndex() != b.areaIndex()) {
            throw new IllegalArgumentException("maps of different grounds");
        }
        this.a = a;
        this.b = b;
        shared = new int[a.footprints().size()][b.footprints().size()];
        for (int place = 0; place < a.areaIndex().size(); place++) {
            for (int first : a.covering(place)) {
                for (int second : b.covering(place)) {
                    shared[first][second]++;
                }
            }
        }
        long inSame = 0;
        long inBoth = 0;
        for (int place = 0; place < a.areaIndex().size(); place++) {
            int[] first = a.covering(place);
            int[] second = b.covering(place);
            if (first.length > 0 && second.length > 0) {
                long residents = a.areaIndex().area(place).residents();
                inBoth += residents;
                if (first.length == 1 && second.length == 1 && relation(first[0], second[0]) == Relation.SAME) {
                    inSame += residents;
                }
            }
        }
        residentsSame = inSame;
        residentsBoth = inBoth;
    }

    public static Comparison of(LayerMap a, LayerMap b) {
        return new Comparison(a, b);
    }

    public String first() {
        return a.layer();
    }

    public String second() {
        return b.layer();
    }

    /** Why a measure is not defined, the first that holds. */
    public enum Gap {
        /** The first layer has no footprint on the day. */
        FIRST_EMPTY,
        /** The second layer has none. */
        SECOND_EMPTY,
        /** No area is covered by both. */
        NOTHING_SHARED,
        /** One of them covers an area twice. */
        COVERED_TWICE,
        /** They do not cover the same areas. */
        OTHER_AREAS,
        /** The first covers an area that the second does not. */
        SECOND_SMALLER
    }

    /** Why there is no same-boundary share; null where there is one. */
    public Gap withoutShare() {
        return sameBoundaryShare() != null ? null : empty() == null ? Gap.NOTHING_SHARED : empty();
    }

    /** Why it is not defined whether one nests in the other, and how many cut across; null where it is. */
    public Gap withoutNesting() {
        return empty();
    }

    /** Why the moves to the same map are not defined; null where they are. */
    public Gap withoutMovesToSame() {
        return toSame().isPresent()
                ? null
                : empty() != null ? empty() : !a.coversOnce() || !b.coversOnce() ? Gap.COVERED_TWICE : Gap.OTHER_AREAS;
    }

    /** Why the moves to nesting are not defined; null where they are. */
    public Gap withoutMovesToNest() {
        return toNest().isPresent() ? null : empty() != null ? empty() : Gap.SECOND_SMALLER;
    }

    private Gap empty() {
        return a.isEmpty() ? Gap.FIRST_EMPTY : b.isEmpty() ? Gap.SECOND_EMPTY : null;
    }

    private boolean defined() {
        return !a.isEmpty() && !b.isEmpty();
    }

    private Relation relation(int first, int second) {
        return Relation.of(
                a.footprints().get(first).size(), b.footprints().get(second).size(), shared[first][second]);
    }

    /**
     * Residents of the areas whose footprints of both layers are the same set of areas; an area that a layer covers
     * twice is not counted.
     */
    public long residentsSame() {
        return residentsSame;
    }

    /** Residents of the areas that both layers cover. */
    public long residentsBoth() {
        return residentsBoth;
    }

    /**
     * The same-boundary share, from 0 to 1: {@link #residentsSame} divided by {@link #residentsBoth}. Null where no
     * area is covered by both.
     */
    public Double sameBoundaryShare() {
        return residentsBoth == 0 ? null : (double) residentsSame / residentsBoth;
    }

    /** Whether every footprint of the first lies within one of the second. */
    public Boolean nests() {
        if (!defined()) {
            return null;
        }
        for (int first = 0; first < shared.length; first++) {
            if (largestShare(first) < a.footprints().get(first).size()) {
                return false;
            }
        }
        return true;
    }

    private int largestShare(int first) {
        int largest = 0;
        for (int areas : shared[first]) {
            largest = Math.max(largest, areas);
        }
        return largest;
    }

    /** How many pairs of footprints share an area while neither contains the other. */
    public Integer cuttingPairs() {
        if (!defined()) {
            return null;
        }
        int pairs = 0;
        for (int first = 0; first < shared.length; first++) {
            for (int second = 0; second < shared[first].length; second++) {
                if (relation(first, second) == Relation.CUTS_ACROSS) {
                    pairs++;
                }
            }
        }
        return pairs;
    }

    /**
     * How many areas would have to change footprints of the first layer for both maps to be the same; null where that
     * is not defined.
     */
    public Integer movesToSame() {
        return toSame().map(List::size).orElse(null);
    }

    /**
     * How many areas would have to change footprints of the first layer for it to nest in the second; null where that
     * is not defined.
     */
    public Integer movesToNest() {
        return toNest().map(List::size).orElse(null);
    }

    /**
     * The fewest moves after which the first layer has the same map as the second: all areas but those of the greatest
     * total overlap of a one-to-one pairing of footprints. An area joins a footprint that already overlaps the one it
     * moves towards, or a new one. Defined where both cover the same areas once. Where several ways are equally short,
     * one of them.
     */
    public Optional<List<Move>> toSame() {
        if (same == null) {
            same = defined() && a.coversOnce() && b.coversOnce() && coverTheSame()
                    ? Optional.of(movesToSame(pairing()))
                    : Optional.empty();
        }
        return same;
    }

    /**
     * The fewest moves after which the first layer nests in the second: of each footprint, the areas that do not lie in
     * the footprint of the second with which it shares most. Defined where the second covers all that the first covers.
     * Where several ways are equally short, one of them.
     */
    public Optional<List<Move>> toNest() {
        if (nest == null) {
            nest = defined() && secondCoversFirst() ? Optional.of(nestingMoves()) : Optional.empty();
        }
        return nest;
    }

    private boolean coverTheSame() {
        for (int place = 0; place < a.areaIndex().size(); place++) {
            if (a.times(place) != b.times(place)) {
                return false;
            }
        }
        return true;
    }

    private boolean secondCoversFirst() {
        for (int place = 0; place < a.areaIndex().size(); place++) {
            if (a.times(place) > 0 && b.times(place) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Which footprint of the first is paired with each of the second; -1 where none shares an area with it. */
    private int[] pairing() {
        int size = Math.max(a.footprints().size(), b.footprints().size());
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            left.add(index);
            right.add(size + index);
            graph.addVertex(index);
            graph.addVertex(size + index);
        }
        Set<Integer> firsts = new LinkedHashSet<>(left);
        Set<Integer> seconds = new LinkedHashSet<>(right);
        for (int first = 0; first < size; first++) {
            for (int second = 0; second < size; second++) {
                int overlap = first < shared.length && second < b.footprints().size() ? shared[first][second] : 0;
                graph.setEdgeWeight(graph.addEdge(first, size + second), -overlap);
            }
        }
        int[] firstOf = new int[b.footprints().size()];
        Arrays.fill(firstOf, -1);
        for (DefaultWeightedEdge edge : new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, firsts, seconds)
                .getMatching()
                .getEdges()) {
            int first = graph.getEdgeSource(edge);
            int second = graph.getEdgeTarget(edge) - size;
            // the pairing is perfect, so it also pairs footprints that share nothing: those are no counterparts
            if (first < shared.length && second < firstOf.length && shared[first][second] > 0) {
                firstOf[second] = first;
            }
        }
        return firstOf;
    }

    private List<Move> movesToSame(int[] firstOf) {
        List<Move> moves = new ArrayList<>();
        for (int place = 0; place < a.areaIndex().size(); place++) {
            if (a.times(place) == 1) {
                int from = a.covering(place)[0];
                int second = b.covering(place)[0];
                if (firstOf[second] != from) {
                    moves.add(move(place, from, firstOf[second], second));
                }
            }
        }
        return moves;
    }

    private List<Move> nestingMoves() {
        Map<Integer, Integer> home = new HashMap<>();
        int[] bestOf = new int[shared.length];
        for (int first = 0; first < shared.length; first++) {
            int largest = largestShare(first);
            for (int second = shared[first].length - 1; second >= 0; second--) {
                if (shared[first][second] == largest) {
                    bestOf[first] = second;
                }
            }
            home.putIfAbsent(bestOf[first], first);
        }
        List<Move> moves = new ArrayList<>();
        for (int first = 0; first < shared.length; first++) {
            int from = first;
            a.footprints()
                    .get(first)
                    .areas()
                    .filter(place -> !b.footprints().get(bestOf[from]).covers(place))
                    .forEach(place -> {
                        int second = b.covering(place)[0];
                        moves.add(move(place, from, home.getOrDefault(second, -1), second));
                    });
        }
        return moves;
    }

    private Move move(int place, int from, int to, int like) {
        AreaIndex.IndexedArea indexedArea = a.areaIndex().area(place);
        return new Move(
                indexedArea.code(),
                a.footprints().get(from).code(),
                to < 0 ? null : a.footprints().get(to).code(),
                b.footprints().get(like).code(),
                indexedArea.residents());
    }

    /** Two footprints, one of each layer, that share something. */
    public record Pair(
            AreaSet first, AreaSet second, Relation relation, int sharedAreas, long sharedResidents, long sharedKm2) {}

    /** All pairs that share an area. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int first = 0; first < shared.length; first++) {
            for (int second = 0; second < shared[first].length; second++) {
                if (shared[first][second] > 0) {
                    AreaSet one = a.footprints().get(first);
                    AreaSet two = b.footprints().get(second);
                    pairs.add(new Pair(
                            one,
                            two,
                            relation(first, second),
                            shared[first][second],
                            a.areaIndex().residents(one.sharedAreas(two)),
                            a.areaIndex().landKm2(one.sharedAreas(two))));
                }
            }
        }
        return pairs;
    }
}
