package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    void after_five_failures_for_one_person_the_door_closes_for_a_while_to_whoever_is_not_known() throws Exception {
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
    void a_browser_in_which_somebody_has_signed_in_gets_a_secret_that_goes_to_the_sign_in_page_alone()
            throws Exception {
        Visitor visitor = Visitor.stranger();
        HttpResponse<String> answer = visitor.signIn("chair@cydweithio.example", TestEnvironment.PASSWORD);
        assertEquals(302, answer.statusCode());
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("dyfais="))
                .findFirst()
                .orElseThrow();
        for (String part : List.of("HttpOnly", "SameSite=Lax", "path=/sign-in", "Max-Age=15552000")) {
            assertTrue(cookie.toLowerCase().contains(part.toLowerCase()), cookie);
        }
        assertTrue(cookie.matches("dyfais=[A-Za-z0-9_-]{43};.*"), cookie);
    }

    @Test
    void an_address_that_only_looks_like_another_is_nobodys() throws Exception {
        for (String email : List.of("ch\u00e1ir@cydweithio.example", "ch\u0430ir@cydweithio.example")) {
            assertEquals(
                    200,
                    Visitor.stranger().signIn(email, TestEnvironment.PASSWORD).statusCode(),
                    email);
        }
    }

    @Test
    void what_nobody_sees_is_no_part_of_an_address() throws Exception {
        for (String email : List.of(
                "CHAIR@cydweithio.example",
                " chair@cydweithio.example\u00a0",
                "ch\u200bair@cydweithio.example",
                "chair@cydweithio.example\u00ad")) {
            assertEquals(
                    302,
                    Visitor.stranger().signIn(email, TestEnvironment.PASSWORD).statusCode(),
                    email);
        }
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
        HttpResponse<String> deleted =
                visitor.send(Visitor.request("/account").method("DELETE", HttpRequest.BodyPublishers.noBody()));
        assertEquals(405, deleted.statusCode());
        assertEquals("GET, HEAD, POST", deleted.headers().firstValue("Allow").orElse(null));
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

    /** Ids in the addresses of the matrix, as each capability finds its own. */
    static Map<String, String> ids() throws Exception {
        return SampleIds.all();
    }
}
