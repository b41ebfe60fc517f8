package cymru.cydweithio.interchange;

/** What a column of somebody's spreadsheet can mean. Its words are {@code interchange.meaning.…}. */
public enum Meaning {
    NAME, EMAIL, ORGANISATION, LANGUAGE, LEFT_ON,
    BOARD, POST, SEAT_ROLE, CAPACITY, DEPUTY, DEPUTY_EMAIL, SINCE, UNTIL,
    HELD_ON, STARTS, ENDS, PLACE, ONLINE, MEETING_STATE,
    REFERENCE, WORDING, OWNER, OWNER_EMAIL, RAISED_ON, DUE_ON, STATE, PROGRESS, CLOSED_ON, NOTE
}
