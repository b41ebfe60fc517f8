package cymru.cydweithio.reminder;

import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Data restored from a backup: mail and jobs are on hold until an administrator has checked the data and releases them.
 * Mail that was waiting when the backup was made may have been sent before the data was lost.
 */
@UseCase
public class RestoredData {

    /**
     * Mail and jobs are on hold.
     *
     * @param backupMadeAt when the data was backed up
     * @param waiting mails that were waiting then and are again
     */
    public record HeldView(Instant backupMadeAt, Instant restoredAt, long waiting) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;

    protected RestoredData() {}

    @Inject
    RestoredData(EntityManager em, Clock clock, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.current = current;
    }

    /** Empty if nothing is on hold. */
    @Requires(Permission.RELEASE_RESTORED)
    public Optional<HeldView> held() {
        RestoredBackup backup = em.find(RestoredBackup.class, RestoredBackup.ONLY);
        return backup.holds()
                ? Optional.of(new HeldView(
                        backup.backupMadeAt(),
                        backup.restoredAt(),
                        em.createQuery(
                                        "select count(m) from MailOutbox m where m.state = :waiting and m.createdAt <= :made",
                                        Long.class)
                                .setParameter("waiting", MailState.WAITING)
                                .setParameter("made", backup.backupMadeAt())
                                .getSingleResult()))
                : Optional.empty();
    }

    /**
     * Releases mail and jobs.
     *
     * @param withWaiting whether the mails that waited when the backup was made are sent too; otherwise they are given
     *     up, and can be tried again one by one
     */
    @Requires(Permission.RELEASE_RESTORED)
    public void release(boolean withWaiting) {
        RestoredBackup backup = em.find(RestoredBackup.class, RestoredBackup.ONLY);
        backup.release(clock.instant(), current.get().name());
        em.flush();
        if (!withWaiting) {
            em.createQuery("""
                    update MailOutbox m set m.state = :failed, m.lastError = :why, m.version = m.version + 1
                    where m.state = :waiting and m.createdAt <= :made""")
                    .setParameter("failed", MailState.FAILED)
                    .setParameter("why", "Waited when the backup was made that was restored")
                    .setParameter("waiting", MailState.WAITING)
                    .setParameter("made", backup.backupMadeAt())
                    .executeUpdate();
        }
    }
}
