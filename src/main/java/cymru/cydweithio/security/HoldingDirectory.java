package cymru.cydweithio.security;

import cymru.cydweithio.platform.Rows;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who holds an object; looked up once a request where only one partnership does, because an object never moves to
 * another.
 */
@RequestScoped
class HoldingDirectory {

    /** A scope from which an object is reached, and whether its roles may change the object or only read it. */
    private record Hold(Scope scope, boolean leads) {}

    private record HoldRow(Scope.Kind kind, UUID scopeId, boolean leads) {}

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
            holds = Rows.ofSql(em, holding.scopes(), HoldRow.class)
                    .setParameter("id", id)
                    .getResultStream()
                    .map(row -> new Hold(new Scope(row.kind(), row.scopeId()), row.leads()))
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
