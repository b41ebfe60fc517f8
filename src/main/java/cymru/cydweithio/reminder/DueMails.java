package cymru.cydweithio.reminder;

import cymru.cydweithio.mail.OutboxWriter;
import cymru.cydweithio.platform.BaseUrl;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.OutboxMessage;
import cymru.cydweithio.security.Contacts;
import cymru.cydweithio.security.Contacts.Contact;
import cymru.cydweithio.security.DueDate;
import cymru.cydweithio.security.DueDate.Audience;
import cymru.cydweithio.security.DueSource;
import cymru.cydweithio.security.ReminderRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/**
 * Goes through the dates of a source for which reminders may be due today, a page at a time: each page is one short
 * transaction.
 */
@ApplicationScoped
class DueMails {

    static final int PAGE = 200;

    /** @param opens whether the person can sign in and open what is due */
    private record Recipient(UUID id, String name, String email, Language language, boolean opens) {}

    /** @param person whom it concerns, if that is one person who can be reached by mail */
    private record Due(DueDate date, Recipient person) {}

    private EntityManager em;
    private Clock clock;
    private Messages messages;
    private BaseUrl baseUrl;
    private OutboxWriter letters;
    private Contacts contacts;

    protected DueMails() {}

    @Inject
    DueMails(
            EntityManager em,
            Clock clock,
            Messages messages,
            BaseUrl baseUrl,
            OutboxWriter letters,
            Contacts contacts) {
        this.em = em;
        this.clock = clock;
        this.messages = messages;
        this.baseUrl = baseUrl;
        this.letters = letters;
        this.contacts = contacts;
    }

    /** Writes the mails of the next page; a mail that was written before is not written again, whoever wrote it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ReminderProgress remind(DueSource source, DueDate after) {
        LocalDate today = LocalDate.now(clock);
        List<Due> page = page(source, today, after);
        Map<UUID, List<Contact>> running = contacts.ofOrganisations(
                page.stream()
                        .map(Due::date)
                        .filter(date -> date.audience() == Audience.ORGANISATION)
                        .map(DueDate::audienceId)
                        .collect(Collectors.toSet()),
                source.runs());
        int written = 0;
        for (Due due : page) {
            ReminderRule rule =
                    ReminderRule.on(source.reminders(), today, due.date().on()).orElse(null);
            if (rule != null) {
                written += (int) recipients(due, running).stream()
                        .map(who -> letter(source, due.date(), rule, who, today))
                        .filter(letters::write)
                        .count();
            }
        }
        return new ReminderProgress(
                page.size() < PAGE ? null : page.get(page.size() - 1).date(), written);
    }

    private List<Due> page(DueSource source, LocalDate today, DueDate after) {
        NativeQuery<Tuple> query = DueDate.select(
                        em,
                        source,
                        """
            , p.id as person_id, p.name as person_name, p.email as person_email, p.language as person_language,
            exists (select 1 from role_grant_facts g join account_facts f on f.id = g.account_id where g.account_id = p.account_id and f.state = 'ACTIVE'
                and g.partnership_id = d.partnership_id and g.role in (:roles) and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)) as opens""",
                        " left join person_facts p on d.audience = 'PERSON' and p.id = d.audience_id",
                        " and (d.audience <> 'PERSON' or p.email is not null) and d.due_on between :earliest and :latest"
                                + (after == null ? "" : " and (d.due_on > :day or d.due_on = :day and d.id > :id)")
                                + " order by d.due_on, d.id")
                .setParameterList("roles", source.reads().roleNames())
                .setParameter("today", today)
                .setParameter(
                        "earliest", after == null ? ReminderRule.earliestDue(source.reminders(), today) : after.on())
                .setParameter("latest", ReminderRule.latestDue(source.reminders(), today))
                .setMaxResults(PAGE);
        if (after != null) {
            query.setParameter("day", after.on()).setParameter("id", after.id());
        }
        return query.getResultList().stream()
                .map(row -> new Due(DueDate.of(row), person(row)))
                .toList();
    }

    private static Recipient person(Tuple row) {
        return row.get("person_id") == null
                ? null
                : new Recipient(
                        row.get("person_id", UUID.class),
                        row.get("person_name", String.class),
                        row.get("person_email", String.class),
                        Language.valueOf(row.get("person_language", String.class)),
                        ((Number) row.get("opens")).intValue() != 0);
    }

    private static List<Recipient> recipients(Due due, Map<UUID, List<Contact>> running) {
        return switch (due.date().audience()) {
            case PERSON -> List.of(due.person());
            case BOARD -> List.of();
            case ORGANISATION ->
                running.getOrDefault(due.date().audienceId(), List.of()).stream()
                        .map(who -> new Recipient(who.id(), who.name(), who.email(), who.language(), true))
                        .toList();
        };
    }

    private OutboxMessage letter(DueSource source, DueDate due, ReminderRule rule, Recipient who, LocalDate today) {
        Language language = who.language();
        String mail = source.words() + ".mail";
        // a rule may be late, so the words follow the day
        String texts = mail + (today.isBefore(due.on()) ? ".ahead" : today.equals(due.on()) ? ".today" : ".passed");
        Object[] told = {
            who.name(),
            due.reference(),
            due.on(),
            due.title() == null ? messages.text(language, mail + ".withheld") : due.title(),
            who.opens()
                    ? messages.text(language, mail + ".open", baseUrl.of(source.address(due.subjectId())))
                    : messages.text(
                            language,
                            mail + ".withoutAccount",
                            contacts.whomToAsk(due.partnershipId(), source.runs(), language)),
            due.kind() == null
                    ? ""
                    : messages.text(language, source.kinds() + "." + due.kind().toLowerCase(Locale.ROOT))
        };
        return new OutboxMessage(
                key(source, due, rule, who),
                source.mail(),
                who.email(),
                language,
                messages.text(language, texts + ".subject", told),
                messages.text(language, texts + ".body", told));
    }

    /** Unique for what is due, the day, the rule and the person: whoever was told is not told again. */
    private static String key(DueSource source, DueDate due, ReminderRule rule, Recipient who) {
        return source.subject() + ":" + due.id() + ":" + due.on() + ":"
                + rule.name().toLowerCase(Locale.ROOT) + ":" + who.id();
    }
}
