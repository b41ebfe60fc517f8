package cymru.cydweithio.action;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: action. The texts stand under the keys in the bundles of {@code action}. */
public enum ActionRule implements Rule {
    SHEET_ACTIONS_REQUIRED("action.sheet.actions.required"),
    ALREADY_CLOSED("action.already.closed"),
    ALREADY_OPEN("action.already.open"),
    CLOSED_STATE("action.closed.state"),
    CLOSED_UNLIKELY("action.closed.unlikely"),
    DUE_BEFORE_RAISED("action.due.beforeRaised"),
    DUE_FAR("action.due.far"),
    DUE_REQUIRED("action.due.required"),
    DUE_SAME("action.due.same"),
    IMPORT_TOUCHED("action.import.touched"),
    LANGUAGE_REQUIRED("action.language.required"),
    NOT_YOURS("action.notYours"),
    NOTE_LONG("action.note.long"),
    NOTE_REQUIRED("action.note.required"),
    ORIGIN_APART("action.origin.apart"),
    ORIGIN_ELSEWHERE("action.origin.elsewhere"),
    OWNER_BARRED("action.owner.barred"),
    OWNER_ELSEWHERE("action.owner.elsewhere"),
    OWNER_LEFT("action.owner.left"),
    OWNER_NOT_CLEARED("action.owner.notCleared"),
    OWNER_REQUIRED("action.owner.required"),
    OWNER_SAME("action.owner.same"),
    PROGRESS_RANGE("action.progress.range"),
    RAISED_REQUIRED("action.raised.required"),
    RAISED_UNLIKELY("action.raised.unlikely"),
    REFERENCE_TAKEN("action.reference.taken"),
    REFERENCE_UNREADABLE("action.reference.unreadable"),
    SHEET_ROW_CLOSED_AHEAD("action.sheet.row.closedAhead"),
    SHEET_ROW_CLOSED_BEFORE_RAISED("action.sheet.row.closedBeforeRaised"),
    SHEET_ROW_DUE_BEFORE_RAISED("action.sheet.row.dueBeforeRaised"),
    SHEET_ROW_OPEN_BUT_CLOSED("action.sheet.row.openButClosed"),
    SHEET_ROW_REFERENCE_THERE("action.sheet.row.referenceThere"),
    SHEET_ROW_STATE("action.sheet.row.state"),
    WORDING_LONG("action.wording.long"),
    WORDING_REQUIRED("action.wording.required");

    private final String key;

    ActionRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
