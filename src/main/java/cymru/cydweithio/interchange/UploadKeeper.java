package cymru.cydweithio.interchange;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks every quarter of an hour for spreadsheets that waited too long. Several nodes may do so at once. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UploadKeeper {
    private static final Logger LOG = Logger.getLogger(UploadKeeper.class);
    private static final int EVERY_MINUTES = 15;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private ExpiredUploads expired;

    private ScheduledFuture<?> running;

    @PostConstruct
    void start() {
        running = executor.scheduleWithFixedDelay(this::clear, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        running.cancel(false);
    }

    private void clear() {
        try {
            expired.clear();
        } catch (RuntimeException e) {
            // a scheduled task that throws would never run again
            LOG.error("Spreadsheets that waited too long could not be cleared; tried again later", e);
        }
    }
}
