package cymru.cydweithio.paper;

import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainSource;
import cymru.cydweithio.security.ChainStep;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Papers in the chain; before they were issued, to those who run the meeting. */
@ApplicationScoped
class PaperInChain implements ChainSource {

    @Override
    public List<ChainKind> kinds() {
        return List.of(ChainKind.ofItem(
                "paper",
                ChainStep.PAPER,
                "paper_chain",
                "/meeting/",
                Permission.READ_MEETINGS,
                Permission.RUN_MEETINGS));
    }

    @Override
    public List<Derived> links() {
        return List.of(new Derived("paper_item_link", "paper", "item"));
    }

    @Override
    public String words() {
        return "paper.chain";
    }
}
