package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the repository promises beside the code. */
class RepositoryTest {

    @Test
    void every_configuration_key_is_documented() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        Pattern property = Pattern.compile("@ConfigProperty\\(name = \"([A-Z_0-9]+)\"");
        List<Path> sources = new ArrayList<>(TextsTest.files(Path.of("src/main/java"), ".java"));
        sources.addAll(TextsTest.files(Path.of("src/test/java/cymru/cydweithio/demonstration"), ".java"));
        for (Path source : sources) {
            collect(property, Files.readString(source), keys);
            collect(Pattern.compile("getOptionalValue\\(\"([A-Z_0-9]+)\""), Files.readString(source), keys);
        }
        collect(
                Pattern.compile("\\$\\{env\\.([A-Z_0-9]+)"),
                Files.readString(Path.of("wildfly-config/configure.cli")),
                keys);
        collect(
                Pattern.compile("environment\\.get(?:OrDefault)?\\(\"([A-Z_0-9]+)\""),
                Files.readString(Path.of("src/test/java/cymru/cydweithio/dev/Launcher.java")),
                keys);
        String operations = Files.readString(Path.of("docs/operations.md"));
        assertTrue(keys.size() > 10, keys::toString);
        assertEquals(
                List.of(),
                keys.stream()
                        .filter(key -> !operations.contains("`" + key + "`"))
                        .toList());
    }

    @Test
    void migrations_are_numbered_without_gaps_named_and_begin_with_what_they_are_for() throws IOException {
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (Path file : TextsTest.files(Path.of("sql"), ".sql")) {
            number++;
            if (!file.getFileName().toString().matches(String.format("V%03d__[a-z0-9_]+\\.sql", number))
                    || !Files.readString(file).startsWith("-- ")) {
                wrong.add(file.toString());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(number >= 7);
    }

    /**
     * A condition on the contract alone would have the figures of all contracts worked out: seconds for milliseconds.
     */
    @Test
    void whoever_reads_the_figures_of_contracts_names_their_services() throws IOException {
        int readers = 0;
        List<String> wrong = new ArrayList<>();
        for (Path source : TextsTest.files(Path.of("src/main/java"), ".java")) {
            Matcher reading = Pattern.compile("contract_figures f (?!where f\\.service_id )|contract_figures f where")
                    .matcher(Files.readString(source));
            while (reading.find()) {
                readers++;
                if (!reading.group().endsWith("where")) {
                    wrong.add(source.toString());
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(readers >= 6, "none was found");
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path source : TextsTest.files(Path.of("src/main/java"), ".java")) {
            if (!Files.exists(source.resolveSibling("package-info.java"))) {
                silent.add(source.getParent().toString());
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void the_readme_tells_of_every_package_and_of_none_that_is_gone() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int table = readme.indexOf("| what you find today | package |");
        TreeSet<String> told = new TreeSet<>();
        collect(
                Pattern.compile("`([a-z0-9]+)`(?=[^|]*\\|\\n)"),
                readme.substring(table, readme.indexOf("\n\n", table) + 1),
                told);
        assertEquals(packages(), told);
    }

    @Test
    void the_layout_for_contributors_tells_of_every_package_and_of_none_that_is_gone() throws IOException {
        String contributing = Files.readString(Path.of("CONTRIBUTING.md"));
        int layout = contributing.indexOf("\nsrc/main/java/cymru/cydweithio/\n");
        TreeSet<String> told = new TreeSet<>();
        collect(
                Pattern.compile("(?m)^  ([a-z0-9]+)/ "),
                contributing.substring(layout, contributing.indexOf("\nsrc/main/resources/", layout)),
                told);
        assertEquals(packages(), told);
    }

    private static TreeSet<String> packages() throws IOException {
        TreeSet<String> there = new TreeSet<>();
        for (Path source : TextsTest.files(Path.of("src/main/java/cymru/cydweithio"), ".java")) {
            Path inside = Path.of("src/main/java/cymru/cydweithio").relativize(source);
            if (inside.getNameCount() > 1) {
                there.add(inside.getName(0).toString());
            }
        }
        return there;
    }

    @Test
    void tests_read_the_day_in_wales_as_the_product_does() throws IOException {
        Pattern ofTheMachine = Pattern.compile("\\b(LocalDate|LocalDateTime|ZonedDateTime|LocalTime|Year)\\.now\\(\\)"
                + "|Clock\\.systemDefaultZone|ZoneId\\.systemDefault|new java\\.util\\.Date\\(\\)");
        List<String> wrong = new ArrayList<>();
        for (Path source : TextsTest.files(Path.of("src/test/java"), ".java")) {
            // what breaks the rules on purpose
            if (!source.toString().contains("broken")
                    && ofTheMachine.matcher(Files.readString(source)).find()) {
                wrong.add(source.toString());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(ofTheMachine.matcher("today = LocalDate." + "now();").find(), "the search finds something");
    }

    private static void collect(Pattern pattern, String text, TreeSet<String> keys) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
    }
}
