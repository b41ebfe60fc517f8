package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cymru.cydweithio.dev.Ports;
import cymru.cydweithio.dev.ServerProcess;
import cymru.cydweithio.it.TestEnvironment.Ran;
import cymru.cydweithio.platform.SchemaNames;
import cymru.cydweithio.platform.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/operations.md promises of backup and restore, done: dumped while the product runs, loaded into an empty
 * database, a server started on it. The commands are run as an operator runs them.
 */
@ArquillianTest
@RunAsClient
class RestoreDrillIT {
    private static final String BOARD = "(select id from board where name_en = 'Board of the restore drill')";
    private static final String MAIL = "drill@cydweithio.example";
    private static final String EDITIONS =
            "(select id from pack_edition where meeting_id in (select id from meeting where board_id = " + BOARD + "))";
    private static final String PASSWORD_TOKEN = "P".repeat(43);
    private static final String HAND_IN_TOKEN = "H".repeat(43);
    private static final List<String> PAGES = List.of("/duties", "/organisations", "/areas", "/actions", "/meetings");

    @TempDir
    private Path folder;

    private Path dump;
    private String meeting;

    /** A meeting with an issued pack, a link of each kind, and mail that is not due for years. */
    @BeforeEach
    void something_to_lose() throws Exception {
        dump = folder.resolve("cydweithio.sql.gz");
        try (Connection base = TestEnvironment.connection()) {
            String newport =
                    "(select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP')";
            run(
                    base,
                    "insert into board (id, version, partnership_id, name_en, papers_due_days, pack_days, valid_from) values (uuid(), 0, "
                            + newport + ", 'Board of the restore drill', 10, 5, '2020-01-01')");
            run(
                    base,
                    "insert into person (id, version, partnership_id, name, language, email) values (uuid(), 0, "
                            + newport + ", 'Member of the restore drill', 'EN', '" + MAIL + "')");
            run(
                    base,
                    "insert into seat (id, version, board_id, organisation_id, role, valid_from) select uuid(), 0, "
                            + BOARD + ", (select id from organisation order by code limit 1), 'MEMBER', '2020-01-01'");
            run(
                    base,
                    "insert into appointment (id, version, seat_id, person_id, capacity, cleared, valid_from) select uuid(), 0, s.id, p.id, 'HOLDER', false, '2020-01-01' from seat s join person p on p.email = '"
                            + MAIL + "' where s.board_id = " + BOARD);
            run(
                    base,
                    "insert into meeting (id, version, partnership_id, board_id, held_on, starts_at, state, papers_due_on, minutes_state) select uuid(), 0, "
                            + newport + ", " + BOARD + ", '2031-03-03', '10:00', 'PLANNED', '2031-02-01', 'NONE'");
            meeting = text(base, "select cast(id as char) from meeting where board_id = " + BOARD);
            run(
                    base,
                    "insert into agenda_item (id, version, meeting_id, position, title_en, purpose, classification) values (uuid(), 0, '"
                            + meeting
                            + "', 1, 'Item of the drill: ŵ, ''quoted'' and \\\\ more', 'DECISION', 'PUBLISHED')");
        }
        Visitor coordinator = Visitor.signedIn("coordinator");
        assertEquals(
                302,
                coordinator
                        .submit("/meeting/" + meeting, "form#issue", Map.of("issue:do", ""))
                        .statusCode());
        try (Connection base = TestEnvironment.connection()) {
            run(
                    base,
                    "insert into password_link (id, version, account_id, token_sha256, issued_at, expires_at) select uuid(), 0, id, '"
                            + Sha256.of(PASSWORD_TOKEN)
                            + "', '2026-01-01', '2031-01-01' from account where email = 'auditor@cydweithio.example'");
            run(
                    base,
                    "insert into paper (id, version, partnership_id, meeting_id, item_id, position, title_en, welsh_expected) select uuid(), 0, m.partnership_id, m.id, i.id, 1, 'Paper of the drill', false from meeting m join agenda_item i on i.meeting_id = m.id where m.id = '"
                            + meeting + "'");
            run(
                    base,
                    "insert into paper_link (id, version, paper_id, token_sha256, email, language, issued_at, expires_at) select uuid(), 0, id, '"
                            + Sha256.of(HAND_IN_TOKEN) + "', '" + MAIL
                            + "', 'EN', '2026-01-01', '2031-01-01' from paper where meeting_id = '" + meeting + "'");
            for (String kind : List.of("minutes", "reset")) {
                run(
                        base,
                        "insert into mail_outbox (id, version, dedupe_key, recipient, language, kind, subject, body, state, attempts, due_at, created_at) values (uuid(), 0, 'drill "
                                + kind + "', '" + MAIL + "', 'EN', '" + kind + "', 'Drill " + kind
                                + "', 'Text', 'WAITING', 0, '2031-01-01', '2026-01-01')");
            }
        }
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        try (Connection base = TestEnvironment.connection()) {
            run(base, "set foreign_key_checks = 0");
            run(base, "delete from mail_outbox where recipient = '" + MAIL + "'");
            run(base, "delete from password_link where token_sha256 = '" + Sha256.of(PASSWORD_TOKEN) + "'");
            run(base, "delete from paper_link where token_sha256 = '" + Sha256.of(HAND_IN_TOKEN) + "'");
            run(base, "delete from paper where meeting_id = '" + meeting + "'");
            run(
                    base,
                    "delete from pack_copy_omission where copy_id in (select id from pack_copy where edition_id in "
                            + EDITIONS + ")");
            run(base, "delete from pack_copy where edition_id in " + EDITIONS);
            run(base, "delete from pack_edition where meeting_id = '" + meeting + "'");
            run(base, "delete from agenda_item where meeting_id = '" + meeting + "'");
            run(base, "delete from meeting where id = '" + meeting + "'");
            run(base, "delete from appointment where seat_id in (select id from seat where board_id = " + BOARD + ")");
            run(base, "delete from seat where board_id = " + BOARD);
            run(base, "delete from person where email = '" + MAIL + "'");
            run(base, "delete from board where name_en = 'Board of the restore drill'");
            for (String suffix : List.of("restored", "client", "cut")) {
                run(base, "drop database if exists " + base.getCatalog() + "_" + suffix);
            }
        }
    }

    @Test
    void a_restored_backup_is_the_same_data_and_waits_for_the_administrator() throws Exception {
        Visitor before = Visitor.signedIn("coordinator");
        assertFalse(
                Visitor.stranger()
                        .page("/password-new/" + PASSWORD_TOKEN)
                        .select("form#newPassword")
                        .isEmpty(),
                "the link works");
        assertFalse(
                Visitor.stranger()
                        .page("/hand-in/" + HAND_IN_TOKEN)
                        .select("form#submit")
                        .isEmpty(),
                "the link works");

        succeeds(TestEnvironment.backup(url(), "dump", dump.toString()));
        succeeds(TestEnvironment.backup(url(), "check", dump.toString()));
        String restored = TestEnvironment.empty("restored");
        succeeds(TestEnvironment.backup(restored, "restore", dump.toString()));
        refuses(TestEnvironment.backup(restored, "restore", dump.toString()), "not empty");
        holds_what_the_manifest_says(restored);

        try (Connection data = TestEnvironment.connection(restored)) {
            // had nobody held it, it would leave now
            run(data, "update mail_outbox set due_at = '2026-01-01' where recipient = '" + MAIL + "'");
            int port = Ports.free();
            try (ServerProcess server = TestEnvironment.another(folder.resolve("server"), port, restored)) {
                assertTrue(server.awaitReady(), () -> "The server did not start: " + server.log());
                String base = "http://localhost:" + port;
                Visitor after = Visitor.strangerAt(base);
                signIn(after, "coordinator");
                reads_the_same(before, after, data);
                links_have_ended(base, data);
                mail_waits_until_it_is_released(base, data);
                a_missing_view_is_noticed(base, restored, data);
            }
        }
    }

    @Test
    void any_client_restores_a_backup_and_of_one_that_was_cut_off_nothing_is_believed() throws Exception {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "its client comes with the database on Linux");
        succeeds(TestEnvironment.backup(url(), "dump", dump.toString()));
        String other = TestEnvironment.empty("client");
        assertEquals(new Ran(0, ""), TestEnvironment.client(other, unpacked(dump)));
        succeeds(TestEnvironment.backup(other, "compare", dump.toString()));

        Path cut = folder.resolve("cut.sql.gz");
        byte[] whole = Files.readAllBytes(dump);
        // so late that all tables are there and only the last views are missing: the hardest to notice
        Files.write(cut, Arrays.copyOf(whole, whole.length - 200));
        Files.copy(folder.resolve("cydweithio.sql.gz.manifest"), folder.resolve("cut.sql.gz.manifest"));
        String empty = TestEnvironment.empty("cut");
        refuses(TestEnvironment.backup(empty, "check", cut.toString()), "cut off");
        refuses(TestEnvironment.backup(empty, "restore", cut.toString()), "cut off");
        try (Connection data = TestEnvironment.connection(empty)) {
            assertEquals(
                    "0",
                    text(data, "select count(*) from information_schema.tables where table_schema = database()"),
                    "nothing of it was loaded");
            TestEnvironment.client(empty, unpacked(cut));
            assertEquals("LOADING", text(data, "select state from restored_backup"));
            refuses(TestEnvironment.backup(empty, "compare", dump.toString()), "missing");
            try (ServerProcess server = TestEnvironment.another(folder.resolve("server"), Ports.free(), empty)) {
                assertFalse(server.awaitReady(), "the product is ready on a part of its data");
                assertTrue(Files.readString(server.log()).contains("part of a backup"), "and says why");
            }
        }
    }

    /** Asked of the database itself and not of the command that loaded it. */
    private void holds_what_the_manifest_says(String restored) throws Exception {
        Map<String, String> rows = new TreeMap<>();
        Map<String, String> files = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("cydweithio.sql.gz.manifest"))) {
            String[] parts = line.split("\t");
            if (parts[0].equals("table")) {
                rows.put(parts[1], parts[2]);
            } else if (parts[0].equals("file")) {
                files.put(parts[1], parts[2]);
            }
        }
        assertTrue(rows.size() > 100 && !rows.get("area").equals("0"), rows::toString);
        assertFalse(files.isEmpty());
        try (Connection original = TestEnvironment.connection();
                Connection data = TestEnvironment.connection(restored)) {
            assertEquals(names(original, "BASE TABLE"), names(data, "BASE TABLE"));
            assertEquals(names(original, "VIEW"), names(data, "VIEW"));
            assertEquals(names(data, "BASE TABLE"), List.copyOf(rows.keySet()));
            for (Map.Entry<String, String> table : rows.entrySet()) {
                assertEquals(
                        table.getValue(), text(data, "select count(*) from `" + table.getKey() + "`"), table::getKey);
            }
            Map<String, String> views = views(original);
            assertTrue(views.size() > 40);
            assertEquals(views, views(data));
            assertEquals(files, hashes(data));
            files.forEach((name, hash) -> assertEquals(name, hash, "a file is stored under its own hash"));
            assertEquals("LOADED", text(data, "select state from restored_backup"));
            Set<String> relations = new TreeSet<>(names(data, "BASE TABLE"));
            relations.addAll(names(data, "VIEW"));
            relations.addAll(names(data, "SEQUENCE"));
            assertEquals(
                    relations,
                    new TreeSet<>(pairs(data, "select name, schema_level from relation_as_made")
                            .keySet()),
                    "readiness asks for all of them");
            relations.remove("flyway_schema_history");
            relations.removeAll(names(data, "SEQUENCE"));
            assertEquals(relations, SchemaNames.madeByTheMigrations(), "and reads what they are from the migrations");
        }
    }

    private void reads_the_same(Visitor before, Visitor after, Connection data) throws Exception {
        for (String page : PAGES) {
            assertEquals(
                    before.page(page).select("#main").text(),
                    after.page(page).select("#main").text(),
                    page);
        }
        String there = after.page("/meeting/" + meeting).select("#main").text();
        assertTrue(there.contains("Item of the drill: ŵ, 'quoted' and \\ more"), there);
        String edition = text(data, "select cast(id as char) from pack_edition where meeting_id = '" + meeting + "'");
        for (String language : List.of("en", "cy")) {
            byte[] pack =
                    before.bytes("/file/pack/" + edition + "?in=" + language).body();
            assertEquals("%PDF", new String(pack, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
            assertArrayEquals(
                    pack,
                    after.bytes("/file/pack/" + edition + "?in=" + language).body(),
                    "the pack, byte by byte");
        }
    }

    private static void links_have_ended(String base, Connection data) throws Exception {
        assertTrue(Visitor.strangerAt(base)
                .page("/password-new/" + PASSWORD_TOKEN)
                .select("form#newPassword")
                .isEmpty());
        assertTrue(Visitor.strangerAt(base)
                .page("/hand-in/" + HAND_IN_TOKEN)
                .select("form#submit")
                .isEmpty());
        try (Connection original = TestEnvironment.connection()) {
            assertNotEquals(
                    text(original, "select max(session_series) from account"),
                    text(data, "select max(session_series) from account"),
                    "sessions have ended");
        }
    }

    private static void mail_waits_until_it_is_released(String base, Connection data) throws Exception {
        Visitor member = Visitor.strangerAt(base);
        signIn(member, "member");
        assertTrue(member.page("/").select("a[href=/outbox]").isEmpty(), "members are not told");
        Visitor administrator = Visitor.strangerAt(base);
        signIn(administrator, "administrator");
        assertFalse(administrator.page("/").select(".note-warn a[href=/outbox]").isEmpty(), "the administrator is");
        assertEquals(
                "WAITING 0",
                text(data, "select concat(state, ' ', attempts) from mail_outbox where dedupe_key = 'drill minutes'"));
        assertEquals(
                "FAILED",
                text(data, "select state from mail_outbox where dedupe_key = 'drill reset' and body is null"),
                "its link has ended");
        assertEquals(
                List.of(),
                TestEnvironment.mail().to(MAIL).stream()
                        .filter(mail -> subject(mail).startsWith("Drill"))
                        .toList());
        assertEquals(
                302,
                administrator
                        .submit("/outbox", "form#restored-release", Map.of("restored-release:all", ""))
                        .statusCode());
        assertTrue(administrator.page("/outbox").select("form#restored-release").isEmpty());
        Eventually.until(
                "the mail has left",
                () -> TestEnvironment.mail().to(MAIL).stream()
                        .anyMatch(mail -> subject(mail).equals("Drill minutes")));
        assertEquals("RELEASED", text(data, "select state from restored_backup where released_by is not null"));
    }

    private void a_missing_view_is_noticed(String base, String restored, Connection data) throws Exception {
        String made = text(data, "show create view person_facts", 2).replaceFirst("DEFINER=`[^`]*`@`[^`]*` ", "");
        run(data, "drop view person_facts");
        refuses(TestEnvironment.backup(restored, "compare", dump.toString()), "person_facts");
        Eventually.until("not ready", () -> ready(base) == 503);
        run(data, made);
        Eventually.until("ready", () -> ready(base) == 200);
        // what a dump leaves behind that was loaded in part
        run(data, "drop view person_facts");
        run(data, "create view person_facts as select 1 as id, 1 as account_id");
        Eventually.until("not ready on a placeholder", () -> ready(base) == 503);
        run(data, "drop view person_facts");
        run(data, made);
        Eventually.until("ready again", () -> ready(base) == 200);
    }

    private static int ready(String base) throws Exception {
        return Visitor.strangerAt(base).get("/health/ready").statusCode();
    }

    private static String url() throws SQLException {
        try (Connection base = TestEnvironment.connection()) {
            return base.getMetaData().getURL().replaceFirst("\\?.*", "");
        }
    }

    private static void succeeds(Ran ran) {
        assertEquals(0, ran.status(), ran.said());
    }

    private static void refuses(Ran ran, String because) {
        assertEquals(1, ran.status(), ran.said());
        assertTrue(ran.said().contains(because), ran.said());
    }

    private static void signIn(Visitor visitor, String who) throws Exception {
        assertEquals(
                302,
                visitor.signIn(who + "@cydweithio.example", TestEnvironment.PASSWORD)
                        .statusCode(),
                who);
    }

    /** As much as is there. */
    private Path unpacked(Path dump) throws IOException {
        Path plain = folder.resolve(dump.getFileName() + ".plain");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(dump));
                OutputStream out = Files.newOutputStream(plain)) {
            in.transferTo(out);
        } catch (EOFException e) {
            assertTrue(Files.size(plain) > 0, "something was there");
        }
        return plain;
    }

    private static Map<String, String> hashes(Connection data) throws SQLException {
        Map<String, String> hashes = new TreeMap<>();
        Map<String, MessageDigest> digests = new TreeMap<>();
        try (Statement statement = data.createStatement()) {
            statement.setFetchSize(1);
            try (ResultSet parts =
                    statement.executeQuery("select sha256, bytes from stored_file_chunk order by sha256, seq")) {
                while (parts.next()) {
                    digests.computeIfAbsent(parts.getString(1), name -> Sha256.digest())
                            .update(parts.getBytes(2));
                }
            }
        }
        digests.forEach((name, digest) -> hashes.put(name, HexFormat.of().formatHex(digest.digest())));
        return hashes;
    }

    private static List<String> names(Connection data, String type) throws SQLException {
        return List.copyOf(pairs(
                        data,
                        "select table_name, 1 from information_schema.tables where table_schema = database() and table_type = '"
                                + type + "'")
                .keySet());
    }

    /** Their definitions name the database in which they are. */
    private static Map<String, String> views(Connection data) throws SQLException {
        return pairs(
                data,
                "select table_name, replace(view_definition, concat('`', database(), '`.'), '') from information_schema.views where table_schema = database()");
    }

    private static Map<String, String> pairs(Connection data, String query) throws SQLException {
        Map<String, String> pairs = new TreeMap<>();
        try (Statement statement = data.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                pairs.put(found.getString(1), found.getString(2));
            }
        }
        return pairs;
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection base, String sql) throws SQLException {
        try (Statement statement = base.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection base, String sql) throws SQLException {
        return text(base, sql, 1);
    }

    private static String text(Connection base, String sql, int column) throws SQLException {
        try (Statement statement = base.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            assertTrue(found.next(), sql);
            return found.getString(column);
        }
    }
}
