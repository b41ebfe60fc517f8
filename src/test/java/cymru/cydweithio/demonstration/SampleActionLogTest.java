package cymru.cydweithio.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleActionLogTest {

    /** Five years, a leap year among them. */
    private static Stream<LocalDate> days() {
        return LocalDate.of(2026, 11, 30).datesUntil(LocalDate.of(2032, 1, 1));
    }

    @Test
    void on_whatever_day_the_log_is_brought_some_is_done_some_due_soon_and_a_little_late() {
        days().forEach(today -> {
            List<SampleActionLog.Line> open = lines(today).stream()
                    .filter(line -> line.completed() == null && !line.status().equals("No longer required"))
                    .toList();
            long late = open.stream()
                    .filter(line -> line.due() != null && line.due().isBefore(today))
                    .count();
            long soon = open.stream()
                    .filter(line -> line.due() != null
                            && !line.due().isBefore(today)
                            && line.due().isBefore(today.plusWeeks(6)))
                    .count();
            assertEquals(22, open.size(), today::toString);
            assertTrue(late >= 0.05 * open.size() && late <= 0.3 * open.size(), () -> today + ": " + late + " late");
            assertTrue(soon >= 3, () -> today + ": " + soon + " due within six weeks");
        });
    }

    @Test
    void nothing_in_the_log_was_agreed_or_done_after_the_day_on_which_it_is_brought() {
        days().forEach(today -> lines(today).forEach(line -> {
            assertTrue(line.raised().isBefore(today), () -> today + ": " + line);
            assertTrue(line.completed() == null || line.completed().isBefore(today), () -> today + ": " + line);
            assertTrue(line.due() == null || line.due().isAfter(line.raised()), () -> today + ": " + line);
        }));
    }

    @Test
    void what_the_log_says_of_months_and_years_moves_with_its_days() {
        List<SampleActionLog.Line> lines = lines(LocalDate.of(2028, 2, 29));
        assertEquals("CSP-27-01", lines.get(0).reference());
        assertEquals(LocalDate.of(2027, 4, 29), lines.get(0).raised());
        assertEquals("Went with the papers of July", lines.get(3).update());
        assertEquals(
                "List the funding streams that end on 31 March 2029 and what each pays for",
                lines.get(8).action());
        assertEquals(
                "Bring the draft partnership plan 2028 to 2031", lines.get(30).action());
    }

    private static List<SampleActionLog.Line> lines(LocalDate today) {
        return new SampleActionLog(today).lines();
    }
}
