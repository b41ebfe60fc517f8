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
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CommencementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate FROM = LocalDate.of(1998, 9, 30);

    /** Each day a second time, so that none of the file slips unseen. */
    private static final Map<LocalDate, String> READ = Map.ofEntries(
            Map.entry(LocalDate.of(1996, 4, 1), "area *"),
            Map.entry(
                    LocalDate.of(1998, 9, 30),
                    "layer CDA_AREA, layer CSP, duty CDA-S5, duty CDA-S5-COOP, duty CDA-S6, duty CDA-S7, duty CDA-S17"),
            Map.entry(LocalDate.of(2004, 4, 5), "layer MAPPA, duty MAPPA-S325"),
            Map.entry(LocalDate.of(2005, 11, 14), "layer LRF, duty CCA-P1"),
            Map.entry(LocalDate.of(2007, 8, 1), "duty CDA-S17A"),
            Map.entry(LocalDate.of(2007, 11, 19), "duty SI-2007-3076"),
            Map.entry(LocalDate.of(2009, 10, 1), "duty PJA-S19"),
            Map.entry(LocalDate.of(2010, 4, 1), "duty PCA-S108"),
            Map.entry(LocalDate.of(2011, 4, 13), "duty DHR"),
            Map.entry(LocalDate.of(2012, 11, 22), "duty PRSRA-S5, duty PRSRA-S10"),
            Map.entry(LocalDate.of(2015, 4, 12), "duty CHANNEL"),
            Map.entry(LocalDate.of(2015, 6, 29), "duty VAW-S15"),
            Map.entry(LocalDate.of(2015, 7, 1), "duty PREVENT"),
            Map.entry(LocalDate.of(2015, 10, 5), "duty VAW-S3"),
            Map.entry(LocalDate.of(2016, 1, 4), "layer VAWSTRAT, duty VAW-S5"),
            Map.entry(LocalDate.of(2016, 4, 1), "layer PSB, duty WFG-S5, duty WFG-S37, duty WFG-S39, duty WFG-SCH3"),
            Map.entry(LocalDate.of(2016, 4, 6), "layer RPB, layer RSB, duty SSW-P7, duty SSW-P9, duty SSW-S128"),
            Map.entry(LocalDate.of(2023, 1, 31), "layer SVD, duty SVD-S8, duty SVD-S9, duty SVD-S14, duty SVD-S16"));

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
                PlatformRule.COMMENCEMENT_WHOLE,
                assertThrows(RuleViolation.class, () -> new Commencement(FROM, " "))
                        .rule());
    }

    @Test
    void each_recorded_commencement_is_the_day_that_was_read_and_not_one_day_sooner_or_later() throws IOException {
        Map<LocalDate, String> recorded = new TreeMap<>();
        for (CSVRecord row : recorded()) {
            recorded.merge(
                    LocalDate.parse(row.get("commenced_on")),
                    row.get("kind") + " " + row.get("code"),
                    (one, other) -> one + ", " + other);
        }
        assertEquals(new TreeMap<>(READ), recorded);
    }

    private static List<CSVRecord> recorded() throws IOException {
        try (CSVParser rows = CSVParser.parse(
                Path.of("src/main/resources/reference/commencements.csv"),
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return rows.getRecords();
        }
    }

    @Test
    void each_recorded_commencement_names_an_instrument_and_none_is_the_year_of_an_act() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<CSVRecord> rows = recorded();
        for (CSVRecord row : rows) {
            LocalDate on = LocalDate.parse(row.get("commenced_on"));
            if (on.getDayOfYear() == 1 || !row.get("source").matches(".*(SI \\d{4}/\\d+|Act \\d{4} s\\.\\d+).*")) {
                wrong.add(row.get("code"));
            }
        }
        assertTrue(rows.size() > 25);
        assertEquals(List.of(), wrong);
    }
}
