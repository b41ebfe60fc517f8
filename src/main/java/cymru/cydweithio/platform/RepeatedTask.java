package cymru.cydweithio.platform;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * What a deployment does again and again, with a pause in between, until it ends. Its end waits for the round that is
 * under way: one that outlives its deployment reaches for beans and a database that are gone.
 */
public final class RepeatedTask {

    private static final Logger LOG = Logger.getLogger(RepeatedTask.class);

    private final String complaint;
    private final Runnable round;
    private final Lock underWay = new ReentrantLock();
    private volatile boolean ending;
    private ScheduledFuture<?> schedule;

    /**
     * @param complaint what the log says when a round fails; the next one tries again
     * @param round one round; a long one asks {@link #ending} between its steps
     */
    public RepeatedTask(String complaint, Runnable round) {
        this.complaint = complaint;
        this.round = round;
    }

    /** Begins with the first round after a pause. */
    public void start(ScheduledExecutorService executor, Duration firstPause, Duration pause) {
        schedule = executor.scheduleWithFixedDelay(
                this::once, firstPause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether no further step shall be begun. */
    public boolean ending() {
        return ending;
    }

    /**
     * Begins no further round and waits for the one that is under way.
     *
     * @param patience how long it waits at most
     * @return whether nothing is under way any more
     */
    public boolean end(Duration patience) {
        ending = true;
        if (schedule != null) {
            schedule.cancel(false);
        }
        try {
            if (!underWay.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.infof("%s: a round has not ended in time", complaint);
                return false;
            }
            underWay.unlock();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void once() {
        underWay.lock();
        try {
            if (!ending) {
                round.run();
            }
        } catch (RuntimeException e) {
            // a scheduled task that throws would never run again
            LOG.error(complaint, e);
        } finally {
            underWay.unlock();
        }
    }
}
