package cymru.cydweithio.reviewreport;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: review paper. The texts stand under the keys in the bundles of {@code reviewpaper}. */
public enum ReviewPaperRule implements Rule {
    LAYERS_FEW("reviewreport.layers.few"),
    PAIR_SAME("reviewreport.pair.same"),
    RECOMMENDATIONS_LONG("reviewreport.recommendations.long"),
    SCENARIOS_MOST("reviewreport.scenarios.most");

    private final String key;

    ReviewPaperRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
