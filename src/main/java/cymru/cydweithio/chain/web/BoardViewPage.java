package cymru.cydweithio.chain.web;

import cymru.cydweithio.chain.BoardChains;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.security.ChainStep;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The chain of each priority of a partnership on one page. */
@Named
@RequestScoped
public class BoardViewPage {

    private BoardChains chains;
    private String id;
    private BoardChains.Board board;

    protected BoardViewPage() {}

    @Inject
    BoardViewPage(BoardChains chains, @Param(pathIndex = 0) String id) {
        this.chains = chains;
        this.id = id;
    }

    public void open() {
        board = chains.of(PartnershipId.parse(id));
    }

    public BoardChains.Board getBoard() {
        return board;
    }

    public List<ChainStep> getRungs() {
        return BoardChains.RUNGS;
    }
}
