package cymru.cydweithio.chain;

import cymru.cydweithio.chain.ChainReader.Found;
import cymru.cydweithio.chain.ChainReader.Way;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainStep;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks the statutory chain from any object: back to why it is done, and on to what came of it. */
@UseCase
public class Chains {

    /** A walk ends here, and says so. */
    static final int MOST_STEPS = 10;

    /**
     * An object of the chain that the reader may see.
     *
     * @param kind key of what it is called
     * @param state key of its state, or null
     * @param address of its page
     * @param counts whether it still stands: what was withdrawn is shown, and neither fills a gap nor leads on
     */
    public record Node(
            ChainEnd end,
            ChainStep step,
            String kind,
            String reference,
            Wording title,
            String state,
            LocalDate on,
            String address,
            boolean counts) {

        public String getChain() {
            return "/chain/" + end;
        }
    }

    /**
     * That something came of something.
     *
     * @param linkId of the link that somebody made; null where it follows from the work itself
     */
    public record Edge(Node first, Node then, ChainLinkId linkId) {}

    /**
     * What is missing beside an object, as far as the reader may see.
     *
     * @param behind whether it should stand behind it; otherwise it should have come of it
     * @param missing one of which is expected
     */
    public record Gap(Node node, boolean behind, List<ChainStep> missing) {}

    /**
     * The chain of an object.
     *
     * @param before what stands behind it, in the order of the steps
     * @param after what came of it, in the order of the steps
     * @param cut whether there is more than is shown
     */
    public record ChainView(
            Node object, List<Node> before, List<Node> after, List<Edge> edges, List<Gap> gaps, boolean cut) {}

    /**
     * An object with what came of it.
     *
     * @param counts how many objects of each step came of it
     * @param gaps what is missing behind it and in what came of it
     */
    public record Line(Node node, Map<ChainStep, Long> counts, List<Gap> gaps) {}

    /**
     * What came of each object of one step.
     *
     * @param steps those that follow the step
     * @param cut whether there is more than is shown
     */
    public record Overview(List<ChainStep> steps, List<Line> lines, boolean cut) {}

    /** What stands next to an object: directly behind it, and what came directly of it. */
    public record Neighbours(Node object, List<Edge> before, List<Edge> after) {}

    /** The most objects of one overview. */
    private static final int MOST_LINES = 50;

    private static final Comparator<Node> IN_ORDER = Comparator.comparing(Node::step)
            .thenComparing(Node::on, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Node::reference, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(node -> node.end().id());

    private ChainReader reader;
    private ChainKinds kinds;

    protected Chains() {}

    @Inject
    Chains(ChainReader reader, ChainKinds kinds) {
        this.reader = reader;
        this.kinds = kinds;
    }

    /** The whole chain of an object, of which the reader sees what each page would show. */
    @Requires(Permission.READ_REFERENCE)
    public ChainView of(ChainEnd end) {
        Node object = object(end);
        Walk back = new Walk(List.of(object), Way.BACK).go();
        Walk on = new Walk(List.of(object), Way.ON).go();
        List<Edge> edges = new ArrayList<>(back.edges);
        edges.addAll(on.edges);
        List<Gap> gaps = new ArrayList<>(back.gaps());
        gaps.addAll(on.gaps());
        return new ChainView(object, back.met(), on.met(), edges, gaps, back.cut || on.cut);
    }

    /** What stands directly beside an object, for its own page. */
    @Requires(Permission.READ_REFERENCE)
    public Neighbours beside(ChainEnd end) {
        Node object = object(end);
        return new Neighbours(
                object,
                new Walk(List.of(object), Way.BACK).once().sorted(),
                new Walk(List.of(object), Way.ON).once().sorted());
    }

    /** What came of each object of a step, the newest first. */
    @Requires(Permission.READ_REFERENCE)
    public Overview from(ChainStep step) {
        List<Found> found = reader.search(
                kinds.all().stream().filter(kind -> kind.step() == step).toList(), null, null, MOST_LINES + 1);
        List<Node> starts = found.stream().limit(MOST_LINES).map(this::node).toList();
        Walk back = new Walk(starts, Way.BACK).go();
        Walk on = new Walk(starts, Way.ON).go();
        List<Gap> behind = back.gaps();
        List<Gap> after = on.gaps();
        List<Line> lines = starts.stream()
                .map(start -> {
                    Set<UUID> reached = on.reached(start);
                    return new Line(
                            start,
                            on.counted(start),
                            Stream.concat(
                                            behind.stream().filter(gap -> gap.node() == start),
                                            after.stream()
                                                    .filter(gap -> reached.contains(
                                                            gap.node().end().id())))
                                    .toList());
                })
                .toList();
        return new Overview(
                kinds.all().stream()
                        .map(ChainKind::step)
                        .filter(other -> other.compareTo(step) > 0)
                        .distinct()
                        .sorted()
                        .toList(),
                lines,
                found.size() > MOST_LINES || back.cut || on.cut);
    }

    private Node object(ChainEnd end) {
        return reader.find(end).map(this::node).orElseThrow(NotFound::new);
    }

    Node node(Found found) {
        ChainKind kind = kinds.kind(found.kind());
        return new Node(
                new ChainEnd(found.kind(), found.id()),
                kind.step(),
                kinds.words(found.kind()),
                found.reference(),
                found.title(),
                kind.states() == null || found.state() == null
                        ? null
                        : kind.states() + "." + found.state().toLowerCase(Locale.ROOT),
                found.onDate(),
                kind.page(found.page()),
                !kind.spent().contains(found.state() == null ? "" : found.state()));
    }

    /** A walk one way, step by step; an object that was met ends it there. */
    private final class Walk {
        private final Way way;
        private final List<Node> starts;
        private final Map<UUID, Node> nodes = new LinkedHashMap<>();
        private final List<Edge> edges = new ArrayList<>();
        /** For each object, the objects next to it in the way of the walk. */
        private final Map<UUID, Set<UUID>> next = new HashMap<>();
        /** Objects beyond which nobody looked. */
        private final Set<UUID> ends = new HashSet<>();

        private boolean cut;

        private Walk(List<Node> starts, Way way) {
            this.starts = starts;
            this.way = way;
            starts.forEach(start -> nodes.put(start.end().id(), start));
        }

        Walk once() {
            step(begin());
            return this;
        }

        Walk go() {
            Set<ChainEnd> from = begin();
            for (int steps = 0; !from.isEmpty(); steps++) {
                if (steps == MOST_STEPS) {
                    cut = true;
                    from.forEach(end -> ends.add(end.id()));
                    break;
                }
                from = step(from);
            }
            return this;
        }

        private Set<ChainEnd> begin() {
            return starts.stream().map(Node::end).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** @return what was not met before */
        private Set<ChainEnd> step(Set<ChainEnd> from) {
            Set<ChainEnd> unmet = new LinkedHashSet<>();
            List<Found> found = reader.step(from, way);
            if (found.size() > ChainReader.MOST) {
                cut = true;
                from.forEach(end -> ends.add(end.id()));
                found = found.subList(0, ChainReader.MOST);
            }
            for (Found one : found) {
                Node near = nodes.get(one.nearId());
                Node far = nodes.get(one.id());
                if (far == null) {
                    far = node(one);
                    nodes.put(one.id(), far);
                    unmet.add(far.end());
                }
                next.computeIfAbsent(one.nearId(), id -> new LinkedHashSet<>()).add(one.id());
                ChainLinkId made = one.linkId() == null ? null : new ChainLinkId(one.linkId());
                edges.add(way == Way.BACK ? new Edge(far, near, made) : new Edge(near, far, made));
            }
            return unmet;
        }

        List<Node> met() {
            return nodes.values().stream()
                    .filter(node -> !starts.contains(node))
                    .sorted(IN_ORDER)
                    .toList();
        }

        List<Edge> sorted() {
            return edges.stream()
                    .sorted(Comparator.comparing(edge -> way == Way.BACK ? edge.first() : edge.then(), IN_ORDER))
                    .toList();
        }

        List<Gap> gaps() {
            List<Gap> gaps = new ArrayList<>();
            for (Node node : nodes.values()) {
                ChainKind kind = kinds.kind(node.end().kind());
                Set<ChainStep> expected = way == Way.BACK ? kind.before() : kind.after();
                if (node.counts()
                        && !expected.isEmpty()
                        && !ends.contains(node.end().id())
                        && !meets(node, expected)) {
                    gaps.add(new Gap(node, way == Way.BACK, List.copyOf(EnumSet.copyOf(expected))));
                }
            }
            gaps.sort(Comparator.comparing(Gap::node, IN_ORDER));
            return gaps;
        }

        private boolean meets(Node from, Set<ChainStep> expected) {
            return reached(from).stream()
                    .filter(id -> !id.equals(from.end().id()))
                    // whether more stands beyond the end of the walk is not known, so nothing is missed there
                    .anyMatch(id -> expected.contains(nodes.get(id).step()) || ends.contains(id));
        }

        /** An object with all that the walk met from there, as far as it still stands. */
        Set<UUID> reached(Node from) {
            Set<UUID> seen = new LinkedHashSet<>(Set.of(from.end().id()));
            List<UUID> open = new ArrayList<>(seen);
            while (!open.isEmpty()) {
                for (UUID beyond : next.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                    if (nodes.get(beyond).counts() && seen.add(beyond)) {
                        open.add(beyond);
                    }
                }
            }
            return seen;
        }

        Map<ChainStep, Long> counted(Node from) {
            return reached(from).stream()
                    .filter(id -> !id.equals(from.end().id()))
                    .collect(Collectors.groupingBy(
                            id -> nodes.get(id).step(), () -> new EnumMap<>(ChainStep.class), Collectors.counting()));
        }
    }
}
