package cymru.cydweithio.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
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

    /** A load balancer asks every few seconds, and takes silence of a second for an answer of its own. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private Clock clock;
    private DatabaseAnswers answers;
    private volatile Instant looked = Instant.EPOCH;
    private volatile List<String> faults = List.of();

    /** Whether a question to the database is still open, which keeps one thread waiting and never more. */
    private final AtomicBoolean open = new AtomicBoolean();

    @Resource(lookup = "java:jboss/datasources/CydweithioDS")
    private DataSource source;

    @Resource
    private ManagedExecutorService executor;

    protected HealthChecks() {}

    @Inject
    HealthChecks(Clock clock, DatabaseAnswers answers) {
        this.clock = clock;
        this.answers = answers;
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> told("database", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("select 1");
            }
        });
    }

    @Produces
    @Readiness
    HealthCheck schema() {
        return () -> told("schema", connection -> schemaFaults(connection).isEmpty());
    }

    /** A question to the database. */
    private interface Question {
        boolean ask(Connection connection) throws SQLException;
    }

    /** Asks for a moment and no longer: no answer is one, too. */
    private HealthCheckResponse told(String name, Question question) {
        if (answers.silent() || !open.compareAndSet(false, true)) {
            return HealthCheckResponse.down(name);
        }
        Future<Boolean> answer = executor.submit(() -> {
            try (Connection connection = source.getConnection()) {
                return question.ask(connection);
            } finally {
                open.set(false);
            }
        });
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    ? HealthCheckResponse.up(name)
                    : HealthCheckResponse.down(name);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf(e, "Not ready: %s", name);
            return HealthCheckResponse.down(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HealthCheckResponse.down(name);
        }
    }

    private List<String> schemaFaults(Connection connection) throws SQLException {
        Instant now = clock.instant();
        if (now.isBefore(looked) || !now.isBefore(looked.plus(BELIEVED))) {
            List<String> found = new SchemaCheck(connection).faults();
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
