package cymru.cydweithio.board;

import cymru.cydweithio.sheet.SheetColumn;

/**
 * What columns of spreadsheets of people and memberships hold; those of meetings and actions name some of them, too.
 */
public enum RegisterColumn implements SheetColumn {
    NAME,
    EMAIL,
    ORGANISATION,
    LANGUAGE,
    LEFT_ON,
    BOARD,
    POST,
    SEAT_ROLE,
    CAPACITY,
    DEPUTY,
    DEPUTY_EMAIL,
    SINCE,
    UNTIL;

    @Override
    public String capability() {
        return "board";
    }
}
