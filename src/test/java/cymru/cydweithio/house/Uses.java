package cymru.cydweithio.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each capability may use, from {@code couplings/<capability>.uses}: a line {@code uses:} with other capabilities
 * and, where it needs some, a line {@code libraries:} with those that are not for everybody.
 */
final class Uses {

    static final Path FILES = Path.of("src/test/resources/couplings");

    private static final String USES = "uses:";
    private static final String LIBRARIES = "libraries:";

    private Uses() {}

    /** By capability, the others that it may use. */
    static Map<String, Set<String>> capabilities(Path folder) {
        Map<String, Set<String>> uses = new TreeMap<>();
        read(folder).forEach((capability, lines) -> uses.put(capability, words(lines, USES)));
        return uses;
    }

    /** By library, the capabilities that may use it. */
    static Map<String, Set<String>> libraries(Path folder) {
        Map<String, Set<String>> users = new TreeMap<>();
        read(folder)
                .forEach((capability, lines) -> words(lines, LIBRARIES)
                        .forEach(library -> users.computeIfAbsent(library, name -> new TreeSet<>())
                                .add(capability)));
        return users;
    }

    private static Set<String> words(List<String> lines, String beginning) {
        Set<String> words = new TreeSet<>();
        for (String line : lines) {
            if (line.startsWith(beginning)) {
                words.addAll(List.of(line.substring(beginning.length()).strip().split("\\s+")));
            }
        }
        words.remove("");
        return words;
    }

    private static Map<String, List<String>> read(Path folder) {
        Map<String, List<String>> files = new TreeMap<>();
        try {
            for (Path file : TextsTest.files(folder, ".uses")) {
                List<String> lines = Files.readAllLines(file);
                for (String line : lines) {
                    if (!line.startsWith(USES) && !line.startsWith(LIBRARIES)) {
                        throw new IllegalStateException(file + " says what is not understood: " + line);
                    }
                }
                files.put(file.getFileName().toString().replace(".uses", ""), lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
