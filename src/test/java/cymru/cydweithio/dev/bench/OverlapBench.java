package cymru.cydweithio.dev.bench;

import cymru.cydweithio.dev.EmbeddedDatabase;
import cymru.cydweithio.dev.Ports;
import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.FootprintPairs;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Measures how every two of a thousand footprints lie to each other, over a hundred to ten thousand areas, beside the
 * same answer by a self-join in MariaDB.
 *
 * <p>Areas lie in a row; each of 35 layers cuts the row at random places, and one area in twenty strays into a
 * footprint elsewhere, so that maps are as contiguous, and as untidy, as real ones. Fails where the two answers differ
 * or a goal is missed.
 */
public final class OverlapBench {
    private static final int LAYERS = 35;
    private static final int FOOTPRINTS = 1_000;
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 50;
    private static final int BATCH = 5_000;
    private static final double MOST_MILLISECONDS = 1_000;
    private static final double LEAST_RATIO = 100;

    /** One line of the table. */
    private record Line(int areas, int covers, int meetings, double bitmaps, double sql) {
        double ratio() {
            return sql / bitmaps;
        }
    }

    private OverlapBench() {}

    /** @param arguments a folder for the database, and the page of the documentation */
    public static void main(String[] arguments) throws Exception {
        String machine = BenchPage.machine();
        List<Line> lines = new ArrayList<>();
        Path data = Path.of(arguments[0]).resolve("database");
        EmbeddedDatabase.delete(data);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, Ports.free(), System.out::println);
                Connection connection =
                        DriverManager.getConnection(database.url(), database.user(), database.password())) {
            for (int areas : new int[] {100, 1_000, 10_000}) {
                lines.add(measure(connection, areas));
                System.out.println(lines.get(lines.size() - 1));
            }
        }
        String text = text(machine, lines);
        System.out.println(text);
        BenchPage.write(Path.of(arguments[1]), "overlap", text);
        Line most = lines.get(lines.size() - 1);
        if (most.bitmaps() > MOST_MILLISECONDS || most.ratio() < LEAST_RATIO) {
            throw new IllegalStateException("Goals missed: " + most);
        }
    }

    private static Line measure(Connection connection, int areas) throws SQLException {
        Random random = new Random(areas);
        AreaIndex ground = new AreaIndex(IntStream.range(0, areas)
                .mapToObj(place ->
                        new AreaIndex.IndexedArea("A" + place, 200 + random.nextInt(3_000), 1 + random.nextInt(20)))
                .toList());
        List<AreaSet> areaSets = patches(random, areas);
        load(connection, ground, areaSets);
        FootprintPairs pairs = null;
        double[] times = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long began = System.nanoTime();
            pairs = FootprintPairs.of(ground, areaSets);
            if (round >= 0) {
                times[round] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(times);
        double best = Double.MAX_VALUE;
        int meetings = 0;
        for (int round = 0; round < (areas > 1_000 ? 2 : 3); round++) {
            long began = System.nanoTime();
            meetings = compare(connection, pairs);
            best = Math.min(best, (System.nanoTime() - began) / 1e6);
        }
        int found = 0;
        for (int second = 1; second < areaSets.size(); second++) {
            for (int first = 0; first < second; first++) {
                found += pairs.sharedAreas(first, second) > 0 ? 1 : 0;
            }
        }
        if (found != meetings) {
            throw new IllegalStateException("SQL finds " + meetings + " pairs that meet, the bitmaps " + found);
        }
        return new Line(areas, areaSets.stream().mapToInt(AreaSet::size).sum(), meetings, times[ROUNDS / 2], best);
    }

    private static List<AreaSet> patches(Random random, int areas) {
        List<AreaSet> areaSets = new ArrayList<>();
        for (int layer = 0; layer < LAYERS; layer++) {
            int parts = Math.min(areas, FOOTPRINTS / LAYERS + (layer < FOOTPRINTS % LAYERS ? 1 : 0));
            int[] of = new int[areas];
            int[] cuts =
                    random.ints(1, areas).distinct().limit(parts - 1).sorted().toArray();
            for (int cut : cuts) {
                for (int place = cut; place < areas; place++) {
                    of[place]++;
                }
            }
            for (int stray = 0; stray < areas / 20; stray++) {
                of[random.nextInt(areas)] = random.nextInt(parts);
            }
            for (int part = 0; part < parts; part++) {
                int mine = part;
                int[] places = IntStream.range(0, areas)
                        .filter(place -> of[place] == mine)
                        .toArray();
                if (places.length > 0) {
                    areaSets.add(new AreaSet("F" + areaSets.size(), Arrays.stream(places)));
                }
            }
        }
        return areaSets;
    }

    private static void load(Connection connection, AreaIndex areas, List<AreaSet> areaSets) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists cover");
            statement.execute("drop table if exists plot");
            statement.execute(
                    "create table plot (id int primary key, residents bigint not null, land bigint not null)");
            statement.execute(
                    "create table cover (footprint int not null, plot int not null, primary key (footprint, plot), unique key by_plot (plot, footprint))");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into plot values (?, ?, ?)")) {
            for (int place = 0; place < areas.size(); place++) {
                insert.setInt(1, place);
                insert.setLong(2, areas.area(place).residents());
                insert.setLong(3, areas.area(place).landKm2());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into cover values (?, ?)")) {
            int waiting = 0;
            for (int footprint = 0; footprint < areaSets.size(); footprint++) {
                for (int place : areaSets.get(footprint).areas().toArray()) {
                    insert.setInt(1, footprint);
                    insert.setInt(2, place);
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze table cover, plot");
        }
    }

    /** Reads every pair that meets, and holds each against the bitmaps' answer. */
    private static int compare(Connection connection, FootprintPairs pairs) throws SQLException {
        int rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                select a.footprint, b.footprint, count(*), sum(p.residents), sum(p.land) from cover a join cover b on b.plot = a.plot and b.footprint > a.footprint
                join plot p on p.id = a.plot group by a.footprint, b.footprint""")) {
            while (found.next()) {
                int first = found.getInt(1);
                int second = found.getInt(2);
                if (pairs.sharedAreas(first, second) != found.getInt(3)
                        || pairs.sharedResidents(first, second) != found.getLong(4)
                        || pairs.sharedKm2(first, second) != found.getLong(5)) {
                    throw new IllegalStateException("SQL and bitmaps differ for " + first + " and " + second);
                }
                rows++;
            }
        }
        return rows;
    }

    private static String text(String machine, List<Line> lines) {
        StringBuilder text = new StringBuilder("## Relations of footprints\n\n");
        text.append(String.format(
                Locale.ROOT,
                "How every two of %,d footprints of %d layers lie to each other, with the areas, residents and land that they share; %s. Bitmaps: median of %d rounds after %d to warm up, "
                        + "in one thread. SQL: the best of a self-join in MariaDB, grouped and read to its end. Both answers were compared row by row and are equal.%n%n",
                FOOTPRINTS,
                LAYERS,
                machine,
                ROUNDS,
                WARM_UP));
        text.append(
                "| areas | rows of cover | pairs that meet | bitmaps, milliseconds | SQL, milliseconds | SQL beside bitmaps |\n|---:|---:|---:|---:|---:|---:|\n");
        lines.forEach(line -> text.append(String.format(
                Locale.ROOT,
                "| %,d | %,d | %,d | %,.1f | %,.0f | %,.0f |%n",
                line.areas(),
                line.covers(),
                line.meetings(),
                line.bitmaps(),
                line.sql(),
                line.ratio())));
        Line most = lines.get(lines.size() - 1);
        text.append(String.format(
                Locale.ROOT,
                "%nGoal, under a second for 10,000 areas: %s.%n%nGoal, at least a hundred times as fast as the self-join: %s.%n",
                most.bitmaps() <= MOST_MILLISECONDS ? "held" : "**missed**",
                most.ratio() >= LEAST_RATIO ? "held" : "**missed**"));
        return text.toString();
    }
}
