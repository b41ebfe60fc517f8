package cymru.cydweithio.reminder;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Letter;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.ProductAddress;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Goes through the critical dates of contracts that may be told of today, a page at a time: each page is one short
 * transaction.
 */
@ApplicationScoped
class DueContractDates {

    static final int PAGE = 200;

    /** What is due, and under which contract. */
    record Due(UUID id, UUID contractId, String kind, LocalDate dueOn, String reference, Wording title, UUID leadId) {}

    /** Somebody who commissions for the body that leads. */
    private record Commissioner(UUID accountId, UUID organisationId, String name, String email, Language language) {}

    private EntityManager em;
    private Clock clock;
    private Messages messages;
    private ProductAddress addresses;
    private LetterBox letters;

    protected DueContractDates() {}

    @Inject
    DueContractDates(EntityManager em, Clock clock, Messages messages, ProductAddress addresses, LetterBox letters) {
        this.em = em;
        this.clock = clock;
        this.messages = messages;
        this.addresses = addresses;
        this.letters = letters;
    }

    /** Writes the mails of the next page; a mail that was written before is not written again, whoever wrote it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Reminded<Due> remind(Due after) {
        LocalDate today = LocalDate.now(clock);
        List<Due> page = page(today, after);
        Map<UUID, List<Commissioner>> commissioners = page.isEmpty()
                ? Map.of()
                : commissioners(page.stream().map(Due::leadId).distinct().toList(), today);
        int written = 0;
        for (Due due : page) {
            ContractRule rule = ContractRule.on(today, due.dueOn()).orElse(null);
            if (rule != null) {
                written += (int) commissioners.getOrDefault(due.leadId(), List.of()).stream()
                        .map(who -> letter(due, rule, who))
                        .filter(letters::write)
                        .count();
            }
        }
        return new Reminded<>(page.size() < PAGE ? null : page.get(page.size() - 1), written);
    }

    private List<Due> page(LocalDate today, Due after) {
        NativeQuery<Object[]> query = em.unwrap(Session.class)
                .createNativeQuery(
                        "select d.id, d.contract_id, d.kind, d.due_on, d.reference, d.title_en, d.title_cy, d.lead_id from due_contract_date d "
                                + "where d.due_on between :earliest and :latest"
                                + (after == null ? "" : " and (d.due_on > :day or d.due_on = :day and d.id > :id)")
                                + " order by d.due_on, d.id",
                        Object[].class)
                .setParameter("earliest", after == null ? ContractRule.earliestDue(today) : after.dueOn())
                .setParameter("latest", ContractRule.latestDue(today))
                .setMaxResults(PAGE);
        if (after != null) {
            query.setParameter("day", after.dueOn()).setParameter("id", after.id());
        }
        return query.getResultList().stream()
                .map(d -> new Due(
                        (UUID) d[0],
                        (UUID) d[1],
                        (String) d[2],
                        Rows.day(d[3]),
                        (String) d[4],
                        new Wording((String) d[5], (String) d[6]),
                        (UUID) d[7]))
                .toList();
    }

    private Map<UUID, List<Commissioner>> commissioners(List<UUID> leads, LocalDate today) {
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select c.account_id, c.organisation_id, c.name, c.email, c.language from commissioner_facts c where c.organisation_id in (:leads) and c.valid_from <= :today "
                                + "and (c.valid_to is null or c.valid_to >= :today) order by c.email",
                        Object[].class)
                .setParameterList("leads", leads)
                .setParameter("today", today)
                .getResultList()
                .stream()
                .map(c -> new Commissioner(
                        (UUID) c[0], (UUID) c[1], (String) c[2], (String) c[3], Language.valueOf((String) c[4])))
                .collect(Collectors.groupingBy(Commissioner::organisationId));
    }

    private Letter letter(Due due, ContractRule rule, Commissioner who) {
        Language language = who.language();
        String texts = "reminder.mail.contract." + (rule == ContractRule.PASSED ? "passed" : "ahead");
        String what = messages.text(language, "reminder.date." + due.kind().toLowerCase(Locale.ROOT));
        String key = "contract:" + due.id() + ":" + due.dueOn() + ":"
                + rule.name().toLowerCase(Locale.ROOT) + ":" + who.accountId();
        return new Letter(
                key,
                "contract-date",
                who.email(),
                language,
                messages.text(language, texts + ".subject", what, due.reference(), due.dueOn()),
                messages.text(
                        language,
                        texts + ".body",
                        who.name(),
                        what,
                        due.reference(),
                        due.title(),
                        due.dueOn(),
                        addresses.of("/contract/" + due.contractId())));
    }
}
