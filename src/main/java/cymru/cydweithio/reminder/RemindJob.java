package cymru.cydweithio.reminder;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Mails the reminders that are due: on one node at a time, and again on another if that node dies. Running twice is
 * harmless, see {@link Reminders}.
 */
@Dependent
@DisallowConcurrentExecution
public class RemindJob implements Job {

    private final Reminders reminders;

    @Inject
    RemindJob(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(JobExecutionContext context) {
        reminders.sendDue();
    }
}
