package cymru.cydweithio.jobs;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.spi.ThreadExecutor;

/**
 * Starts Quartz's own threads and keeps track of them, so that stopping the scheduler can wait for them to end: a
 * thread that outlives it would use a database that is gone. Quartz instantiates this class by its name, hence the
 * static set; there is one scheduler in a deployment.
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
