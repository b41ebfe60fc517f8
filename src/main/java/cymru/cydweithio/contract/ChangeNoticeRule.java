package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: change notice. The texts stand under the keys in the bundles of {@code contract}. */
public enum ChangeNoticeRule implements Rule {
    AWARD("contract.notice.award"),
    BECAUSE_CENTRAL("contract.notice.because.central"),
    BECAUSE_EXEMPT("contract.notice.because.exempt"),
    BECAUSE_TOGETHER("contract.notice.because.together"),
    BELOW_AWARD("contract.notice.below.award"),
    DAY("contract.notice.day"),
    LATE("contract.notice.late"),
    NO_DAY("contract.notice.noDay"),
    NOT_BELOW("contract.notice.notBelow"),
    NOT_EXEMPT("contract.notice.notExempt"),
    NOT_HEALTH("contract.notice.notHealth"),
    NOT_LIGHT_TOUCH("contract.notice.notLightTouch"),
    NOT_OLD("contract.notice.notOld"),
    NOT_OLD_REGIME("contract.notice.notOld.regime"),
    NOT_SMALL("contract.notice.notSmall"),
    NOT_SMALL_TERM("contract.notice.notSmall.term"),
    NOT_SMALL_TOGETHER("contract.notice.notSmall.together"),
    NOT_SMALL_TOGETHER_TERM("contract.notice.notSmall.together.term"),
    NOT_SMALL_TOGETHER_VALUE("contract.notice.notSmall.together.value"),
    NOT_SMALL_VALUE("contract.notice.notSmall.value"),
    NOVATION("contract.notice.novation"),
    OLD_AWARD("contract.notice.old.award"),
    RANGE("contract.notice.range"),
    REQUIRED("contract.notice.required"),
    TOGETHER_UNKNOWN("contract.notice.together.unknown");

    private final String key;

    ChangeNoticeRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
