package cymru.cydweithio.chain.web;

import cymru.cydweithio.chain.ChainEnd;
import cymru.cydweithio.chain.ChainLinks;
import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** The short chain beside an object on its own page: what it comes from, and what came of it. */
@Named
@RequestScoped
@Panel(slot = "chain", order = 100, view = "chain/beside")
public class ChainPanel {

    /** @param linkable whether the reader may link it */
    public record Beside(Chains.Neighbours chain, boolean linkable) {}

    private Chains chains;
    private ChainLinks links;
    private final Map<String, Beside> known = new HashMap<>();

    protected ChainPanel() {}

    @Inject
    ChainPanel(Chains chains, ChainLinks links) {
        this.chains = chains;
        this.links = links;
    }

    /** @param subject kind and id, as in {@code action/019…}; read once for a page */
    public Beside of(String subject) {
        return known.computeIfAbsent(subject, this::read);
    }

    private Beside read(String subject) {
        int slash = subject.indexOf('/');
        ChainEnd end = ChainEnd.parse(subject.substring(0, slash), subject.substring(slash + 1));
        try {
            return new Beside(chains.beside(end), links.linkable(end));
        } catch (NotFound e) {
            // the page shows it and the chain does not: an item from which an interest bars its reader
            return new Beside(null, false);
        }
    }
}
