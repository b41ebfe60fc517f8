package cymru.cydweithio.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the entity manager of the current transaction injectable. */
@ApplicationScoped
public class EntityManagerProducer {
    @Produces
    @PersistenceContext(unitName = "cydweithio")
    private EntityManager entityManager;
}
