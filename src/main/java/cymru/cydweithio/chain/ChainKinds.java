package cymru.cydweithio.chain;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainSource;
import cymru.cydweithio.security.ChainStep;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the capabilities add to the chain. */
@ApplicationScoped
class ChainKinds {

    /**
     * What somebody may link to what comes of it: the reasons for which something is done. Everything else follows from
     * the work itself.
     */
    private static final Set<ChainStep> REASONS = EnumSet.of(
            ChainStep.DUTY, ChainStep.RECOMMENDATION, ChainStep.NEED, ChainStep.PRIORITY, ChainStep.DECISION);

    private Instance<ChainSource> sources;
    private final Map<String, ChainKind> kinds = new TreeMap<>();
    private final Map<String, String> words = new TreeMap<>();
    private final List<ChainSource.Derived> links = new ArrayList<>();

    protected ChainKinds() {}

    @Inject
    ChainKinds(@Any Instance<ChainSource> sources) {
        this.sources = sources;
    }

    @PostConstruct
    void find() {
        for (ChainSource source : sources) {
            for (ChainKind kind : source.kinds()) {
                if (kinds.put(kind.name(), kind) != null) {
                    throw new IllegalStateException("two kinds of the chain are called " + kind.name());
                }
                words.put(kind.name(), source.words() + "." + kind.name());
            }
        }
        sources.forEach(source -> links.addAll(source.links()));
        links.removeIf(link -> !kinds.containsKey(link.from()) || !kinds.containsKey(link.to()));
        links.sort(Comparator.comparing(ChainSource.Derived::view));
    }

    ChainKind kind(String name) {
        ChainKind kind = name == null ? null : kinds.get(name);
        if (kind == null) {
            throw new NotFound();
        }
        return kind;
    }

    List<ChainKind> all() {
        return List.copyOf(kinds.values());
    }

    List<ChainSource.Derived> links() {
        return List.copyOf(links);
    }

    /** Key of what the kind is called. */
    String words(String name) {
        return words.get(name);
    }

    /** What may be linked so that an object of a step rests on it. */
    List<ChainKind> reasonsFor(ChainStep step) {
        return kinds.values().stream()
                .filter(kind -> isReason(kind) && kind.step().compareTo(step) < 0)
                .toList();
    }

    static boolean isReason(ChainKind kind) {
        return REASONS.contains(kind.step());
    }

    Chains.Node node(ChainReader.Found found) {
        ChainKind kind = kind(found.kind());
        return new Chains.Node(
                new ChainEnd(found.kind(), found.id()),
                kind.step(),
                words(found.kind()),
                found.reference(),
                found.title(),
                kind.states() == null || found.state() == null
                        ? null
                        : kind.states() + "." + found.state().toLowerCase(Locale.ROOT),
                found.onDate(),
                kind.page(found.page()),
                !kind.spent().contains(found.state() == null ? "" : found.state()));
    }
}
