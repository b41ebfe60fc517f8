package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Sha256;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Who reaches which address, over HTTP, as each role and as a stranger. */
@ArquillianTest
@RunAsClient
class AddressesIT {

    @Test
    void every_address_is_open_to_exactly_the_roles_of_the_matrix_and_sends_strangers_to_sign_in() throws Exception {
        List<Matrix.Row> matrix = Matrix.read("addresses.csv");
        assertEquals(
                views(), new TreeSet<>(matrix.stream().map(Matrix.Row::what).toList()), "the matrix names each view");
        Map<String, String> ids = ids();
        List<String> wrong = new ArrayList<>();
        for (String who : Matrix.WHO) {
            Visitor visitor = who.equals("stranger") ? Visitor.stranger() : Visitor.signedIn(who);
            for (Matrix.Row row : matrix) {
                String address = row.object();
                for (Map.Entry<String, String> id : ids.entrySet()) {
                    address = address.replace(id.getKey(), id.getValue());
                }
                HttpResponse<String> answer = visitor.get(address);
                boolean reached = answer.statusCode() == 200;
                boolean refusedWell = who.equals("stranger")
                        ? sentToSignIn(answer)
                        : answer.statusCode() == 403 || answer.statusCode() == 404 || answer.statusCode() == 302;
                if (reached != row.allowed().contains(who) || !reached && !refusedWell) {
                    wrong.add(who + " " + address + " " + answer.statusCode());
                }
                if (answer.body().contains("Exception") || answer.body().contains("\tat ")) {
                    wrong.add(who + " " + address + " shows a stack trace");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void an_address_of_a_view_itself_is_not_served() throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        for (String path : List.of(
                "/WEB-INF/views/place/areas.xhtml",
                "/areas.xhtml",
                "/place/areas.xhtml",
                "/WEB-INF/web.xml",
                "/faces/areas")) {
            assertNotEquals(200, coordinator.get(path).statusCode(), path);
        }
    }

    @Test
    void signing_in_changes_the_session_and_signing_out_ends_it() throws Exception {
        Visitor visitor = Visitor.stranger();
        visitor.get("/sign-in");
        String before = visitor.cookie("CYDWEITHIO");
        visitor.signIn("coordinator@cydweithio.example", TestEnvironment.PASSWORD);
        assertNotEquals(before, visitor.cookie("CYDWEITHIO"));
        assertEquals(200, visitor.get("/account").statusCode());
        visitor.submit("/account", "form#leave", Map.of("leave:signOut", ""));
        assertTrue(sentToSignIn(visitor.get("/account")));
    }

    @Test
    void a_person_who_was_sent_to_sign_in_returns_to_the_page_that_was_wanted() throws Exception {
        Visitor visitor = Visitor.stranger();
        HttpResponse<String> sent = visitor.get("/area/W06000022?date=2019-03-31");
        assertTrue(sentToSignIn(sent));
        String signIn = sent.headers().firstValue("Location").orElseThrow();
        Document page = Jsoup.parse(visitor.get(signIn).body());
        HttpResponse<String> back = visitor.post(
                page.select("form#signIn").attr("action"),
                Visitor.fields(
                        page,
                        "form#signIn",
                        Map.of(
                                "signIn:email",
                                "reviewer@cydweithio.example",
                                "signIn:password",
                                TestEnvironment.PASSWORD)));
        assertTrue(
                back.headers().firstValue("Location").orElse("").endsWith("/area/W06000022?date=2019-03-31"),
                () -> back.statusCode() + " " + back.headers().map());
        HttpResponse<String> wanted =
                visitor.get(back.headers().firstValue("Location").orElseThrow());
        assertEquals(200, wanted.statusCode());
        assertTrue(Jsoup.parse(wanted.body()).select("h1").text().contains("Newport"));
    }

    @Test
    void pages_open_in_the_persons_own_language_until_another_is_chosen() throws Exception {
        assertEquals(
                "cy",
                Visitor.signedIn("member").page("/").select("html").attr("lang"),
                "the demonstration's member writes Welsh");
        Visitor other = Visitor.signedIn("member");
        other.get("/?lang=en");
        assertEquals("en", other.page("/").select("html").attr("lang"));
    }

    @Test
    void a_wrong_password_an_unknown_address_and_a_blocked_account_get_the_same_answer() throws Exception {
        String wrong = Jsoup.parse(Visitor.stranger()
                        .signIn("chair@cydweithio.example", "not the password")
                        .body())
                .select("#messages-box")
                .text();
        String unknown = Jsoup.parse(Visitor.stranger()
                        .signIn("nobody@cydweithio.example", "not the password")
                        .body())
                .select("#messages-box")
                .text();
        assertFalse(wrong.isBlank());
        assertEquals(wrong, unknown);
        Visitor.signedIn("chair");
    }

    @Test
    void after_five_failures_the_door_closes_for_a_while_even_to_the_right_password() throws Exception {
        String email = "throttled@cydweithio.example";
        for (int i = 0; i < 5; i++) {
            Visitor.stranger().signIn(email, "wrong " + i);
        }
        String answer = Jsoup.parse(
                        Visitor.stranger().signIn(email, "wrong again").body())
                .select("#messages-box")
                .text();
        assertTrue(answer.contains("Too many attempts"), answer);
    }

    @Test
    void an_address_that_only_looks_like_another_is_nobodys() throws Exception {
        for (String email : List.of(
                "ch\u00e1ir@cydweithio.example", "ch\u200bair@cydweithio.example", "chair@cydweithio.example\u00ad")) {
            assertEquals(
                    200,
                    Visitor.stranger().signIn(email, TestEnvironment.PASSWORD).statusCode(),
                    email);
        }
        assertEquals(
                302,
                Visitor.stranger()
                        .signIn("CHAIR@cydweithio.example", TestEnvironment.PASSWORD)
                        .statusCode());
    }

    @Test
    void a_form_that_a_stranger_posts_is_not_kept() throws Exception {
        HttpResponse<String> answer = Visitor.stranger()
                .send(Visitor.request("/areas")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("a=" + "x".repeat(100_000))));
        assertTrue(
                sentToSignIn(answer),
                () -> answer.statusCode() + " " + answer.headers().map());
        assertFalse(answer.headers().map().containsKey("Set-Cookie"), "no session is made for it");
    }

    @Test
    void every_answer_carries_the_headers_that_protect_it() throws Exception {
        for (String path : List.of(
                "/sign-in", "/health/live", "/nothing-here", "/jakarta.faces.resource/frame.css.xhtml?ln=cydweithio")) {
            HttpResponse<String> answer = Visitor.stranger().get(path);
            String policy = String.join("", answer.headers().allValues("Content-Security-Policy"));
            assertEquals(
                    1, answer.headers().allValues("Content-Security-Policy").size(), path);
            assertTrue(
                    policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"),
                    path + " " + policy);
            assertFalse(policy.contains("script-src 'self' 'unsafe") || policy.contains("unsafe-eval"), policy);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(null),
                    path);
            assertFalse(
                    answer.headers().map().containsKey("Server")
                            || answer.headers().map().containsKey("X-Powered-By"),
                    path);
        }
        HttpResponse<String> signIn = Visitor.stranger().get("/sign-in");
        assertTrue(signIn.headers()
                .firstValue("Set-Cookie")
                .orElse("")
                .matches("(?i).*HttpOnly.*SameSite=Lax.*|.*SameSite=Lax.*HttpOnly.*"));
    }

    @Test
    void a_post_from_another_site_is_refused() throws Exception {
        Visitor visitor = Visitor.signedIn("coordinator");
        HttpResponse<String> answer = visitor.send(Visitor.request("/account")
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("a=b")));
        assertEquals(403, answer.statusCode());
        assertEquals(
                405,
                visitor.send(Visitor.request("/account").method("DELETE", HttpRequest.BodyPublishers.noBody()))
                        .statusCode());
    }

    @Test
    void behind_a_proxy_that_ends_tls_everything_stays_on_https() throws Exception {
        HttpResponse<String> sent =
                Visitor.stranger().send(Visitor.request("/areas").header("X-Forwarded-Proto", "https"));
        assertTrue(
                sent.headers().firstValue("Location").orElse("").startsWith("https://"),
                () -> sent.headers().map().toString());
        assertTrue(Visitor.stranger()
                .send(Visitor.request("/sign-in").header("X-Forwarded-Proto", "https"))
                .headers()
                .firstValue("Strict-Transport-Security")
                .isPresent());
        assertFalse(Visitor.stranger()
                .get("/sign-in")
                .headers()
                .firstValue("Strict-Transport-Security")
                .isPresent());
    }

    @Test
    void health_answers_on_the_main_port() throws Exception {
        assertTrue(Visitor.stranger().get("/health/ready").body().contains("\"UP\""));
        assertTrue(Visitor.stranger().get("/health/live").body().contains("\"UP\""));
    }

    private static boolean sentToSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("/sign-in");
    }

    private static TreeSet<String> views() throws IOException {
        Path root = Path.of("src/main/webapp/WEB-INF/views");
        try (Stream<Path> all = Files.walk(root)) {
            TreeSet<String> views = new TreeSet<>();
            all.filter(path -> path.toString().endsWith(".xhtml"))
                    .forEach(path -> views.add(
                            root.relativize(path).toString().replace('\\', '/').replace(".xhtml", "")));
            return views;
        }
    }

    /** Ids as pages show them: the coordinator's partnership, another, an account. */
    static Map<String, String> ids() throws Exception {
        Map<String, String> ids = new HashMap<>();
        String own = Visitor.signedIn("coordinator")
                .page("/")
                .select("a[href^=/partnership/]")
                .attr("href")
                .substring("/partnership/".length());
        ids.put("{own}", own);
        ids.put(
                "{other}",
                Visitor.signedIn("coordinator")
                        .page("/partnerships?q=Cardiff&layer=CSP")
                        .select("a[href^=/partnership/]")
                        .attr("href")
                        .substring("/partnership/".length()));
        ids.put(
                "{account}",
                Visitor.signedIn("administrator")
                        .page("/accounts?q=chair")
                        .select("a[href^=/account-admin/]")
                        .attr("href")
                        .substring("/account-admin/".length()));
        try (Connection connection = TestEnvironment.connection()) {
            String newport = " where b.partnership_id = uuid_partnership('CSP-NWP')";
            String cardiff = " where b.partnership_id = uuid_partnership('CSP-CRF')";
            ids.put(
                    "{board}",
                    one(
                            connection,
                            "select b.id from board b" + newport + " and b.parent_id is null order by b.id limit 1"));
            ids.put("{otherBoard}", one(connection, "select b.id from board b" + cardiff + " order by b.id limit 1"));
            String board = " where board_id = '" + ids.get("{board}") + "'";
            ids.put(
                    "{seat}",
                    ids.get("{board}") + "/"
                            + one(
                                    connection,
                                    "select id from seat" + board + " and role = 'VICE_CHAIR' order by id limit 1"));
            ids.put(
                    "{appointment}",
                    ids.get("{seat}") + "/"
                            + one(
                                    connection,
                                    "select id from appointment where seat_id = '"
                                            + ids.get("{seat}").substring(37)
                                            + "' and capacity = 'HOLDER' order by id limit 1"));
            ids.put(
                    "{quorum}",
                    ids.get("{board}") + "/"
                            + one(connection, "select id from quorum_policy" + board + " order by valid_from limit 1"));
            ids.put(
                    "{terms}",
                    ids.get("{board}") + "/"
                            + one(connection, "select id from terms_of_reference" + board + " order by id limit 1"));
            ids.put(
                    "{person}",
                    one(
                            connection,
                            "select b.id from person b" + newport + " and b.email = 'member@cydweithio.example'"));
            ids.put(
                    "{governance}",
                    own + "/"
                            + one(
                                    connection,
                                    "select b.id from governance_link b" + newport + " order by b.id limit 1"));
            ids.put(
                    "{meeting}",
                    one(
                            connection,
                            "select b.id from meeting b" + newport
                                    + " and b.state = 'ISSUED' and exists (select 1 from agenda_item i where i.meeting_id = b.id and i.classification <> 'PUBLISHED') order by b.id limit 1"));
            ids.put(
                    "{otherMeeting}",
                    one(connection, "select b.id from meeting b" + cardiff + " order by b.id limit 1"));
            ids.put(
                    "{item}",
                    one(
                            connection,
                            "select id from agenda_item where classification = 'PUBLISHED' and meeting_id = '"
                                    + ids.get("{meeting}") + "' order by position limit 1"));
            ids.put(
                    "{closedItem}",
                    one(
                            connection,
                            "select id from agenda_item where classification <> 'PUBLISHED' and meeting_id = '"
                                    + ids.get("{meeting}") + "' order by id limit 1"));
            ids.put(
                    "{held}",
                    one(
                            connection,
                            "select b.id from meeting b" + newport
                                    + " and b.minutes_state = 'DRAFT' order by b.id limit 1"));
            ids.put(
                    "{heldItem}",
                    one(
                            connection,
                            "select id from agenda_item where meeting_id = '" + ids.get("{held}")
                                    + "' order by position limit 1"));
            ids.put("{paper}", one(connection, "select b.id from paper b" + newport + " order by b.id limit 1"));
            ids.put("{scenario}", one(connection, "select scenario_id from scenario_invitation order by id limit 1"));
            ids.put(
                    "{uninvited}",
                    one(connection, "select id from scenario where state = 'DRAFT' order by id limit 1"));
            String lead =
                    " and lead_id = (select id from organisation where code = 'LA-NWP') order by reference limit 1";
            ids.put("{contract}", one(connection, "select id from contract where state = 'LIVE'" + lead));
            ids.put("{planned}", one(connection, "select id from contract where state = 'PLANNED'" + lead));
            ids.put(
                    "{otherContract}",
                    one(
                            connection,
                            "select id from contract where lead_id = (select id from organisation where code = 'LA-CRF') order by id limit 1"));
            ids.put("{council}", one(connection, "select id from organisation where code = 'LA-NWP'"));
            ids.put("{otherCouncil}", one(connection, "select id from organisation where code = 'LA-CRF'"));
            ids.put(
                    "{service}",
                    one(
                            connection,
                            "select s.id from service s join organisation o on o.id = s.organisation_id where o.code = 'LA-NWP' and s.theme = 'PUBLIC_SPACE' order by s.id limit 1"));
            ids.put(
                    "{otherService}",
                    one(
                            connection,
                            "select s.id from service s join organisation o on o.id = s.organisation_id where o.code = 'LA-CRF' order by s.id limit 1"));
            ids.put("{otherLead}", one(connection, "select id from organisation where code = 'LA-CRF'"));
            String led =
                    " from %1$s_scope l join %1$s_scope p on p.id = l.id where l.leads and l.scope_id = (select id from organisation where code = '%2$s') and p.scope_id = uuid_partnership('%3$s') order by l.id limit 1";
            ids.put("{stream}", one(connection, "select l.id" + led.formatted("funding_stream", "LA-NWP", "CSP-NWP")));
            ids.put(
                    "{otherStream}",
                    one(connection, "select l.id" + led.formatted("funding_stream", "LA-CRF", "CSP-CRF")));
            ids.put("{provider}", one(connection, "select id from provider order by name limit 1"));
            ids.put("{paidContract}", one(connection, "select l.id" + led.formatted("contract", "LA-NWP", "CSP-NWP")));
            ids.put(
                    "{otherPaidContract}",
                    one(connection, "select l.id" + led.formatted("contract", "LA-CRF", "CSP-CRF")));
            ids.put("{token}", "demonstration-of-a-link-that-hands-in-paper");
            try (PreparedStatement link = connection.prepareStatement(
                    "insert ignore into paper_link (id, version, paper_id, token_sha256, email, language, issued_at, expires_at) "
                            + "values (uuid(), 0, ?, ?, 'author@cydweithio.example', 'EN', utc_timestamp(), utc_timestamp() + interval 1 day)")) {
                link.setString(1, ids.get("{paper}"));
                link.setString(2, Sha256.of(ids.get("{token}")));
                link.executeUpdate();
            }
        }
        ids.put(
                "{action}",
                Visitor.signedIn("coordinator")
                        .page("/actions?state=ALL")
                        .select("a[href^=/action/]")
                        .attr("href")
                        .substring("/action/".length()));
        Visitor coordinator = Visitor.signedIn("coordinator");
        ids.put(
                "{import}",
                coordinator
                        .page("/imports/" + own)
                        .select("a[href^=/imported/]")
                        .attr("href")
                        .substring("/imported/".length()));
        String waiting = coordinator
                .send(
                        "/import-new/" + own,
                        "form#upload",
                        Map.of("upload:kind", "ACTIONS", "upload:go", ""),
                        "upload:file",
                        "log.csv",
                        "Ref,Action,Owner,Due\nX1,Do it,Nobody known,whenever\n")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        ids.put("{upload}", waiting.substring(waiting.lastIndexOf('/') + 1));
        return ids;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        // which of several is taken is not left to the database
        assertTrue(!sql.contains("limit 1") || sql.contains("order by"), sql);
        String wanted = sql.replaceAll(
                "uuid_partnership\\('([A-Z-]+)'\\)",
                "(select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = '$1')");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(wanted)) {
            assertTrue(rows.next(), wanted);
            return rows.getString(1);
        }
    }
}
