package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads the server's log after the in-server tests: no warning, no stack trace, nobody's data. Run by the build when
 * the server has stopped.
 */
class ServerLogGate {

    private static final Pattern LOUD = Pattern.compile("\"level\":\"(WARN|WARNING|ERROR|SEVERE|FATAL)\"");
    private static final Pattern TRACE = Pattern.compile("\"stackTrace\":|\\\\tat ");
    private static final Pattern PRIVATE = Pattern.compile(
            "@cydweithio\\.example|password-new/|calendar/[A-Za-z0-9_-]{43}|cydweithio-cydweithio|PBKDF2With|DB_PASSWORD=");

    @Test
    void the_log_of_a_whole_run_is_structured_quiet_and_holds_nothing_private() throws IOException {
        List<Path> logs;
        try (Stream<Path> built = Files.list(Path.of(System.getProperty("build.directory")))) {
            logs = built.filter(folder -> folder.getFileName().toString().startsWith("test-server-"))
                    .map(folder -> folder.resolve("standalone/log/server.log"))
                    .filter(Files::exists)
                    .toList();
        }
        assertFalse(logs.isEmpty(), "each lane has a log");
        for (Path log : logs) {
            List<String> lines = Files.readAllLines(log);
            assertTrue(lines.size() > 20, "the run was logged");
            assertEquals(List.of(), faults(lines), () -> log.toString());
        }
    }

    @Test
    void the_gate_is_able_to_fail() {
        assertEquals(
                1, faults(List.of("{\"level\":\"WARN\",\"message\":\"x\"}")).size());
        assertEquals(
                1,
                faults(List.of("{\"level\":\"INFO\",\"stackTrace\":\": java.lang.X\\n\\tat a.b\"}"))
                        .size());
        assertEquals(
                1,
                faults(List.of("{\"level\":\"INFO\",\"message\":\"chair@cydweithio.example signed in\"}"))
                        .size());
        assertEquals(1, faults(List.of("plain text")).size());
        assertEquals(
                0, faults(List.of("{\"level\":\"INFO\",\"message\":\"ready\"}")).size());
    }

    private static List<String> faults(List<String> lines) {
        List<String> faults = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("{")
                    || LOUD.matcher(line).find()
                    || TRACE.matcher(line).find()
                    || PRIVATE.matcher(line).find()) {
                faults.add(line.length() > 600 ? line.substring(0, 600) : line);
            }
        }
        return faults;
    }
}
