package cymru.cydweithio.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Whether the database answers. It is asked every second; once it has been silent for longer than somebody should wait,
 * pages are refused at once instead of keeping everybody and every thread waiting, until it answers again.
 */
@ApplicationScoped
public class DatabaseAnswers {

    private static final Logger LOG = Logger.getLogger(DatabaseAnswers.class);

    /** So long a busy machine may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Resource(lookup = "java:jboss/datasources/CydweithioDirectDS")
    private DataSource source;

    @Resource
    private ManagedExecutorService executor;

    /** When the question was put that has not been answered yet, by the machine's own count; 0 if there is none. */
    private volatile long asked;

    private volatile boolean failed;

    /** Whether it has been silent for so long that nobody should be kept waiting for it. */
    public boolean silent() {
        long since = asked;
        return failed || (since != 0 && System.nanoTime() - since > PATIENCE.toNanos());
    }

    /** Asks, and waits for the answer; what is found stands until the next time. */
    void ask() {
        asked = System.nanoTime();
        boolean silent = true;
        try (Connection connection = source.getConnection()) {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(executor, (int) PATIENCE.toMillis());
            try (Statement statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            connection.setNetworkTimeout(executor, usual);
            silent = false;
        } catch (SQLException e) {
            LOG.debug("The database was asked and did not answer", e);
        } finally {
            if (silent != failed) {
                LOG.infof(
                        "The database %s",
                        silent ? "does not answer: pages are refused until it does" : "answers again");
            }
            failed = silent;
            asked = 0;
        }
    }

    /**
     * Whether something failed because the database did not answer, by what its driver and the pool throw: connections
     * that broke (SQLSTATE class 08), answers that came too late, and none free in time.
     */
    public static boolean brokenIn(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith("08")
                    || cause.getClass().getName().toLowerCase(Locale.ROOT).endsWith("resourceexception")) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
