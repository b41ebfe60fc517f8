package cymru.cydweithio.scenario;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: scenario. The texts stand under the keys in the bundles of {@code scenario}. */
public enum ScenarioRule implements Rule {
    ADOPT_NOTHING("scenario.adopt.nothing"),
    ADOPT_PAST("scenario.adopt.past"),
    BASE_DATE("scenario.baseDate"),
    CLOSED("scenario.closed"),
    COMMENT_EMPTY("scenario.comment.empty"),
    COMMENT_LONG("scenario.comment.long"),
    FILE_CODE("scenario.file.code"),
    FILE_COLUMN("scenario.file.column"),
    FILE_DAY("scenario.file.day"),
    FILE_EMPTY("scenario.file.empty"),
    FILE_FROM_NOWHERE("scenario.file.fromNowhere"),
    FILE_KIND("scenario.file.kind"),
    FILE_LONG("scenario.file.long"),
    FILE_NOTHING_LEFT("scenario.file.nothingLeft"),
    FILE_OTHER_DAY("scenario.file.otherDay"),
    FILE_TO_NOWHERE("scenario.file.toNowhere"),
    FILE_UNREADABLE("scenario.file.unreadable"),
    SHARE_NOBODY("scenario.share.nobody"),
    STEP_AREA("scenario.step.area"),
    STEP_AREAS("scenario.step.areas"),
    STEP_BEFORE_BASE("scenario.step.beforeBase"),
    STEP_CODE_TAKEN("scenario.step.codeTaken"),
    STEP_DAY("scenario.step.day"),
    STEP_FOOTPRINT("scenario.step.footprint"),
    STEP_LAYER("scenario.step.layer"),
    STEP_NAME("scenario.step.name"),
    STEP_NO_FOOTPRINT("scenario.step.noFootprint"),
    STEP_NOT_THERE("scenario.step.notThere"),
    STEP_ORDER("scenario.step.order"),
    STEP_SAME_FOOTPRINT("scenario.step.sameFootprint"),
    STEP_SPLIT_ALL("scenario.step.splitAll"),
    STEP_SPLIT_ONE("scenario.step.splitOne"),
    WISH_ANCHOR("scenario.wish.anchor"),
    WISH_ANCHOR_ITSELF("scenario.wish.anchorItself"),
    WISH_LAYERS("scenario.wish.layers"),
    WISH_MOVES("scenario.wish.moves"),
    WITHDRAW_LONG("scenario.withdraw.long"),
    WITHDRAW_NOT_ADOPTED("scenario.withdraw.notAdopted"),
    WITHDRAW_PARTNERSHIP("scenario.withdraw.partnership"),
    WITHDRAW_REACHED("scenario.withdraw.reached"),
    WITHDRAW_REASON("scenario.withdraw.reason"),
    WITHDRAW_UNTRACED("scenario.withdraw.untraced");

    private final String key;

    ScenarioRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
