package cymru.cydweithio.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Who holds an object; looked up once a request where only one partnership does, because an object never moves to
 * another.
 */
@RequestScoped
class HoldingDirectory {

    /** A scope from which an object is reached, and whether its roles may change the object or only read it. */
    private record Hold(Scope scope, boolean leads) {}

    private EntityManager em;
    private final Map<UUID, List<Hold>> known = new HashMap<>();

    protected HoldingDirectory() {}

    @Inject
    HoldingDirectory(EntityManager em) {
        this.em = em;
    }

    /** Whether the actor may do this to an object; never to one that does not exist. */
    @Transactional
    boolean lets(Actor actor, Permission permission, Holding holding, UUID id) {
        List<Hold> holds = known.get(id);
        if (holds == null) {
            holds = em.unwrap(Session.class)
                    .createNativeQuery(holding.scopes(), Object[].class)
                    .setParameter("id", id)
                    .getResultStream()
                    .map(row -> new Hold(
                            new Scope(Scope.Kind.valueOf((String) row[0]), (UUID) row[1]),
                            row[2] instanceof Boolean yes ? yes : ((Number) row[2]).intValue() != 0))
                    .toList();
            // who takes part in what is shared may change with the next use case
            if (!holds.isEmpty() && !holding.shared()) {
                known.put(id, holds);
            }
        }
        return holds.stream()
                .anyMatch(hold -> (hold.leads() || permission.reads()) && actor.may(permission, hold.scope()));
    }
}
