package cymru.cydweithio.action;

import cymru.cydweithio.sheet.SheetColumn;

/** What columns of an action log hold. */
enum ActionColumn implements SheetColumn {
    REFERENCE,
    WORDING,
    OWNER,
    OWNER_EMAIL,
    RAISED_ON,
    DUE_ON,
    STATE,
    PROGRESS,
    CLOSED_ON,
    NOTE;

    @Override
    public String capability() {
        return "action";
    }
}
