package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.calendar.CalendarFeeds;
import cymru.cydweithio.mail.Claims;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.OutboxMessage;
import cymru.cydweithio.reminder.Reminders;
import cymru.cydweithio.security.Actor;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders, the claim of mails and calendar feeds, in the real server and database. */
class ReminderIT extends InServer {

    @Inject
    private Reminders reminders;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private Event<OutboxMessage> messages;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private UUID partnership;
    private LocalDate today;
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> boards = new ArrayList<>();
    private final List<UUID> accounts = new ArrayList<>();

    @BeforeEach
    void somewhere() {
        partnership = (UUID) em.createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-FLN'")
                .getSingleResult();
        today = LocalDate.now(clock);
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        inTransaction(() -> {
            for (UUID person : people) {
                // what the sender has in hand stays
                sql(
                        "delete from mail_outbox where attempts = 0 and dedupe_key like concat('%:', :id)",
                        Map.of("id", person.toString()));
                sql(
                        "update mail_outbox set state = 'FAILED' where state = 'WAITING' and dedupe_key like concat('claim:%:', :id)",
                        Map.of("id", person.toString()));
                sql("delete from action where owner_id = :id", Map.of("id", person));
                sql("delete from appointment where person_id = :id", Map.of("id", person));
            }
            for (UUID board : boards) {
                sql("delete from meeting where board_id = :id", Map.of("id", board));
                sql("delete from seat where board_id = :id", Map.of("id", board));
                sql("delete from board where id = :id", Map.of("id", board));
            }
            people.forEach(person -> sql("delete from person where id = :id", Map.of("id", person)));
            for (UUID account : accounts) {
                sql("delete from calendar_feed where account_id = :id", Map.of("id", account));
                sql("delete from role_grant where account_id = :id", Map.of("id", account));
                sql("delete from account where id = :id", Map.of("id", account));
            }
            return null;
        });
    }

    @Test
    void the_owner_is_told_from_a_week_before_until_the_second_week_after() throws Exception {
        UUID owner = person(Language.EN, true);
        Map<Integer, UUID> actions = new HashMap<>();
        for (int days : new int[] {8, 7, 6, 1, 0, -1, -6, -7, -8, -13, -14}) {
            actions.put(days, action(owner, today.plusDays(days), "OPEN"));
        }
        remind();
        for (Map.Entry<Integer, UUID> action : actions.entrySet()) {
            assertEquals(
                    action.getKey() > 7 || action.getKey() < -13 ? 0 : 1,
                    mails(action.getValue()).size(),
                    "due in " + action.getKey() + " days");
        }
        assertTrue(subject(actions.get(7)).contains(" is due on "), subject(actions.get(7)));
        assertTrue(subject(actions.get(0)).contains(" is due today"), subject(actions.get(0)));
        assertTrue(
                subject(actions.get(-1)).contains(" is overdue since "),
                "the rule of the day is late, and its words are not: " + subject(actions.get(-1)));
        assertTrue(subject(actions.get(-7)).contains(" is overdue since "), subject(actions.get(-7)));
    }

    @Test
    void the_mail_is_in_the_owners_language() throws Exception {
        UUID action = action(person(Language.CY, true), today, "OPEN");
        remind();
        Object[] mail = mails(action).get(0);
        assertTrue(mail[0].toString().startsWith("Cam gweithredu "), mail[0].toString());
        assertEquals("CY", mail[1]);
        assertEquals("action-due", mail[2]);
    }

    @Test
    void an_action_is_told_of_once_however_often_the_reminders_are_looked_for() throws Exception {
        UUID action = action(person(Language.EN, true), today, "OPEN");
        remind();
        remind();
        assertEquals(1, mails(action).size());
    }

    @Test
    void a_new_due_date_is_told_of_and_the_old_one_is_not_again() throws Exception {
        UUID action = action(person(Language.EN, true), today, "OPEN");
        remind();
        move(action, today.plusDays(3));
        remind();
        assertEquals(2, mails(action).size());
        move(action, today);
        remind();
        assertEquals(2, mails(action).size());
    }

    @Test
    void a_new_owner_is_told_too() throws Exception {
        UUID action = action(person(Language.EN, true), today, "OPEN");
        remind();
        UUID next = person(Language.CY, true);
        inTransaction(
                () -> sql("update action set owner_id = :owner where id = :id", Map.of("owner", next, "id", action)));
        remind();
        assertEquals(2, mails(action).size());
    }

    @Test
    void nobody_is_reminded_of_what_is_done_or_withdrawn_or_without_a_mail_address_or_a_date() throws Exception {
        UUID owner = person(Language.EN, true);
        UUID done = action(owner, today, "DONE");
        UUID withdrawn = action(owner, today, "WITHDRAWN");
        UUID undated = action(owner, null, "OPEN");
        UUID unreachable = action(person(Language.EN, false), today, "OPEN");
        UUID told = action(owner, today, "OPEN");
        remind();
        assertEquals(1, mails(told).size());
        for (UUID action : List.of(done, withdrawn, undated, unreachable)) {
            assertEquals(0, mails(action).size());
        }
    }

    @Test
    void many_actions_are_told_of_once_each_though_two_nodes_look_at_the_same_time() throws Exception {
        UUID owner = person(Language.EN, true);
        int many = 450;
        inTransaction(() -> {
            for (int i = 0; i < many; i++) {
                insert(owner, today.plusDays(i % 8), "OPEN");
            }
            return null;
        });
        List<Future<Integer>> runs = new ArrayList<>();
        for (int node = 0; node < 3; node++) {
            runs.add(executor.submit(() -> asSystem(reminders::sendDue)));
        }
        int written = 0;
        for (Future<Integer> run : runs) {
            written += run.get();
        }
        assertTrue(written >= many, "each is counted by the run that wrote it: " + written);
        assertEquals(
                (long) many,
                number("select count(*) from mail_outbox where dedupe_key like :key", "action:%:" + owner));
        assertEquals(0, asSystem(reminders::sendDue));
    }

    @Test
    void only_the_administrator_has_reminders_written_at_once() throws Exception {
        assertTrue(as(demonstration("administrator"), reminders::sendDue) >= 0);
        assertThrows(NotPermitted.class, () -> as(demonstration("coordinator"), reminders::sendDue));
    }

    @Test
    void the_scheduler_has_its_timetable_in_the_database_and_looked_for_reminders_at_the_start() {
        assertEquals(
                1L,
                number(
                        "select count(*) from QRTZ_CRON_TRIGGERS where TRIGGER_NAME = :key and TIME_ZONE_ID = 'Europe/London'",
                        "remind-at-times"));
        assertEquals(
                1L,
                number(
                        "select count(*) from QRTZ_JOB_DETAILS where JOB_NAME = :key and IS_NONCONCURRENT = '1' and REQUESTS_RECOVERY = '1'",
                        "remind"));
        assertEquals(
                0L,
                number(
                        "select count(*) from QRTZ_TRIGGERS where TRIGGER_NAME = :key and NEXT_FIRE_TIME < unix_timestamp() * 1000 - 60000",
                        "remind-at-start"));
    }

    @Test
    void a_letter_is_written_with_what_it_tells_of_or_not_at_all() throws Exception {
        UUID owner = person(Language.EN, true);
        OutboxMessage message = new OutboxMessage(
                "test:" + owner, "pack", unique("letter") + "@cydweithio.example", Language.EN, "Title", "Text");
        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(() -> {
                    messages.fire(message);
                    throw new IllegalStateException("what it tells of did not happen");
                }));
        assertEquals(0L, number("select count(*) from mail_outbox where dedupe_key = :key", message.subjectKey()));
        for (int times = 0; times < 2; times++) {
            inTransaction(() -> {
                messages.fire(message);
                return null;
            });
        }
        assertEquals(1L, number("select count(*) from mail_outbox where dedupe_key = :key", message.subjectKey()));
    }

    @Test
    void no_mail_is_claimed_twice_though_several_nodes_claim_at_the_same_time() throws Exception {
        UUID owner = person(Language.EN, true);
        int many = 80;
        inTransaction(() -> {
            for (int i = 0; i < many; i++) {
                sql("""
                    insert into mail_outbox (id, version, dedupe_key, recipient, language, kind, subject, body, state, attempts, due_at, created_at)
                    values (:id, 0, :key, 'claims@cydweithio.example', 'EN', 'pack', 'Subject', 'Text', 'WAITING', 0, utc_timestamp(3), utc_timestamp(3))""", Map.of("id", Ids.next(), "key", "claim:" + i + ":" + owner));
            }
            return null;
        });
        List<Future<List<UUID>>> nodes = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            nodes.add(executor.submit(Claims::all));
        }
        List<UUID> claimed = new ArrayList<>();
        for (Future<List<UUID>> node : nodes) {
            claimed.addAll(node.get());
        }
        assertEquals(claimed.size(), new HashSet<>(claimed).size());
        assertEquals(
                (long) many,
                number(
                        "select count(*) from mail_outbox where attempts = 1 and dedupe_key like :key",
                        "claim:%:" + owner),
                "by these or by the sender, once each");
    }

    @Test
    void a_person_sees_the_meetings_of_days_on_which_he_or_she_held_a_seat_and_no_others() throws Exception {
        Actor person = account(Language.CY);
        UUID seated = person(person.id());
        UUID board = board("Safety Board", "Bwrdd Diogelwch");
        UUID other = board("Another board", null);
        appoint(board, seated, today.minusDays(10), today.plusDays(10));
        UUID before = meeting(board, today.minusDays(11), "HELD");
        UUID first = meeting(board, today.minusDays(10), "HELD");
        UUID last = meeting(board, today.plusDays(10), "PLANNED");
        UUID after = meeting(board, today.plusDays(11), "PLANNED");
        UUID cancelled = meeting(board, today.plusDays(2), "CANCELLED");
        UUID elsewhere = meeting(other, today, "PLANNED");
        Map<String, CalendarComponent> seen = events(address(person));
        assertTrue(
                seen.keySet()
                        .containsAll(List.of(
                                "meeting-" + first + "@cydweithio",
                                "meeting-" + last + "@cydweithio",
                                "meeting-" + cancelled + "@cydweithio")),
                seen.keySet().toString());
        for (UUID unseen : List.of(before, after, elsewhere)) {
            assertFalse(seen.containsKey("meeting-" + unseen + "@cydweithio"));
        }
        assertEquals(
                "Cyfarfod: Bwrdd Diogelwch", value(seen.get("meeting-" + first + "@cydweithio"), Property.SUMMARY));
        assertEquals("CANCELLED", value(seen.get("meeting-" + cancelled + "@cydweithio"), Property.STATUS));
        assertTrue(
                seen.get("meeting-" + first + "@cydweithio")
                        .getProperty(Property.DTSTART)
                        .orElseThrow()
                        .toString()
                        .contains("T100000"),
                "the time on the wall in Wales");
    }

    @Test
    void who_runs_the_meetings_of_a_partnership_sees_them_without_a_seat_until_the_last_day_of_the_role()
            throws Exception {
        Actor runner = account(Language.EN);
        UUID board = board("Safety Board", null);
        UUID before = meeting(board, today.minusDays(1), "HELD");
        UUID onTheDay = meeting(board, today, "PLANNED");
        UUID after = meeting(board, today.plusDays(1), "PLANNED");
        UUID elsewhere = meetingOf("CSP-CRF");
        grant(runner, "COORDINATOR", today.minusDays(1), null);
        String address = address(runner);
        assertSees(address, List.of(before, onTheDay, after), List.of(elsewhere));
        changeGrant(runner, "valid_from = :day", today);
        assertSees(address, List.of(before, onTheDay, after), List.of(elsewhere));
        changeGrant(runner, "valid_to = :day", today);
        assertSees(address, List.of(before, onTheDay), List.of(after, elsewhere));
        changeGrant(runner, "valid_to = :day", today.plusDays(1));
        assertSees(address, List.of(before, onTheDay, after), List.of(elsewhere));
        changeGrant(runner, "valid_from = :day, valid_to = :day", today.minusDays(1));
        assertSees(address, List.of(), List.of(before, onTheDay, after, elsewhere));
        changeGrant(runner, "valid_from = :day, valid_to = null", today.plusDays(1));
        assertSees(address, List.of(), List.of(before, onTheDay, after, elsewhere));
        changeGrant(runner, "valid_from = :day, valid_to = :day, revoked_at = utc_timestamp(3)", today);
        assertSees(address, List.of(), List.of(before, onTheDay, after, elsewhere));
    }

    @Test
    void a_role_that_does_not_run_meetings_brings_none_into_the_calendar_and_a_seat_beside_the_role_brings_none_twice()
            throws Exception {
        Actor reader = account(Language.EN);
        UUID board = board("Safety Board", null);
        UUID meeting = meeting(board, today.plusDays(1), "PLANNED");
        for (String role : List.of("CHAIR", "MEMBER", "AUDITOR")) {
            grant(reader, role, today.minusDays(1), null);
        }
        String address = address(reader);
        assertSees(address, List.of(), List.of(meeting));
        grant(reader, "COORDINATOR", today.minusDays(1), null);
        grant(reader, "COORDINATOR", today, null);
        appoint(board, person(reader.id()), today.minusDays(1), today.plusDays(1));
        assertEquals(2, read(address).orElseThrow().text().split("UID:meeting-" + meeting, -1).length);
    }

    private void assertSees(String address, List<UUID> seen, List<UUID> unseen) throws Exception {
        java.util.Set<String> events = events(address).keySet();
        seen.forEach(meeting ->
                assertTrue(events.contains("meeting-" + meeting + "@cydweithio"), meeting + " in " + events));
        unseen.forEach(meeting ->
                assertFalse(events.contains("meeting-" + meeting + "@cydweithio"), meeting + " in " + events));
    }

    private UUID meetingOf(String footprint) throws Exception {
        UUID own = partnership;
        partnership = (UUID) em.createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = :code")
                .setParameter("code", footprint)
                .getSingleResult();
        UUID meeting = meeting(board("Elsewhere", null), today, "PLANNED");
        partnership = own;
        return meeting;
    }

    private void grant(Actor holder, String role, LocalDate from, LocalDate to) throws Exception {
        inTransaction(() -> em.createNativeQuery("""
                insert into role_grant (id, version, account_id, role, scope, partnership_id, valid_from, valid_to)
                values (:id, 0, :account, :role, 'PARTNERSHIP', :partnership, :from, :to)""")
                .setParameter("id", Ids.next())
                .setParameter("account", holder.id())
                .setParameter("role", role)
                .setParameter("partnership", partnership)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate());
    }

    private void changeGrant(Actor holder, String change, LocalDate day) throws Exception {
        inTransaction(() -> sql(
                "update role_grant set " + change + " where account_id = :id", Map.of("id", holder.id(), "day", day)));
    }

    @Test
    void a_person_sees_the_due_dates_of_own_open_actions_in_the_window_and_no_others() throws Exception {
        Actor person = account(Language.EN);
        UUID owner = person(person.id());
        UUID own = action(owner, today.plusDays(400), "OPEN");
        UUID far = action(owner, today.plusDays(401), "OPEN");
        UUID past = action(owner, today.minusDays(90), "OPEN");
        UUID old = action(owner, today.minusDays(91), "OPEN");
        UUID done = action(owner, today, "DONE");
        UUID someoneElses = action(person(Language.EN, true), today, "OPEN");
        Map<String, CalendarComponent> seen = events(address(person));
        assertEquals(
                java.util.Set.of("action-" + own + "@cydweithio", "action-" + past + "@cydweithio"), seen.keySet());
        for (UUID unseen : List.of(far, old, done, someoneElses)) {
            assertFalse(seen.containsKey("action-" + unseen + "@cydweithio"));
        }
    }

    @Test
    void a_feed_ends_when_it_is_withdrawn_or_renewed_and_when_the_account_is_blocked() throws Exception {
        Actor person = account(Language.EN);
        String first = address(person);
        assertTrue(read(first).isPresent());
        String second = address(person);
        assertTrue(read(first).isEmpty(), "renewed");
        assertTrue(read(second).isPresent());
        inTransaction(() -> sql("update account set state = 'BLOCKED' where id = :id", Map.of("id", person.id())));
        assertTrue(read(second).isEmpty(), "blocked");
        inTransaction(() -> sql("update account set state = 'ACTIVE' where id = :id", Map.of("id", person.id())));
        assertTrue(read(second).isPresent());
        as(person, () -> {
            feeds.withdraw();
            return null;
        });
        assertTrue(read(second).isEmpty(), "withdrawn");
        assertEquals(Optional.empty(), as(person, feeds::issuedAt));
    }

    @Test
    void the_secret_of_a_feed_is_stored_as_a_hash_only_and_nothing_else_is_read_as_one() throws Exception {
        Actor person = account(Language.EN);
        String token = token(address(person));
        assertEquals(0L, number("select count(*) from calendar_feed where token_sha256 = :key", token));
        assertEquals(1L, number("select count(*) from calendar_feed where token_sha256 = sha2(:key, 256)", token));
        for (String guess : new String[] {
            null,
            "",
            "A".repeat(43),
            token.toLowerCase(java.util.Locale.ROOT),
            token + "A",
            token.substring(1),
            "../" + token
        }) {
            assertTrue(as(Actor.STRANGER, () -> feeds.read(guess)).isEmpty());
        }
    }

    private void remind() throws Exception {
        asSystem(reminders::sendDue);
    }

    private String address(Actor person) throws Exception {
        return as(person, feeds::issue);
    }

    private Optional<CalendarFeeds.Feed> read(String address) throws Exception {
        return as(Actor.STRANGER, () -> feeds.read(token(address)));
    }

    private static String token(String address) {
        Matcher token = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics$").matcher(address);
        assertTrue(token.find());
        return token.group(1);
    }

    private Map<String, CalendarComponent> events(String address) throws Exception {
        Map<String, CalendarComponent> events = new HashMap<>();
        var calendar = new CalendarBuilder()
                .build(new StringReader(read(address).orElseThrow().text()));
        calendar.getComponents(Component.VEVENT).forEach(event -> events.put(value(event, Property.UID), event));
        return events;
    }

    private static String value(CalendarComponent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private Actor account(Language language) throws Exception {
        UUID id = Ids.next();
        accounts.add(id);
        inTransaction(() -> sql(
                "insert into account (id, version, email, name, language, state, password_hash) values (:id, 0, :email, 'Feed reader', :language, 'ACTIVE', 'none')",
                Map.of("id", id, "email", unique("feed") + "@cydweithio.example", "language", language.name())));
        return new Actor(id, "Feed reader", false, language, List.of());
    }

    private UUID person(UUID account) throws Exception {
        return insertPerson(
                (String) em.createNativeQuery("select email from account where id = :id")
                        .setParameter("id", account)
                        .getSingleResult(),
                Language.EN);
    }

    private UUID person(Language language, boolean reachable) throws Exception {
        return insertPerson(reachable ? unique("owner") + "@cydweithio.example" : null, language);
    }

    private UUID insertPerson(String email, Language language) throws Exception {
        UUID id = Ids.next();
        people.add(id);
        inTransaction(() -> em.createNativeQuery(
                        "insert into person (id, version, partnership_id, name, email, language) values (:id, 0, :partnership, :name, :email, :language)")
                .setParameter("id", id)
                .setParameter("partnership", partnership)
                .setParameter("name", unique("Person"))
                .setParameter("email", email)
                .setParameter("language", language.name())
                .executeUpdate());
        return id;
    }

    private UUID action(UUID owner, LocalDate due, String state) throws Exception {
        return inTransaction((Callable<UUID>) () -> insert(owner, due, state));
    }

    private UUID insert(UUID owner, LocalDate due, String state) {
        UUID id = Ids.next();
        em.createNativeQuery("""
                insert into action (id, version, partnership_id, reference, wording, language, owner_id, raised_on, due_on, state, progress, closed_on)
                values (:id, 0, :partnership, :reference, 'Agree the joint plan', 'EN', :owner, :raised, :due, :state, 0, :closed)""")
                .setParameter("id", id)
                .setParameter("partnership", partnership)
                .setParameter("reference", "T-" + id.toString().substring(18).replace("-", ""))
                .setParameter("owner", owner)
                .setParameter("raised", today.minusDays(100))
                .setParameter("due", due)
                .setParameter("state", state)
                .setParameter("closed", state.equals("OPEN") ? null : today)
                .executeUpdate();
        return id;
    }

    private UUID board(String nameEn, String nameCy) throws Exception {
        UUID id = Ids.next();
        boards.add(id);
        inTransaction(() -> em.createNativeQuery("""
                insert into board (id, version, partnership_id, name_en, name_cy, papers_due_days, pack_days, valid_from)
                values (:id, 0, :partnership, :en, :cy, 8, 5, :from)""")
                .setParameter("id", id)
                .setParameter("partnership", partnership)
                .setParameter("en", unique(nameEn))
                .setParameter("cy", nameCy)
                .setParameter("from", today.minusDays(500))
                .executeUpdate());
        return id;
    }

    private void appoint(UUID board, UUID person, LocalDate from, LocalDate to) throws Exception {
        UUID seat = Ids.next();
        inTransaction(() -> {
            sql("""
                insert into seat (id, version, board_id, organisation_id, role, valid_from)
                select :id, 0, :board, o.id, 'MEMBER', :from from organisation o order by o.id limit 1""", Map.of("id", seat, "board", board, "from", today.minusDays(400)));
            return sql("""
                insert into appointment (id, version, seat_id, person_id, capacity, cleared, valid_from, valid_to)
                values (:id, 0, :seat, :person, 'DEPUTY', false, :from, :to)""", Map.of("id", Ids.next(), "seat", seat, "person", person, "from", from, "to", to));
        });
    }

    private UUID meeting(UUID board, LocalDate day, String state) throws Exception {
        UUID id = Ids.next();
        inTransaction(() -> em.createNativeQuery("""
                insert into meeting (id, version, partnership_id, board_id, held_on, starts_at, ends_at, state, papers_due_on, cancelled_because, minutes_state)
                values (:id, 3, :partnership, :board, :day, '10:00:00', '12:00:00', :state, :day, :because, 'NONE')""")
                .setParameter("id", id)
                .setParameter("partnership", partnership)
                .setParameter("board", board)
                .setParameter("day", day)
                .setParameter("state", state)
                .setParameter("because", state.equals("CANCELLED") ? "Snow" : null)
                .executeUpdate());
        return id;
    }

    private void move(UUID action, LocalDate due) throws Exception {
        inTransaction(() -> sql("update action set due_on = :due where id = :id", Map.of("due", due, "id", action)));
    }

    private List<Object[]> mails(UUID action) {
        List<?> rows = em.createNativeQuery(
                        "select subject, language, kind from mail_outbox where dedupe_key like :key")
                .setParameter("key", "action:" + action + ":%")
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private String subject(UUID action) {
        return mails(action).get(0)[0].toString();
    }

    private int sql(String sql, Map<String, Object> parameters) {
        var query = em.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query.executeUpdate();
    }

    private long number(String sql, String key) {
        return ((Number) em.createNativeQuery(sql).setParameter("key", key).getSingleResult()).longValue();
    }
}
