package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * Requests that no browser and no page of ours makes: each is refused with a plain page before anything happens, and
 * beside each stands a harmless one that must be taken.
 */
@ArquillianTest
@RunAsClient
class MalformedRequestsIT {

    private static final int REQUESTS = Integer.getInteger("random.requests", 1_500);
    private static final boolean NIGHTLY = REQUESTS >= 10_000;
    private static final String FORM = "application/x-www-form-urlencoded";

    /** The answer as it came over the line; a status of 0 where the server hung up without one. */
    private record Answer(int status, String head, String body) {}

    @Test
    void a_post_without_the_nonce_of_its_page_is_refused_and_nothing_of_it_is_carried_out() throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        String form = "/working-details/" + AddressesIT.ids().get("{own}");
        Document page = coordinator.page(form);
        Map<String, String> fields = Visitor.fields(
                page, "form#details", Map.of("details:secretariat", "Sent without its nonce", "details:save", ""));
        String before = workingDetails();
        String anothers = java.util.Base64.getEncoder()
                .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        for (String nonce : new String[] {null, "", "x", anothers, "<script>", "A".repeat(5000)}) {
            Map<String, String> altered = new LinkedHashMap<>(fields);
            altered.remove("primefaces.nonce");
            if (nonce != null) {
                altered.put("primefaces.nonce", nonce);
            }
            refused(400, coordinator.post(form, altered), "nonce " + nonce);
            assertEquals(before, workingDetails(), "nonce " + nonce);
        }
        assertEquals(302, coordinator.post(form, fields).statusCode(), "with its own nonce it is carried out");
        assertTrue(workingDetails().contains("Sent without its nonce"));
    }

    @Test
    void a_view_state_that_is_none_is_refused_and_one_that_has_ended_opens_the_page_afresh() throws Exception {
        Visitor visitor = Visitor.signedIn("coordinator");
        Document page = visitor.page("/account");
        for (String state : List.of(
                "",
                "stateless",
                "1:2:3",
                "abc",
                "x".repeat(10_000),
                "../../etc/passwd",
                "<script>",
                "1:\u0000",
                "99999999999999999999999:1",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==")) {
            refused(400, visitor.post("/account", ended(page, state)), state);
        }
        for (String state : List.of("-1:-1", "1:2", "-9223372036854775808:9223372036854775807")) {
            HttpResponse<String> answer = visitor.post("/account", ended(page, state));
            assertEquals(302, answer.statusCode(), state);
            assertTrue(answer.headers().firstValue("Location").orElse("").contains("expired=1"), state);
        }
    }

    @Test
    void of_a_table_a_post_may_ask_only_what_the_table_offers() throws Exception {
        Visitor visitor = Visitor.signedIn("coordinator");
        Document page = visitor.page("/duties");
        String table = page.select("form .ui-datatable").attr("id");
        String form = table.substring(0, table.lastIndexOf(':'));
        String column = page.select("form .ui-sortable-column").attr("id");
        assertFalse(table.isEmpty() || column.isEmpty(), "a table that can be sorted");
        Map<String, String> second =
                asked(page, form, table, "page", "pagination", Map.of("first", "25", "rows", "25"));
        Map<String, String> sorted =
                asked(page, form, table, "sort", "sorting", Map.of("sortKey", column, "sortDir", "-1"));
        assertEquals(200, visitor.post("/duties", second).statusCode());
        assertEquals(200, visitor.post("/duties", sorted).statusCode());
        assertEquals(
                200,
                visitor.post("/duties", with(second, table + "_first", "999999000"))
                        .statusCode(),
                "a page that is no more, because the list grew shorter, is none of anybody's fault");
        List<Map<String, String>> altered = new ArrayList<>();
        for (String rows :
                List.of("-1", "0", "1", "26", "1000000", "99999999999", "abc", "", "25 ", "1e3", "25\u0000")) {
            altered.add(with(second, table + "_rows", rows));
        }
        for (String first : List.of("-1", "-25", "abc", "", "99999999999999999999", "0x10", "1.5", "%00")) {
            altered.add(with(second, table + "_first", first));
        }
        for (String key :
                List.of("", "title", table, column + "x", "id;drop table duty", "../x", column + "," + column)) {
            altered.add(with(sorted, table + "_sortKey", key));
        }
        for (String direction : List.of("", "2", "up", "1,1", "-1;", "ASCENDING")) {
            altered.add(with(sorted, table + "_sortDir", direction));
        }
        altered.add(without(second, table + "_first"));
        altered.add(without(second, table + "_rows"));
        altered.add(without(sorted, table + "_sortKey"));
        altered.add(without(sorted, table + "_sortDir"));
        for (String more :
                List.of("_filtering", "_scrolling", "_selection", "_instantSelectedRowIndex", "_rowreorder")) {
            altered.add(with(second, table + more, "true"));
        }
        altered.add(with(second, "jakarta.faces.behavior.event", "filter"));
        altered.add(with(second, "jakarta.faces.behavior.event", "rowSelect"));
        altered.add(with(second, "jakarta.faces.partial.ajax", "maybe"));
        altered.add(with(second, "jakarta.faces.source", "<x>"));
        altered.add(with(second, "jakarta.faces.partial.render", "a;b"));
        altered.add(with(second, "no name", "x"));
        altered.add(with(second, "x[0]", "x"));
        for (Map<String, String> one : altered) {
            Map<String, String> told = new HashMap<>(one);
            told.keySet().removeIf(name -> name.contains("ViewState") || name.contains("nonce"));
            refused(400, visitor.post("/duties", one), told.toString());
        }
        assertEquals(200, visitor.post("/duties", second).statusCode(), "the page itself has suffered nothing");
    }

    @Test
    void cookies_that_no_browser_sends_get_the_plain_page_with_its_protecting_headers() throws Exception {
        String many = IntStream.range(0, 250).mapToObj(i -> "c" + i + "=1").collect(Collectors.joining("; "));
        for (String cookies : List.of(
                many,
                "CYDWEITHIO=a\u0001b",
                "CYDWEITHIO=\u0000",
                "csfcfc=\u0007",
                "a\u001bb=1",
                "iaith=cy\u007f",
                "x=" + "y".repeat(20_000),
                ";".repeat(300))) {
            for (String request :
                    List.of("GET /sign-in", "GET /areas", "POST /sign-in", "POST /account", "GET /health/live")) {
                String what = request + " " + shown(cookies);
                Answer answer = sent(request, "Cookie: " + cookies + "\r\n", "");
                assertEquals(400, answer.status(), what);
                plain(answer.body(), what);
                assertTrue(answer.head().toLowerCase().contains("x-frame-options: deny"), what + answer.head());
                assertTrue(answer.head().toLowerCase().contains("content-security-policy:"), what);
            }
        }
        String some =
                IntStream.range(0, 60).mapToObj(i -> "c" + i + "=\"a, b\"").collect(Collectors.joining("; "));
        assertEquals(200, sent("GET /sign-in", "Cookie: " + some + "\r\n", "").status(), "sixty are taken");
        assertEquals(
                200,
                sent("GET /sign-in", "Cookie: a=1\r\nCookie: b=na\u00efve\r\n", "")
                        .status());
    }

    @Test
    void null_characters_are_refused_wherever_they_stand() throws Exception {
        Visitor visitor = Visitor.signedIn("coordinator");
        for (String address : List.of(
                "/areas?q=%00",
                "/areas?q=a%00b",
                "/areas?%00=a",
                "/area/%00",
                "/areas%00",
                "/areas?lang=cy&x=%00",
                "/duties?sort=%00")) {
            refused(400, visitor.get(address), address);
        }
        Document page = visitor.page("/account");
        refused(
                400,
                visitor.post("/account", Visitor.fields(page, "form#me", Map.of("me:name", "a\u0000b", "me:save", ""))),
                "in a field");
    }

    @Test
    void a_post_that_is_no_form_is_refused_for_its_kind() throws Exception {
        Visitor visitor = Visitor.signedIn("coordinator");
        for (String type : List.of(
                "text/plain",
                "application/json",
                "application/xml",
                "text/xml; charset=utf-8",
                "application/octet-stream",
                "multipart/mixed; boundary=x",
                "application/x-www-form-urlencodedd",
                "*/*",
                "nonsense",
                "application/x-java-serialized-object")) {
            HttpResponse<String> answer = visitor.send(Visitor.request("/account")
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString("{\"a\":1}")));
            refused(415, answer, type);
        }
        for (String type :
                List.of(FORM + "; charset=nonsense", "multipart/form-data", "multipart/form-data; boundary=")) {
            HttpResponse<String> answer = visitor.send(
                    Visitor.request("/account").header("Content-Type", type).POST(BodyPublishers.ofString("a=b")));
            assertTrue(answer.statusCode() < 500, type + " " + answer.statusCode());
            assertNoTrace(answer.body(), type);
        }
    }

    @Test
    void broken_escapes_and_overlong_headers_get_an_answer_of_four_hundred_and_something() throws Exception {
        for (String head : List.of(
                "GET /areas?q=%zz",
                "GET /areas?q=%",
                "GET /areas?q=%e0%a4%",
                "GET /%",
                "GET /%zz/areas",
                "GET /%c0%ae%c0%ae/",
                "GET /areas/%2e%2e%2f%2e%2e%2fetc",
                "GET /..%2f..%2fWEB-INF/web.xml",
                "GET /WEB-INF/web.xml",
                "BREW /areas",
                "GET areas",
                "GET /a b c")) {
            Answer answer = sent(head, "", "");
            assertTrue(
                    answer.status() == 0 || answer.status() == 302 || (answer.status() >= 400 && answer.status() < 500),
                    head + " " + answer.status());
            assertNoTrace(answer.body(), head);
        }
        for (String body : List.of("a=%zz", "a=%", "%=%", "a=%e0%a4%", "=&=&=", "&&&&", "a".repeat(100_000))) {
            Answer answer = sent(
                    "POST /sign-in",
                    "Cookie: CYDWEITHIO=none\r\nContent-Type: " + FORM + "\r\nContent-Length: " + body.length()
                            + "\r\n",
                    body);
            assertTrue(answer.status() < 500, body.substring(0, Math.min(20, body.length())) + " " + answer.status());
            assertNoTrace(answer.body(), body);
        }
        for (String headers : List.of(
                "X-Long: " + "x".repeat(200_000) + "\r\n",
                "X: 1\r\n".repeat(500),
                "Accept-Language: " + "cy,".repeat(15_000) + "\r\n",
                "Accept-Language: \u0001;q=zz,,,;;\r\n",
                "X-Forwarded-For: " + "1,".repeat(10_000) + "\r\n",
                "Origin: \\\\\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n",
                "Transfer-Encoding: nonsense\r\n",
                "Expect: miracles\r\n",
                "Range: bytes=5-1,x-y\r\n",
                "If-Modified-Since: yesterday\r\n",
                "If-None-Match: \"\r\n")) {
            Answer answer = sent("GET /sign-in", headers, "");
            assertTrue(answer.status() < 500, shown(headers) + " " + answer.status());
            assertNoTrace(answer.body(), shown(headers));
        }
        assertEquals(200, Visitor.stranger().get("/sign-in").statusCode());
    }

    /** The same requests in every build, others every night; the seed is in the message. */
    @Test
    void malformed_requests_of_many_kinds_meet_no_failure() throws Exception {
        long seed = Long.getLong("random.seed", NIGHTLY ? System.nanoTime() : 20_261_130L);
        Random random = new Random(seed);
        Visitor visitor = Visitor.signedIn("administrator");
        String session = visitor.cookie("CYDWEITHIO");
        List<String> addresses = Matrix.read("addresses.csv").stream()
                .map(row ->
                        row.object().replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))
                .toList();
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < (NIGHTLY ? REQUESTS : 300); i++) {
            String address = addresses.get(random.nextInt(addresses.size())).replaceAll("[^!-~]", "");
            String head = random.nextInt(3) == 0 ? "POST " : "GET ";
            StringBuilder headers = new StringBuilder();
            String cookie = random.nextInt(4) == 0 ? noise(random, 300) : "CYDWEITHIO=" + session;
            headers.append("Cookie: ").append(cookie).append("\r\n");
            if (random.nextInt(3) == 0) {
                headers.append(noise(random, 20).replaceAll("[^A-Za-z-]", "X"))
                        .append(": ")
                        .append(noise(random, 2000))
                        .append("\r\n");
            }
            String body = "";
            if (head.startsWith("POST")) {
                body = (random.nextBoolean() ? "jakarta.faces.ViewState=" + noise(random, 20) + "&" : "")
                        + noise(random, 60) + "=" + noise(random, 200) + "&list_rows=" + noise(random, 5);
                headers.append("Content-Type: ")
                        .append(random.nextInt(4) == 0 ? noise(random, 20) : FORM)
                        .append("\r\nContent-Length: ")
                        .append(body.length())
                        .append("\r\n");
            } else if (random.nextBoolean()) {
                address +=
                        (address.contains("?") ? "&" : "?") + noise(random, 40).replaceAll("[^!-~]", "%") + "="
                                + noise(random, 40).replaceAll("[^!-~]", "%");
            }
            Answer answer = sent(head + address, headers.toString(), body);
            if (answer.status() >= 500 || answer.body().contains("\tat ")) {
                failures.add(answer.status() + " " + head + address + " " + shown(headers + body));
            }
        }
        assertEquals(List.of(), failures, "seed " + seed);
        assertEquals(200, Visitor.stranger().get("/health/ready").statusCode());
    }

    private static String noise(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most); left > 0; left--) {
            char sign = (char) random.nextInt(256);
            text.append(sign == '\r' || sign == '\n' ? '%' : sign);
        }
        return text.toString();
    }

    private static Map<String, String> ended(Document page, String state) {
        return Visitor.fields(page, "form#me", Map.of("jakarta.faces.ViewState", state, "me:save", ""));
    }

    /** What PrimeFaces' script sends when a page of a table is turned to, or a column is sorted by. */
    private static Map<String, String> asked(
            Document page, String form, String table, String event, String feature, Map<String, String> of) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "jakarta.faces.partial.ajax",
                "true",
                "jakarta.faces.source",
                table,
                "jakarta.faces.partial.execute",
                table,
                "jakarta.faces.partial.render",
                table,
                "jakarta.faces.behavior.event",
                event,
                "jakarta.faces.partial.event",
                event,
                form,
                form,
                table + "_" + feature,
                "true",
                table + "_encodeFeature",
                "true",
                table + "_skipChildren",
                "true"));
        of.forEach((name, value) -> fields.put(table + "_" + name, value));
        fields.put(
                "jakarta.faces.ViewState",
                page.select("input[name=jakarta.faces.ViewState]").get(0).val());
        fields.put("primefaces.nonce", page.select("script[nonce]").attr("nonce"));
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> altered = new LinkedHashMap<>(fields);
        altered.put(name, value);
        return altered;
    }

    private static Map<String, String> without(Map<String, String> fields, String name) {
        Map<String, String> altered = new LinkedHashMap<>(fields);
        altered.remove(name);
        return altered;
    }

    private static void refused(int status, HttpResponse<String> answer, String what) {
        assertEquals(status, answer.statusCode(), what);
        plain(answer.body(), what);
    }

    private static void plain(String body, String what) {
        assertNoTrace(body, what);
        assertTrue(
                Jsoup.parse(body).select("h1").eachText().stream()
                        .anyMatch(List.of("That request cannot be read", "Ni ellir darllen y cais hwnnw")::contains),
                () -> what + ": " + Jsoup.parse(body).select("main").text());
    }

    private static void assertNoTrace(String body, String what) {
        assertTrue(
                !body.contains("\tat ") && !body.contains("Exception") && !body.contains("org.hibernate"),
                () -> what + " shows a stack trace");
    }

    private static String workingDetails() throws SQLException {
        try (Connection base = TestEnvironment.connection();
                Statement statement = base.createStatement();
                ResultSet found = statement.executeQuery(
                        "select group_concat(concat(id, ' ', version, ' ', coalesce(secretariat, '-')) order by id) from partnership")) {
            found.next();
            return found.getString(1);
        }
    }

    /** One request as it stands, byte for byte; after it the line is closed. */
    private static Answer sent(String request, String headers, String body) throws IOException {
        URI base = URI.create(TestEnvironment.base());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            String all = request + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n" + headers
                    + (request.startsWith("POST") && !headers.contains("Content-Length") ? "Content-Length: 0\r\n" : "")
                    + "Connection: close\r\n\r\n" + body;
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                out.write(all.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                InputStream in = socket.getInputStream();
                in.transferTo(answer);
            } catch (IOException e) {
                // hung up on in the middle: what came until then counts
            }
            String text = answer.toString(StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            String head = end < 0 ? text : text.substring(0, end);
            return new Answer(
                    head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0,
                    head,
                    end < 0 ? "" : text.substring(end + 4));
        }
    }

    private static String shown(String text) {
        String readable = text.replaceAll("[^ -~]", "?");
        return readable.length() > 120 ? readable.substring(0, 120) + " …" : readable;
    }
}
