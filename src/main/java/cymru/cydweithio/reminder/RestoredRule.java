package cymru.cydweithio.reminder;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: restored. The texts stand under the keys in the bundles of {@code reminder}. */
public enum RestoredRule implements Rule {
    RESTORED_HELD("reminder.restored.held");

    private final String key;

    RestoredRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
