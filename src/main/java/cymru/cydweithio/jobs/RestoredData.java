package cymru.cydweithio.jobs;

import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.enterprise.event.Event;
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
     * @param backupMadeAt the moment of which the data is
     */
    public record HeldView(Instant backupMadeAt, Instant restoredAt) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Event<HoldReleased> released;

    protected RestoredData() {}

    @Inject
    RestoredData(EntityManager em, Clock clock, CurrentActor current, Event<HoldReleased> released) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.released = released;
    }

    /** Empty if nothing is on hold. */
    @Requires(Permission.RELEASE_RESTORED)
    public Optional<HeldView> held() {
        RestoredBackup backup = em.find(RestoredBackup.class, RestoredBackup.ONLY);
        return backup.holds()
                ? Optional.of(new HeldView(backup.backupMadeAt(), backup.restoredAt()))
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
        released.fire(new HoldReleased(backup.backupMadeAt(), withWaiting));
    }
}
