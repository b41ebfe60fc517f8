package cymru.cydweithio.recommendation;

import cymru.cydweithio.platform.Rule;

/** What is refused of reviews and of what became of them, and why. */
public enum RecommendationRule implements Rule {
    ADDRESS_BAD("recommendation.status.address.bad"),
    DAY_AHEAD("recommendation.status.day.ahead"),
    DAY_REQUIRED("recommendation.status.day.required"),
    EVIDENCE_REQUIRED("recommendation.status.evidence.required"),
    EVIDENCE_UNKNOWN("recommendation.status.evidence.unknown"),
    REASON_LONG("recommendation.status.reason.long"),
    REASON_REQUIRED("recommendation.status.reason.required"),
    STATE_REQUIRED("recommendation.status.state.required");

    private final String key;

    RecommendationRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
