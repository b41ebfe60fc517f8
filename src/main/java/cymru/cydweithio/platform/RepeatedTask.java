package cymru.cydweithio.platform;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * A task that a deployment repeats, with a pause in between, until it ends. Stopping waits for the current round: one
 * that outlives its deployment would use beans and a database that are gone.
 */
public final class RepeatedTask {

    private static final Logger LOG = Logger.getLogger(RepeatedTask.class);

    private final String complaint;
    private final Runnable round;
    private final Lock underWay = new ReentrantLock();
    private volatile boolean ending;
    private ScheduledFuture<?> schedule;

    /**
     * @param complaint the log message when a round fails; the next one tries again
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
     * Starts no further round and waits for the current one.
     *
     * @param patience how long to wait at most
     * @return whether the last round has ended
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
