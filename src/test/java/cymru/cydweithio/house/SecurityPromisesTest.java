package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What SECURITY.md promises is held by tests that exist. */
class SecurityPromisesTest {

    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)`");

    @Test
    void every_promise_of_security_names_a_test_that_exists() throws IOException {
        List<String> promises = Files.readAllLines(Path.of("SECURITY.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| promise"))
                .toList();
        assertTrue(promises.size() > 8, "the table is found");
        assertEquals(List.of(), faults(promises, tests()));
    }

    @Test
    void a_promise_without_a_test_and_one_whose_test_is_gone_are_found() {
        assertEquals(
                List.of("| b | nobody |", "GoneIT"),
                faults(
                        List.of("| a | `KeptIT`, `KeptTest` |", "| b | nobody |", "| c | `GoneIT` |"),
                        Set.of("KeptIT", "KeptTest")));
    }

    private static List<String> faults(List<String> promises, Set<String> tests) {
        List<String> faults = new ArrayList<>();
        for (String promise : promises) {
            String held = promise.substring(promise.indexOf('|', 2));
            List<String> named =
                    NAME.matcher(held).results().map(found -> found.group(1)).toList();
            if (named.isEmpty()) {
                faults.add(promise);
            }
            named.stream().filter(name -> !tests.contains(name)).forEach(faults::add);
        }
        return faults;
    }

    /** Classes with tests in them, or with what runs them. */
    private static Set<String> tests() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/test/java"))) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .filter(SecurityPromisesTest::tests)
                    .map(path -> path.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean tests(Path file) {
        try {
            return Files.readString(file).contains("@Test");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
