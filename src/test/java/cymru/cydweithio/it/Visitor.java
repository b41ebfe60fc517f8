package cymru.cydweithio.it;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser that runs no scripts: cookies, addresses and forms. */
final class Visitor {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;

    private Visitor(String base) {
        this.base = base;
    }

    static Visitor stranger() {
        return strangerAt(TestEnvironment.base());
    }

    /** Somebody at another server than that of the tests. */
    static Visitor strangerAt(String base) {
        return new Visitor(base);
    }

    static Visitor signedIn(String account) throws IOException, InterruptedException {
        return signedIn(account + "@cydweithio.example", TestEnvironment.PASSWORD);
    }

    static Visitor signedIn(String email, String password) throws IOException, InterruptedException {
        Visitor visitor = stranger();
        HttpResponse<String> answer = visitor.signIn(email, password);
        if (answer.statusCode() != 302) {
            throw new AssertionError("not signed in: " + answer.statusCode()
                    + Jsoup.parse(answer.body()).select("#messages").text());
        }
        return visitor;
    }

    HttpResponse<String> signIn(String email, String password) throws IOException, InterruptedException {
        return submit("/sign-in", "form#signIn", Map.of("signIn:email", email, "signIn:password", password));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(base, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The same as it came, for what is no page. */
    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(request(base, path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode());
        }
        return Jsoup.parse(answer.body(), base);
    }

    /** Opens a page and sends one of its forms, with these values instead of those on the page. */
    HttpResponse<String> submit(String path, String form, Map<String, String> values)
            throws IOException, InterruptedException {
        Document page = page(path);
        return post(page.select(form).attr("action"), fields(page, form, values));
    }

    /** The same for a form with a file. */
    HttpResponse<String> send(
            String path, String form, Map<String, String> values, String input, String fileName, String content)
            throws IOException, InterruptedException {
        return send(path, form, values, input, fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(
            String path, String form, Map<String, String> values, String input, String fileName, byte[] content)
            throws IOException, InterruptedException {
        Document page = page(path);
        Map<String, String> fields = fields(page, form, values);
        fields.remove(input);
        String border = "cydweithio-" + System.nanoTime();
        StringBuilder before = new StringBuilder();
        fields.forEach((name, value) -> before.append("--")
                .append(border)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        before.append("--")
                .append(border)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(input)
                .append("\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        String after = "\r\n--" + border + "--\r\n";
        byte[] first = before.toString().getBytes(StandardCharsets.UTF_8);
        byte[] last = after.getBytes(StandardCharsets.UTF_8);
        // its length is told, because a post that does not tell it is refused
        byte[] body = Arrays.copyOf(first, first.length + content.length + last.length);
        System.arraycopy(content, 0, body, first.length, content.length);
        System.arraycopy(last, 0, body, first.length + content.length, last.length);
        return client.send(
                request(base, page.select(form).attr("action"))
                        .header("Content-Type", "multipart/form-data; boundary=" + border)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static Map<String, String> fields(Document page, String form, Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        Element element = page.selectFirst(form);
        if (element == null) {
            throw new AssertionError("no " + form + " on " + page.title());
        }
        element.select("input[name]:not([type=checkbox]), textarea[name]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        element.select("select[name]")
                .forEach(select -> fields.put(
                        select.attr("name"), select.select("option[selected]").attr("value")));
        element.select("button[name]").stream().findFirst().ifPresent(button -> fields.put(button.attr("name"), ""));
        // PrimeFaces' script would add it
        fields.put("primefaces.nonce", page.select("script[nonce]").attr("nonce"));
        fields.putAll(values);
        return fields;
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.send(
                request(base, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /**
     * A form that is answered with a file.
     *
     * @param more fields that stand several times, encoded
     */
    HttpResponse<byte[]> postForBytes(String path, Map<String, String> fields, String more)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"))
                + more;
        return client.send(
                request(base, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** A file, kept as it came. */
    HttpResponse<Path> download(String path, Path to) throws IOException, InterruptedException {
        return client.send(
                request(base, path).GET().build(),
                HttpResponse.BodyHandlers.ofFile(
                        to, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static HttpRequest.Builder request(String path) {
        return request(TestEnvironment.base(), path);
    }

    private static HttpRequest.Builder request(String base, String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .timeout(Duration.ofSeconds(30));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
