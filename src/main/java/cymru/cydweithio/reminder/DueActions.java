package cymru.cydweithio.reminder;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Letter;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.ProductAddress;
import cymru.cydweithio.security.Contacts;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Goes through the actions that may be told of today, a page at a time: each page is one short transaction. */
@ApplicationScoped
class DueActions {

    static final int PAGE = 200;

    /**
     * An open action with an owner who can be written to. What a closed item says is told by no mail: its wording is
     * null.
     *
     * @param opens whether the owner can sign in and open the action
     */
    record Due(
            UUID id,
            String reference,
            String wording,
            UUID ownerId,
            String name,
            String email,
            Language language,
            LocalDate dueOn,
            UUID partnershipId,
            boolean opens) {

        /** Unique for the action, its due date, the rule and the person. */
        String key(ReminderRule rule) {
            return "action:" + id + ":" + dueOn + ":" + rule.name().toLowerCase(Locale.ROOT) + ":" + ownerId;
        }
    }

    private EntityManager em;
    private Clock clock;
    private Messages messages;
    private ProductAddress addresses;
    private LetterBox letters;
    private Contacts contacts;

    protected DueActions() {}

    @Inject
    DueActions(
            EntityManager em,
            Clock clock,
            Messages messages,
            ProductAddress addresses,
            LetterBox letters,
            Contacts contacts) {
        this.em = em;
        this.clock = clock;
        this.messages = messages;
        this.addresses = addresses;
        this.letters = letters;
        this.contacts = contacts;
    }

    /** Writes the mails of the next page; a mail that was written before is not written again, whoever wrote it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Reminded<Due> remind(Due after) {
        LocalDate today = LocalDate.now(clock);
        List<Due> page = page(today, after);
        int written = 0;
        for (Due due : page) {
            if (ReminderRule.on(today, due.dueOn())
                    .map(rule -> letter(due, rule, today))
                    .filter(letters::write)
                    .isPresent()) {
                written++;
            }
        }
        return new Reminded<>(page.size() < PAGE ? null : page.get(page.size() - 1), written);
    }

    private List<Due> page(LocalDate today, Due after) {
        var query = em.createQuery(
                        """
            select new cymru.cydweithio.reminder.DueActions$Due(a.id, a.reference,
                case when a.closed = 0 then a.wording end,
                a.ownerId, a.ownerName, a.ownerEmail, a.ownerLanguage, a.dueOn, a.partnershipId,
                case when exists (select 1 from FeedGrant g join FeedAccount f on f.id = g.accountId where g.accountId = a.ownerAccountId and f.state = 'ACTIVE'
                    and g.partnershipId = a.partnershipId and g.role in :roles and g.validFrom <= :today and (g.validTo is null or g.validTo >= :today)) then true else false end)
            from DueAction a
            where a.state = 'OPEN' and a.ownerEmail is not null and a.dueOn between :earliest and :latest"""
                                + (after == null ? "" : " and (a.dueOn > :day or a.dueOn = :day and a.id > :id)")
                                + " order by a.dueOn, a.id",
                        Due.class)
                .setParameter("earliest", after == null ? ReminderRule.earliestDue(today) : after.dueOn())
                .setParameter("latest", ReminderRule.latestDue(today))
                .setParameter("roles", Permission.READ_ACTIONS.roles())
                .setParameter("today", today)
                .setMaxResults(PAGE);
        if (after != null) {
            query.setParameter("day", after.dueOn()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    private Letter letter(Due due, ReminderRule rule, LocalDate today) {
        // a rule may be late, so the words follow the day
        String texts = "reminder.mail.action."
                + (today.isBefore(due.dueOn()) ? "ahead" : today.equals(due.dueOn()) ? "today" : "overdue");
        String wording =
                due.wording() == null ? messages.text(due.language(), "reminder.mail.action.closed") : due.wording();
        return new Letter(
                due.key(rule),
                "action-due",
                due.email(),
                due.language(),
                messages.text(due.language(), texts + ".subject", due.reference(), due.dueOn()),
                messages.text(
                        due.language(),
                        texts + ".body",
                        due.name(),
                        due.reference(),
                        due.dueOn(),
                        wording,
                        due.opens()
                                ? messages.text(
                                        due.language(),
                                        "reminder.mail.action.open",
                                        addresses.of("/action/" + due.id()))
                                : messages.text(
                                        due.language(),
                                        "reminder.mail.action.withoutAccount",
                                        contacts.whomToAsk(
                                                due.partnershipId(), Permission.EDIT_ACTIONS, due.language()))));
    }
}
