package cymru.cydweithio.mail;

import cymru.cydweithio.jobs.HoldReleased;
import cymru.cydweithio.platform.BackupRestored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Which of the mails that came back with a backup are not sent. */
@ApplicationScoped
class MailsAfterRestore {

    /** Kinds of mails that are nothing but the bearer of a link. */
    private static final List<String> BEARERS = List.of("reset", "invitation", "hand-in");

    private EntityManager em;

    protected MailsAfterRestore() {}

    @Inject
    MailsAfterRestore(EntityManager em) {
        this.em = em;
    }

    /** A mail whose link has ended is of no use to anybody. */
    void endMailsOfEndedLinks(@Observes BackupRestored event) {
        em.createQuery("""
                update OutboxMail m set m.state = :failed, m.body = null, m.lastError = :why, m.version = m.version + 1
                where m.state <> :sent and m.kind in :bearers""")
                .setParameter("failed", MailState.FAILED)
                .setParameter("why", "Its link ended when a backup was restored")
                .setParameter("sent", MailState.SENT)
                .setParameter("bearers", BEARERS)
                .executeUpdate();
    }

    /** What waited may have been sent before the data was lost; it can be tried again one by one. */
    void giveUpWaiting(@Observes HoldReleased released) {
        if (!released.withWaiting()) {
            em.createQuery("""
                    update OutboxMail m set m.state = :failed, m.lastError = :why, m.version = m.version + 1
                    where m.state = :waiting and m.createdAt <= :made""")
                    .setParameter("failed", MailState.FAILED)
                    .setParameter("why", "Waited when the backup was made that was restored")
                    .setParameter("waiting", MailState.WAITING)
                    .setParameter("made", released.backupMadeAt())
                    .executeUpdate();
        }
    }
}
