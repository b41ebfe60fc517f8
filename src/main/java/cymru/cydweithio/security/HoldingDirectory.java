package cymru.cydweithio.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Which partnership holds an object; looked up once a request, because an object never moves to another. */
@RequestScoped
class HoldingDirectory {

    private EntityManager em;
    private final Map<UUID, UUID> known = new HashMap<>();

    protected HoldingDirectory() {
    }

    @Inject
    HoldingDirectory(EntityManager em) {
        this.em = em;
    }

    @Transactional
    Optional<Scope> scopeOf(Holding holding, UUID id) {
        UUID partnership = known.get(id);
        if (partnership == null) {
            List<?> found = em.createNativeQuery("select partnership_id from " + holding.table() + " where id = :id", UUID.class).setParameter("id", id).getResultList();
            partnership = found.isEmpty() ? null : (UUID) found.get(0);
            if (partnership != null) {
                known.put(id, partnership);
            }
        }
        return Optional.ofNullable(partnership).map(Scope::partnership);
    }
}
