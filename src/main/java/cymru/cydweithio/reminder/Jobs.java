package cymru.cydweithio.reminder;

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
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.spi.JobFactory;
import org.quartz.spi.TriggerFiredBundle;

/** Creates jobs as CDI beans and runs each in a request of its own, in which the system itself is the actor. */
@ApplicationScoped
class Jobs implements JobFactory {

    /** Worker threads of a node. */
    static final int AT_ONCE = 2;

    private static final Logger LOG = Logger.getLogger(Jobs.class);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private Instance<Object> beans;
    private RequestContextController request;
    private CurrentActor current;
    private WorkHold hold;

    protected Jobs() {}

    @Inject
    Jobs(@Any Instance<Object> beans, RequestContextController request, CurrentActor current, WorkHold hold) {
        this.beans = beans;
        this.request = request;
        this.current = current;
        this.hold = hold;
    }

    @Override
    public Job newJob(TriggerFiredBundle fired, Scheduler scheduler) {
        Class<? extends Job> type = fired.getJobDetail().getJobClass();
        return context -> run(type, context);
    }

    private void run(Class<? extends Job> type, JobExecutionContext context) throws JobExecutionException {
        if (!places.tryAcquire()) {
            // the node is stopping: as after a crash, the job is recovered by another node or at the next start
            return;
        }
        boolean opened = request.activate();
        Instance.Handle<? extends Job> job = beans.select(type).getHandle();
        try {
            current.actAs(Actor.SYSTEM);
            // after a restore: as if it had not been due
            if (!hold.held()) {
                job.get().execute(context);
            }
        } catch (RuntimeException e) {
            // the next time tries again; Quartz itself would tell of it twice
            LOG.errorf(e, "The job %s failed", type.getSimpleName());
        } finally {
            job.destroy();
            if (opened) {
                request.deactivate();
            }
            places.release();
        }
    }

    /** Whether all jobs of this node ended in time. No other begins after this. */
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        return places.tryAcquire(AT_ONCE, atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
