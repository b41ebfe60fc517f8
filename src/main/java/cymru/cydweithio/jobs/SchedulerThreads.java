package cymru.cydweithio.jobs;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.spi.ThreadExecutor;

/**
 * Starts Quartz's own threads and remembers them, so that the scheduler's end can wait for theirs: one that outlives it
 * would reach for a database that is gone. Quartz makes this object itself, by name, hence the static set; there is one
 * scheduler in a deployment.
 */
public class SchedulerThreads implements ThreadExecutor {

    private static final Set<Thread> STARTED = ConcurrentHashMap.newKeySet();

    @Override
    public void initialize() {
        // nothing to prepare
    }

    @Override
    public void execute(Thread thread) {
        STARTED.add(thread);
        thread.start();
    }

    /** Waits this long for each at most. */
    static void awaitEnd(Duration atMost) throws InterruptedException {
        for (Thread thread : STARTED) {
            thread.join(atMost.toMillis());
        }
        STARTED.clear();
    }
}
