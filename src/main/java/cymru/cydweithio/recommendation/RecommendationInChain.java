package cymru.cydweithio.recommendation;

import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainSource;
import cymru.cydweithio.security.ChainStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Recommendations, and proposals that answer issues, in the chain: what things answer. */
@ApplicationScoped
class RecommendationInChain implements ChainSource {

    private static final String RECOMMENDATION = "recommendation";
    private static final String PROPOSAL = "proposal";

    @Override
    public List<ChainKind> kinds() {
        return List.of(
                ChainKind.open(RECOMMENDATION, ChainStep.RECOMMENDATION, "recommendation_chain", "/recommendation/")
                        .withStates("recommendation.progress"),
                ChainKind.open(PROPOSAL, ChainStep.RECOMMENDATION, "proposal_chain", "/recommendation/")
                        .withStates("recommendation.progress"));
    }

    /** @param answers whether it answers an issue */
    static String kindOf(boolean answers) {
        return answers ? PROPOSAL : RECOMMENDATION;
    }

    @Override
    public String words() {
        return "recommendation.chain";
    }
}
