package cymru.cydweithio.reference;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: reference. The texts stand under the keys in the bundles of {@code reference}. */
public enum ReferenceRule implements Rule {
    FAULT_COLUMNS("reference.fault.columns"),
    FAULT_CSV("reference.fault.csv"),
    FAULT_ENCODING("reference.fault.encoding"),
    FAULT_FEATURE("reference.fault.feature"),
    FAULT_GEOJSON("reference.fault.geojson"),
    FAULT_NUMBER("reference.fault.number"),
    FAULT_OUTLINE("reference.fault.outline"),
    FAULT_TOO_MANY("reference.fault.tooMany"),
    FAULT_TWICE("reference.fault.twice"),
    FAULT_UNKNOWN("reference.fault.unknown"),
    FAULT_WIDTH("reference.fault.width"),
    FAULT_WORD("reference.fault.word"),
    NO_FILE("reference.noFile"),
    TOO_LARGE("reference.tooLarge"),
    UNKNOWN_FILE("reference.unknownFile");

    private final String key;

    ReferenceRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
