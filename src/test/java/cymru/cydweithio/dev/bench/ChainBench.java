package cymru.cydweithio.dev.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures how long twenty people wait for a chain of ten steps among a million links, beside hand-written recursive
 * SQL with the same visibility, and for the board view of a partnership beside that of one without priorities. Fails
 * where a page was not answered or takes more statements than it may.
 */
public final class ChainBench {
    private static final int THINK = 3_000;
    private static final int UNITS = 4_000;
    /** Steps and four, and what the frame of a page asks. */
    private static final int MOST_STATEMENTS = 10 + 4;

    private enum Asked {
        CHAIN,
        BOARD,
        EMPTY,
        SQL
    }

    private record Sample(Asked asked, long nanos) {}

    private ChainBench() {}

    /** @param arguments a folder for database and server, and the page of the documentation */
    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.getInteger("bench.seconds", 300);
        int warmUp = Integer.getInteger("bench.warmup", 60);
        int units = Integer.getInteger("bench.units", UNITS);
        ExecutorService threads = Executors.newFixedThreadPool(BenchActions.READERS + 1);
        try (BenchServer server = BenchServer.start(Path.of(arguments[0]));
                Connection connection = DriverManager.getConnection(
                        server.database().url(),
                        server.database().user(),
                        server.database().password())) {
            String machine = BenchPage.machine();
            BenchActions people = new BenchActions(connection);
            people.stage();
            people.readersOfWales();
            BenchChains chains = new BenchChains(connection);
            chains.fill(units);
            chains.readersOfNothing();
            List<LogReader> readers = new ArrayList<>();
            List<List<String>> sections = new ArrayList<>();
            List<String> partnerships = new ArrayList<>();
            for (int number = 1; number <= BenchActions.READERS; number++) {
                readers.add(LogReader.signIn(server.address(), number, BenchServer.PASSWORD));
                sections.add(chains.sections(number));
                partnerships.add(chains.partnership(number));
            }
            String nothing = chains.nothing();
            PlainChain plain = new PlainChain(connection);
            // the frame of a page asks as much wherever it stands: it is taken off
            long frame = statements(chains, readers.get(0), "/accessibility");
            long walk = statements(
                            chains,
                            readers.get(0),
                            "/chain/section/" + sections.get(0).get(0))
                    - frame;
            long board = statements(chains, readers.get(0), "/board-view/" + partnerships.get(0)) - frame;
            long empty = statements(chains, readers.get(0), "/board-view/" + nothing) - frame;
            run(threads, readers, sections, partnerships, nothing, plain, warmUp, THINK / 10);
            Map<Asked, Waits> waits = run(threads, readers, sections, partnerships, nothing, plain, seconds, THINK);
            boolean bounded = walk <= MOST_STATEMENTS;
            String text = String.format(
                    Locale.ROOT,
                    """
                ## The chain

                %,d objects and %,d links over all partnerships of Wales, of which 190 in 250 were made by hand and the others follow from the objects. %d people read at once, 15 coordinators of one partnership each and 5 members of all, %d s to think between two pages, %d s after %d s of warm-up with a tenth of the thinking; %s.
                The chain goes ten steps, from the first edition of a section to the action that comes of a funding condition; SQL alone walks the same by two recursive statements over one connection, with the same visibility, and judges nothing.

                | | answers | half within, milliseconds | 95 %% within, milliseconds | beside |
                |---|---:|---:|---:|---:|
                | chain of ten steps, page | %d | %s | %s | %s of SQL alone |
                | the same by SQL alone | %d | %s | %s | 1.00 |
                | board view of %d priorities | %d | %s | %s | %s of one without |
                | board view without priorities | %d | %s | %s | 1.00 |

                Statements beyond those of a page that asks for nothing: chain %d, board view %d, board view without priorities %d.

                Goal, a walk of ten steps takes at most steps + 4 statements (visibility is a condition of each statement): %s.

                Goal, the 95th percentile of the chain at most twice SQL alone: %s.

                Goal, the 95th percentile of the board view at most twice that without priorities: %s.
                """,
                    chains.objects(),
                    chains.links(),
                    BenchActions.READERS,
                    THINK / 1_000,
                    seconds,
                    warmUp,
                    machine,
                    waits.get(Asked.CHAIN).count(),
                    waits.get(Asked.CHAIN).text(0.5),
                    waits.get(Asked.CHAIN).text(0.95),
                    waits.get(Asked.CHAIN).beside(waits.get(Asked.SQL)),
                    waits.get(Asked.SQL).count(),
                    waits.get(Asked.SQL).text(0.5),
                    waits.get(Asked.SQL).text(0.95),
                    sections.get(0).size(),
                    waits.get(Asked.BOARD).count(),
                    waits.get(Asked.BOARD).text(0.5),
                    waits.get(Asked.BOARD).text(0.95),
                    waits.get(Asked.BOARD).beside(waits.get(Asked.EMPTY)),
                    waits.get(Asked.EMPTY).count(),
                    waits.get(Asked.EMPTY).text(0.5),
                    waits.get(Asked.EMPTY).text(0.95),
                    walk,
                    board,
                    empty,
                    told(bounded),
                    told(waits.get(Asked.CHAIN).within(0.95)
                            <= 2 * waits.get(Asked.SQL).within(0.95)),
                    told(waits.get(Asked.BOARD).within(0.95)
                            <= 2 * waits.get(Asked.EMPTY).within(0.95)));
            System.out.println(text);
            BenchPage.write(Path.of(arguments[1]), "chain", text);
            if (!bounded) {
                throw new IllegalStateException("The walk took " + walk + " statements");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String told(boolean held) {
        return held ? "held" : "**missed**";
    }

    /** The fewest of five views. */
    private static long statements(BenchChains chains, LogReader reader, String address) throws Exception {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = chains.asked();
            reader.look(address);
            fewest = Math.min(fewest, chains.asked() - before);
        }
        return fewest;
    }

    private static Map<Asked, Waits> run(
            ExecutorService threads,
            List<LogReader> readers,
            List<List<String>> sections,
            List<String> partnerships,
            String nothing,
            PlainChain plain,
            int seconds,
            int think)
            throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Future<List<Sample>>> running = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            LogReader reader = readers.get(i);
            List<String> own = sections.get(i);
            String partnership = partnerships.get(i);
            boolean coordinates = i < BenchActions.COORDINATORS;
            running.add(threads.submit(() -> {
                List<Sample> samples = new ArrayList<>();
                for (int turn = reader.random().nextInt(3); pause(reader.random(), think, end); turn++) {
                    if (turn % 3 == 0 || !coordinates && turn % 3 == 2) {
                        samples.add(new Sample(
                                Asked.CHAIN,
                                reader.open(
                                        "/chain/section/"
                                                + own.get(reader.random().nextInt(own.size())),
                                        "chain-drawing")));
                    } else if (turn % 3 == 1) {
                        samples.add(
                                new Sample(Asked.BOARD, reader.open("/board-view/" + partnership, "class=\"number")));
                    } else {
                        samples.add(new Sample(Asked.EMPTY, reader.open("/board-view/" + nothing, "note-info")));
                    }
                }
                return samples;
            }));
        }
        Random random = new Random(0);
        List<String> first = sections.get(0);
        running.add(threads.submit(() -> {
            List<Sample> samples = new ArrayList<>();
            while (pause(random, think / 3, end)) {
                samples.add(new Sample(Asked.SQL, plain.walk(first.get(random.nextInt(first.size())))));
            }
            return samples;
        }));
        Map<Asked, List<Long>> all = new EnumMap<>(Asked.class);
        for (Asked asked : Asked.values()) {
            all.put(asked, new ArrayList<>());
        }
        for (Future<List<Sample>> one : running) {
            one.get().forEach(sample -> all.get(sample.asked()).add(sample.nanos()));
        }
        Map<Asked, Waits> waits = new EnumMap<>(Asked.class);
        all.forEach((asked, nanos) -> waits.put(asked, new Waits(nanos)));
        return waits;
    }

    /** Thinks; false where the time is over. */
    private static boolean pause(Random random, int think, long end) throws InterruptedException {
        long pause = think / 2 + random.nextInt(think + 1);
        if (System.nanoTime() + pause * 1_000_000L >= end) {
            return false;
        }
        Thread.sleep(pause);
        return true;
    }
}
