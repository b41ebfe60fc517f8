package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.calendar.CalendarFeeds;
import cymru.cydweithio.home.MyWork;
import cymru.cydweithio.platform.BaseUrl;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.reminder.Reminders;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.DueSource;
import cymru.cydweithio.security.History;
import cymru.cydweithio.security.Role;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What falls due is told in the words and under the keys of the capability that it belongs to. */
class FallingDueIT extends InServer {

    @Inject
    private Reminders reminders;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private MyWork work;

    @Inject
    private History history;

    @Inject
    @Any
    private Instance<DueSource> sources;

    @Inject
    private Messages messages;

    @Inject
    private BaseUrl baseUrl;

    @Inject
    private Clock clock;

    private LocalDate today;
    private UUID partnership;
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> criticalDates = new ArrayList<>();
    private final List<UUID> accounts = new ArrayList<>();
    private final List<UUID> pears = new ArrayList<>();

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
            for (UUID pear : pears) {
                sql(
                        "delete from mail_outbox where attempts = 0 and dedupe_key like concat('pear:', :id, ':%')",
                        Map.of("id", pear.toString()));
            }
            for (UUID account : accounts) {
                sql("delete from calendar_feed where account_id = :id", Map.of("id", account));
                sql("delete from role_grant where account_id = :id", Map.of("id", account));
                sql("delete from account where id = :id", Map.of("id", account));
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
                            + baseUrl.of("/contract/" + led[0]) + "\n\nCydweithio");
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
                            + baseUrl.of("/contract/" + led[0]) + "\n\nCydweithio");
        }
        for (int days : new int[] {-8, 31}) {
            assertEquals(List.of(), mails("contract:" + dates.get(days) + ":%"), days + " days");
        }
    }

    @Test
    void every_source_has_its_words_in_both_languages() throws Exception {
        planted(() -> {
            sources.forEach(this::assertWords);
            return null;
        });
    }

    private void assertWords(DueSource source) {
        for (Language language : Language.values()) {
            List<String> keys = new ArrayList<>();
            if (!source.reminders().isEmpty()) {
                keys.addAll(List.of("mail.kind", "mail.open"));
                for (String when : List.of("ahead", "today", "passed")) {
                    keys.addAll(List.of("mail." + when + ".subject", "mail." + when + ".body"));
                }
            }
            if (source.inCalendar()) {
                keys.add("calendar");
            }
            source.card().ifPresent(card -> {
                if (card.dates() > 0) {
                    keys.add("work.coming");
                }
                if (card.dates() > 0 && card.passed()) {
                    keys.add("work.passed");
                }
                if (card.list() != null) {
                    keys.addAll(List.of("work.title", "work.count"));
                }
            });
            assertFalse(keys.isEmpty(), source.subject() + " is told of somewhere");
            keys.forEach(key -> assertFalse(
                    messages.text(language, source.words() + "." + key).isBlank()));
        }
    }

    @Test
    void a_capability_that_nobody_has_heard_of_is_in_history_in_mails_in_calendars_and_in_my_work() throws Exception {
        planted(() -> {
            Actor owner = account(Language.CY);
            UUID person = person(owner);
            UUID ripe = pear("ripe", today, "HANGING", "PERSON", person, false);
            UUID hidden = pear("hidden", today.minusDays(1), "HANGING", "PERSON", person, true);
            UUID far = pear("far", today.plusDays(3), "HANGING", "PERSON", person, false);
            UUID picked = pear("picked", today, "PICKED", "PERSON", person, false);
            UUID others = pear("others", today, "HANGING", "PERSON", person(Language.EN), false);

            Page<History.Change> changes = asSystem(() -> history.of("pear", ripe, Slice.firstRows(5)));
            assertEquals(1, changes.total());
            assertEquals("pear", changes.rows().get(0).part());

            asSystem(reminders::sendDue);
            Object[] mail =
                    mails("pear:" + ripe + ":" + today + ":ripe:" + person).get(0);
            assertEquals("pear-due", mail[0]);
            assertEquals("Mae gellygen ripe yn aeddfed heddiw, " + Formats.date(Language.CY, today), mail[1]);
            String closed = mails("pear:" + hidden + ":" + today.minusDays(1) + ":ripe:" + person)
                            .get(0)[2] + "";
            assertFalse(closed.contains("Gellygen hidden"), closed);
            assertEquals(1, mails("pear:" + others + ":%").size());
            assertEquals(
                    0,
                    mails("pear:" + far + ":%").size()
                            + mails("pear:" + picked + ":%").size());

            String address = as(owner, feeds::issue);
            String calendar = as(Actor.STRANGER, () -> feeds.read(address.replaceAll(".*/(.*)\\.ics", "$1")))
                    .orElseThrow()
                    .text()
                    .replace("\r\n ", "");
            assertTrue(calendar.contains("UID:pear-" + ripe + "@cydweithio"), calendar);
            assertTrue(calendar.contains(":Casglu ripe: Gellygen ripe\r\n"), calendar);
            assertTrue(calendar.contains(":Casglu hidden\r\n"), calendar);
            assertTrue(calendar.contains("UID:pear-" + far + "@cydweithio"), calendar);
            assertFalse(calendar.contains(others.toString()) || calendar.contains(picked.toString()), calendar);

            List<MyWork.Due> due = as(owner, work::due);
            assertEquals(
                    List.of(hidden, ripe, far).stream().map(id -> "/pear/" + id).toList(),
                    due.get(0).dates().stream().map(MyWork.NextDate::address).toList(),
                    "before all others, as it asks for");
            MyWork.NextDate first = due.get(0).dates().get(0);
            assertEquals("planted.due.work.passed", first.above());
            assertEquals("planted.due.kind.early", first.kind());
            assertEquals("planted.state.hanging", first.state());
            assertNull(first.title());
            assertEquals("Gellygen ripe", due.get(0).dates().get(1).title().in(Language.CY));
            assertEquals(3, due.get(0).count().all());
            assertEquals(1, due.get(0).count().passed());
            return null;
        });
    }

    @Test
    void whoever_runs_such_things_for_an_organisation_is_told_and_has_it_in_the_calendar() throws Exception {
        planted(() -> {
            Actor runner = account(Language.EN);
            UUID led = organisation("LA-FLN");
            UUID own = pear("own", today, "HANGING", "ORGANISATION", led, false);
            UUID fallen = pear("fallen", today.plusDays(40), "CANCELLED", "ORGANISATION", led, false);
            UUID late = pear("late", today.plusDays(41), "HANGING", "ORGANISATION", led, false);
            UUID elsewhere = pear("elsewhere", today, "HANGING", "ORGANISATION", organisation("LA-CRF"), false);
            inTransaction(() -> sql(
                    "insert into role_grant (id, version, account_id, role, scope, organisation_id, valid_from, valid_to) values (:id, 0, :account, 'COMMISSIONER', 'ORGANISATION', :led, :from, :to)",
                    Map.of(
                            "id",
                            Ids.next(),
                            "account",
                            runner.id(),
                            "led",
                            led,
                            "from",
                            today,
                            "to",
                            today.plusDays(40))));
            asSystem(reminders::sendDue);
            assertEquals(
                    1,
                    mails("pear:" + own + ":" + today + ":ripe:" + runner.id()).size());
            assertEquals(0, mails("pear:" + elsewhere + ":%:" + runner.id()).size());
            String address = as(runner, feeds::issue);
            String calendar = as(Actor.STRANGER, () -> feeds.read(address.replaceAll(".*/(.*)\\.ics", "$1")))
                    .orElseThrow()
                    .text();
            assertTrue(calendar.contains(own.toString()), calendar);
            assertTrue(calendar.contains("Cancelled: Pick fallen: "), calendar);
            assertFalse(calendar.contains(late.toString()), "the role has ended by then");
            assertFalse(calendar.contains(elsewhere.toString()), calendar);
            return null;
        });
    }

    /** Its table and view are there for the time of a test only: all other tests look at the schema of the product. */
    private void planted(Callable<Void> test) throws Exception {
        for (String statement : List.of(
                "create table pear (id uuid primary key, partnership_id uuid, name varchar(40), ripe_on date, state varchar(10), audience varchar(12), audience_id uuid, walled boolean)",
                "create table pear_aud (id uuid, name varchar(40), rev bigint, revtype tinyint, primary key (rev, id))",
                """
                create view pear_due as select 'pear' as subject_kind, id as subject_id, id as id, 'EARLY' as kind, ripe_on as due_on, state as state, audience as audience,
                audience_id as audience_id, partnership_id as partnership_id, cast(null as uuid) as item_id, walled as restricted, name as reference,
                concat('Pear ', name) as title_en, concat('Gellygen ', name) as title_cy, cast(null as time) as starts_at, cast(null as time) as ends_at,
                cast(null as char(20)) as place, cast(null as char(20)) as online_address, 0 as version from pear""")) {
            inTransaction(() -> sql(statement, Map.of()));
        }
        Planted.there = true;
        try {
            test.call();
        } finally {
            Planted.there = false;
            for (String statement : List.of("drop view pear_due", "drop table pear", "drop table pear_aud")) {
                inTransaction(() -> sql(statement, Map.of()));
            }
        }
    }

    private UUID pear(String name, LocalDate ripe, String state, String audience, UUID whom, boolean walled)
            throws Exception {
        UUID id = Ids.next();
        pears.add(id);
        inTransaction(() -> {
            sql(
                    "insert into pear values (:id, :partnership, :name, :ripe, :state, :audience, :whom, :walled)",
                    Map.of(
                            "id",
                            id,
                            "partnership",
                            partnership,
                            "name",
                            name,
                            "ripe",
                            ripe,
                            "state",
                            state,
                            "audience",
                            audience,
                            "whom",
                            whom,
                            "walled",
                            walled));
            return sql(
                    "insert into pear_aud select :id, :name, max(r.id), 0 from revision r",
                    Map.of("id", id, "name", name));
        });
        return id;
    }

    private UUID organisation(String code) {
        return (UUID) em.createNativeQuery("select id from organisation where code = :code")
                .setParameter("code", code)
                .getSingleResult();
    }

    private Actor account(Language language) throws Exception {
        UUID id = Ids.next();
        accounts.add(id);
        inTransaction(() -> sql(
                "insert into account (id, version, email, name, language, state, password_hash) values (:id, 0, :email, 'Picker', :language, 'ACTIVE', 'none')",
                Map.of("id", id, "email", unique("picker") + "@cydweithio.example", "language", language.name())));
        return new Actor(
                id, "Picker", false, language, List.of(new Actor.Grant(Role.MEMBER, Scope.partnership(partnership))));
    }

    private UUID person(Actor account) throws Exception {
        String email = (String) em.createNativeQuery("select email from account where id = :id")
                .setParameter("id", account.id())
                .getSingleResult();
        return person(account.language(), email);
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
        return person(language, unique("due") + "@cydweithio.example");
    }

    private UUID person(Language language, String email) throws Exception {
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
                        email,
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
