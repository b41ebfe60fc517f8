package cymru.cydweithio.meeting;

/** What an agenda item asks of the board. */
public enum Purpose {
    DECISION,
    DISCUSSION,
    INFORMATION,
    /** The minutes of the meeting before. */
    MINUTES,
    /** What became of what was agreed before. */
    MATTERS_ARISING
}
