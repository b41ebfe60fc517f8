package cymru.cydweithio.national;

import cymru.cydweithio.platform.Rule;

/** What is refused of releases, and why. The texts stand under the keys in the bundles of {@code national}. */
public enum NationalRule implements Rule {
    /** Both ends are needed: a figure is one of a time. */
    PERIOD_OPEN("national.rule.periodOpen"),
    /** Of a time that has not begun nothing can be counted. */
    PERIOD_AHEAD("national.rule.periodAhead"),
    /** It was withdrawn, or another took its place. */
    ENDED("national.rule.ended");

    private final String key;

    NationalRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
