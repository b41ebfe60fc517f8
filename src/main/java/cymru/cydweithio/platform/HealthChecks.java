package cymru.cydweithio.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Whether the product can answer: ready when the database answers and has the schema that the product needs, alive as
 * long as it can respond. What is missing is written to the log, not shown to the public.
 */
@ApplicationScoped
public class HealthChecks {
    private static final Logger LOG = Logger.getLogger(HealthChecks.class);
    /** Anybody may ask as often as they like; the database is not queried more often than this. */
    private static final Duration BELIEVED = Duration.ofSeconds(2);

    private EntityManager em;
    private Clock clock;
    private volatile Instant looked = Instant.EPOCH;
    private volatile List<String> faults = List.of();

    protected HealthChecks() {}

    @Inject
    HealthChecks(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
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
    @Readiness
    HealthCheck schema() {
        return () -> {
            try {
                return schemaFaults().isEmpty() ? HealthCheckResponse.up("schema") : HealthCheckResponse.down("schema");
            } catch (PersistenceException e) {
                return HealthCheckResponse.down("schema");
            }
        };
    }

    private List<String> schemaFaults() {
        Instant now = clock.instant();
        if (now.isBefore(looked) || !now.isBefore(looked.plus(BELIEVED))) {
            List<String> found =
                    em.unwrap(Session.class).doReturningWork(connection -> new SchemaCheck(connection).faults());
            if (!found.isEmpty() && !found.equals(faults)) {
                LOG.errorf("Not ready: the database is not as the migrations made it: %s", found);
            }
            faults = found;
            looked = now;
        }
        return faults;
    }

    @Produces
    @Liveness
    HealthCheck process() {
        return () -> HealthCheckResponse.up("process");
    }
}
