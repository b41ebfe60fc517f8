package cymru.cydweithio.meeting;

import cymru.cydweithio.sheet.SheetColumn;

/** What columns of a calendar of meetings hold. */
enum MeetingColumn implements SheetColumn {
    HELD_ON,
    STARTS,
    ENDS,
    PLACE,
    ONLINE,
    MEETING_STATE;

    @Override
    public String capability() {
        return "meeting";
    }
}
