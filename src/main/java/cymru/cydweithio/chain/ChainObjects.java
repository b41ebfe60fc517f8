package cymru.cydweithio.chain;

import cymru.cydweithio.security.ChainKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Objects of the chain for capabilities that rest on them without being linked by hand: looked for and shown as far as
 * the actor may see them. Whoever calls this has seen to it that the actor may do what it is for.
 */
@ApplicationScoped
public class ChainObjects {

    /**
     * How an object stands, whoever asks.
     *
     * @param closed whether it is part of a restricted item
     * @param draft whether it has not gone out yet
     * @param spent whether it counts for nothing: it was withdrawn
     */
    public record Standing(UUID id, UUID partnershipId, boolean closed, boolean draft, boolean spent) {}

    private ChainReader reader;
    private ChainKinds kinds;
    private Chains chains;

    protected ChainObjects() {}

    @Inject
    ChainObjects(ChainReader reader, ChainKinds kinds, Chains chains) {
        this.reader = reader;
        this.kinds = kinds;
        this.chains = chains;
    }

    /** An object, where the actor may see it. */
    public Optional<Chains.Node> visible(ChainEnd end) {
        return reader.find(end).map(kinds::node);
    }

    /** Of some objects of a kind those that the actor may see, by their ids. */
    public Map<UUID, Chains.Node> visible(String kind, Collection<UUID> ids) {
        return reader.seen(kinds.kind(kind), ids).stream()
                .map(kinds::node)
                .collect(Collectors.toMap(node -> node.end().id(), Function.identity(), (one, same) -> one));
    }

    /** How some objects of a kind stand, by their ids; what is gone is not among them. */
    public Map<UUID, Standing> standing(String kind, Collection<UUID> ids) {
        return reader.standing(kinds.kind(kind), ids).stream()
                .collect(Collectors.toMap(Standing::id, Function.identity(), (one, same) -> one));
    }

    /**
     * Objects of some kinds in whose title or reference words stand, as far as the actor may see them.
     *
     * @param partnerships whose they are, where they are a partnership's
     * @param most how many of each kind
     */
    public List<Chains.Node> search(Collection<String> among, String text, Set<UUID> partnerships, int most) {
        List<ChainKind> these = among.stream().map(kinds::kind).toList();
        return reader.search(these, text, partnerships, most).stream()
                .map(kinds::node)
                .toList();
    }

    /** Key of what a kind is called. */
    public String words(String kind) {
        return kinds.words(kind);
    }
}
