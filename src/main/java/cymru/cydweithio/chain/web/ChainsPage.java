package cymru.cydweithio.chain.web;

import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.partnership.PublicPartnershipId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.security.ChainStep;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
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
    private String partnership;
    private PublicPartnershipId within;
    private ChainStep step;
    private Chains.Overview overview;

    protected ChainsPage() {}

    @Inject
    ChainsPage(Chains chains, @Param(name = "from") String from, @Param(name = "partnership") String partnership) {
        this.chains = chains;
        this.from = from;
        this.partnership = partnership;
    }

    public void open() {
        ChainStep asked = Parameters.constant(ChainStep.values(), from);
        step = asked == null ? ChainStep.PRIORITY : asked;
        within = Ids.parse(partnership).map(PublicPartnershipId::new).orElse(null);
        overview = within == null ? chains.from(step) : chains.within(step, within);
    }

    public List<ChainStep> getStarts() {
        return STARTS;
    }

    public ChainStep getStep() {
        return step;
    }

    /** The partnership whose objects alone are shown; null for all. */
    public UUID getPartnership() {
        return within == null ? null : within.value();
    }

    /** How many breaks all that is shown has. */
    public long getBreaks() {
        return overview.lines().stream()
                .flatMap(line -> line.gaps().stream())
                .distinct()
                .count();
    }

    public Chains.Overview getOverview() {
        return overview;
    }
}
