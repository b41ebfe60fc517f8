package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The attacker and the clumsy: whatever is sent, the answer is a clear page and never a failure of ours. */
@ArquillianTest
@RunAsClient
class BadInputIT {

    /** The nightly profile sends ten thousand. */
    private static final int REQUESTS = Integer.getInteger("random.requests", 1_500);

    @Test
    void random_requests_meet_no_failure_and_no_stack_trace() throws Exception {
        long seed = System.nanoTime();
        Map<String, String> ids = AddressesIT.ids();
        ExecutorService workers = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int worker = 0; worker < 4; worker++) {
                Random random = new Random(seed + worker);
                // the administrator reaches most, and is always among them
                String role = worker == 1 ? "administrator" : Matrix.WHO.get(2 + random.nextInt(Matrix.WHO.size() - 2));
                Visitor visitor = worker == 0 ? Visitor.stranger() : Visitor.signedIn(role);
                results.add(workers.submit(round(visitor, random, ids)));
            }
            List<String> failures = new ArrayList<>();
            for (Future<List<String>> result : results) {
                failures.addAll(result.get(10, TimeUnit.MINUTES));
            }
            assertEquals(List.of(), failures, "seed " + seed);
        } finally {
            workers.shutdownNow();
        }
        assertEquals(200, Visitor.stranger().get("/health/ready").statusCode());
    }

    @Test
    void altered_cookies_are_those_of_a_stranger() throws Exception {
        for (String cookie : List.of(
                "CYDWEITHIO=",
                "CYDWEITHIO=../../x",
                "CYDWEITHIO=" + "A".repeat(4000),
                "csfcfc=bad",
                "csfcfc=" + "\u0001".repeat(0) + "%00%ff",
                "iaith=xx; iaith=cy",
                "JSESSIONID=1; CYDWEITHIO=1.2.3",
                "csfcfc=1_2_3; CYDWEITHIO=x")) {
            HttpResponse<String> answer =
                    Visitor.stranger().send(Visitor.request("/areas").header("Cookie", cookie));
            assertEquals(302, answer.statusCode(), cookie);
            HttpResponse<String> open =
                    Visitor.stranger().send(Visitor.request("/sign-in").header("Cookie", cookie));
            assertEquals(200, open.statusCode(), cookie);
        }
    }

    @Test
    void a_form_sent_twice_changes_once() throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        String own = AddressesIT.ids().get("{own}");
        Document page = coordinator.page("/working-details/" + own);
        String typed = "Sent twice " + System.nanoTime();
        Map<String, String> fields =
                Visitor.fields(page, "form#details", Map.of("details:secretariat", typed, "details:save", ""));
        HttpResponse<String> first = coordinator.post("/working-details/" + own, fields);
        HttpResponse<String> second = coordinator.post("/working-details/" + own, fields);
        assertEquals(302, first.statusCode());
        assertTrue(second.statusCode() == 302 || second.statusCode() == 200, "" + second.statusCode());
        long changes = coordinator.page("/history/partnership/" + own).select("ins").stream()
                .filter(ins -> ins.text().equals(typed))
                .count();
        assertEquals(1, changes);
    }

    @Test
    void what_is_typed_is_shown_as_text_and_never_run() throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        String own = AddressesIT.ids().get("{own}");
        String script = "<script>alert('x')</script>\"'&";
        HttpResponse<String> saved = coordinator.submit(
                "/working-details/" + own, "form#details", Map.of("details:secretariat", script, "details:save", ""));
        assertEquals(302, saved.statusCode());
        Document page = coordinator.page("/partnership/" + own);
        assertTrue(page.text().contains(script));
        assertTrue(page.select("script").stream()
                .noneMatch(element -> element.data().contains("alert('x')")));
        Document list = coordinator.page("/areas?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        assertTrue(list.select("script").stream()
                .noneMatch(element -> element.data().contains("alert(1)")));
    }

    @Test
    void a_value_too_long_or_of_the_wrong_kind_is_refused_beside_its_field_and_the_rest_is_kept() throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        String own = AddressesIT.ids().get("{own}");
        HttpResponse<String> answer = coordinator.submit(
                "/working-details/" + own,
                "form#details",
                Map.of(
                        "details:secretariat",
                        "x".repeat(201),
                        "details:contact",
                        "kept@council.gov.uk",
                        "details:language",
                        "FR",
                        "details:save",
                        ""));
        assertEquals(200, answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        assertEquals(
                "kept@council.gov.uk", page.getElementById("details:contact").val());
        assertTrue(
                !page.select(".ui-message-error-detail, #messages .note-error").isEmpty(),
                page.select("main").text());
    }

    @Test
    void a_rule_that_is_broken_is_told_beside_its_field_with_everything_typed_still_there() throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        String own = AddressesIT.ids().get("{own}");
        HttpResponse<String> answer = coordinator.submit(
                "/working-details/" + own,
                "form#details",
                Map.of("details:secretariat", "Kept too", "details:contact", "no mail address", "details:save", ""));
        Document page = Jsoup.parse(answer.body());
        assertEquals("no mail address", page.getElementById("details:contact").val());
        assertEquals("Kept too", page.getElementById("details:secretariat").val());
        assertEquals("true", page.getElementById("details:contact").attr("aria-invalid"));
        assertTrue(
                page.getElementById("details:contact").parent().text().contains("That is not an email address"),
                page.select("main").text());
    }

    private static Callable<List<String>> round(Visitor visitor, Random random, Map<String, String> ids) {
        return () -> {
            List<String> failures = new ArrayList<>();
            List<Matrix.Row> known = Matrix.read("addresses.csv");
            for (int i = 0; i < REQUESTS / 4; i++) {
                String address = address(random, known, ids);
                HttpResponse<String> answer;
                if (random.nextInt(4) == 0) {
                    answer = visitor.post(address, junk(random));
                } else if (random.nextInt(20) == 0) {
                    answer = visitor.send(Visitor.request(address)
                            .method(
                                    random.nextBoolean() ? "PUT" : "OPTIONS",
                                    HttpRequest.BodyPublishers.ofString("x")));
                } else {
                    answer = visitor.get(address);
                }
                if (answer.statusCode() >= 500) {
                    failures.add(answer.statusCode() + " " + address);
                }
                assertNoTrace(answer, address);
            }
            return failures;
        };
    }

    private static String address(Random random, List<Matrix.Row> known, Map<String, String> ids) {
        String address = known.get(random.nextInt(known.size())).object();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            address = address.replace(id.getKey(), id.getValue());
        }
        String path = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        return switch (random.nextInt(6)) {
            case 0 ->
                path + "?" + word(random) + "=" + word(random) + "&date=" + word(random) + "&layer=" + word(random);
            case 1 -> path + "/" + word(random);
            case 2 ->
                path + "?q=" + word(random) + "&status=" + word(random) + "&level=" + word(random) + "&unconfirmed="
                        + word(random) + "&section17=" + word(random) + "&state=" + word(random);
            case 3 -> "/" + word(random) + "/" + word(random);
            case 4 -> path.replaceFirst("/[^/]*$", "/" + word(random));
            default -> address;
        };
    }

    private static String word(Random random) {
        String[] words = {
            "0",
            "-1",
            "99999999999999999999",
            "%27%20or%201=1--",
            "..%2F..%2Fetc%2Fpasswd",
            "%3Cscript%3E",
            "%00",
            "%ff%fe",
            "null",
            "2019-02-30",
            "9999999-01-01",
            "PSB",
            "CURRENT",
            "true",
            "",
            "a".repeat(500),
            "%E2%80%AE",
            "%7B%7D%24%7B7*7%7D",
            "%23%7B7*7%7D",
            "0193f7c4-1111-7222-8333-444455556666",
            "cy",
            "W06000099",
            "+",
            "*",
            "lang"
        };
        return words[random.nextInt(words.length)];
    }

    private static Map<String, String> junk(Random random) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            String[] names = {
                "jakarta.faces.ViewState",
                "jakarta.faces.partial.ajax",
                "jakarta.faces.source",
                "jakarta.faces.partial.execute",
                "jakarta.faces.partial.render",
                "me",
                "me:save",
                "signIn",
                "signIn:email",
                "primefaces.nonce",
                "list",
                "list:areas_pagination",
                "list:areas_first",
                "list:areas_rows",
                "list:areas_sorting",
                word(random)
            };
            String[] values = {"true", "@all", "list:areas", "-1:-1", "1", "-5", "999999", word(random)};
            fields.put(names[random.nextInt(names.length)], values[random.nextInt(values.length)]);
        }
        return fields;
    }

    private static void assertNoTrace(HttpResponse<String> answer, String where) {
        assertTrue(
                !answer.body().contains("\tat ")
                        && !answer.body().contains("Exception:")
                        && !answer.body().contains("org.hibernate"),
                () -> where + " shows a stack trace");
    }
}
