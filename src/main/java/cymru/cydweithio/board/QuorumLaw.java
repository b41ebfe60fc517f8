package cymru.cydweithio.board;

import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.partnership.PublicPartnershipId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether the law fixes the quorum of a board, which depends on the layer of its partnership. */
@ApplicationScoped
class QuorumLaw {

    private Partnerships partnerships;

    protected QuorumLaw() {}

    @Inject
    QuorumLaw(Partnerships partnerships) {
        this.partnerships = partnerships;
    }

    boolean fixes(Board board) {
        return Quorum.fixedByLaw(
                partnerships
                        .publicFacts(new PublicPartnershipId(board.partnershipId()))
                        .layerCode(),
                board.parentId() != null);
    }
}
