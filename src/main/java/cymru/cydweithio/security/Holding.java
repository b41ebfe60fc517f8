package cymru.cydweithio.security;

/**
 * Kinds of objects that somebody holds. What a partnership holds has a table with the column {@code partnership_id}.
 * What bodies commission together has a view {@code <table>_scope}, with a row for each body and partnership that may
 * know of it; the one that leads may change it.
 */
public enum Holding {
    PERSON,
    BOARD,
    MEETING,
    PAPER,
    PACK_EDITION,
    ACTION,
    IMPORT_BATCH,
    IMPORT_UPLOAD,
    SERVICE(true),
    CONTRACT(true),
    FUNDING_STREAM(true);

    private final boolean shared;

    Holding() {
        this(false);
    }

    Holding(boolean shared) {
        this.shared = shared;
    }

    /** Whether several bodies may hold it. */
    boolean shared() {
        return shared;
    }

    /** A query for kind and id of the scopes from which an object is reached, and whether that one leads. */
    String scopes() {
        String table = name().toLowerCase(java.util.Locale.ROOT);
        return shared
                ? "select kind, scope_id, leads from " + table + "_scope where id = :id"
                : "select 'PARTNERSHIP' as kind, partnership_id as scope_id, true as leads from " + table
                        + " where id = :id";
    }
}
