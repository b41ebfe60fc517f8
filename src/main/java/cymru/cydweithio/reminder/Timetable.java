package cymru.cydweithio.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
class Timetable {

    private Clock clock;
    private String times;

    protected Timetable() {}

    @Inject
    Timetable(Clock clock, @ConfigProperty(name = "REMINDER_TIMES", defaultValue = "0 0/15 7-20 * * ?") String times) {
        this.clock = clock;
        this.times = times;
    }

    @Transactional
    void write(Scheduler scheduler) throws SchedulerException {
        JobDetail remind = JobBuilder.newJob(RemindJob.class)
                .withIdentity("remind")
                .withDescription("Mails reminders of actions that are due")
                .storeDurably()
                .requestRecovery()
                .build();
        // times missed while nothing was running are made up for once
        Trigger atTimes = TriggerBuilder.newTrigger()
                .withIdentity("remind-at-times")
                .forJob(remind)
                .withSchedule(CronScheduleBuilder.cronSchedule(times())
                        .inTimeZone(TimeZone.getTimeZone(clock.getZone()))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
        Trigger atStart = TriggerBuilder.newTrigger()
                .withIdentity("remind-at-start")
                .forJob(remind)
                .startAt(Date.from(clock.instant()))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
        scheduler.scheduleJobs(Map.of(remind, Set.of(atTimes, atStart)), true);
    }

    private CronExpression times() {
        try {
            return new CronExpression(times);
        } catch (ParseException e) {
            throw new IllegalStateException("REMINDER_TIMES is no expression that Quartz can read: " + times, e);
        }
    }
}
