package cymru.cydweithio.security;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Rows;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the ids in some columns are called, named only as far as the reader reaches what they are the ids of.
 *
 * @param query for {@code id}, {@code name_en} and {@code name_cy} of the ids {@code :ids}; with the
 *     {@code partnership_id} where only a reader of that partnership learns the name
 * @param permissions each of which opens the name of something that a partnership holds; empty where everybody may know
 * @param within the kind of thing that bodies commission together, of which only those learn who reach it; null
 *     elsewhere
 * @param columns that hold such ids
 */
public record HistoryNames(String query, Set<Permission> permissions, OwnedKind within, Set<String> columns) {

    /** Names that everybody may know. */
    public static HistoryNames open(String query, String... columns) {
        return new HistoryNames(query, Set.of(), null, Set.of(columns));
    }

    /** Names of what a partnership holds, for whoever has one of the permissions over it. */
    public static HistoryNames ofPartnership(Set<Permission> permissions, String query, String... columns) {
        return new HistoryNames(query, permissions, null, Set.of(columns));
    }

    /** Names of what bodies commission together. */
    public static HistoryNames within(OwnedKind ownedKind, String query, String... columns) {
        return new HistoryNames(query, Set.of(), ownedKind, Set.of(columns));
    }

    /** Names of those ids that the reader reaches. */
    public Map<UUID, Bilingual> of(EntityManager em, Actor actor, Set<UUID> ids) {
        Map<UUID, Bilingual> names = new HashMap<>();
        if (permissions.isEmpty()) {
            found(em, actor, ids, NameRow.class).forEach(row -> names.put(row.id(), row.name()));
        } else {
            found(em, actor, ids, HeldNameRow.class).stream()
                    .filter(row -> permissions.stream()
                            .anyMatch(one -> actor.may(one, Scope.partnership(row.partnershipId()))))
                    .forEach(row -> names.put(row.id(), row.name()));
        }
        return names;
    }

    private record NameRow(UUID id, Bilingual name) {}

    private record HeldNameRow(UUID id, Bilingual name, UUID partnershipId) {}

    private <R> List<R> found(EntityManager em, Actor actor, Set<UUID> ids, Class<R> row) {
        if (within == null) {
            return Rows.ofSql(em, query, row).setParameter("ids", ids).getResultList();
        }
        ScopeFilter reach = new ScopeFilter(within, actor.reach(Permission.READ_COMMISSIONING));
        return reach.bind(Rows.ofSql(em, "select n.* from (" + query + ") n where " + reach.condition("n.id"), row))
                .setParameter("ids", ids)
                .getResultList();
    }
}
