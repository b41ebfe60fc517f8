package cymru.cydweithio.place;

/** What a row of footprints rests on: read in a source, partly read, or general knowledge. */
public enum Evidence {
    SOURCE,
    PARTLY,
    GENERAL
}
