package cymru.cydweithio.jobs;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** What the scheduler's tables call every job; {@link CdiJobFactory} runs the work of that name in its place. */
@DisallowConcurrentExecution
public class WorkJob implements Job {

    @Override
    public void execute(JobExecutionContext context) {
        throw new IllegalStateException("run by " + CdiJobFactory.class.getSimpleName());
    }
}
