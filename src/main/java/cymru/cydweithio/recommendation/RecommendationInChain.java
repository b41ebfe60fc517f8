package cymru.cydweithio.recommendation;

import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainSource;
import cymru.cydweithio.security.ChainStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Recommendations in the chain: what things answer. */
@ApplicationScoped
class RecommendationInChain implements ChainSource {

    @Override
    public List<ChainKind> kinds() {
        return List.of(ChainKind.open("recommendation", ChainStep.RECOMMENDATION, "recommendation_chain", "/review/"));
    }

    @Override
    public String words() {
        return "recommendation.chain";
    }
}
