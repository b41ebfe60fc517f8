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
class OwnershipDirectory {

    /** A scope from which an object is reached, and whether its roles may change the object or only read it. */
    private record Ownership(Scope scope, boolean leads) {}

    private record HoldRow(Scope.Kind kind, UUID scopeId, boolean leads) {}

    private EntityManager em;
    private final Map<UUID, List<Ownership>> known = new HashMap<>();

    protected OwnershipDirectory() {}

    @Inject
    OwnershipDirectory(EntityManager em) {
        this.em = em;
    }

    /** Whether the actor may do this to an object; never to one that does not exist. */
    @Transactional
    boolean allows(Actor actor, Permission permission, OwnedKind ownedKind, UUID id) {
        List<Ownership> ownerships = known.get(id);
        if (ownerships == null) {
            ownerships = Rows.ofSql(em, ownedKind.scopes(), HoldRow.class)
                    .setParameter("id", id)
                    .getResultStream()
                    .map(row -> new Ownership(new Scope(row.kind(), row.scopeId()), row.leads()))
                    .toList();
            // who takes part in what is shared may change with the next use case
            if (!ownerships.isEmpty() && !ownedKind.shared()) {
                known.put(id, ownerships);
            }
        }
        return ownerships.stream()
                .anyMatch(ownership ->
                        (ownership.leads() || permission.reads()) && actor.may(permission, ownership.scope()));
    }
}
