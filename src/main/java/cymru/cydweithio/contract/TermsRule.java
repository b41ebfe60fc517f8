package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: terms. The texts stand under the keys in the bundles of {@code contract}. */
public enum TermsRule implements Rule {
    CONTRIBUTION_AMOUNT("contract.contribution.amount"),
    CONTRIBUTION_DIFFERS("contract.contribution.differs"),
    CONTRIBUTION_MANY("contract.contribution.many"),
    CONTRIBUTION_TWICE("contract.contribution.twice"),
    ENDS_BEFORE_START("contract.ends.beforeStart"),
    ENDS_REQUIRED("contract.ends.required"),
    ENDS_UNLIKELY("contract.ends.unlikely"),
    OPTION_DATES("contract.option.dates"),
    OPTION_DAY("contract.option.day"),
    OPTION_DECIDED("contract.option.decided"),
    OPTION_DECISION("contract.option.decision"),
    OPTION_DECISION_LONG("contract.option.decision.long"),
    OPTION_FUTURE("contract.option.future"),
    OPTION_GAP("contract.option.gap"),
    OPTION_LATE("contract.option.late"),
    OPTION_NONE("contract.option.none"),
    OPTION_OVERLAPS("contract.option.overlaps"),
    REPLACE_BEFORE("contract.replace.before"),
    REPLACE_COMING("contract.replace.coming"),
    REPLACE_DAY("contract.replace.day"),
    REPLACE_GROUND("contract.replace.ground"),
    REPLACE_LEAVING("contract.replace.leaving"),
    REPLACE_NO_NOTICE("contract.replace.noNotice"),
    REPLACE_OTHER_BODY("contract.replace.otherBody"),
    REPLACE_OUTSIDE("contract.replace.outside"),
    REPLACE_SAME("contract.replace.same"),
    STARTS_REQUIRED("contract.starts.required"),
    TERMS_CHOOSE("contract.terms.choose"),
    TERMS_THERE("contract.terms.there"),
    VALUE_MISSING("contract.value.missing"),
    VALUE_NEGATIVE("contract.value.negative"),
    VALUE_OUTSIDE("contract.value.outside"),
    VARY_DAY("contract.vary.day"),
    VARY_FUTURE("contract.vary.future"),
    VARY_NOTHING("contract.vary.nothing");

    private final String key;

    TermsRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
