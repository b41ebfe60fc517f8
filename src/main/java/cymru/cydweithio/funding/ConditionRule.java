package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: condition. The texts stand under the keys in the bundles of {@code funding}. */
public enum ConditionRule implements Rule {
    CONDITION_CLOSED("funding.condition.closed"),
    CONDITION_DUE_REQUIRED("funding.condition.due.required"),
    CONDITION_EVERY_RANGE("funding.condition.every.range"),
    CONDITION_EVIDENCE_LONG("funding.condition.evidence.long"),
    CONDITION_NOTE_LONG("funding.condition.note.long"),
    CONDITION_NOTE_REQUIRED("funding.condition.note.required"),
    CONDITION_OWNER_ELSEWHERE("funding.condition.owner.elsewhere"),
    CONDITION_OWNER_LEFT("funding.condition.owner.left"),
    CONDITION_TEXT_LONG("funding.condition.text.long"),
    CONDITION_TEXT_REQUIRED("funding.condition.text.required");

    private final String key;

    ConditionRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
