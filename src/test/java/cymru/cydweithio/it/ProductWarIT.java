package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is released: the WAR as the build packs it, before run command, tests or benchmarks lay anything beside it. */
class ProductWarIT {

    private static final Path WAR = Path.of(System.getProperty("war.file"));
    private static final Path DEMONSTRATION = Path.of(System.getProperty("demonstration.file"));

    /** In the paths of what is no part of the product: its folders, and how the names of files begin. */
    private static final List<String> FOREIGN = List.of(
            "/demonstration",
            "/cydweithio-demonstration",
            "/dev/",
            "/bench",
            "/it/",
            "/house/",
            "/junit",
            "/arquillian");

    @Test
    void the_released_war_holds_nothing_of_the_demonstration_the_benchmarks_and_the_tests() throws IOException {
        assertEquals(Set.of(), foreign(WAR));
    }

    @Test
    void the_demonstration_holds_nothing_else_and_nothing_of_the_product() throws IOException {
        Set<String> there = names(DEMONSTRATION);
        assertTrue(there.contains("demonstration/prices-en.pdf"), there::toString);
        assertTrue(there.contains("cymru/cydweithio/demonstration/FirstStart.class"), there::toString);
        there.removeIf(name -> name.startsWith("cymru/cydweithio/demonstration/")
                || name.startsWith("demonstration/")
                || name.startsWith("META-INF/"));
        assertEquals(Set.of(), there);
        assertEquals(
                Set.of(),
                names(DEMONSTRATION).stream()
                        .filter(name -> name.contains("Test"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_check_is_able_to_fail() throws IOException {
        Set<String> found = foreign(DEMONSTRATION);
        assertTrue(found.contains("demonstration/prices-en.pdf"), found::toString);
        assertTrue(found.contains("cymru/cydweithio/demonstration/Demonstration.class"), found::toString);
    }

    private static Set<String> foreign(Path archive) throws IOException {
        Set<String> found = names(archive);
        found.removeIf(name -> FOREIGN.stream().noneMatch(("/" + name).toLowerCase(Locale.ROOT)::contains));
        return found;
    }

    private static Set<String> names(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
