package cymru.cydweithio.chain.web;

import cymru.cydweithio.chain.ChainSubject;
import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The short chain beside the objects of a page: what they come from, and what came of them. What the page shows and the
 * chain does not, such as an item from which an interest bars its reader, has none.
 */
@Named
@RequestScoped
@Panel(slot = "chain", order = 100, view = "chain/beside")
public class ChainPanel {

    private Chains chains;
    private final Map<String, List<Chains.Neighbours>> known = new HashMap<>();

    protected ChainPanel() {}

    @Inject
    ChainPanel(Chains chains) {
        this.chains = chains;
    }

    /** @param subject what the page is about, as a {@link ChainSubject} is written; read once for a page */
    public List<Chains.Neighbours> of(String subject) {
        return known.computeIfAbsent(subject, said -> chains.beside(ChainSubject.parse(said)));
    }
}
