package cymru.cydweithio.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.place.AreaLevel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of areas is read one area after another. */
class AreaFileTest {

    private static final int AREAS = 1917;
    private static final int POSITIONS = 1000;

    @TempDir
    private Path folder;

    @Test
    void as_many_small_areas_as_wales_has_are_judged_and_read_in_a_heap_smaller_than_their_file() throws Exception {
        Path file = folder.resolve("areas.geojson");
        write(file);
        long megabytes = Files.size(file) >> 20;
        assertTrue(megabytes > 36, megabytes + " MB");
        Path output = folder.resolve("output.txt");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadElsewhere.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(other.waitFor(240, TimeUnit.SECONDS), "read in time");
        } finally {
            other.destroyForcibly();
        }
        assertEquals(AREAS + " areas, 0 faults", Files.readString(output).strip());
    }

    /** Reads a file in a process of its own. */
    static final class ReadElsewhere {
        private ReadElsewhere() {}

        public static void main(String[] arguments) throws IOException {
            FaultCollector faults = new FaultCollector();
            AreaFile file = new AreaFile(faults, new HashMap<>(Map.of("W06000013", AreaLevel.PRINCIPAL)));
            int[] read = new int[1];
            try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
                file.validateGeoJson(in);
            }
            try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
                file.eachOfGeoJson(in, area -> read[0]++);
            }
            List<PlaceFault> found = faults.isEmpty() ? List.of() : List.of(new PlaceFault(0, null, 0, null, ""));
            System.out.println(read[0] + " areas, " + found.size() + " faults");
        }
    }

    private static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            for (int n = 0; n < AREAS; n++) {
                out.write((n == 0 ? "" : ",\n")
                        + "{\"type\":\"Feature\",\"properties\":{\"code\":\"W01%06d\",\"level\":\"LSOA\",\"parent\":\"W06000013\",\"name_en\":\"Small area %d\",\"name_cy\":\"Ardal fach %d\",\"population\":1600,\"land_km2\":0.4},"
                                .formatted(n, n, n));
                out.write("\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
                for (int i = 0; i <= POSITIONS; i++) {
                    double angle = 2 * Math.PI * (i % POSITIONS) / POSITIONS;
                    out.write((i == 0 ? "[" : ",[") + (float) (-4.5 + n % 40 * 0.04 + 0.01 * Math.cos(angle)) + ","
                            + (float) (51.6 + n / 40 * 0.03 + 0.01 * Math.sin(angle)) + "]");
                }
                out.write("]]}}");
            }
            out.write("]}");
        }
    }
}
