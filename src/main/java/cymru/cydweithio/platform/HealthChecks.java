package cymru.cydweithio.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Whether the product can answer: ready when the database does, alive as long as it can say so. */
@ApplicationScoped
public class HealthChecks {

    private EntityManager em;

    protected HealthChecks() {}

    @Inject
    HealthChecks(EntityManager em) {
        this.em = em;
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> {
            try {
                em.createNativeQuery("select 1").getSingleResult();
                return HealthCheckResponse.up("database");
            } catch (PersistenceException e) {
                return HealthCheckResponse.down("database");
            }
        };
    }

    @Produces
    @Liveness
    HealthCheck process() {
        return () -> HealthCheckResponse.up("process");
    }
}
