package cymru.cydweithio.security;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An object whose history can be asked for: a row of a table and its parts.
 *
 * @param name of the table of the object, which is also the word in the address
 * @param permission to read its history
 * @param holding of the object, which says who reaches it; null where it is not held
 * @param scope that the object itself is; null where it is none
 * @param barred a query that has a row where an interest hides the object {@code :id} from the account {@code :actor};
 *     null where none can
 * @param parts tables whose rows belong to the object, by the condition that says so, in which {@code :id} is the
 *     object
 */
public record HistorySubject(
        String name,
        Permission permission,
        OwnedKind holding,
        Scope.Kind scope,
        String barred,
        Map<String, String> parts) {

    public HistorySubject {
        parts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** What everybody with the permission may read the history of. */
    public static HistorySubject open(String name, Permission permission) {
        return new HistorySubject(name, permission, null, null, null, Map.of());
    }

    /** What is held by a partnership or by bodies together: its history is read as far as the permission reaches it. */
    public static HistorySubject held(OwnedKind ownedKind, Permission permission) {
        return new HistorySubject(ownedKind.table(), permission, ownedKind, null, null, Map.of());
    }

    /** What is a scope itself: a partnership, an account. */
    public static HistorySubject scope(String name, Permission permission, Scope.Kind scope) {
        return new HistorySubject(name, permission, null, scope, null, Map.of());
    }

    /** With a part: a table and the condition under which its row belongs to the object. */
    public HistorySubject with(String table, String condition) {
        Map<String, String> more = new LinkedHashMap<>(parts);
        more.put(table, condition);
        return new HistorySubject(name, permission, holding, scope, barred, more);
    }

    /** Hidden from whoever the query has a row for. */
    public HistorySubject barredBy(String query) {
        return new HistorySubject(name, permission, holding, scope, query, parts);
    }
}
