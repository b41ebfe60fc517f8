package cymru.cydweithio.jobs;

import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.quartz.Job;
import org.quartz.Scheduler;
import org.quartz.spi.JobFactory;
import org.quartz.spi.TriggerFiredBundle;

/** Finds the work of a job by its name, and runs it in a request of its own in which the product itself acts. */
@ApplicationScoped
class CdiJobFactory implements JobFactory {

    /** Worker threads of a node. */
    static final int AT_ONCE = 2;

    private static final Logger LOG = Logger.getLogger(CdiJobFactory.class);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private Instance<ScheduledWork> works;
    private RequestContextController request;
    private CurrentActor current;
    private RestoreHold hold;

    protected CdiJobFactory() {}

    @Inject
    CdiJobFactory(
            @Any Instance<ScheduledWork> works,
            RequestContextController request,
            CurrentActor current,
            RestoreHold hold) {
        this.works = works;
        this.request = request;
        this.current = current;
        this.hold = hold;
    }

    @Override
    public Job newJob(TriggerFiredBundle fired, Scheduler scheduler) {
        return context -> run(fired.getJobDetail().getKey().getName());
    }

    private void run(String name) {
        if (!places.tryAcquire()) {
            // the node is stopping: as after a crash, the job is recovered by another node or at the next start
            return;
        }
        boolean opened = request.activate();
        try {
            current.actAs(Actor.SYSTEM);
            // after a restore: as if it had not been due
            if (!hold.held()) {
                named(name).run();
            }
        } catch (RuntimeException e) {
            // the next time tries again; Quartz itself would tell of it twice
            LOG.errorf(e, "The job %s failed", name);
        } finally {
            if (opened) {
                request.deactivate();
            }
            places.release();
        }
    }

    private ScheduledWork named(String name) {
        return works.stream()
                .filter(work -> work.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no work is called " + name));
    }

    /** Whether all jobs of this node ended in time. No other begins after this. */
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        return places.tryAcquire(AT_ONCE, atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
