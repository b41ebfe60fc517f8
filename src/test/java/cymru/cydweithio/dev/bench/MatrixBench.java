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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Measures how long twenty reviewers wait for the national matrix, who think three seconds between two pages, beside
 * the same page with no layer in it. Fails where a page was not answered or the goal is missed.
 */
public final class MatrixBench {
    private static final int READERS = 20;
    private static final int THINK = 3_000;
    private static final double MOST_RATIO = 2;
    private static final String MATRIX = "/matrix";
    /** No layer is sponsored by the NHS, local and not devolved: the same page without data. */
    private static final String EMPTY = "/matrix?sponsor=NHS&level=LOCAL&devolved=NO";

    /** One answer. */
    private record Sample(boolean matrix, long nanos) {}

    /** Somebody who is signed in. */
    private static final class Reader {
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        private final String base;
        private final Random random;

        Reader(String base, int number) throws IOException, InterruptedException {
            this.base = base;
            random = new Random(number);
            Document page = Jsoup.parse(get("/sign-in").body());
            StringBuilder fields = new StringBuilder();
            page.select("form#signIn input[name]")
                    .forEach(input -> fields.append(encode(input.attr("name")))
                            .append('=')
                            .append(encode(
                                    input.attr("name").equals("signIn:email")
                                            ? "reviewer@cydweithio.example"
                                            : input.attr("name").equals("signIn:password")
                                                    ? BenchServer.PASSWORD
                                                    : input.val()))
                            .append('&'));
            page.select("form#signIn button[name]").stream()
                    .findFirst()
                    .ifPresent(
                            button -> fields.append(encode(button.attr("name"))).append("=&"));
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(
                                    URI.create(base + page.select("form#signIn").attr("action")))
                            .timeout(Duration.ofSeconds(60))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(fields.toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 302) {
                throw new IllegalStateException("not signed in: " + answer.statusCode());
            }
        }

        Sample ask(boolean matrix) throws IOException, InterruptedException {
            long began = System.nanoTime();
            HttpResponse<String> answer = get(matrix ? MATRIX : EMPTY);
            long took = System.nanoTime() - began;
            if (answer.statusCode() != 200
                    || !answer.body().endsWith("</html>")
                    || answer.body().contains("class=\"matrix\"") != matrix) {
                throw new IllegalStateException((matrix ? MATRIX : EMPTY) + " answers " + answer.statusCode());
            }
            return new Sample(matrix, took);
        }

        private HttpResponse<String> get(String address) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(base + address))
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private MatrixBench() {}

    /** @param arguments a folder for database and server, and the page of the documentation */
    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.getInteger("bench.seconds", 300);
        int warmUp = Integer.getInteger("bench.warmup", 60);
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try (BenchServer server = BenchServer.start(Path.of(arguments[0]))) {
            String machine = BenchPage.machine();
            List<Reader> readers = new ArrayList<>();
            for (int number = 0; number < READERS; number++) {
                readers.add(new Reader(server.address(), number));
            }
            run(threads, readers, warmUp, THINK / 10);
            List<Sample> samples = run(threads, readers, seconds, THINK);
            Waits matrix = new Waits(
                    samples.stream().filter(Sample::matrix).map(Sample::nanos).toList());
            Waits empty = new Waits(samples.stream()
                    .filter(one -> !one.matrix())
                    .map(Sample::nanos)
                    .toList());
            boolean held = matrix.within(0.95) <= MOST_RATIO * empty.within(0.95);
            String text = String.format(
                    Locale.ROOT,
                    """
                ## The national matrix

                %d reviewers, %d s to think between two pages, %d s after %d s of warm-up with a tenth of the thinking; %s. 35 layers by 35, 1,190 comparisons, beside the same page with no layer in it.

                | page | answers | half within, milliseconds | 95 %% within, milliseconds | beside the page without data |
                |---|---:|---:|---:|---:|
                | matrix | %d | %s | %s | %s |
                | without data | %d | %s | %s | 1.00 |

                Goal, the 95th percentile at most twice that of the page without data: %s.
                """,
                    READERS,
                    THINK / 1_000,
                    seconds,
                    warmUp,
                    machine,
                    matrix.count(),
                    matrix.text(0.5),
                    matrix.text(0.95),
                    matrix.beside(empty),
                    empty.count(),
                    empty.text(0.5),
                    empty.text(0.95),
                    held ? "held" : "**missed**");
            System.out.println(text);
            BenchPage.write(Path.of(arguments[1]), "matrix", text);
            if (!held) {
                throw new IllegalStateException("Goal missed: " + matrix.beside(empty));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Sample> run(ExecutorService threads, List<Reader> readers, int seconds, int think)
            throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Future<List<Sample>>> running = readers.stream()
                .map(reader -> threads.submit(() -> {
                    List<Sample> samples = new ArrayList<>();
                    for (boolean matrix = reader.random.nextBoolean(); ; matrix = !matrix) {
                        long pause = think / 2 + reader.random.nextInt(think + 1);
                        if (System.nanoTime() + pause * 1_000_000L >= end) {
                            return samples;
                        }
                        // paces the load: people look at a page before they ask for the next
                        Thread.sleep(pause);
                        samples.add(reader.ask(matrix));
                    }
                }))
                .toList();
        List<Sample> all = new ArrayList<>();
        for (Future<List<Sample>> one : running) {
            all.addAll(one.get());
        }
        return all;
    }
}
