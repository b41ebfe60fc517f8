package cymru.cydweithio.reminder;

import cymru.cydweithio.jobs.ScheduledWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the reminders that are due at the times that are configured. Twice is harmless, see {@link Reminders}. */
@ApplicationScoped
class RemindersAtTimes implements ScheduledWork {

    private Reminders reminders;
    private String times;

    protected RemindersAtTimes() {}

    @Inject
    RemindersAtTimes(
            Reminders reminders,
            @ConfigProperty(name = "REMINDER_TIMES", defaultValue = "0 0/15 7-20 * * ?") String times) {
        this.reminders = reminders;
        this.times = times;
    }

    @Override
    public String name() {
        return "remind";
    }

    @Override
    public String description() {
        return "Mails reminders of actions that are due";
    }

    @Override
    public String times() {
        return times;
    }

    @Override
    public void run() {
        reminders.sendDue();
    }
}
