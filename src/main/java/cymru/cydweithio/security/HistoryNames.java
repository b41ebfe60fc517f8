package cymru.cydweithio.security;

import cymru.cydweithio.platform.Bilingual;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What the ids in some columns are called, named only as far as the reader reaches what they are the ids of.
 *
 * @param query for id, English and Welsh name of the ids {@code :ids}; with the partnership as a fourth column where
 *     only a reader of that partnership learns the name
 * @param permissions each of which opens the name of something that a partnership holds; empty where everybody may know
 * @param within the kind of thing that bodies commission together, of which only those learn who reach it; null
 *     elsewhere
 * @param columns that hold such ids
 */
public record HistoryNames(String query, Set<Permission> permissions, Holding within, Set<String> columns) {

    /** Names that everybody may know. */
    public static HistoryNames open(String query, String... columns) {
        return new HistoryNames(query, Set.of(), null, Set.of(columns));
    }

    /** Names of what a partnership holds, for whoever has one of the permissions over it. */
    public static HistoryNames ofPartnership(Set<Permission> permissions, String query, String... columns) {
        return new HistoryNames(query, permissions, null, Set.of(columns));
    }

    /** Names of what bodies commission together. */
    public static HistoryNames within(Holding holding, String query, String... columns) {
        return new HistoryNames(query, Set.of(), holding, Set.of(columns));
    }

    /** Names of those ids that the reader reaches. */
    public Map<UUID, Bilingual> of(EntityManager em, Actor actor, Set<UUID> ids) {
        Map<UUID, Bilingual> names = new HashMap<>();
        for (Object[] row : found(em, actor, ids)) {
            if (permissions.isEmpty()
                    || permissions.stream().anyMatch(one -> actor.may(one, Scope.partnership((UUID) row[3])))) {
                names.put((UUID) row[0], new Bilingual((String) row[1], (String) row[2]));
            }
        }
        return names;
    }

    private List<Object[]> found(EntityManager em, Actor actor, Set<UUID> ids) {
        Session session = em.unwrap(Session.class);
        if (within == null) {
            return session.createNativeQuery(query, Object[].class)
                    .setParameter("ids", ids)
                    .getResultList();
        }
        WithinReach reach = new WithinReach(within, actor.reach(Permission.READ_COMMISSIONING));
        return reach.bind(session.createNativeQuery(
                        "select n.* from (" + query + ") n where " + reach.condition("n.id"), Object[].class))
                .setParameter("ids", ids)
                .getResultList();
    }
}
