package cymru.cydweithio.security;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The part of a query that leaves out what an actor's roles do not reach, for lists of what several bodies hold
 * together ({@link OwnedKind}).
 *
 * @param holding kind of the objects of the list
 * @param reach of the permission to read them
 */
public record ScopeFilter(OwnedKind holding, Actor.Reach reach) {

    /** @param id the column with the id of the object */
    public String condition(String id) {
        if (reach.everywhere()) {
            return "1 = 1";
        }
        List<String> ways = new ArrayList<>();
        if (!reach.organisations().isEmpty()) {
            ways.add(way(id, Scope.Kind.ORGANISATION, "reachedOrganisations"));
        }
        if (!reach.partnerships().isEmpty()) {
            ways.add(way(id, Scope.Kind.PARTNERSHIP, "reachedPartnerships"));
        }
        return ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")";
    }

    private String way(String id, Scope.Kind kind, String parameter) {
        return id + " in (select w.id from " + holding.table() + "_scope w where w.kind = '" + kind
                + "' and w.scope_id in (:" + parameter + "))";
    }

    /** Fills the places of the condition. */
    public <Q extends Query> Q bind(Q query) {
        if (!reach.everywhere() && !reach.organisations().isEmpty()) {
            query.setParameter("reachedOrganisations", reach.organisations());
        }
        if (!reach.everywhere() && !reach.partnerships().isEmpty()) {
            query.setParameter("reachedPartnerships", reach.partnerships());
        }
        return query;
    }

    /** Whether the actor may know of something that bodies commission together; never of what does not exist. */
    public static boolean reaches(EntityManager em, Actor actor, OwnedKind ownedKind, UUID id) {
        ScopeFilter within = new ScopeFilter(ownedKind, actor.reach(Permission.READ_COMMISSIONING));
        return !within.bind(em.unwrap(Session.class)
                        .createNativeQuery(
                                "select 1 from " + ownedKind.table() + "_facts x where x.id = :id and "
                                        + within.condition("x.id"),
                                Integer.class))
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }
}
