package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.ProductAddress;
import cymru.cydweithio.reminder.Reminders;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What falls due is told in the words and under the keys of the capability that it belongs to. */
class FallingDueIT extends InServer {

    @Inject
    private Reminders reminders;

    @Inject
    private ProductAddress addresses;

    @Inject
    private Clock clock;

    private LocalDate today;
    private UUID partnership;
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> criticalDates = new ArrayList<>();

    @BeforeEach
    void somewhere() {
        today = LocalDate.now(clock);
        partnership = (UUID) em.createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-FLN'")
                .getSingleResult();
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        inTransaction(() -> {
            for (UUID person : people) {
                sql(
                        "delete from mail_outbox where attempts = 0 and dedupe_key like concat('%:', :id)",
                        Map.of("id", person.toString()));
                sql("delete from action where owner_id = :id", Map.of("id", person));
                sql("delete from person where id = :id", Map.of("id", person));
            }
            for (UUID date : criticalDates) {
                sql(
                        "delete from mail_outbox where attempts = 0 and dedupe_key like concat('contract:', :id, ':%')",
                        Map.of("id", date.toString()));
                sql("delete from critical_date where id = :id", Map.of("id", date));
            }
            return null;
        });
    }

    @Test
    void the_mail_of_an_action_has_the_key_and_the_words_that_it_always_had() throws Exception {
        UUID owner = person(Language.EN);
        Map<Integer, UUID> actions = new HashMap<>();
        for (int days : new int[] {7, 0, -7}) {
            actions.put(days, action(owner, today.plusDays(days), Language.EN));
        }
        UUID welsh = action(person(Language.CY), today, Language.EN);
        asSystem(reminders::sendDue);
        String whom =
                "You have no account for this service, so you cannot open the action there. To say how it goes, write to:\n\n"
                        + "the coordinator of your partnership\n\nCydweithio";
        assertMail(
                "action:" + actions.get(7) + ":" + today.plusDays(7) + ":week_before:" + owner,
                "action-due",
                "Action R is due on " + in(7),
                "Hello N,\n\naction R is yours and is due on " + in(7) + ":\n\nAgree the plan\n\n" + whom);
        assertMail(
                "action:" + actions.get(0) + ":" + today + ":due_day:" + owner,
                "action-due",
                "Action R is due today, " + in(0),
                "Hello N,\n\naction R is yours and is due today, " + in(0) + ":\n\nAgree the plan\n\n" + whom);
        assertMail(
                "action:" + actions.get(-7) + ":" + today.minusDays(7) + ":week_after:" + owner,
                "action-due",
                "Action R is overdue since " + in(-7),
                "Hello N,\n\naction R is yours. It was due on " + in(-7) + " and is still open:\n\nAgree the plan\n\n"
                        + whom);
        assertMail(
                "action:" + welsh + ":" + today + ":due_day:" + people.get(1),
                "action-due",
                "Cam gweithredu R: i'w gwblhau heddiw, " + Formats.date(Language.CY, today),
                "Helo N,\n\nChi sy'n gyfrifol am gam gweithredu R. Mae i'w gwblhau heddiw, "
                        + Formats.date(Language.CY, today)
                        + ":\n\nAgree the plan\n\nNid oes gennych gyfrif ar gyfer y gwasanaeth hwn, felly ni allwch agor y cam gweithredu yno."
                        + " I nodi'r cynnydd, ysgrifennwch at:\n\ncydlynydd eich partneriaeth\n\nCydweithio");
    }

    @Test
    void the_mail_of_a_date_of_a_contract_has_the_key_and_the_words_that_it_always_had() throws Exception {
        Object[] led = (Object[]) em.createNativeQuery("""
                select c.id, c.reference, coalesce(c.title_en, c.title_cy), a.id, a.name, a.language from contract c
                join role_grant g on g.organisation_id = c.lead_id and g.role = 'COMMISSIONER' and g.revoked_at is null and g.valid_to is null
                join account a on a.id = g.account_id where c.state = 'LIVE' and a.email = 'commissioner@cydweithio.example' order by c.id limit 1""").getSingleResult();
        assertEquals("EN", led[5]);
        String what = "Reassess need";
        Map<Integer, UUID> dates = new HashMap<>();
        for (int days : new int[] {30, 7, 0, -1, -7, -8, 31}) {
            dates.put(days, criticalDate((UUID) led[0], today.plusDays(days)));
        }
        asSystem(reminders::sendDue);
        for (int days : new int[] {30, 7, 0}) {
            assertMail(
                    "contract:" + dates.get(days) + ":" + today.plusDays(days) + ":"
                            + (days == 30 ? "month_before:" : "week_before:") + led[3],
                    "contract-date",
                    what + ": " + led[1] + ", " + in(days),
                    "Hello " + led[4] + ",\n\nA key date is approaching for a contract you manage.\n\n" + what + ": "
                            + in(days) + "\nContract " + led[1] + ": " + led[2]
                            + "\n\nOpen this address to read why, and to say that it was done:\n\n"
                            + addresses.of("/contract/" + led[0]) + "\n\nCydweithio");
        }
        for (int days : new int[] {-1, -7}) {
            assertMail(
                    "contract:" + dates.get(days) + ":" + today.plusDays(days) + ":passed:" + led[3],
                    "contract-date",
                    "Passed on " + in(days) + ": " + what + ", " + led[1],
                    "Hello " + led[4]
                            + ",\n\na date of a contract that you lead has passed, and nobody has said that it was done.\n\n"
                            + what + ": " + in(days) + "\nContract " + led[1] + ": " + led[2]
                            + "\n\nOpen this address to read why, and to say that it was done:\n\n"
                            + addresses.of("/contract/" + led[0]) + "\n\nCydweithio");
        }
        for (int days : new int[] {-8, 31}) {
            assertEquals(List.of(), mails("contract:" + dates.get(days) + ":%"), days + " days");
        }
    }

    /** R stands for the reference, N for the name of the person. */
    private void assertMail(String key, String kind, String subject, String body) {
        List<Object[]> mails = mails(key);
        assertEquals(1, mails.size(), key);
        Object[] mail = mails.get(0);
        assertEquals(kind, mail[0]);
        assertEquals(subject, plain(mail[1], key));
        if (mail[2] != null) {
            // the sender takes the text away when it has sent it
            assertEquals(body, plain(mail[2], key));
        }
    }

    private String plain(Object text, String key) {
        String id = key.split(":")[1];
        String plain = text.toString().replace("T-" + id.substring(18).replace("-", ""), "R");
        return plain.replaceFirst("(?<=^(Hello|Helo) )Person-[^,]*", "N");
    }

    private List<Object[]> mails(String key) {
        List<?> rows = em.createNativeQuery("select kind, subject, body from mail_outbox where dedupe_key like :key")
                .setParameter("key", key)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private String in(int days) {
        return Formats.date(Language.EN, today.plusDays(days));
    }

    private UUID person(Language language) throws Exception {
        UUID id = Ids.next();
        people.add(id);
        inTransaction(() -> sql(
                "insert into person (id, version, partnership_id, name, email, language) values (:id, 0, :partnership, :name, :email, :language)",
                Map.of(
                        "id",
                        id,
                        "partnership",
                        partnership,
                        "name",
                        unique("Person"),
                        "email",
                        unique("due") + "@cydweithio.example",
                        "language",
                        language.name())));
        return id;
    }

    private UUID action(UUID owner, LocalDate due, Language language) throws Exception {
        UUID id = Ids.next();
        inTransaction(() -> sql(
                """
                insert into action (id, version, partnership_id, reference, wording, language, owner_id, raised_on, due_on, state, progress)
                values (:id, 0, :partnership, :reference, 'Agree the plan', :language, :owner, :raised, :due, 'OPEN', 0)""",
                Map.of(
                        "id",
                        id,
                        "partnership",
                        partnership,
                        "reference",
                        "T-" + id.toString().substring(18).replace("-", ""),
                        "language",
                        language.name(),
                        "owner",
                        owner,
                        "raised",
                        today.minusDays(100),
                        "due",
                        due)));
        return id;
    }

    private UUID criticalDate(UUID contract, LocalDate due) throws Exception {
        UUID id = Ids.next();
        criticalDates.add(id);
        // worked back from an end of its own, as no other date of the contract is
        inTransaction(() -> sql(
                "insert into critical_date (id, version, contract_id, kind, due_on, for_end) values (:id, 0, :contract, 'NEEDS', :due, :end)",
                Map.of("id", id, "contract", contract, "due", due, "end", due.plusYears(30))));
        return id;
    }

    private int sql(String sql, Map<String, Object> parameters) {
        var query = em.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query.executeUpdate();
    }
}
