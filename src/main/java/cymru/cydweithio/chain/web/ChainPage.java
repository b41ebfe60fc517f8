package cymru.cydweithio.chain.web;

import cymru.cydweithio.chain.ChainEnd;
import cymru.cydweithio.chain.ChainLinkId;
import cymru.cydweithio.chain.ChainLinks;
import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.security.ChainStep;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** The chain of one object, back to why it is done and on to what came of it. */
@Named
@ViewScoped
public class ChainPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The objects of one step. */
    public record Part(ChainStep step, List<Chains.Node> nodes) {}

    @Inject
    private Chains chains;

    @Inject
    private ChainLinks links;

    @Inject
    private RequestLanguage language;

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

    private ChainEnd end;
    private transient Chains.ChainView chain;
    private transient ChainDrawing drawing;

    public void open() {
        end = ChainEnd.parse(kind, id);
        chain = chains.of(end);
        drawing = ChainDrawing.of(chain, language.get());
    }

    public void unlink(ChainLinkId link) {
        links.unlink(link);
        notices.done("chain.unlinked");
        redirects.to("/chain/" + end);
    }

    public Chains.ChainView getChain() {
        return chain;
    }

    public ChainDrawing getDrawing() {
        return drawing;
    }

    public List<Part> getBefore() {
        return parts(chain.before());
    }

    public List<Part> getAfter() {
        return parts(chain.after());
    }

    /** The links that somebody made, and could take away again. */
    public List<Chains.Edge> getMade() {
        return chain.linkable()
                ? chain.edges().stream()
                        .filter(edge -> edge.linkId() != null
                                && Stream.of(edge.first(), edge.then())
                                        .anyMatch(node ->
                                                node.end().equals(chain.object().end())))
                        .toList()
                : List.of();
    }

    private static List<Part> parts(List<Chains.Node> nodes) {
        return Arrays.stream(ChainStep.values())
                .map(step -> new Part(
                        step, nodes.stream().filter(node -> node.step() == step).toList()))
                .filter(part -> !part.nodes().isEmpty())
                .toList();
    }
}
