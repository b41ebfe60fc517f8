package cymru.cydweithio.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A table written by hand of who may do what. */
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

    /** What is done, to which object, and by whom it may be. */
    record Row(String what, String object, Set<String> allowed) {}

    private Matrix() {}

    static List<Row> read(String name) {
        try (InputStream in = Matrix.class.getResourceAsStream("/matrix/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Row(
                            cells[0],
                            cells[1],
                            cells[2].isBlank() ? Set.of() : Set.copyOf(Arrays.asList(cells[2].split(" ")))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
