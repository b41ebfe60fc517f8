package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.dev.Ports;
import cymru.cydweithio.dev.ServerProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of its own on the tests' database, killed in the middle of its work and started again. */
class KilledServerIT {
    private static final String BOARD = "(select id from board where name_en = 'Board of the killed server')";
    private static final String EDITIONS =
            "(select id from pack_edition where meeting_id in (select id from meeting where board_id = " + BOARD + "))";

    @TempDir
    private Path folder;

    private final int port = Ports.free();
    private ServerProcess server;
    private String meeting;

    /** A board of one member, who has a mail address, and a meeting with an open and a restricted item. */
    @BeforeEach
    void a_meeting_that_can_be_issued() throws Exception {
        // the product puts tables and demonstration there, where no other test came before
        server = start();
        try (Connection base = TestEnvironment.connection()) {
            String newport =
                    "(select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP')";
            run(
                    base,
                    "insert into board (id, version, partnership_id, name_en, papers_due_days, pack_days, valid_from) values (uuid(), 0, "
                            + newport + ", 'Board of the killed server', 10, 5, '2020-01-01')");
            run(
                    base,
                    "insert into person (id, version, partnership_id, name, language, email) values (uuid(), 0, "
                            + newport + ", 'Member of the killed server', 'EN', 'killed@cydweithio.example')");
            run(
                    base,
                    "insert into seat (id, version, board_id, organisation_id, role, valid_from) select uuid(), 0, "
                            + BOARD + ", (select id from organisation order by code limit 1), 'MEMBER', '2020-01-01'");
            run(
                    base,
                    "insert into appointment (id, version, seat_id, person_id, capacity, cleared, valid_from) select uuid(), 0, s.id, p.id, 'HOLDER', false, '2020-01-01' from seat s join person p "
                            + "on p.email = 'killed@cydweithio.example' where s.board_id = " + BOARD);
            run(
                    base,
                    "insert into meeting (id, version, partnership_id, board_id, held_on, starts_at, state, papers_due_on, minutes_state) select uuid(), 0, "
                            + newport + ", " + BOARD + ", '2031-03-03', '10:00', 'PLANNED', '2031-02-01', 'NONE'");
            meeting = text(base, "select cast(id as char) from meeting where board_id = " + BOARD);
            run(
                    base,
                    "insert into agenda_item (id, version, meeting_id, position, title_en, purpose, classification, classification_reason) values "
                            + "(uuid(), 0, '" + meeting
                            + "', 1, 'Open item', 'DECISION', 'PUBLISHED', null), (uuid(), 0, '" + meeting
                            + "', 2, 'Closed item', 'DECISION', 'RESTRICTED', 'Prices')");
        }
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        server.close();
        try (Connection base = TestEnvironment.connection()) {
            run(base, "set foreign_key_checks = 0");
            run(base, "delete from mail_outbox where recipient = 'killed@cydweithio.example'");
            run(
                    base,
                    "delete from pack_copy_omission where copy_id in (select id from pack_copy where edition_id in "
                            + EDITIONS + ")");
            run(
                    base,
                    "delete from pack_copy_item where copy_id in (select id from pack_copy where edition_id in "
                            + EDITIONS + ")");
            run(base, "delete from pack_copy where edition_id in " + EDITIONS);
            run(base, "delete from pack_edition_paper where edition_id in " + EDITIONS);
            run(base, "delete from pack_edition_item where edition_id in " + EDITIONS);
            run(base, "delete from pack_edition where meeting_id = '" + meeting + "'");
            run(base, "delete from agenda_item where meeting_id = '" + meeting + "'");
            run(base, "delete from meeting where id = '" + meeting + "'");
            run(base, "delete from appointment where seat_id in (select id from seat where board_id = " + BOARD + ")");
            run(base, "delete from seat where board_id = " + BOARD);
            run(base, "delete from person where email = 'killed@cydweithio.example'");
            run(base, "delete from board where name_en = 'Board of the killed server'");
        }
    }

    @Test
    void
            of_a_pack_that_was_being_issued_when_the_server_was_killed_nothing_exists_and_it_can_be_issued_whole_afterwards()
                    throws Exception {
        try (Connection base = TestEnvironment.connection();
                Connection holding = TestEnvironment.connection()) {
            String files = text(base, "select count(*) from stored_file");
            holding.setAutoCommit(false);
            // what the edition says of the closed item has to wait for this row: by then files and the edition are
            // written
            text(
                    holding,
                    "select title_en from agenda_item where meeting_id = '" + meeting
                            + "' and position = 2 for update");
            CompletableFuture<HttpResponse<String>> issuing = CompletableFuture.supplyAsync(() -> quietly(this::issue));
            Eventually.until(
                    "the pack is being written",
                    () -> !"0"
                            .equals(
                                    text(
                                            base,
                                            "select count(*) from information_schema.processlist where id <> connection_id() and info like '%insert into pack_edition_item%'")));
            // a node's name ends with the moment of its start
            String node = text(base, "select max(instance_name) from QRTZ_SCHEDULER_STATE");
            server.kill();
            assertTrue(
                    issuing.handle((answer, broken) -> broken != null).get(30, TimeUnit.SECONDS),
                    "nobody was told that it was issued");
            holding.rollback();
            Eventually.until(
                    "the database has given up what the server had begun",
                    () -> "0"
                            .equals(
                                    text(
                                            base,
                                            "select count(*) from information_schema.processlist where id <> connection_id() and info like '%insert into pack_edition_item%'")));

            assertEquals("0", text(base, "select count(*) from pack_edition where meeting_id = '" + meeting + "'"));
            assertEquals(
                    "0", text(base, "select count(*) from mail_outbox where recipient = 'killed@cydweithio.example'"));
            assertEquals("PLANNED", text(base, "select state from meeting where id = '" + meeting + "'"));
            assertEquals(
                    files,
                    text(base, "select count(*) from stored_file"),
                    "nor is any file left that belongs to nothing");

            server = start();
            assertEquals(302, issue().statusCode());
            assertEquals("1", text(base, "select number from pack_edition where meeting_id = '" + meeting + "'"));
            assertEquals(
                    "4",
                    text(base, "select count(*) from pack_copy where edition_id in " + EDITIONS),
                    "in two languages, with the closed item and without");
            assertEquals(
                    "1",
                    text(
                            base,
                            "select count(*) from mail_outbox where recipient = 'killed@cydweithio.example' and kind = 'pack'"));
            assertEquals("ISSUED", text(base, "select state from meeting where id = '" + meeting + "'"));
            Eventually.until(
                    "the scheduler has noticed that the killed server is gone",
                    () -> "0"
                            .equals(text(
                                    base,
                                    "select count(*) from QRTZ_SCHEDULER_STATE where instance_name = '" + node + "'")));
        }
    }

    private ServerProcess start() throws InterruptedException {
        ServerProcess server = TestEnvironment.another(folder.resolve("server"), port);
        if (!server.awaitReady()) {
            server.close();
            throw new AssertionError("The server did not start: " + server.log());
        }
        return server;
    }

    private HttpResponse<String> issue() throws IOException, InterruptedException {
        Visitor coordinator = Visitor.strangerAt("http://localhost:" + port);
        assertEquals(
                302,
                coordinator
                        .signIn("coordinator@cydweithio.example", TestEnvironment.PASSWORD)
                        .statusCode());
        return coordinator.submit("/meeting/" + meeting, "form#issue", Map.of("issue:do", ""));
    }

    private static <T> T quietly(Callable<T> what) {
        try {
            return what.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection base, String sql) throws SQLException {
        try (Statement statement = base.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection base, String sql) throws SQLException {
        try (Statement statement = base.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            assertTrue(found.next(), sql);
            return found.getString(1);
        }
    }
}
