package cymru.cydweithio.security;

/**
 * A kind of objects that somebody holds; each capability names its own on the type of their ids.
 *
 * <p>What a partnership holds has a table with the column {@code partnership_id}. What bodies commission together has a
 * view {@code <table>_scope}, with a row for each body and partnership that may know of it; the one that leads may
 * change it.
 *
 * @param table the name of the objects' table
 * @param shared whether several bodies may hold one
 */
public record OwnedKind(String table, boolean shared) {

    public OwnedKind {
        // it becomes part of a statement
        if (!table.matches("[a-z]+(_[a-z]+)*")) {
            throw new IllegalArgumentException("no name of a table: " + table);
        }
    }

    public static OwnedKind ofPartnership(String table) {
        return new OwnedKind(table, false);
    }

    public static OwnedKind ofSeveral(String table) {
        return new OwnedKind(table, true);
    }

    /** A query for kind and id of the scopes from which an object is reached, and whether that one leads. */
    String scopes() {
        return shared
                ? "select kind, scope_id, leads from " + table + "_scope where id = :id"
                : "select 'PARTNERSHIP' as kind, partnership_id as scope_id, true as leads from " + table
                        + " where id = :id";
    }
}
