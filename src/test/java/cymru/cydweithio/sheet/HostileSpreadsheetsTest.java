package cymru.cydweithio.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that want to do harm, and files that were damaged at random, each read or refused in a small heap. */
class HostileSpreadsheetsTest {

    private static final String HEAP = "-Xmx256m";
    /** The same files at each build. */
    private static final long SEED = 20_261_130L;

    @TempDir
    Path folder;

    @Test
    void every_hostile_file_is_refused_and_its_harmless_twin_is_taken() throws Exception {
        List<String> command = new ArrayList<>(List.of("files"));
        StringBuilder expected = new StringBuilder();
        for (HostileSheets.Hostile one : HostileSheets.all().values()) {
            command.add(Files.write(Files.createTempFile(folder, "hostile", ""), one.bytes())
                    .toString());
            command.add(Files.write(Files.createTempFile(folder, "twin", ""), one.twin())
                    .toString());
            expected.append(one.rule()).append('\n').append("null\n");
        }
        assertEquals(expected.toString(), elsewhere(command));
    }

    @Test
    void a_file_damaged_at_random_is_read_or_refused() throws Exception {
        fuzz(SEED, 200);
    }

    @Test
    @Tag("nightly")
    void many_files_damaged_at_random_are_read_or_refused() throws Exception {
        fuzz(System.nanoTime(), 20_000);
    }

    private void fuzz(long seed, int files) throws Exception {
        System.out.println("spreadsheets damaged at random: seed " + seed);
        String said = elsewhere(List.of("random", String.valueOf(seed), String.valueOf(files)));
        Matcher counts = Pattern.compile("(\\d+) read, (\\d+) refused\n").matcher(said);
        assertTrue(counts.matches(), "seed " + seed + ": " + said);
        assertTrue(Integer.parseInt(counts.group(1)) > files / 10, "many are still whole: " + said);
        assertTrue(Integer.parseInt(counts.group(2)) > files / 10, "and many are not: " + said);
    }

    private String elsewhere(List<String> arguments) throws IOException, InterruptedException {
        return SmallHeap.run(HEAP, folder, arguments);
    }
}
