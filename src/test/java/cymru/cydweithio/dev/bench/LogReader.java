package cymru.cydweithio.dev.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who is signed in and reads the action log: one session, one page after the other. */
final class LogReader {
    private static final Pattern SHOWN = Pattern.compile("href=\"/action/([0-9a-f-]{36})\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String base;
    private final Random random;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private List<String> shown = List.of();
    private Document log;

    private LogReader(String base, long seed) {
        this.base = base;
        random = new Random(seed);
    }

    static LogReader signIn(String base, int number, String password) throws IOException, InterruptedException {
        LogReader reader = new LogReader(base, number);
        Document page = Jsoup.parse(reader.get("/sign-in").body());
        Map<String, String> fields = fields(page, "form#signIn");
        fields.put("signIn:email", BenchActions.email(number));
        fields.put("signIn:password", password);
        int status = reader.post(page.select("form#signIn").attr("action"), fields, false)
                .statusCode();
        if (status != 302) {
            throw new IllegalStateException(BenchActions.email(number) + " was not signed in: " + status);
        }
        return reader;
    }

    Random random() {
        return random;
    }

    /** The actions that the last list showed. */
    List<String> shown() {
        return shown;
    }

    /**
     * Asks for a page and reads it to its end.
     *
     * @return nanoseconds
     */
    long visit(LogVisit visit) throws IOException, InterruptedException {
        Map<String, String> turn = visit == LogVisit.NEXT ? turn() : null;
        String address = visit == LogVisit.NEXT
                ? log.select("form#list").attr("action")
                : visit == LogVisit.ACTION ? "/action/" + shown.get(random.nextInt(shown.size())) : visit.address();
        long began = System.nanoTime();
        HttpResponse<String> answer = turn == null ? get(address) : post(address, turn, true);
        long took = System.nanoTime() - began;
        validate(visit, address, answer);
        return took;
    }

    /**
     * Asks for any page and reads it to its end.
     *
     * @param holds what stands on the page where it shows what was asked for
     * @return nanoseconds
     */
    long open(String address, String holds) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> answer = get(address);
        long took = System.nanoTime() - began;
        if (answer.statusCode() != 200
                || !answer.body().contains(holds)
                || !answer.body().endsWith("</html>")) {
            throw new IllegalStateException(address + " answers " + answer.statusCode() + " without " + holds);
        }
        return took;
    }

    /** Asks for any page, whatever it answers with. */
    void look(String address) throws IOException, InterruptedException {
        get(address);
    }

    private void validate(LogVisit visit, String address, HttpResponse<String> answer) {
        String body = answer.body();
        boolean whole = switch (visit) {
            case ACTION -> body.contains("class=\"facts\"") && body.endsWith("</html>");
            case NEXT ->
                body.contains("<partial-response")
                        && SHOWN.matcher(body.replace("&quot;", "\"")).find();
            default -> body.contains("id=\"list:actions\"") && body.endsWith("</html>");
        };
        if (answer.statusCode() != 200 || !whole) {
            throw new IllegalStateException(
                    address + " answers " + answer.statusCode() + (whole ? "" : " without what was asked for"));
        }
        if (visit == LogVisit.LOG) {
            log = Jsoup.parse(body);
        }
        if (visit != LogVisit.ACTION) {
            List<String> found = SHOWN.matcher(body)
                    .results()
                    .map(one -> one.group(1))
                    .collect(Collectors.toCollection(ArrayList::new));
            shown = found.isEmpty() && visit == LogVisit.RARE ? shown : found;
        }
    }

    /** What the table's script sends when the next page is chosen. */
    private Map<String, String> turn() {
        Map<String, String> fields = fields(log, "form#list");
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", "list:actions");
        fields.put("jakarta.faces.partial.execute", "list:actions");
        fields.put("jakarta.faces.partial.render", "list:actions");
        fields.put("list:actions", "list:actions");
        fields.put("list:actions_pagination", "true");
        fields.put("list:actions_first", "25");
        fields.put("list:actions_rows", "25");
        fields.put("list:actions_skipChildren", "true");
        fields.put("list:actions_encodeFeature", "true");
        return fields;
    }

    private static Map<String, String> fields(Document page, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select(form + " input[name]").forEach(input -> fields.put(input.attr("name"), input.val()));
        page.select(form + " button[name]").stream()
                .findFirst()
                .ifPresent(button -> fields.put(button.attr("name"), ""));
        fields.put("primefaces.nonce", page.select("script[nonce]").attr("nonce"));
        return fields;
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(request(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, Map<String, String> fields, boolean partly)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (partly) {
            request.header("Faces-Request", "partial/ajax").header("X-Requested-With", "XMLHttpRequest");
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(base + address)).timeout(PATIENCE);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
