package cymru.cydweithio.dev.bench;

import cymru.cydweithio.dev.EmbeddedDatabase;
import cymru.cydweithio.dev.ServerProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Measures how long people wait for the action log while twenty of them read it at once, from no rows to a million,
 * beside the same answers by SQL alone.
 *
 * <p>The server is the provisioned one with the memory that its documentation names, the database a new one of its own;
 * both end with the run. After a warm-up each reader thinks three seconds between two pages, half of that more or less.
 * Fails where a page was not answered, or where it asked the database more often because there were more rows.
 */
public final class ActionLogBench implements AutoCloseable {
    private static final int THINK = 3_000;
    /**
     * How often a page is looked at for its statements: others, such as the sender of mail, ask too, so the fewest
     * count.
     */
    private static final int LOOKS = 5;

    private static final List<LogVisit> ROUND = List.of(
            LogVisit.LOG,
            LogVisit.NEXT,
            LogVisit.ACTION,
            LogVisit.OVERDUE,
            LogVisit.COMMON,
            LogVisit.RARE,
            LogVisit.ACTION);

    /** An answer to one reader. */
    private record Sample(LogVisit visit, boolean coordinator, long nanos) {}

    /** What a reader brought back. */
    private record Journey(List<Sample> samples, List<String> errors) {}

    /** What was measured with so many rows. */
    private record Stage(
            String name,
            int rows,
            List<Sample> pages,
            List<Sample> plain,
            List<String> errors,
            Map<LogVisit, Long> statements,
            Duration server,
            Duration base,
            double load) {

        Waits pages(Predicate<Sample> which) {
            return new Waits(pages.stream().filter(which).map(Sample::nanos).toList());
        }

        Waits plain(Predicate<Sample> which) {
            return new Waits(plain.stream().filter(which).map(Sample::nanos).toList());
        }
    }

    private final Path folder;
    private final int warmUp = Integer.getInteger("bench.warmup", 60);
    private final int seconds = Integer.getInteger("bench.seconds", 300);
    private final int most = Integer.getInteger("bench.rows", 1_000_000);
    private final ExecutorService readers = Executors.newFixedThreadPool(BenchActions.READERS + 1);
    private String address;
    private BenchServer running;

    private ActionLogBench(Path folder) {
        this.folder = folder;
    }

    /** @param arguments a folder for database and server, and the page of the documentation */
    public static void main(String[] arguments) throws Exception {
        ActionLogBench bench = new ActionLogBench(Path.of(arguments[0]));
        Thread hook = new Thread(bench::close, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try (bench) {
            List<String> missed = new ArrayList<>();
            String text = bench.measure(missed);
            System.out.println(text);
            BenchPage.write(Path.of(arguments[1]), "actions", text);
            if (!missed.isEmpty()) {
                throw new IllegalStateException("Goals missed: " + String.join("; ", missed));
            }
        }
    }

    private String measure(List<String> missed) throws Exception {
        start();
        String machine = BenchPage.machine();
        List<Stage> stages = new ArrayList<>();
        try (Connection connection = connection()) {
            BenchActions actions = new BenchActions(connection);
            actions.stage();
            actions.empty();
            actions.readersOfOne();
            String one = actions.one();
            for (int rows : new int[] {0, 100, 10_000, 1_000_000}) {
                if (rows <= most) {
                    actions.fill(rows, false);
                    stages.add(stage("one partnership", rows, one, connection));
                }
            }
            actions.empty();
            actions.readersOfWales();
            actions.fill(most, true);
            stages.add(stage(actions.partnerships() + " partnerships", most, one, connection));
        }
        return text(machine, stages, missed);
    }

    private void start() throws IOException, InterruptedException {
        System.out.println("Starting the server ...");
        running = BenchServer.start(folder);
        address = running.address();
    }

    private Stage stage(String name, int rows, String partnership, Connection connection) throws Exception {
        System.out.printf(Locale.ROOT, "%,d rows, %s ...%n", rows, name);
        List<LogReader> people = new ArrayList<>();
        for (int number = 1; number <= BenchActions.READERS; number++) {
            people.add(LogReader.signIn(address, number, BenchServer.PASSWORD));
        }
        PlainLog plain = new PlainLog(connection, partnership);
        // what needs a row before it is left out where there is none; so is the next page where there is one page only
        List<LogVisit> round =
                ROUND.stream().filter(visit -> rows > 0 || !visit.follows()).toList();
        Map<LogVisit, Long> statements = compared(people.get(0), plain, connection, round);
        run(people, plain, round, warmUp, THINK / 10);
        Duration serverBefore = running.processorTime();
        Duration baseBefore = baseTime();
        List<Journey> journeys = run(people, plain, round, seconds, THINK);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        List<Journey> ofPeople = journeys.subList(0, people.size());
        return new Stage(
                name,
                rows,
                ofPeople.stream().flatMap(one -> one.samples().stream()).toList(),
                journeys.get(people.size()).samples(),
                journeys.stream().flatMap(one -> one.errors().stream()).toList(),
                statements,
                running.processorTime().minus(serverBefore),
                baseTime().minus(baseBefore),
                load);
    }

    private Duration baseTime() {
        return EmbeddedDatabase.leftRunning(folder.resolve("database"))
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** Looks at each page alone: it must show what SQL alone answers, and its questions to the database are counted. */
    private static Map<LogVisit, Long> compared(
            LogReader reader, PlainLog plain, Connection connection, List<LogVisit> round) throws Exception {
        Map<LogVisit, Long> statements = new EnumMap<>(LogVisit.class);
        for (LogVisit visit : round) {
            long fewest = Long.MAX_VALUE;
            for (int look = 0; look < LOOKS; look++) {
                if (visit == LogVisit.NEXT) {
                    reader.visit(LogVisit.LOG);
                }
                long before = PlainLog.asked(connection);
                reader.visit(visit);
                fewest = Math.min(fewest, PlainLog.asked(connection) - before);
            }
            statements.put(visit, fewest);
            plain.visit(visit);
            if (visit != LogVisit.ACTION && !reader.shown().equals(plain.shown())) {
                throw new IllegalStateException("The page shows other actions than SQL answers: " + visit);
            }
        }
        return statements;
    }

    /** Everybody reads for so long, the one by SQL alone beside them. */
    private List<Journey> run(List<LogReader> people, PlainLog plain, List<LogVisit> round, int forSeconds, int think)
            throws InterruptedException, ExecutionException {
        CountDownLatch over = new CountDownLatch(1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(forSeconds);
        List<Future<Journey>> running = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            LogReader reader = people.get(i);
            boolean coordinator = i < BenchActions.COORDINATORS;
            running.add(readers.submit(() -> journey(
                    round,
                    reader.random(),
                    think,
                    end,
                    over,
                    visit -> new Sample(visit, coordinator, reader.visit(visit)))));
        }
        Random random = new Random(0);
        running.add(readers.submit(
                () -> journey(round, random, think, end, over, visit -> new Sample(visit, true, plain.visit(visit)))));
        List<Journey> journeys = new ArrayList<>();
        for (Future<Journey> one : running) {
            journeys.add(one.get());
        }
        return journeys;
    }

    /** Asks for one page or answer. */
    @FunctionalInterface
    private interface Question {
        Sample ask(LogVisit visit) throws Exception;
    }

    private static Journey journey(
            List<LogVisit> round, Random random, int think, long end, CountDownLatch over, Question question)
            throws InterruptedException {
        Journey journey = new Journey(new ArrayList<>(), new ArrayList<>());
        for (int turn = 0; ; turn = (turn + 1) % round.size()) {
            long pause = think / 2 + random.nextInt(think + 1);
            if (System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause) >= end
                    || over.await(pause, TimeUnit.MILLISECONDS)) {
                return journey;
            }
            try {
                journey.samples().add(question.ask(round.get(turn)));
            } catch (IOException | SQLException | IllegalStateException e) {
                journey.errors().add(e.toString());
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String text(String machine, List<Stage> stages, List<String> missed) {
        StringBuilder text = new StringBuilder("## The action log\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%d people read it at once, %d coordinators and %d members, each with %d s to think between two pages (half of that more or less): the log, its next page, one action, "
                        + "what is overdue, two searches, another action. Measured for %d s at each size after %d s of warm-up with a tenth of the thinking. %s; server with %s, database with its own settings "
                        + "(128 MB of buffers), both on the machine of the readers; load after each part %s.%n%n",
                BenchActions.READERS,
                BenchActions.COORDINATORS,
                BenchActions.READERS - BenchActions.COORDINATORS,
                THINK / 1000,
                seconds,
                warmUp,
                machine,
                String.join(" ", ServerProcess.MEMORY),
                String.join(
                        ", ",
                        stages.stream()
                                .map(one -> String.format(Locale.ROOT, "%.1f", one.load()))
                                .toList())));
        text.append(
                "*Beside no rows* compares the 95th percentile of the lists with that of empty ones, *beside SQL* with that of hand-written SQL over one connection, which gives a coordinator the same "
                        + "actions in the same order and is asked in the same minutes by one more reader. Processor time is that of the process, for each page.\n\n");
        text.append(
                "| rows | of | readers | beside no rows | beside SQL | 50 %, ms | 95 %, ms | 99 %, ms | pages | not answered | server, ms of processor | database, ms of processor |\n"
                        + "|---:|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        Stage empty = stages.get(0);
        for (Stage stage : stages) {
            row(text, stage, empty, "coordinators", Sample::coordinator);
            row(text, stage, empty, "members", sample -> !sample.coordinator());
        }
        text.append(
                "\nIn the last part each coordinator reads the log of a partnership of their own, each member all of them.\n\n");
        pages(text, stages);
        statements(text, stages, missed);
        List<String> errors =
                stages.stream().flatMap(one -> one.errors().stream()).toList();
        errors.stream()
                .distinct()
                .limit(5)
                .forEach(error -> text.append("\nNot answered: ").append(error).append('\n'));
        validate(errors.isEmpty(), "every page is answered", text, missed);
        return text.toString();
    }

    private static void row(StringBuilder text, Stage stage, Stage empty, String who, Predicate<Sample> which) {
        Predicate<Sample> lists = which.and(sample -> !sample.visit().follows());
        boolean coordinators = "coordinators".equals(who);
        Waits all = stage.pages(which);
        text.append(String.format(
                Locale.ROOT,
                "| %,d | %s | %s | %s | %s | %s | %s | %s | %,d | %s | %s | %s |%n",
                stage.rows(),
                stage.name(),
                who,
                stage.pages(lists).beside(empty.pages(lists)),
                coordinators ? stage.pages(lists).beside(stage.plain(lists)) : "",
                all.text(0.5),
                all.text(0.95),
                all.text(0.99),
                all.count(),
                coordinators ? String.valueOf(stage.errors().size()) : "",
                coordinators ? each(stage.server(), stage) : "",
                coordinators ? each(stage.base(), stage) : ""));
    }

    private static String each(Duration processor, Stage stage) {
        return String.format(
                Locale.ROOT,
                "%.1f",
                processor.toMillis() / (double) Math.max(1, stage.pages().size()));
    }

    private static void pages(StringBuilder text, List<Stage> stages) {
        text.append(
                "95th percentile of each page for coordinators and, after a stroke, for members; below it the same by SQL alone; milliseconds:\n\n|");
        stages.forEach(stage ->
                text.append(" | ").append(String.format(Locale.ROOT, "%,d of %s", stage.rows(), stage.name())));
        text.append(" |\n|---|").append("---:|".repeat(stages.size())).append('\n');
        for (LogVisit visit : LogVisit.values()) {
            text.append("| ").append(visit.label());
            stages.forEach(stage -> text.append(" | ")
                    .append(stage.pages(one -> one.visit() == visit && one.coordinator())
                            .text(0.95))
                    .append(" / ")
                    .append(stage.pages(one -> one.visit() == visit && !one.coordinator())
                            .text(0.95)));
            text.append(" |\n| – by SQL alone");
            stages.forEach(stage -> text.append(" | ")
                    .append(stage.plain(one -> one.visit() == visit).text(0.95)));
            text.append(" |\n");
        }
    }

    private static void statements(StringBuilder text, List<Stage> stages, List<String> missed) {
        text.append("\nStatements that one view of a page sends (`Com_select`, the fewest of ")
                .append(LOOKS)
                .append(" views by a coordinator):\n\n|");
        stages.forEach(stage ->
                text.append(" | ").append(String.format(Locale.ROOT, "%,d of %s", stage.rows(), stage.name())));
        text.append(" |\n|---|").append("---:|".repeat(stages.size())).append('\n');
        boolean equal = true;
        for (LogVisit visit : LogVisit.values()) {
            Map<Stage, Long> counted = new LinkedHashMap<>();
            stages.stream()
                    .filter(stage -> stage.statements().containsKey(visit))
                    .forEach(stage -> counted.put(stage, stage.statements().get(visit)));
            // one that came from an agenda item is shown with the title of that: a statement more, whatever the log
            long spread = visit == LogVisit.ACTION ? 1 : 0;
            equal &= counted.isEmpty()
                    || Collections.max(counted.values()) - Collections.min(counted.values()) <= spread;
            text.append("| ").append(visit.label());
            stages.forEach(stage -> text.append(" | ")
                    .append(counted.containsKey(stage) ? counted.get(stage).toString() : "–"));
            text.append(" |\n");
        }
        text.append("\nOne action takes a statement more where it came from an agenda item.\n");
        validate(equal, "a page sends as many statements whatever the size of the log", text, missed);
    }

    private static void validate(boolean held, String goal, StringBuilder text, List<String> missed) {
        text.append("\nGoal, ").append(goal).append(held ? ": held.\n" : ": **missed**.\n");
        if (!held) {
            missed.add(goal);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                running.database().url(),
                running.database().user(),
                running.database().password());
    }

    /** Stops what was started, the last first; what goes wrong with one keeps none of the others running. */
    @Override
    public synchronized void close() {
        readers.shutdownNow();
        if (running != null) {
            running.close();
        }
    }
}
