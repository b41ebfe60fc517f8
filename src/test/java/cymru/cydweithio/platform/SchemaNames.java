package cymru.cydweithio.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** For tests: what the migrations of the project make, as the product itself reads them. */
public final class SchemaNames {
    private SchemaNames() {}

    public static Set<String> madeByTheMigrations() throws IOException {
        List<String> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("sql"))) {
            for (Path file : files.sorted().toList()) {
                scripts.add(Files.readString(file));
            }
        }
        return SchemaCheck.madeBy(scripts);
    }
}
