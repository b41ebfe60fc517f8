package cymru.cydweithio.reminder;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Function;

/**
 * Reminders of what is due. A mail of the outbox is itself the claim that something was told: its key is unique, so it
 * does not matter how often, on how many nodes or after what accident the reminders are looked for.
 */
@UseCase
public class Reminders {

    private DueActions actions;
    private DueContractDates contractDates;
    private WorkHold hold;

    protected Reminders() {}

    @Inject
    Reminders(DueActions actions, DueContractDates contractDates, WorkHold hold) {
        this.actions = actions;
        this.contractDates = contractDates;
        this.hold = hold;
    }

    /**
     * Writes the mails that are due today and not written yet; answers how many. In several transactions: what was
     * written stays written.
     */
    @Requires(Permission.SEND_REMINDERS)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int sendDue() {
        if (hold.held()) {
            throw new RuleViolation("reminder.restored.held");
        }
        return each(actions::remind) + each(contractDates::remind);
    }

    /** Goes on from page to page until there is none. */
    private static <D> int each(Function<D, Reminded<D>> page) {
        int written = 0;
        D last = null;
        do {
            Reminded<D> progress = page.apply(last);
            written += progress.written();
            last = progress.last();
        } while (last != null);
        return written;
    }
}
