package cymru.cydweithio.security;

/** Kinds of objects that a partnership holds. Each has a table with the column {@code partnership_id}. */
public enum Holding {
    PERSON, BOARD, MEETING, PAPER, PACK_EDITION, ACTION, IMPORT_BATCH, IMPORT_UPLOAD;

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
