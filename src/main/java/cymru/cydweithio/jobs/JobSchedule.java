package cymru.cydweithio.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;

/**
 * When each job is due, in local time in Wales. Every start rewrites it in one transaction, so that a changed
 * configuration takes effect.
 */
@ApplicationScoped
class JobSchedule {

    private Clock clock;
    private Instance<ScheduledWork> works;

    protected JobSchedule() {}

    @Inject
    JobSchedule(Clock clock, @Any Instance<ScheduledWork> works) {
        this.clock = clock;
        this.works = works;
    }

    @Transactional
    void write(Scheduler scheduler) throws SchedulerException {
        Map<JobDetail, Set<? extends Trigger>> jobs = new HashMap<>();
        works.forEach(work -> jobs.put(job(work), Set.of(atTimes(work), atStart(work))));
        scheduler.scheduleJobs(jobs, true);
    }

    private static JobDetail job(ScheduledWork work) {
        return JobBuilder.newJob(WorkJob.class)
                .withIdentity(work.name())
                .withDescription(work.description())
                .storeDurably()
                .requestRecovery()
                .build();
    }

    private Trigger atTimes(ScheduledWork work) {
        return TriggerBuilder.newTrigger()
                .withIdentity(work.name() + "-at-times")
                .forJob(work.name())
                .withSchedule(CronScheduleBuilder.cronSchedule(cron(work))
                        .inTimeZone(TimeZone.getTimeZone(clock.getZone()))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    private Trigger atStart(ScheduledWork work) {
        return TriggerBuilder.newTrigger()
                .withIdentity(work.name() + "-at-start")
                .forJob(work.name())
                .startAt(Date.from(clock.instant()))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
    }

    private static CronExpression cron(ScheduledWork work) {
        try {
            return new CronExpression(work.times());
        } catch (ParseException e) {
            throw new IllegalStateException(
                    "The times of " + work.name() + " are no expression that Quartz can read: " + work.times(), e);
        }
    }
}
