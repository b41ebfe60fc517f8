package cymru.cydweithio.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table written by hand of who may do what. Each capability has its own folder of them under {@code matrix}, which
 * are read one after the other as one table.
 */
@InServerSupport
final class Matrix {

    static final List<String> WHO = List.of(
            "stranger",
            "administrator",
            "coordinator",
            "chair",
            "member",
            "commissioner",
            "provider",
            "reviewer",
            "auditor");

    /** Where the folders lie; the tests that run in the server find a list of them beside the folders instead. */
    static final Path FOLDERS = Path.of("src/test/resources/matrix");

    static final String LIST_OF_FOLDERS = "matrix/capabilities";

    /** What is done, to which object, and by whom it may be. */
    record Row(String what, String object, Set<String> allowed) {}

    private Matrix() {}

    static List<Row> read(String name) {
        return lines(name).stream()
                .map(line -> line.split(",", -1))
                .map(cells -> new Row(
                        cells[0],
                        cells[1],
                        cells[2].isBlank() ? Set.of() : Set.copyOf(Arrays.asList(cells[2].split(" ")))))
                .toList();
    }

    /** The rows of a table as they are written, of all capabilities, without its head. */
    static List<String> lines(String name) {
        try {
            List<String> lines = new ArrayList<>();
            for (String capability : capabilities()) {
                open(capability, name)
                        .lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .forEach(lines::add);
            }
            if (lines.isEmpty()) {
                throw new IllegalStateException("no capability has a " + name);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The capabilities that have a folder, in the order of their names. */
    static List<String> capabilities() throws IOException {
        try (InputStream packed = Matrix.class.getResourceAsStream("/" + LIST_OF_FOLDERS)) {
            if (packed != null) {
                return text(packed).lines().toList();
            }
        }
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String open(String capability, String name) throws IOException {
        Path source = FOLDERS.resolve(capability).resolve(name);
        if (Files.exists(source)) {
            return Files.readString(source);
        }
        try (InputStream packed =
                packed() ? Matrix.class.getResourceAsStream("/matrix/" + capability + "/" + name) : null) {
            return packed == null ? "" : text(packed);
        }
    }

    /** Whether this runs in the server, from what was packed for it. */
    private static boolean packed() {
        return Matrix.class.getResource("/" + LIST_OF_FOLDERS) != null;
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
