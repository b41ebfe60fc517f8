package cymru.cydweithio.dev.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The page of figures in the documentation: each benchmark has a section between its own markers and leaves the others
 * alone.
 */
final class BenchPage {
    private static final String HEAD = """
        # Benchmarks

        What was measured with `mvn -Pbench verify`, which writes this page: each section stands between its markers and is replaced when it is measured again.
        The figures hold for the machine that a section names; what counts are the comparisons made in the same run.
        """;

    private BenchPage() {}

    static void write(Path page, String section, String text) throws IOException {
        String begin = "<!-- " + section + ": begin -->";
        String end = "<!-- " + section + ": end -->";
        String whole = Files.exists(page) ? Files.readString(page) : HEAD;
        String block = begin + "\n" + text.strip() + "\n" + end;
        int from = whole.indexOf(begin);
        int to = whole.indexOf(end);
        String changed = from >= 0 && to > from
                ? whole.substring(0, from) + block + whole.substring(to + end.length())
                : whole.stripTrailing() + "\n\n" + block + "\n";
        Files.writeString(page, changed);
    }

    static String machine() {
        Runtime.Version java = Runtime.version();
        return Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + ", JDK "
                + java.feature()
                + String.format(
                        Locale.ROOT,
                        ", load %.1f when it began",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
