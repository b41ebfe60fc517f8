package cymru.cydweithio.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.place.AreaLevel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Maps and rows with something changed at random are taken or refused with their faults, and end in neither an
 * exception of another kind nor more memory than a small heap has. Sound ones among them are taken: a reader that
 * refuses everything fails.
 */
class MapReaderFuzzTest {

    private static final int SEED = 20_261_130;
    private static final int SAMPLE = 3_000;
    private static final int AT_NIGHT = 200_000;

    @TempDir
    private Path folder;

    @Test
    void a_fixed_sample_of_changed_maps_is_read_in_a_small_heap() throws Exception {
        fuzz(SEED, SAMPLE);
    }

    @Test
    @Tag("nightly")
    void very_many_changed_maps_are_read_in_a_small_heap() throws Exception {
        int seed = new Random().nextInt();
        fuzz(seed, AT_NIGHT);
    }

    private void fuzz(int seed, int rounds) throws Exception {
        Path output = folder.resolve("output.txt");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName(),
                        Integer.toString(seed),
                        Integer.toString(rounds))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(other.waitFor(20, TimeUnit.MINUTES), "read in time, seed " + seed);
        } finally {
            other.destroyForcibly();
        }
        String told = Files.readString(output);
        Matcher counts = Pattern.compile("(\\d+) taken, (\\d+) refused\\s*$").matcher(told);
        assertTrue(counts.find(), "seed " + seed + ": " + told);
        int taken = Integer.parseInt(counts.group(1));
        int refused = Integer.parseInt(counts.group(2));
        assertEquals(rounds, taken + refused);
        assertTrue(taken > rounds / 50 && refused > rounds / 50, "seed " + seed + ": " + told);
    }

    /** Changes and reads in a process of its own. */
    static final class Elsewhere {
        private static final List<String> FILES = List.of(
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"W05000001\",\"level\":\"WARD\",\"parent\":\"W06000013\",\"name_en\":\"Tŷ\",\"name_cy\":\"Tŷ\",\"population\":10,\"land_km2\":1.5,\"valid_from\":\"2019-04-01\"},"
                        + "\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[[[-3.6,51.5],[-3.5,51.5],[-3.5,51.6],[-3.6,51.6],[-3.6,51.5]],[[-3.58,51.52],[-3.56,51.54],[-3.56,51.52],[-3.58,51.52]]]]}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"code\":\"A-1\",\"layer\":\"PSB\",\"name_en\":\"A\",\"status\":\"CURRENT\",\"confidence\":\"HIGH\",\"source\":\"S\",\"valid_from\":\"2019\",\"areas\":[\"W06000014\",{\"code\":\"W06000013\",\"coverage\":\"PARTIAL\"}]}}]}",
                "code,layer,name_en,name_cy,valid_from,valid_to,status,confidence,source,areas\nTRY-1,PSB,Try,Ymgais,2019-04-01,,current,high,\"A, b\",W06000013:partial@2019-04-01/2022-03-31; W06000014\n",
                "code,level,parent,name_en,name_cy,population,land_km2\nW06000013,PRINCIPAL,,Bridgend,Pen-y-bont ar Ogwr,145500,251\n",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"code\":\"PSB-1\",\"layer\":\"PSB\",\"date\":\"2027-04-01\",\"areas\":[\"W06000013\"],\"name_en\":\"A\"}}]}");
        private static final List<String> HARM = List.of(
                "[",
                "]",
                "{",
                "}",
                "\"",
                "\\",
                ",",
                ":",
                "NaN",
                "1e999",
                "-1e999",
                "0x1F",
                "null",
                "true",
                "\\u0000",
                "\\uD83D",
                "[[[[[[[[",
                "{\"a\":",
                "\"code\":\"W05000001\",",
                "9".repeat(400),
                "\uFEFF",
                "\u0000",
                "\n",
                "\r",
                ";",
                "@",
                "=1+1",
                "W06000099",
                "2019-02-30",
                "99999-01-01",
                "-0",
                "\"type\":\"Point\",",
                "[".repeat(3000),
                "x".repeat(20_000));

        private Elsewhere() {}

        public static void main(String[] arguments) throws IOException {
            Random random = new Random(Integer.parseInt(arguments[0]));
            int rounds = Integer.parseInt(arguments[1]);
            int taken = 0;
            for (int round = 0; round < rounds; round++) {
                int kind = random.nextInt(FILES.size());
                byte[] file = changed(FILES.get(kind).getBytes(StandardCharsets.UTF_8), random);
                try {
                    taken += read(kind, file) ? 1 : 0;
                } catch (RuntimeException | Error wrong) {
                    System.out.println("round " + round + " " + new String(file, StandardCharsets.UTF_8));
                    throw wrong;
                }
            }
            System.out.println(taken + " taken, " + (rounds - taken) + " refused");
        }

        private static byte[] changed(byte[] file, Random random) {
            String text = new String(file, StandardCharsets.ISO_8859_1);
            for (int change = random.nextInt(4); change > 0 && !text.isEmpty(); change--) {
                int at = random.nextInt(text.length());
                int to = Math.min(text.length(), at + random.nextInt(12));
                text = switch (random.nextInt(6)) {
                    case 0 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(at + 1);
                    case 1 -> text.substring(0, at) + text.substring(to);
                    case 2 -> text.substring(0, to) + text.substring(at);
                    case 3 ->
                        text.substring(0, at)
                                + new String(
                                        HARM.get(random.nextInt(HARM.size())).getBytes(StandardCharsets.UTF_8),
                                        StandardCharsets.ISO_8859_1)
                                + text.substring(to);
                    case 4 -> text.substring(0, Math.max(1, at));
                    default ->
                        text.replace(Integer.toString(random.nextInt(10)), Integer.toString(random.nextInt(1000)));
                };
            }
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }

        /** Whether it was taken. */
        private static boolean read(int kind, byte[] file) throws IOException {
            FaultCollector faults = new FaultCollector();
            ByteArrayInputStream in = new ByteArrayInputStream(file);
            AreaFile areas =
                    new AreaFile(faults, Map.of("W06000013", AreaLevel.PRINCIPAL, "W06000014", AreaLevel.PRINCIPAL));
            FootprintFile footprints = new FootprintFile(faults, Set.of("PSB"), Set.of("W06000013", "W06000014"));
            switch (kind) {
                case 0 -> {
                    areas.validateGeoJson(in);
                    if (faults.isEmpty()) {
                        areas.validateOverlaps();
                    }
                }
                case 1 -> footprints.readGeoJson(in);
                case 2 -> footprints.readCsv(in);
                case 3 -> areas.validateCsv(in);
                default -> {
                    try {
                        DrawnMap.read(in);
                    } catch (PlaceFaults refused) {
                        return false;
                    }
                }
            }
            return faults.isEmpty();
        }
    }
}
