package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Posts are small everywhere but where files come in, and one that is too large gets a page that says so. */
@ArquillianTest
@RunAsClient
class PostsIT {

    private static final long SMALL = 5L * 1024 * 1024;
    private static final long FILE = 50L * 1024 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=xyz";

    @Test
    void a_post_that_is_too_large_gets_a_page_in_the_persons_language_that_leads_back_to_the_form() throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        coordinator.get("/account?lang=cy");
        HttpResponse<String> answer = coordinator.send(post("/account", FORM, zeros(SMALL + 1)));
        assertEquals(413, answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        assertEquals("cy", page.selectFirst("html").attr("lang"));
        assertTrue(page.title().contains("Mae hynny'n rhy fawr"), page.title());
        assertEquals("/account", page.selectFirst("main a[data-refused]").attr("href"));
        assertEquals(200, coordinator.get("/account").statusCode());
        assertNotEquals(
                413, coordinator.send(post("/account", FORM, zeros(SMALL))).statusCode());
    }

    @Test
    void two_hundred_megabytes_are_refused_in_seconds_wherever_they_are_sent() throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        for (String path : new String[] {"/account", "/hand-in/0"}) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                HttpResponse<String> answer = coordinator.send(post(path, FILES, zeros(200L * 1024 * 1024)));
                assertEquals(413, answer.statusCode(), path);
                assertTrue(answer.body().contains("larger than this service takes"), path);
            });
        }
        Visitor stranger = Visitor.stranger();
        stranger.get("/sign-in");
        assertEquals(
                302,
                stranger.send(post("/account", FORM, zeros(200L * 1024 * 1024))).statusCode());
        assertEquals(
                413,
                stranger.send(post("/hand-in/0", FILES, zeros(200L * 1024 * 1024)))
                        .statusCode());
        assertEquals(200, stranger.get("/sign-in").statusCode());
    }

    @Test
    void where_files_come_in_a_form_with_a_file_may_be_as_large_as_a_file_and_no_other_form() throws Exception {
        Visitor visitor = Visitor.stranger();
        visitor.get("/sign-in");
        assertNotEquals(
                413, visitor.send(post("/hand-in/0", FILES, file(SMALL + 1))).statusCode());
        assertNotEquals(
                413,
                visitor.send(post("/hand-in/0", FILES, file(SMALL + FILE))).statusCode(),
                "the file and the rest of the form");
        assertEquals(
                413,
                visitor.send(post("/hand-in/0", FILES, file(SMALL + FILE + 1))).statusCode());
        assertEquals(
                413, visitor.send(post("/hand-in/0", FORM, zeros(SMALL + 1))).statusCode());
        assertEquals(
                413,
                Visitor.signedIn("coordinator")
                        .send(post("/hand-instead", FILES, zeros(SMALL + 1)))
                        .statusCode());
    }

    @Test
    void a_post_that_does_not_say_its_length_is_refused_and_not_read() throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        HttpResponse<String> answer = coordinator.send(
                post("/account", FORM, BodyPublishers.ofInputStream(() -> new Zeros(20L * 1024 * 1024))));
        assertEquals(411, answer.statusCode());
        assertTrue(answer.body().contains("That request cannot be read"), answer.body());
    }

    @Test
    void a_post_that_breaks_off_or_is_no_form_gets_a_page_and_no_failure_of_ours() throws Exception {
        Visitor visitor = Visitor.stranger();
        visitor.get("/sign-in");
        for (String broken : new String[] {
            "--xyz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.pdf\"\r\n\r\nhalf of it",
            "no part at all",
            ""
        }) {
            HttpResponse<String> answer = visitor.send(post("/sign-in", FILES, BodyPublishers.ofString(broken)));
            assertTrue(answer.statusCode() < 500, broken + " " + answer.statusCode());
        }
        HttpResponse<String> many = visitor.send(post("/sign-in", FORM, BodyPublishers.ofString("a=b&".repeat(3000))));
        assertEquals(400, many.statusCode());
        assertTrue(many.body().contains("That request cannot be read"), many.body());
    }

    @Test
    void in_the_browser_a_form_that_was_too_large_gets_back_what_was_typed() throws Exception {
        String form = "/working-details/" + AddressesIT.ids().get("{own}");
        try (Browser browser = Browser.signedIn("coordinator")) {
            browser.go(form + "?lang=en");
            browser.find(By.id("details:secretariat")).clear();
            browser.find(By.id("details:secretariat")).sendKeys("Typed into a form that was too large");
            browser.driver.executeScript(
                    "const more = document.createElement('input'); more.type = 'hidden'; more.name = 'more'; more.value = 'x'.repeat(20000000);"
                            + "document.getElementById('details').append(more)");
            browser.press(By.id("details:save"));
            assertEquals("That is too large", browser.text(By.tagName("h1")));
            browser.press(By.cssSelector("main a[data-refused]"));
            assertEquals(
                    "Typed into a form that was too large",
                    browser.find(By.id("details:secretariat")).getDomProperty("value"));
            assertTrue(browser.find(By.id("restored")).isDisplayed());
        }
    }

    @Test
    void in_the_browser_a_file_that_is_too_large_is_told_beside_its_field_and_not_sent() throws Exception {
        Path folder = Files.createTempDirectory("large");
        Path large = folder.resolve("areas.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        Path small = Files.writeString(folder.resolve("layers.csv"), "code");
        try (Browser browser = Browser.signedIn("administrator")) {
            browser.go("/reference-data?lang=cy");
            WebElement files = browser.find(By.id("upload:files"));
            files.sendKeys(large.toString());
            assertEquals(
                    "Caiff ffeil fod yn 10 MB ar y mwyaf. Dewiswch un lai.", browser.text(By.id("upload:files-large")));
            assertEquals("true", files.getDomAttribute("aria-invalid"));
            browser.find(By.id("upload:load")).click();
            assertTrue(browser.driver.getCurrentUrl().endsWith("/reference-data"));
            assertTrue(browser.find(By.id("upload:files-large")).isDisplayed(), "nothing was sent");
            browser.driver.executeScript("arguments[0].value = ''", files);
            files.sendKeys(small.toString());
            assertEquals("", browser.text(By.id("upload:files-large")));
            assertNull(files.getDomAttribute("aria-invalid"));
            assertEquals(List.of(), browser.complaints());
        } finally {
            Files.delete(large);
            Files.delete(small);
            Files.delete(folder);
        }
    }

    @Test
    void who_asks_first_is_told_before_anything_is_sent() throws Exception {
        try (Socket socket = socket()) {
            OutputStream out = socket.getOutputStream();
            out.write(head("POST /sign-in", "Content-Length: 209715200", "Expect: 100-continue"));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer.substring(0, Math.min(60, answer.length())));
        }
    }

    @Test
    void what_is_far_beyond_everything_is_cut_off() throws Exception {
        try (Socket socket = socket()) {
            OutputStream out = socket.getOutputStream();
            out.write(head("POST /sign-in", "Content-Length: 2147483648"));
            out.flush();
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"), answer);
        }
        assertEquals(200, Visitor.stranger().get("/sign-in").statusCode());
    }

    private static Socket socket() throws IOException {
        URI base = URI.create(TestEnvironment.base());
        Socket socket = new Socket(base.getHost(), base.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static byte[] head(String request, String... headers) {
        return (request + " HTTP/1.1\r\nHost: localhost\r\nCookie: CYDWEITHIO=none\r\nContent-Type: " + FORM + "\r\n"
                        + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static HttpRequest.Builder post(String path, String type, BodyPublisher body) {
        return Visitor.request(path).header("Content-Type", type).POST(body);
    }

    private static BodyPublisher zeros(long size) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Zeros(size)), size);
    }

    private static BodyPublisher file(long size) {
        byte[] before = "--xyz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.pdf\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] after = "\r\n--xyz--\r\n".getBytes(StandardCharsets.US_ASCII);
        return BodyPublishers.fromPublisher(
                BodyPublishers.concat(
                        BodyPublishers.ofByteArray(before),
                        zeros(size - before.length - after.length),
                        BodyPublishers.ofByteArray(after)),
                size);
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int now = (int) Math.min(left, length);
            Arrays.fill(bytes, from, from + now, (byte) 0);
            left -= now;
            return now == 0 ? -1 : now;
        }
    }
}
