package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.dev.Ports;
import cymru.cydweithio.dev.ServerProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of its own whose database accepts connections and says nothing, and then is there again. */
class StalledDatabaseIT {

    private static final Pattern ADDRESS = Pattern.compile("(jdbc:mariadb://127\\.0\\.0\\.1:)(\\d+)(/.*)");

    @TempDir
    private Path folder;

    @Test
    void while_the_database_is_silent_everybody_is_told_so_at_once_and_afterwards_all_goes_on_without_a_restart()
            throws Exception {
        Matcher database = ADDRESS.matcher(TestEnvironment.url());
        assertTrue(database.matches(), TestEnvironment.url());
        int port = Ports.free();
        String base = "http://localhost:" + port;
        try (StallingProxy line = new StallingProxy(Integer.parseInt(database.group(2)));
                ServerProcess server = TestEnvironment.another(
                        folder.resolve("server"),
                        port,
                        database.group(1) + line.port() + database.group(3),
                        Map.of("DB_SOCKET_TIMEOUT", "8000"))) {
            assertTrue(server.awaitReady(), () -> "The server did not start: " + server.log());
            Visitor coordinator = Visitor.strangerAt(base);
            assertEquals(
                    302,
                    coordinator
                            .signIn("coordinator@cydweithio.example", TestEnvironment.PASSWORD)
                            .statusCode());
            assertEquals(200, coordinator.get("/areas").statusCode());

            line.stall();
            Visitor balancer = Visitor.strangerAt(base);
            for (int i = 0; i < 3; i++) {
                long began = System.nanoTime();
                HttpResponse<String> ready = balancer.get("/health/ready");
                assertEquals(503, ready.statusCode());
                assertTrue(ready.body().contains("DOWN"), ready.body());
                long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
                assertTrue(took < 1_000, "told in " + took + " ms");
            }
            assertEquals(200, balancer.get("/health/live").statusCode(), "the process itself is well");
            // who came before anybody knew waits for as long as the driver does, and is told then
            unavailable(coordinator.get("/areas"));
            Eventually.until("nobody is kept waiting any more", () -> {
                long began = System.nanoTime();
                unavailable(coordinator.get("/areas"));
                return Duration.ofNanos(System.nanoTime() - began).toMillis() < 1_000;
            });
            for (String address : new String[] {"/", "/sign-in", "/duties", "/error?status=503"}) {
                unavailable(coordinator.get(address));
            }
            HttpResponse<String> program = balancer.get("/api/v1/areas");
            assertEquals(503, program.statusCode());
            assertTrue(program.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
            assertEquals(
                    200,
                    balancer.get("/jakarta.faces.resource/frame.css.xhtml?ln=cydweithio")
                            .statusCode(),
                    "what needs no database is there");

            line.release();
            Eventually.until("ready again", () -> balancer.get("/health/ready").statusCode() == 200);
            Eventually.until("pages again", () -> coordinator.get("/areas").statusCode() == 200);
            for (int i = 0; i < 20; i++) {
                assertEquals(200, coordinator.get("/areas").statusCode(), "no broken connection is handed out");
            }
        }
    }

    private static void unavailable(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.uri().toString());
        assertEquals(
                "30",
                answer.headers().firstValue("Retry-After").orElse(""),
                answer.uri().toString());
        Document page = Jsoup.parse(answer.body());
        assertEquals(
                "The service cannot answer at the moment",
                page.select("section[lang=en] h1").text());
        assertEquals(
                "Ni all y gwasanaeth ateb ar hyn o bryd",
                page.select("section[lang=cy] h1").text());
        assertTrue(!answer.body().contains("Exception") && !answer.body().contains("\tat "), answer.body());
    }
}
