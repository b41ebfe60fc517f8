package cymru.cydweithio.reminder;

import cymru.cydweithio.jobs.RestoreHold;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.DueDate;
import cymru.cydweithio.security.DueSource;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Reminders of what is due, contributed by the capabilities ({@link DueSource}). A mail in the outbox is itself the
 * record that a reminder was sent: its key is unique, so it does not matter how often, on how many nodes or after what
 * failure this runs.
 */
@UseCase
public class Reminders {

    private Instance<DueSource> sources;
    private DueMails mails;
    private RestoreHold hold;

    protected Reminders() {}

    @Inject
    Reminders(@Any Instance<DueSource> sources, DueMails mails, RestoreHold hold) {
        this.sources = sources;
        this.mails = mails;
        this.hold = hold;
    }

    /**
     * Writes the mails that are due today and not written yet; returns how many. Works in several transactions: what
     * was written stays written.
     */
    @Requires(Permission.SEND_REMINDERS)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int sendDue() {
        if (hold.held()) {
            throw new RuleViolation(RestoredRule.RESTORED_HELD);
        }
        return sources.stream()
                .filter(source -> !source.reminders().isEmpty())
                .mapToInt(this::each)
                .sum();
    }

    /** Goes on from page to page until there is none. */
    private int each(DueSource source) {
        int written = 0;
        DueDate last = null;
        do {
            ReminderProgress progress = mails.remind(source, last);
            written += progress.written();
            last = progress.last();
        } while (last != null);
        return written;
    }
}
