package cymru.cydweithio.chain.web;

import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.security.ChainStep;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** What came of each priority, decision or other object of a step, on one page. */
@Named
@RequestScoped
public class ChainsPage {

    /** Steps from which something is expected to come. */
    private static final List<ChainStep> STARTS = List.of(
            ChainStep.PRIORITY,
            ChainStep.NEED,
            ChainStep.DUTY,
            ChainStep.RECOMMENDATION,
            ChainStep.DECISION,
            ChainStep.ACTION,
            ChainStep.SERVICE,
            ChainStep.CONTRACT,
            ChainStep.MONEY);

    private Chains chains;
    private String from;
    private ChainStep step;
    private Chains.Overview overview;

    protected ChainsPage() {}

    @Inject
    ChainsPage(Chains chains, @Param(name = "from") String from) {
        this.chains = chains;
        this.from = from;
    }

    public void open() {
        ChainStep asked = Parameters.constant(ChainStep.values(), from);
        step = asked == null ? ChainStep.PRIORITY : asked;
        overview = chains.from(step);
    }

    public List<ChainStep> getStarts() {
        return STARTS;
    }

    public ChainStep getStep() {
        return step;
    }

    public Chains.Overview getOverview() {
        return overview;
    }
}
