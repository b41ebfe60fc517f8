package cymru.cydweithio.chain.web;

import cymru.cydweithio.chain.ChainEnd;
import cymru.cydweithio.chain.ChainLinks;
import cymru.cydweithio.chain.ChainSubject;
import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Looks for why something is done, and links it. */
@Named
@ViewScoped
public class ChainLinkPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Chains chains;

    @Inject
    private ChainLinks links;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String kind;

    @Inject
    @Param(pathIndex = 1)
    private String id;

    @Inject
    @Param(name = "q")
    private String text;

    private ChainEnd end;
    private Chains.Node object;
    private List<ChainLinks.Offer> offers;

    public void open() {
        end = ChainEnd.parse(kind, id);
        object = chains.beside(ChainSubject.of(end)).stream()
                .findFirst()
                .orElseThrow(NotFound::new)
                .object();
        offers = links.offer(end, text);
    }

    public void link(Chains.Node reason) {
        links.link(reason.end(), end);
        notices.done("chain.linked");
        redirects.to("/chain/" + end);
    }

    public Chains.Node getObject() {
        return object;
    }

    public List<ChainLinks.Offer> getOffers() {
        return offers;
    }

    public String getText() {
        return text;
    }
}
