package cymru.cydweithio.conflict;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: conflict. The texts stand under the keys in the bundles of {@code conflict}. */
public enum ConflictRule implements Rule {
    ASK_PARTNERSHIP("conflict.ask.partnership"),
    REASON_LONG("conflict.reason.long"),
    REASON_REQUIRED("conflict.reason.required"),
    STATUS_REQUIRED("conflict.status.required");

    private final String key;

    ConflictRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
