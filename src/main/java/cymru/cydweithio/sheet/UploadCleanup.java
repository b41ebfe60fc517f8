package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RepeatedTask;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks every quarter of an hour for spreadsheets that waited too long. Several nodes may do so at once. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UploadCleanup {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private ExpiredUploads expired;

    private final RepeatedTask rounds = new RepeatedTask(
            "Spreadsheets that waited too long could not be cleared; tried again later", () -> expired.clear());

    @PostConstruct
    void start() {
        rounds.start(executor, FIRST, EVERY);
    }

    @PreDestroy
    void stop() {
        rounds.end(PATIENCE);
    }
}
