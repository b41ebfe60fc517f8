package cymru.cydweithio.reminder.web;

import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Panel;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.reminder.Reminders;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Has due reminders written now, from the page of the outbox. */
@Named
@RequestScoped
@Panel(slot = "outbox", order = 100, view = "reminder/outbox")
public class RemindersToWrite {

    private Reminders reminders;
    private Notices notices;
    private Redirects redirects;

    protected RemindersToWrite() {}

    @Inject
    RemindersToWrite(Reminders reminders, Notices notices, Redirects redirects) {
        this.reminders = reminders;
        this.notices = notices;
        this.redirects = redirects;
    }

    public void write() {
        notices.done("reminder.remind.done", reminders.sendDue());
        redirects.to("/outbox");
    }
}
