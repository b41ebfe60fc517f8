package cymru.cydweithio.jobs;

import cymru.cydweithio.platform.BackupRestored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Whether automatic work is on hold because the data was restored from a backup. */
@ApplicationScoped
public class RestoreHold {

    private EntityManager em;
    private Clock clock;
    private Event<BackupRestored> restored;

    protected RestoreHold() {}

    @Inject
    RestoreHold(EntityManager em, Clock clock, Event<BackupRestored> restored) {
        this.em = em;
        this.clock = clock;
        this.restored = restored;
    }

    @Transactional
    public boolean held() {
        return em.find(RestoredBackup.class, RestoredBackup.ONLY).holds();
    }

    /** Runs once after each restore, before the first request: every capability ends what must not come back. */
    @Transactional
    void detect() {
        if (em.find(RestoredBackup.class, RestoredBackup.ONLY).detect()) {
            em.flush();
            restored.fire(new BackupRestored(clock.instant()));
        }
    }
}
