package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: file. The texts stand under the keys in the bundles of {@code sheet}. */
public enum FileRule implements Rule {
    FAULT_MISSING("sheet.fault.missing");

    private final String key;

    FileRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
