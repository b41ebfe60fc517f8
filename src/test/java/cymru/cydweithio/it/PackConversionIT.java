package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Clocks;
import cymru.cydweithio.platform.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.flywaydb.core.Flyway;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * Packs that were issued before an edition kept its agenda and its papers: the database as it was then, with a pack and
 * a supplement in it, is migrated; what came of them is read by the product.
 */
@ArquillianTest
@RunAsClient
class PackConversionIT {

    /** The last migration that the old product knew. */
    private static final String BEFORE = "040";

    private static final String NOBODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final List<String> STAGED =
            List.of("meeting", "agenda_item", "paper", "stored_file", "stored_file_chunk", "paper_version");
    /** What a migration makes of editions, in an order that the foreign keys allow. */
    private static final List<String> CONVERTED = List.of(
            "pack_edition",
            "pack_edition_item",
            "pack_edition_paper",
            "pack_copy",
            "pack_copy_omission",
            "pack_copy_item",
            "pack_part");

    @TempDir
    Path folder;

    private final UUID meeting = Ids.next();
    private final UUID open = Ids.next();
    private final UUID closed = Ids.next();
    private final UUID pack = Ids.next();
    private final UUID supplement = Ids.next();
    private final List<String> files = new ArrayList<>();
    private UUID openPaper;
    private UUID closedPaper;
    private UUID latePaper;
    private String partnership;
    private String board;

    @BeforeEach
    void issue_as_the_old_product_did() throws Exception {
        String old = TestEnvironment.empty("old");
        Flyway.configure()
                .dataSource(old, TestEnvironment.user(), TestEnvironment.password())
                .locations("filesystem:sql")
                .target(BEFORE)
                .load()
                .migrate();
        try (Connection base = TestEnvironment.connection();
                Connection data = TestEnvironment.connection(old)) {
            partnership = one(
                    base,
                    "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'");
            board = one(
                    base,
                    "select id from board where name_en = 'Newport Community Safety Partnership Board' and partnership_id = '"
                            + partnership + "'");
            // of the rest of the old database only what the pack is made of is needed
            run(data, "set foreign_key_checks = 0");
            stage(data);
            edition(data, pack, 1, "2026-03-01 09:00:00");
            UUID everything = copy(data, pack, "EN", null, 1, 6);
            part(data, everything, open, openPaper, 3, 4);
            part(data, everything, closed, closedPaper, 5, 6);
            UUID welsh = copy(data, pack, "CY", null, 1, 6);
            part(data, welsh, open, openPaper, 3, 4);
            part(data, welsh, closed, closedPaper, 5, 6);
            for (String language : List.of("EN", "CY")) {
                UUID without = copy(data, pack, language, closed, 1, 4);
                part(data, without, open, openPaper, 3, 4);
            }
            edition(data, supplement, 2, "2026-03-05 09:00:00");
            // each copy had numbers of its own, so that the shorter one went on from its own last page
            for (String language : List.of("EN", "CY")) {
                part(data, copy(data, supplement, language, null, 7, 9), open, latePaper, 9, 9);
            }
            for (String language : List.of("EN", "CY")) {
                part(data, copy(data, supplement, language, closed, 5, 7), open, latePaper, 7, 7);
            }
        }
        Flyway.configure()
                .dataSource(old, TestEnvironment.user(), TestEnvironment.password())
                .locations("filesystem:sql")
                .load()
                .migrate();
        try (Connection base = TestEnvironment.connection()) {
            for (String table : STAGED) {
                take(base, table);
            }
            for (String table : CONVERTED) {
                take(base, table);
            }
        }
    }

    @AfterEach
    void leave_nothing() throws SQLException {
        try (Connection base = TestEnvironment.connection()) {
            run(base, "set foreign_key_checks = 0");
            for (String table : List.of("pack_part", "pack_copy_item", "pack_copy_omission")) {
                run(
                        base,
                        "delete from " + table + " where copy_id in (select id from pack_copy where edition_id in ('"
                                + pack + "','" + supplement + "'))");
            }
            for (String table : List.of("pack_copy", "pack_edition_paper", "pack_edition_item")) {
                run(base, "delete from " + table + " where edition_id in ('" + pack + "','" + supplement + "')");
            }
            run(base, "delete from pack_edition where meeting_id = '" + meeting + "'");
            run(
                    base,
                    "delete v from paper_version v join paper p on p.id = v.paper_id where p.meeting_id = '" + meeting
                            + "'");
            for (String table : List.of("paper", "agenda_item")) {
                run(base, "delete from " + table + " where meeting_id = '" + meeting + "'");
            }
            run(base, "delete from meeting where id = '" + meeting + "'");
            run(base, "drop database if exists " + base.getCatalog() + "_old");
        }
    }

    @Test
    void a_pack_that_the_old_product_issued_is_read_on_the_same_pages_with_the_same_fingerprint() throws Exception {
        try (Connection base = TestEnvironment.connection()) {
            assertEquals(
                    List.of("1 0 1 2 6 1 0", "2 1 5 2 9 1 0"),
                    all(
                            base,
                            "select concat_ws(' ', number, supplement, first_page, own_pages, last_page, restricted_page, restricted_pages) from pack_edition where meeting_id = '"
                                    + meeting + "' order by number"));
            assertEquals(
                    List.of("1 Opened 3-4", "1 Prices 5-6", "2 Late 9-9"),
                    all(
                            base,
                            "select concat(e.number, ' ', p.title_en, ' ', p.first_page, '-', p.last_page) from pack_edition_paper p join pack_edition e on e.id = p.edition_id where e.meeting_id = '"
                                    + meeting + "' order by e.number, p.position"));
            assertEquals(
                    List.of("1 1 Street lights ON", "1 2 Offers ON", "2 1 Street lights ON", "2 2 Offers ON"),
                    all(
                            base,
                            "select concat_ws(' ', e.number, i.number, i.title_en, i.fate) from pack_edition_item i join pack_edition e on e.id = i.edition_id where e.meeting_id = '"
                                    + meeting + "' order by e.number, i.number"));
        }
        for (String who : List.of("coordinator", "chair", "member")) {
            Visitor reader = Visitor.signedIn(who);
            for (String language : List.of("en", "cy")) {
                assertEquals(
                        files.get(
                                who.equals("member") ? (language.equals("en") ? 2 : 3) : language.equals("en") ? 0 : 1),
                        fetched(reader, pack, language),
                        who + " reads the very file, in " + language);
                assertEquals(
                        files.get((who.equals("member") ? 6 : 4) + (language.equals("en") ? 0 : 1)),
                        fetched(reader, supplement, language),
                        who + " reads the very supplement, in " + language);
            }
        }
        try (Browser browser = Browser.signedIn("coordinator")) {
            browser.go("/meeting/" + meeting + "?lang=en");
            browser.driver.executeScript(
                    "document.querySelectorAll('main details').forEach(fold => { fold.open = true; })");
            String packs = browser.text(By.cssSelector("ul.packs"));
            assertTrue(packs.contains("Board pack") && packs.contains("Supplement 1"), packs);
            assertTrue(packs.contains("pages 1–6") && packs.contains("pages 7–9"), packs);
            files.forEach(file -> assertTrue(packs.contains(file), file));
            assertTrue(browser.text(By.tagName("main")).contains("Street lights"));
        }
    }

    @Test
    void whoever_has_no_copy_of_it_gets_one_on_the_same_pages_and_what_follows_is_numbered_on() throws Exception {
        String chair;
        try (Connection base = TestEnvironment.connection()) {
            chair = one(
                    base,
                    "select id from person where email = 'chair@cydweithio.example' and partnership_id = '"
                            + partnership + "'");
            run(
                    base,
                    "insert into declaration (id, version, meeting_id, item_id, person_id, kind) values (uuid(), 0, '"
                            + meeting + "', '" + open + "', '" + chair + "', 'CONFLICT')");
        }
        try (Browser browser = Browser.signedIn("coordinator")) {
            assertEquals(
                    404,
                    Visitor.signedIn("chair")
                            .get("/file/pack/" + pack + "?in=en")
                            .statusCode());
            browser.go("/meeting/" + meeting + "?lang=en");
            browser.driver.executeScript(
                    "document.querySelectorAll('main details').forEach(fold => { fold.open = true; })");
            browser.press(By.cssSelector("ul.packs > li:last-child form[id$='complete'] button"));
            assertTrue(
                    browser.text(By.cssSelector(".note-done")).contains("made, with the same page numbers"),
                    browser.text(By.tagName("main")));
            Path made = folder.resolve("made.pdf");
            assertEquals(
                    200,
                    Visitor.signedIn("chair")
                            .download("/file/pack/" + pack + "?in=en", made)
                            .statusCode());
            try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(made.toFile())) {
                List<String> labels =
                        List.of(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
                assertTrue(labels.containsAll(List.of("5", "6")), "the restricted paper is where it was: " + labels);
                assertFalse(labels.contains("3"), "what the chair is barred from is not in it: " + labels);
            }
        } finally {
            try (Connection base = TestEnvironment.connection()) {
                run(base, "delete from declaration where meeting_id = '" + meeting + "'");
            }
        }
    }

    private String fetched(Visitor reader, UUID edition, String language) throws Exception {
        Path file = folder.resolve("fetched.pdf");
        HttpResponse<Path> answer = reader.download("/file/pack/" + edition + "?in=" + language, file);
        assertEquals(200, answer.statusCode());
        return sha256(Files.readAllBytes(file));
    }

    private void stage(Connection data) throws Exception {
        LocalDate day = LocalDate.now(Clocks.WALES).plusDays(3);
        run(
                data,
                "insert into meeting (id, version, partnership_id, board_id, held_on, starts_at, place, state, papers_due_on, minutes_state) values ('"
                        + meeting + "', 4, '" + partnership + "', '" + board + "', '" + day
                        + "', '05:07:00', 'Civic Centre', 'ISSUED', '"
                        + day + "', 'NONE')");
        item(data, open, 1, "Street lights", "PUBLISHED");
        item(data, closed, 2, "Offers", "RESTRICTED");
        openPaper = paper(data, open, 1, "Opened", 2);
        closedPaper = paper(data, closed, 1, "Prices", 2);
        latePaper = paper(data, open, 2, "Late", 1);
    }

    private void item(Connection data, UUID id, int position, String title, String classification) throws SQLException {
        run(
                data,
                "insert into agenda_item (id, version, meeting_id, position, title_en, purpose, classification, classification_reason) values ('"
                        + id + "', 0, '" + meeting + "', " + position + ", '" + title + "', 'DECISION', '"
                        + classification + "', " + (classification.equals("PUBLISHED") ? "null" : "'Prices'") + ")");
    }

    /** Answers its only version, which is in English. */
    private UUID paper(Connection data, UUID item, int position, String title, int pages) throws Exception {
        UUID paper = Ids.next();
        run(
                data,
                "insert into paper (id, version, partnership_id, meeting_id, item_id, position, title_en, welsh_expected) values ('"
                        + paper + "', 0, '" + partnership + "', '" + meeting + "', '" + item + "', " + position + ", '"
                        + title + "', false)");
        UUID version = Ids.next();
        run(
                data,
                "insert into paper_version (id, paper_id, language, number, file_sha256, file_name, received_on, submitted_at, submitted_by) values ('"
                        + version + "', '" + paper + "', 'EN', 1, '" + file(data, pages) + "', '" + title
                        + ".pdf', '2026-02-01', '2026-02-01 10:00:00', 'Coordinator')");
        return version;
    }

    private void edition(Connection data, UUID id, int number, String at) throws SQLException {
        run(
                data,
                "insert into pack_edition (id, version, partnership_id, meeting_id, number, issued_at, issued_by) values ('"
                        + id + "', 0, '" + partnership + "', '" + meeting + "', " + number + ", '" + at
                        + "', 'Coordinator')");
    }

    private UUID copy(Connection data, UUID edition, String language, UUID omitted, int first, int last)
            throws Exception {
        UUID copy = Ids.next();
        String file = file(data, last - first + 1);
        files.add(file);
        String omission = omitted == null
                ? NOBODY
                : sha256(omitted.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        run(
                data,
                "insert into pack_copy (id, edition_id, language, omitted_sha256, file_sha256, first_page, last_page) values ('"
                        + copy + "', '" + edition + "', '" + language + "', '" + omission + "', '" + file + "', "
                        + first + ", " + last + ")");
        if (omitted != null) {
            run(data, "insert into pack_copy_omission (copy_id, item_id) values ('" + copy + "', '" + omitted + "')");
        }
        return copy;
    }

    private void part(Connection data, UUID copy, UUID item, UUID version, int first, int last) throws SQLException {
        run(
                data,
                "insert into pack_part (id, copy_id, item_id, paper_version_id, first_page, last_page) values (uuid(), '"
                        + copy + "', '" + item + "', '" + version + "', " + first + ", " + last + ")");
    }

    /** A PDF of so many pages, like no other. */
    private static String file(Connection data, int pages) throws IOException, SQLException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.getDocumentInformation().setTitle(Ids.next().toString());
            document.save(out);
        }
        byte[] bytes = out.toByteArray();
        String sha256 = sha256(bytes);
        try (PreparedStatement file = data.prepareStatement(
                        "insert into stored_file (sha256, size, media_type, pages, tagged, stored_at) values (?, ?, 'application/pdf', ?, false, '2026-02-01 10:00:00')");
                PreparedStatement chunk =
                        data.prepareStatement("insert into stored_file_chunk (sha256, seq, bytes) values (?, 0, ?)")) {
            file.setString(1, sha256);
            file.setLong(2, bytes.length);
            file.setInt(3, pages);
            file.executeUpdate();
            chunk.setString(1, sha256);
            chunk.setBytes(2, bytes);
            chunk.executeUpdate();
        }
        return sha256;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the migrated database holds goes into that of the tests, where the product reads it. */
    private static void take(Connection base, String table) throws SQLException {
        run(base, "insert into " + table + " select * from " + base.getCatalog() + "_old." + table);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        return all(connection, sql).get(0);
    }

    private static List<String> all(Connection connection, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
