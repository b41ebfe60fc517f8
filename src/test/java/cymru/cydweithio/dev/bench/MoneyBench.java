package cymru.cydweithio.dev.bench;

import cymru.cydweithio.dev.ServerProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Measures how long twenty commissioners wait for the register of contracts, the funding horizon, coverage and a
 * ledger, who think three seconds between two pages, from five hundred contracts to fifty thousand with two million
 * payments, beside the same questions in SQL over one connection. Fails where a page was not answered, or asked the
 * database more often because there was more.
 */
public final class MoneyBench {
    private static final int THINK = 3_000;
    private static final int LOOKS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a commissioner looks at, one page after the other. */
    private enum Visit {
        REGISTER("register of contracts", "/contracts", "list:contracts", """
            select c.id, c.reference, c.title_en, c.last_on, (select min(d.due_on) from critical_date d where d.contract_id = c.id and d.kept_on is null),
            (select y.amount from contract_year y where y.contract_id = c.id and y.year = year(current_date - interval 3 month)) from contract c where c.state in ('PLANNED', 'LIVE', 'EXTENDED') and (c.lead_id = '%1$s' or c.signatory_id = '%1$s'
            or c.id in (select k.contract_id from contract_contribution k where k.organisation_id = '%1$s')) order by c.last_on, c.id limit 25;
            select count(*) from contract c where c.state in ('PLANNED', 'LIVE', 'EXTENDED') and (c.lead_id = '%1$s' or c.signatory_id = '%1$s'
            or c.id in (select k.contract_id from contract_contribution k where k.organisation_id = '%1$s'))"""),
        PASSED("contracts with a date that passed", "/contracts?dates=PASSED", "list:contracts", """
            select c.id, c.reference, c.title_en, c.last_on from contract c where c.state in ('PLANNED', 'LIVE', 'EXTENDED') and (c.lead_id = '%1$s' or c.signatory_id = '%1$s'
            or c.id in (select k.contract_id from contract_contribution k where k.organisation_id = '%1$s')) and exists (select 1 from critical_date d where d.contract_id = c.id and d.kept_on is null and d.due_on < current_date)
            order by c.last_on, c.id limit 25"""),
        HORIZON("funding horizon", "/horizon", "class=\"table-title\"", """
            select s.id, s.name_en, max(least(date(concat(a.year + 1, '-03-31')), f.ends_on)) until_day, sum(a.amount) from service s join contract c on c.service_id = s.id
            join allocation a on a.contract_id = c.id and a.standing <> 'INDICATIVE' join funding_stream f on f.id = a.stream_id where s.organisation_id = '%1$s' group by s.id, s.name_en order by until_day, s.id limit 25"""),
        COVERAGE("coverage", "/coverage", "</table>", """
            select a.area_id, s.theme, count(distinct s.id), sum(y.amount) from service s join service_area a on a.service_id = s.id left join contract c on c.service_id = s.id
            left join contract_year y on y.contract_id = c.id and y.year = year(current_date - interval 3 month) where s.organisation_id = '%1$s' group by a.area_id, s.theme"""),
        LEDGER("payments of a contract", null, "</table>", """
            select year, sum(amount), count(*) from payment where contract_id = (select id from contract where lead_id = '%1$s' and state = 'LIVE' order by last_on limit 1) group by year""");

        private final String label;
        private final String address;
        private final String mark;
        private final String sql;

        Visit(String label, String address, String mark, String sql) {
            this.label = label;
            this.address = address;
            this.mark = mark;
            this.sql = sql;
        }
    }

    /** One answer. */
    private record Sample(Visit visit, long nanos) {}

    /** What a reader brought back. */
    private record Journey(List<Sample> samples, List<String> errors) {}

    /** What was measured with so many contracts. */
    private record Stage(
            int contracts,
            List<Sample> pages,
            List<Sample> plain,
            List<String> errors,
            Map<Visit, Long> statements,
            double load) {

        Waits pages(Predicate<Sample> which) {
            return new Waits(pages.stream().filter(which).map(Sample::nanos).toList());
        }

        Waits plain(Predicate<Sample> which) {
            return new Waits(plain.stream().filter(which).map(Sample::nanos).toList());
        }
    }

    /** Somebody who answers a visit: through pages, or by SQL. */
    private interface Reader {
        void visit(Visit visit) throws IOException, InterruptedException, SQLException;
    }

    /** A commissioner who is signed in. */
    private static final class Person implements Reader {
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        private final String base;
        private String ledger;

        Person(String base, int number) throws IOException, InterruptedException {
            this.base = base;
            Document page = Jsoup.parse(get("/sign-in").body());
            StringBuilder fields = new StringBuilder();
            page.select("form#signIn input[name]")
                    .forEach(input -> fields.append(encode(input.attr("name")))
                            .append('=')
                            .append(encode(
                                    input.attr("name").equals("signIn:email")
                                            ? BenchMoney.email(number)
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
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(fields.toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 302) {
                throw new IllegalStateException("not signed in: " + answer.statusCode());
            }
            ledger = "/payments/"
                    + Jsoup.parse(get("/contracts?state=LIVE").body())
                            .select("a.steady[href^=/contract/]")
                            .attr("href")
                            .substring("/contract/".length());
        }

        @Override
        public void visit(Visit visit) throws IOException, InterruptedException {
            String address = visit == Visit.LEDGER ? ledger : visit.address;
            HttpResponse<String> answer = get(address);
            if (answer.statusCode() != 200
                    || !answer.body().endsWith("</html>")
                    || !answer.body().contains(visit.mark)) {
                throw new IllegalStateException(address + " answers " + answer.statusCode());
            }
        }

        private HttpResponse<String> get(String address) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(base + address))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** The same questions for one body by SQL alone. */
    private record Plain(Connection connection, String body) implements Reader {

        @Override
        public void visit(Visit visit) throws SQLException {
            for (String sql : visit.sql.formatted(body).split(";")) {
                try (PreparedStatement statement = connection.prepareStatement(sql);
                        ResultSet found = statement.executeQuery()) {
                    int columns = found.getMetaData().getColumnCount();
                    while (found.next()) {
                        for (int column = 1; column <= columns; column++) {
                            found.getString(column);
                        }
                    }
                }
            }
        }
    }

    private MoneyBench() {}

    /** @param arguments a folder for database and server, and the page of the documentation */
    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.getInteger("bench.seconds", 300);
        int warmUp = Integer.getInteger("bench.warmup", 60);
        int most = Integer.getInteger("bench.contracts", 50_000);
        ExecutorService threads = Executors.newFixedThreadPool(BenchMoney.READERS + 1);
        List<String> missed = new ArrayList<>();
        try (BenchServer server = BenchServer.start(Path.of(arguments[0]));
                Connection connection = DriverManager.getConnection(
                        server.database().url(),
                        server.database().user(),
                        server.database().password())) {
            String machine = BenchPage.machine();
            BenchMoney money = new BenchMoney(connection);
            money.stage();
            List<Stage> stages = new ArrayList<>();
            for (int contracts : new int[] {500, 5_000, 50_000}) {
                if (contracts <= most) {
                    money.fill(contracts);
                    System.out.printf(Locale.ROOT, "%,d contracts ...%n", contracts);
                    stages.add(stage(threads, server, money, connection, contracts, warmUp, seconds));
                }
            }
            String text = text(machine, stages, warmUp, seconds, missed);
            System.out.println(text);
            BenchPage.write(Path.of(arguments[1]), "money", text);
        } finally {
            threads.shutdownNow();
        }
        if (!missed.isEmpty()) {
            throw new IllegalStateException("Goals missed: " + String.join("; ", missed));
        }
    }

    private static Stage stage(
            ExecutorService threads,
            BenchServer server,
            BenchMoney money,
            Connection connection,
            int contracts,
            int warmUp,
            int seconds)
            throws Exception {
        List<Reader> readers = new ArrayList<>();
        for (int number = 1; number <= BenchMoney.READERS; number++) {
            readers.add(new Person(server.address(), number));
        }
        readers.add(new Plain(connection, money.body(1)));
        Map<Visit, Long> statements = new EnumMap<>(Visit.class);
        for (Visit visit : Visit.values()) {
            long fewest = Long.MAX_VALUE;
            for (int look = 0; look < LOOKS; look++) {
                long before = PlainLog.asked(connection);
                readers.get(0).visit(visit);
                fewest = Math.min(fewest, PlainLog.asked(connection) - before);
            }
            statements.put(visit, fewest);
        }
        run(threads, readers, warmUp, THINK / 10);
        List<Journey> journeys = run(threads, readers, seconds, THINK);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new Stage(
                contracts,
                journeys.subList(0, BenchMoney.READERS).stream()
                        .flatMap(one -> one.samples().stream())
                        .toList(),
                journeys.get(BenchMoney.READERS).samples(),
                journeys.stream().flatMap(one -> one.errors().stream()).toList(),
                statements,
                load);
    }

    private static List<Journey> run(ExecutorService threads, List<Reader> readers, int seconds, int think)
            throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Future<Journey>> running = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            Reader reader = readers.get(i);
            Random random = new Random(i);
            running.add(threads.submit(() -> {
                Journey journey = new Journey(new ArrayList<>(), new ArrayList<>());
                for (int turn = random.nextInt(Visit.values().length); ; turn = (turn + 1) % Visit.values().length) {
                    long pause = think / 2 + random.nextInt(think + 1);
                    if (System.nanoTime() + pause * 1_000_000L >= end) {
                        return journey;
                    }
                    // paces the load: people look at a page before they ask for the next
                    Thread.sleep(pause);
                    Visit visit = Visit.values()[turn];
                    long began = System.nanoTime();
                    try {
                        reader.visit(visit);
                        journey.samples().add(new Sample(visit, System.nanoTime() - began));
                    } catch (IOException | SQLException | IllegalStateException e) {
                        journey.errors().add(e.toString());
                    }
                }
            }));
        }
        List<Journey> journeys = new ArrayList<>();
        for (Future<Journey> one : running) {
            journeys.add(one.get());
        }
        return journeys;
    }

    private static String text(String machine, List<Stage> stages, int warmUp, int seconds, List<String> missed) {
        StringBuilder text = new StringBuilder("## Contracts, funding and coverage\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%d commissioners read at once, %d s to think between two pages (half of that more or less); %d of them for a council of their own, the others for the one that leads a fifth of all "
                        + "contracts. Measured for %d s at each size after %d s of warm-up with a tenth of the thinking. %s; server with %s, database with its own settings (128 MB of buffers), both on the machine of the readers; load after "
                        + "each part %s. A contract has three years, three commissioners, %d payments and six critical dates.%n%n",
                BenchMoney.READERS,
                THINK / 1_000,
                BenchMoney.OF_THEIR_OWN,
                seconds,
                warmUp,
                machine,
                String.join(" ", ServerProcess.MEMORY),
                String.join(
                        ", ",
                        stages.stream()
                                .map(one -> String.format(Locale.ROOT, "%.1f", one.load()))
                                .toList()),
                BenchMoney.PAYMENTS));
        text.append(
                "95th percentile of each page, below it that of the same question by SQL alone over one connection, asked in the same minutes for one council; milliseconds:\n\n|");
        stages.forEach(stage -> text.append(" | ")
                .append(String.format(
                        Locale.ROOT,
                        "%,d contracts, %,d payments",
                        stage.contracts(),
                        stage.contracts() * BenchMoney.PAYMENTS)));
        text.append(" | the last beside SQL | the last beside the first |\n|---|")
                .append("---:|".repeat(stages.size() + 2))
                .append('\n');
        Stage first = stages.get(0);
        Stage last = stages.get(stages.size() - 1);
        for (Visit visit : Visit.values()) {
            Predicate<Sample> which = one -> one.visit() == visit;
            text.append("| ").append(visit.label);
            stages.forEach(stage -> text.append(" | ").append(stage.pages(which).text(0.95)));
            text.append(" | ")
                    .append(last.pages(which).beside(last.plain(which)))
                    .append(" | ")
                    .append(last.pages(which).beside(first.pages(which)))
                    .append(" |\n| – by SQL alone");
            stages.forEach(stage -> text.append(" | ").append(stage.plain(which).text(0.95)));
            text.append(" | | |\n");
        }
        text.append("| all pages, 50 % |")
                .append(String.join(
                        " |",
                        stages.stream()
                                .map(stage -> " " + stage.pages(one -> true).text(0.5))
                                .toList()))
                .append(" | | |\n| all pages, 99 % |")
                .append(String.join(
                        " |",
                        stages.stream()
                                .map(stage -> " " + stage.pages(one -> true).text(0.99))
                                .toList()))
                .append(" | | |\n| pages |")
                .append(String.join(
                        " |",
                        stages.stream()
                                .map(stage -> String.format(
                                        Locale.ROOT, " %,d", stage.pages().size()))
                                .toList()))
                .append(" | | |\n| not answered |")
                .append(String.join(
                        " |",
                        stages.stream()
                                .map(stage -> " " + stage.errors().size())
                                .toList()))
                .append(" | | |\n");
        text.append("\nStatements that one view of a page sends (`Com_select`, the fewest of ")
                .append(LOOKS)
                .append(" views):\n\n|");
        stages.forEach(
                stage -> text.append(" | ").append(String.format(Locale.ROOT, "%,d contracts", stage.contracts())));
        text.append(" |\n|---|").append("---:|".repeat(stages.size())).append('\n');
        boolean equal = true;
        for (Visit visit : Visit.values()) {
            List<Long> counted =
                    stages.stream().map(stage -> stage.statements().get(visit)).toList();
            equal &= Collections.max(counted).equals(Collections.min(counted));
            text.append("| ").append(visit.label);
            counted.forEach(one -> text.append(" | ").append(one));
            text.append(" |\n");
        }
        validate(equal, "a page sends as many statements however much there is", text, missed);
        List<String> errors =
                stages.stream().flatMap(one -> one.errors().stream()).toList();
        errors.stream()
                .distinct()
                .limit(5)
                .forEach(error -> text.append("\nNot answered: ").append(error).append('\n'));
        validate(errors.isEmpty(), "every page is answered", text, missed);
        return text.toString();
    }

    private static void validate(boolean held, String goal, StringBuilder text, List<String> missed) {
        text.append("\nGoal, ")
                .append(goal)
                .append(": ")
                .append(held ? "held" : "**missed**")
                .append(".\n");
        if (!held) {
            missed.add(goal);
        }
    }
}
