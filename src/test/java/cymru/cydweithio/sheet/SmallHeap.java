package cymru.cydweithio.sheet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads files in a process of its own, whose heap is small. */
final class SmallHeap {

    private SmallHeap() {}

    /** What {@link SpreadsheetsElsewhere} prints. */
    static String run(String heap, Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                SpreadsheetsElsewhere.class.getName()));
        command.addAll(arguments);
        Path output = folder.resolve("output.txt");
        Process other = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(other.waitFor(15, TimeUnit.MINUTES), "in time");
        } finally {
            other.destroyForcibly();
        }
        return Files.readString(output).replace("\r", "");
    }
}
