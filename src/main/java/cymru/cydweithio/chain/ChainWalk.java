package cymru.cydweithio.chain;

import cymru.cydweithio.chain.ChainReader.Found;
import cymru.cydweithio.chain.ChainReader.Way;
import cymru.cydweithio.chain.Chains.Edge;
import cymru.cydweithio.chain.Chains.Gap;
import cymru.cydweithio.chain.Chains.Line;
import cymru.cydweithio.chain.Chains.Node;
import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A walk both ways from some objects, step by step. Each round is one statement: it takes a step on from what is shown,
 * and a step from what has to be known to judge whether something is missing beside what is shown.
 */
final class ChainWalk {
    /** A walk ends here, and says so. */
    static final int MOST_STEPS = 10;

    /**
     * As many statements as a walk takes at most: one for each step, and three more for what has to be known beyond the
     * last steps to say what is missing there. With the one that finds the object that makes four more than steps.
     */
    static final int MOST_STATEMENTS = MOST_STEPS + 3;

    static final Comparator<Node> IN_ORDER = Comparator.comparing(Node::step)
            .thenComparing(Node::on, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Node::reference, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(node -> node.end().id());

    private final ChainReader reader;
    private final ChainKinds kinds;
    private final List<Node> starts;
    private final int most;
    private final Map<UUID, Node> nodes = new LinkedHashMap<>();
    private final Side back = new Side(Way.BACK);
    private final Side on = new Side(Way.ON);
    /** Where the starts themselves are all that is shown. */
    private boolean still;

    private boolean cut;

    /** What is known in one direction. */
    final class Side {
        private final Way way;
        /** For each object whose neighbours in this direction were read, how it is linked to them. */
        private final Map<UUID, List<Edge>> links = new HashMap<>();
        /** Objects that have more neighbours than are read. */
        private final Set<UUID> overfull = new HashSet<>();
        /** Objects beside which nothing is missing in this direction. */
        private final Set<UUID> content = new HashSet<>();

        private Side(Way way) {
            this.way = way;
        }

        Node far(Edge edge) {
            return way == Way.BACK ? edge.first() : edge.then();
        }

        /** What is shown: all that was met from the starts. */
        Set<UUID> shown() {
            Set<UUID> shown = new LinkedHashSet<>();
            starts.forEach(start -> shown.add(start.end().id()));
            List<UUID> open = new ArrayList<>(shown);
            for (int i = 0; i < open.size(); i++) {
                for (Edge edge : links.getOrDefault(open.get(i), List.of())) {
                    UUID id = far(edge).end().id();
                    if (shown.add(id)) {
                        open.add(id);
                    }
                }
            }
            return shown;
        }

        /** What was read beside an object. */
        List<Edge> beside(UUID id) {
            return links.getOrDefault(id, List.of());
        }

        /** What was read and is shown. */
        Stream<Edge> edges() {
            return shown().stream().flatMap(id -> links.getOrDefault(id, List.of()).stream());
        }

        List<Node> met() {
            return shown().stream()
                    .map(nodes::get)
                    .filter(node -> !starts.contains(node))
                    .sorted(IN_ORDER)
                    .toList();
        }

        /** An object with all that is known to be reached from there, as far as it still stands. */
        Set<UUID> reached(UUID from) {
            Set<UUID> reached = new LinkedHashSet<>(Set.of(from));
            List<UUID> open = new ArrayList<>(reached);
            for (int i = 0; i < open.size(); i++) {
                for (Edge edge : links.getOrDefault(open.get(i), List.of())) {
                    Node far = far(edge);
                    if (far.counts() && reached.add(far.end().id())) {
                        open.add(far.end().id());
                    }
                }
            }
            return reached;
        }

        Set<ChainStep> expected(Node node) {
            ChainKind kind = kinds.kind(node.end().kind());
            return node.counts() ? way == Way.BACK ? kind.before() : kind.after() : Set.of();
        }

        /** Of what has to be read before it can be said whether something is missing beside these. */
        Set<UUID> toJudge(Collection<Node> judged) {
            Set<UUID> open = new LinkedHashSet<>();
            for (Node node : judged) {
                UUID id = node.end().id();
                Set<ChainStep> expected = expected(node);
                if (!expected.isEmpty() && !content.contains(id)) {
                    Set<UUID> reached = reached(id);
                    if (reached.stream().anyMatch(overfull::contains)
                            || reached.stream()
                                    .anyMatch(one -> !one.equals(id)
                                            && expected.contains(nodes.get(one).step()))) {
                        content.add(id);
                    } else {
                        reached.stream().filter(one -> !links.containsKey(one)).forEach(open::add);
                    }
                }
            }
            return open;
        }

        /** What is missing in this direction beside these; where that could not be read to its end, nothing is. */
        Stream<Gap> gaps(Collection<Node> judged) {
            toJudge(judged);
            return judged.stream()
                    .filter(node -> !expected(node).isEmpty()
                            && !content.contains(node.end().id())
                            && links.keySet().containsAll(reached(node.end().id())))
                    .map(node -> new Gap(node, way == Way.BACK, List.copyOf(EnumSet.copyOf(expected(node)))));
        }

        Map<ChainStep, Long> counted(UUID from) {
            return reached(from).stream()
                    .filter(id -> !id.equals(from))
                    .collect(Collectors.groupingBy(
                            id -> nodes.get(id).step(), () -> new EnumMap<>(ChainStep.class), Collectors.counting()));
        }
    }

    ChainWalk(ChainReader reader, ChainKinds kinds, List<Node> starts) {
        this.reader = reader;
        this.kinds = kinds;
        this.starts = starts;
        this.most = starts.size() > 1 ? ChainReader.MOST_TOGETHER : ChainReader.MOST;
        starts.forEach(start -> nodes.put(start.end().id(), start));
    }

    /** One step either way, and no judgement. */
    ChainWalk once() {
        if (!starts.isEmpty()) {
            read(unread(back.shown(), back), Set.of(), unread(on.shown(), on), Set.of());
        }
        return this;
    }

    /** Whether there is more than is shown. */
    boolean cut() {
        return cut;
    }

    Side back() {
        return back;
    }

    Side on() {
        return on;
    }

    /** Takes no step, and reads what has to be known to say what is missing beside the starts. */
    ChainWalk judge() {
        still = true;
        return go();
    }

    ChainWalk go() {
        for (int round = 0; round < MOST_STATEMENTS && !starts.isEmpty(); round++) {
            Set<UUID> behind = unread(back.shown(), back);
            Set<UUID> after = unread(on.shown(), on);
            if (still || round >= MOST_STEPS) {
                cut |= !still && !(behind.isEmpty() && after.isEmpty());
                behind = Set.of();
                after = Set.of();
            }
            List<Node> judged = judged();
            Set<UUID> behindJudged = back.toJudge(judged);
            Set<UUID> afterJudged = on.toJudge(judged);
            behindJudged.removeAll(behind);
            afterJudged.removeAll(after);
            if (Stream.of(behind, after, behindJudged, afterJudged).allMatch(Set::isEmpty)) {
                break;
            }
            read(behind, behindJudged, after, afterJudged);
        }
        return this;
    }

    private Set<UUID> unread(Set<UUID> shown, Side side) {
        shown.removeAll(side.links.keySet());
        return shown;
    }

    /** What is shown, in whichever direction: each is judged as on its own page. */
    private List<Node> judged() {
        return still
                ? starts
                : Stream.concat(back.shown().stream(), on.shown().stream())
                        .distinct()
                        .map(nodes::get)
                        .toList();
    }

    private void read(Set<UUID> behind, Set<UUID> behindJudged, Set<UUID> after, Set<UUID> afterJudged) {
        List<ChainReader.Leg> legs = new ArrayList<>();
        leg(legs, "A", Way.BACK, behind);
        leg(legs, "B", Way.BACK, behindJudged);
        leg(legs, "C", Way.ON, after);
        leg(legs, "D", Way.ON, afterJudged);
        Map<String, List<Found>> found = reader.step(legs, most).stream().collect(Collectors.groupingBy(Found::leg));
        take(back, behind, found.getOrDefault("A", List.of()), true);
        take(back, behindJudged, found.getOrDefault("B", List.of()), false);
        take(on, after, found.getOrDefault("C", List.of()), true);
        take(on, afterJudged, found.getOrDefault("D", List.of()), false);
    }

    private void leg(List<ChainReader.Leg> legs, String name, Way way, Set<UUID> from) {
        if (!from.isEmpty()) {
            legs.add(new ChainReader.Leg(
                    name, way, from.stream().map(id -> nodes.get(id).end()).toList()));
        }
    }

    private void take(Side side, Set<UUID> from, List<Found> found, boolean shown) {
        from.forEach(id -> side.links.put(id, new ArrayList<>()));
        if (found.size() > most) {
            side.overfull.addAll(from);
            cut |= shown;
        }
        for (Found one : found.subList(0, Math.min(most, found.size()))) {
            Node near = nodes.get(one.nearId());
            Node far = nodes.computeIfAbsent(one.id(), id -> kinds.node(one));
            ChainLinkId made = one.linkId() == null ? null : new ChainLinkId(one.linkId());
            side.links
                    .get(one.nearId())
                    .add(side.way == Way.BACK ? new Edge(far, near, made) : new Edge(near, far, made));
        }
    }

    /** Each start with what came of it, and what is missing beside it and beside that. */
    List<Line> lines() {
        List<Gap> gaps = gaps();
        return starts.stream()
                .map(start -> {
                    UUID id = start.end().id();
                    Set<UUID> reached = on.reached(id);
                    return new Line(
                            start,
                            back.counted(id),
                            on.counted(id),
                            gaps.stream()
                                    .filter(gap ->
                                            reached.contains(gap.node().end().id()))
                                    .toList());
                })
                .toList();
    }

    List<Gap> gaps() {
        List<Node> judged = judged();
        return Stream.concat(back.gaps(judged), on.gaps(judged))
                .sorted(Comparator.comparing(Gap::node, IN_ORDER).thenComparing(gap -> !gap.behind()))
                .toList();
    }
}
