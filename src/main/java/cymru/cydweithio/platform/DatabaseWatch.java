package cymru.cydweithio.platform;

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

/** Asks the database every second whether it answers. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DatabaseWatch {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private DatabaseAnswers answers;

    private final RepeatedTask rounds = new RepeatedTask("The database could not be asked", () -> answers.ask());

    @PostConstruct
    void start() {
        rounds.start(executor, EVERY, EVERY);
    }

    @PreDestroy
    void stop() {
        rounds.end(PATIENCE);
    }
}
