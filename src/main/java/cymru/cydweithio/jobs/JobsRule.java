package cymru.cydweithio.jobs;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: jobs. The texts stand under the keys in the bundles of {@code jobs}. */
public enum JobsRule implements Rule {
    RESTORED_NOT_HELD("jobs.restored.notHeld");

    private final String key;

    JobsRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
