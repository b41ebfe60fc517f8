package cymru.cydweithio.chain;

import cymru.cydweithio.chain.ChainReader.Found;
import cymru.cydweithio.partnership.PublicPartnershipId;
import cymru.cydweithio.platform.Bilingual;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Walks the statutory chain from any object: back to why it is done, and on to what came of it. */
@UseCase
public class Chains {

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
     * @param gaps what is missing beside the object and beside each that is shown, judged as on its own page
     * @param cut whether there is more than is shown
     * @param linkable whether the reader may link the object
     */
    public record ChainView(
            Node object,
            List<Node> before,
            List<Node> after,
            List<Edge> edges,
            List<Gap> gaps,
            boolean cut,
            boolean linkable) {}

    /**
     * An object with what came of it.
     *
     * @param behind how many objects of each step stand behind it
     * @param counts how many objects of each step came of it
     * @param gaps what is missing beside it and beside what came of it
     */
    public record Line(Node node, Map<ChainStep, Long> behind, Map<ChainStep, Long> counts, List<Gap> gaps) {}

    /**
     * What came of each object of one step.
     *
     * @param steps those that follow the step
     * @param partnerships how many of the objects, and of what is missing, belong to which
     * @param choices the partnerships whose objects the reader may see at all
     * @param cut whether there is more than is shown
     */
    public record Overview(
            List<ChainStep> steps, List<Line> lines, List<Share> partnerships, List<Named> choices, boolean cut) {}

    /** A partnership by its name, which is public. */
    public record Named(UUID id, Bilingual name) {}

    /** How much of an overview belongs to a partnership. */
    public record Share(UUID id, Bilingual name, int objects, long breaks) {}

    /**
     * What stands next to an object: directly behind it, and what came directly of it.
     *
     * @param linkable whether the reader may link the object
     */
    public record Neighbours(Node object, List<Edge> before, List<Edge> after, boolean linkable) {}

    /** The most objects of one overview. */
    private static final int MOST_LINES = 50;

    private ChainReader reader;
    private ChainKinds kinds;
    private ChainRights rights;

    protected Chains() {}

    @Inject
    Chains(ChainReader reader, ChainKinds kinds, ChainRights rights) {
        this.reader = reader;
        this.kinds = kinds;
        this.rights = rights;
    }

    /** The whole chain of an object, of which the reader sees what each page would show. */
    @Requires(Permission.READ_REFERENCE)
    public ChainView of(ChainEnd end) {
        Found found = reader.find(end).orElseThrow(NotFound::new);
        Node object = kinds.node(found);
        ChainWalk walk = new ChainWalk(reader, kinds, List.of(object)).go();
        return new ChainView(
                object,
                walk.back().met(),
                walk.on().met(),
                Stream.concat(walk.back().edges(), walk.on().edges()).toList(),
                walk.gaps(),
                walk.cut(),
                rights.linkable(found));
    }

    /**
     * What stands directly beside the objects of a page, one or several; those that the reader may not see are left
     * out.
     */
    @Requires(Permission.READ_REFERENCE)
    public List<Neighbours> beside(ChainSubject subject) {
        List<Found> found = reader.find(subject);
        Map<UUID, Node> objects = new LinkedHashMap<>();
        found.forEach(one -> objects.put(one.id(), kinds.node(one)));
        ChainWalk walk = new ChainWalk(reader, kinds, List.copyOf(objects.values())).once();
        return found.stream()
                .map(one -> new Neighbours(
                        objects.get(one.id()),
                        walk.back().beside(one.id()).stream()
                                .sorted(Comparator.comparing(Edge::first, ChainWalk.IN_ORDER))
                                .toList(),
                        walk.on().beside(one.id()).stream()
                                .sorted(Comparator.comparing(Edge::then, ChainWalk.IN_ORDER))
                                .toList(),
                        rights.linkable(one)))
                .toList();
    }

    /** What came of each object of a step, the newest first. */
    @Requires(Permission.READ_REFERENCE)
    public Overview from(ChainStep step) {
        return overview(step, null);
    }

    /** The same of one partnership: what is its own, and what bodies hold together for it. */
    @Requires(Permission.READ_REFERENCE)
    public Overview within(ChainStep step, PublicPartnershipId partnership) {
        return overview(step, partnership.value());
    }

    private Overview overview(ChainStep step, UUID partnership) {
        List<ChainKind> among =
                kinds.all().stream().filter(kind -> kind.step() == step).toList();
        List<Found> found = partnership == null
                ? reader.search(among, null, null, MOST_LINES + 1)
                : reader.ofPartnership(among, partnership, MOST_LINES + 1);
        List<Found> shown = found.stream().limit(MOST_LINES).toList();
        ChainWalk walk =
                new ChainWalk(reader, kinds, shown.stream().map(kinds::node).toList()).go();
        List<Line> lines = walk.lines();
        return new Overview(
                kinds.all().stream()
                        .map(ChainKind::step)
                        .filter(other -> other.compareTo(step) > 0)
                        .distinct()
                        .sorted()
                        .toList(),
                lines,
                shares(shown, lines, partnership),
                reader.choices(among),
                found.size() > MOST_LINES || walk.cut());
    }

    private List<Share> shares(List<Found> shown, List<Line> lines, UUID only) {
        Map<UUID, Set<UUID>> held = reader.partnershipsOf(shown);
        Map<UUID, List<Line>> of = new LinkedHashMap<>();
        lines.forEach(line -> held.getOrDefault(line.node().end().id(), Set.of()).stream()
                .filter(partnership -> only == null || only.equals(partnership))
                .forEach(partnership ->
                        of.computeIfAbsent(partnership, id -> new ArrayList<>()).add(line)));
        return reader.names(of.keySet()).stream()
                .map(name -> new Share(
                        name.id(),
                        name.name(),
                        of.get(name.id()).size(),
                        of.get(name.id()).stream()
                                .flatMap(line -> line.gaps().stream())
                                .distinct()
                                .count()))
                .toList();
    }
}
