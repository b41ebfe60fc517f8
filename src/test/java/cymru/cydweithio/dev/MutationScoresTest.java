package cymru.cydweithio.dev;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each class that faults are put into has to be well tested by itself. */
class MutationScoresTest {

    @TempDir
    private Path folder;

    @Test
    void a_small_class_without_tests_does_not_hide_behind_a_large_one_with_good_ones() throws IOException {
        String report = report(mutation("a.Large", "KILLED").repeat(97)
                + mutation("a.Large$Inner", "TIMED_OUT")
                + mutation("a.Small", "NO_COVERAGE")
                + mutation("a.Small", "SURVIVED"));
        List<MutationScores.Score> scores = read(report);
        assertEquals(
                List.of(new MutationScores.Score("a.Large", 98, 98), new MutationScores.Score("a.Small", 0, 2)),
                scores);
        assertEquals(List.of(scores.get(1)), MutationScores.under(85, scores));
        Path file = Files.writeString(folder.resolve("mutations.xml"), report);
        assertThrows(IllegalStateException.class, () -> MutationScores.main(new String[] {file.toString(), "85"}));
    }

    @Test
    void exactly_the_threshold_is_enough_and_one_fault_less_is_not() throws IOException {
        String enough = report(mutation("a.B", "KILLED").repeat(17)
                + mutation("a.B", "SURVIVED").repeat(3));
        assertEquals(List.of(), MutationScores.under(85, read(enough)));
        String less = report(mutation("a.B", "KILLED").repeat(16)
                + mutation("a.B", "SURVIVED").repeat(3));
        assertEquals(1, MutationScores.under(85, read(less)).size());
    }

    @Test
    void a_report_of_nothing_is_no_success() throws IOException {
        Path file = Files.writeString(folder.resolve("mutations.xml"), report(""));
        assertThrows(IllegalStateException.class, () -> MutationScores.main(new String[] {file.toString(), "85"}));
    }

    @Test
    void every_class_and_test_that_the_profile_names_is_there() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String profile = pom.substring(pom.indexOf("<targetClasses>"), pom.indexOf("</targetTests>"));
        List<String> named = Pattern.compile("<param>(cymru[^<*]+)</param>")
                .matcher(profile)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertTrue(named.size() > 15, named.toString());
        named.forEach(type ->
                assertDoesNotThrow(() -> Class.forName(type, false, MutationScoresTest.class.getClassLoader()), type));
    }

    private static String report(String mutations) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><mutations partial=\"true\">" + mutations + "</mutations>";
    }

    private static String mutation(String type, String status) {
        return "<mutation detected='x' status='" + status + "'><mutatedClass>" + type + "</mutatedClass></mutation>";
    }

    private static List<MutationScores.Score> read(String report) throws IOException {
        return MutationScores.read(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)));
    }
}
