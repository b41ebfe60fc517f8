package cymru.cydweithio.duty;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: duty. The texts stand under the keys in the bundles of {@code duty}. */
public enum DutyRule implements Rule {
    BINDING_TARGET("duty.binding.target");

    private final String key;

    DutyRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
