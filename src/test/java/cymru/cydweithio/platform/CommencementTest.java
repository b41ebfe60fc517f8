package cymru.cydweithio.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CommencementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate FROM = LocalDate.of(1998, 9, 30);

    @Test
    void a_duty_is_in_force_from_the_day_that_the_order_names_and_not_the_day_before() {
        assertEquals(Commencement.Force.NOT_YET, Commencement.on(FROM.minusDays(1), FROM, TODAY));
        assertEquals(Commencement.Force.IN_FORCE, Commencement.on(FROM, FROM, TODAY));
    }

    @Test
    void of_what_began_on_a_day_that_nobody_knows_only_today_is_known() {
        assertEquals(Commencement.Force.NOT_KNOWN, Commencement.on(TODAY.minusDays(1), null, TODAY));
        assertEquals(Commencement.Force.IN_FORCE, Commencement.on(TODAY, null, TODAY));
    }

    @Test
    void a_day_without_its_source_is_no_commencement() {
        assertEquals(
                "platform.commencement.whole",
                assertThrows(RuleViolation.class, () -> new Commencement(FROM, " "))
                        .key());
    }

    @Test
    void each_recorded_commencement_names_an_instrument_and_none_is_the_year_of_an_act() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(
                Path.of("src/main/resources/reference/commencements.csv"),
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : rows) {
                LocalDate on = LocalDate.parse(row.get("commenced_on"));
                if (on.getDayOfYear() == 1 || !row.get("source").matches(".*(SI \\d{4}/\\d+|Act \\d{4} s\\.\\d+).*")) {
                    wrong.add(row.get("code"));
                }
            }
            assertTrue(rows.getRecordNumber() > 25);
        }
        assertEquals(List.of(), wrong);
    }
}
