package cymru.cydweithio.meeting;

/** What became of an agenda item. */
public enum Fate {
    ON,
    /** The meeting does not deal with it. */
    TAKEN_OFF,
    /** A later meeting of the board deals with it instead. */
    DEFERRED
}
