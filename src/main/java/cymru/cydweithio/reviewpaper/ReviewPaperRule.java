package cymru.cydweithio.reviewpaper;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: review paper. The texts stand under the keys in the bundles of {@code reviewpaper}. */
public enum ReviewPaperRule implements Rule {
    LAYERS_FEW("reviewpaper.layers.few"),
    PAIR_SAME("reviewpaper.pair.same"),
    RECOMMENDATIONS_LONG("reviewpaper.recommendations.long"),
    SCENARIOS_MOST("reviewpaper.scenarios.most");

    private final String key;

    ReviewPaperRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
