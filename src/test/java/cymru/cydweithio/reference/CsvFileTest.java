package cymru.cydweithio.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.sheet.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a file of reference data in which everything is wrong. */
class CsvFileTest {

    @Test
    void of_a_file_that_is_something_else_altogether_a_thousand_faults_are_told_and_no_more() {
        assertEquals(1_000, faults(1_000).size());
        assertEquals(1_000, faults(1_001).size());
        assertEquals(1_000, faults(400_000).size());
        assertEquals(1_001, faults(1_000).get(999).line(), "each with its line");
    }

    private static List<Fault> faults(int rows) {
        List<Fault> faults = new ArrayList<>();
        new CsvFile("a.csv", faults)
                .rows(
                        ("code,name\n" + "x\n".repeat(rows)).getBytes(StandardCharsets.UTF_8),
                        List.of("code", "name"),
                        List.of("code"),
                        row -> row);
        return faults;
    }
}
