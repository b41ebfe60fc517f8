package cymru.cydweithio.reminder;

import cymru.cydweithio.platform.BackupRestored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Whether automatic work is on hold because the data was restored from a backup. */
@ApplicationScoped
class WorkHold {

    /** Kinds of mails that are nothing but the bearer of a link. */
    private static final List<String> BEARERS = List.of("reset", "invitation", "hand-in");

    private EntityManager em;
    private Clock clock;
    private Event<BackupRestored> restored;

    protected WorkHold() {}

    @Inject
    WorkHold(EntityManager em, Clock clock, Event<BackupRestored> restored) {
        this.em = em;
        this.clock = clock;
        this.restored = restored;
    }

    @Transactional
    boolean held() {
        return em.find(RestoredBackup.class, RestoredBackup.ONLY).holds();
    }

    /** Runs once after each restore, before the first request: every capability ends what must not come back. */
    @Transactional
    void arrive() {
        if (em.find(RestoredBackup.class, RestoredBackup.ONLY).arrive()) {
            em.flush();
            restored.fire(new BackupRestored(clock.instant()));
        }
    }

    /** A mail whose link has ended is of no use to anybody. */
    void endMailsOfEndedLinks(@Observes BackupRestored event) {
        em.createQuery("""
                update MailOutbox m set m.state = :failed, m.body = null, m.lastError = :why, m.version = m.version + 1
                where m.state <> :sent and m.kind in :bearers""")
                .setParameter("failed", MailState.FAILED)
                .setParameter("why", "Its link ended when a backup was restored")
                .setParameter("sent", MailState.SENT)
                .setParameter("bearers", BEARERS)
                .executeUpdate();
    }
}
