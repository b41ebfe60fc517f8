package cymru.cydweithio.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Cell;
import cymru.cydweithio.sheet.Spreadsheet.Look;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into cells, read as they mean it. */
class CellValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 March 2026",
                "03/03/2026",
                "3/3/26",
                "2026-03-03",
                "3.3.2026",
                "03-03-2026",
                "3rd March 2026",
                "3 Mar 26",
                "3-Mar-26",
                "Tuesday 3 March 2026",
                "Tuesday, 3rd of March 2026",
                "March 3, 2026",
                "3 Mawrth 2026",
                "3ydd o Fawrth 2026",
                "Dydd Mawrth 3 Mawrth 2026",
                "2026-03-03T00:00:00",
                "03/03/2026 10:00",
                "3 MAW 2026"
            })
    void a_date_is_read_however_it_is_written(String text) {
        assertEquals(PartialDate.day(LocalDate.of(2026, 3, 3)), CellValues.date(Cell.of(text)), text);
    }

    @ParameterizedTest
    @CsvSource({
        "12 Ionawr 2026,1",
        "12 Chwefror 2026,2",
        "12 Chwef 26,2",
        "12 Ebrill 2026,4",
        "12 Mai 2026,5",
        "12 o Fai 2026,5",
        "12 Mehefin 2026,6",
        "12 o Fehefin 2026,6",
        "12 Gorffennaf 2026,7",
        "12 o Orffennaf 2026,7",
        "12 Awst 2026,8",
        "12 Medi 2026,9",
        "12 o Fedi 2026,9",
        "12 Hydref 2026,10",
        "12 Tachwedd 2026,11",
        "12 o Dachwedd 2026,11",
        "12 Rhagfyr 2026,12",
        "12 o Ragfyr 2026,12",
        "12 Sept 2026,9",
        "12 December 2026,12"
    })
    void months_are_known_in_both_languages_and_with_their_mutations(String text, int month) {
        assertEquals(
                LocalDate.of(2026, month, 12), CellValues.date(Cell.of(text)).date());
    }

    @Test
    void the_day_comes_first() {
        assertEquals(
                LocalDate.of(2026, 4, 3), CellValues.date(Cell.of("03/04/2026")).date());
        assertEquals(
                RowRule.DATE,
                assertThrows(RuleViolation.class, () -> CellValues.date(Cell.of("03/25/2026")))
                        .rule());
    }

    @Test
    void a_date_of_excel_is_days_since_its_start_one_day_either_side() {
        assertEquals(
                LocalDate.of(2026, 3, 2),
                CellValues.date(serial("46083", false)).date());
        assertEquals(
                LocalDate.of(2026, 3, 3),
                CellValues.date(serial("46084", false)).date());
        assertEquals(
                LocalDate.of(2026, 3, 4),
                CellValues.date(serial("46085", false)).date());
        assertEquals(
                LocalDate.of(2026, 3, 3), CellValues.date(serial("44622", true)).date(), "the calendar of 1904");
        assertEquals(
                LocalDate.of(2026, 3, 3),
                CellValues.date(Cell.of(new BigDecimal("46084"), Look.PLAIN, false))
                        .date(),
                "a cell that lost its format");
    }

    @Test
    void a_month_without_a_day_is_kept_as_a_month() {
        assertEquals(
                LocalDate.of(2026, 3, 31),
                CellValues.date(Cell.of("March 2026")).latest());
        assertEquals(
                LocalDate.of(2026, 2, 1),
                CellValues.date(Cell.of("Chwefror 2026")).earliest());
        assertEquals(
                LocalDate.of(2026, 2, 28), CellValues.date(Cell.of("02/2026")).latest());
        assertEquals(
                LocalDate.of(2026, 3, 31), CellValues.date(Cell.of("Mar-26")).latest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "31 February 2026",
                "2026",
                "30/02/2026",
                "3 Smarch 2026",
                "Q1 2026",
                "12345678",
                "1/1/1066",
                "=TODAY()"
            })
    void what_is_no_date_is_refused(String text) {
        assertEquals(
                RowRule.DATE,
                assertThrows(RuleViolation.class, () -> CellValues.date(Cell.of(text)))
                        .rule(),
                text);
    }

    @Test
    void times_are_read_with_and_without_halves_of_the_day() {
        assertEquals(List.of(LocalTime.of(10, 0)), CellValues.times(Cell.of("10:00")));
        assertEquals(List.of(LocalTime.of(14, 30)), CellValues.times(Cell.of("2.30pm")));
        assertEquals(List.of(LocalTime.of(10, 0), LocalTime.of(12, 30)), CellValues.times(Cell.of("10am – 12:30")));
        assertEquals(List.of(LocalTime.of(14, 0)), CellValues.times(Cell.of("2yp")));
        assertEquals(List.of(LocalTime.of(0, 0)), CellValues.times(Cell.of("12am")));
        assertEquals(
                List.of(LocalTime.of(9, 30)),
                CellValues.times(Cell.of(new BigDecimal("0.395833333333333"), Look.DATE, false)));
        assertEquals(LocalTime.of(10, 0), CellValues.timeBeside(Cell.of("03/03/2026 10:00")));
        assertNull(CellValues.timeBeside(Cell.of("03/03/2026")));
        for (String text : List.of("morning", "25:00", "14pm", "10")) {
            assertEquals(
                    RowRule.TIME,
                    assertThrows(RuleViolation.class, () -> CellValues.times(Cell.of(text)))
                            .rule(),
                    text);
        }
    }

    @Test
    void a_percentage_is_a_share_or_a_number() {
        assertEquals(50, CellValues.percent(Cell.of("50%")));
        assertEquals(50, CellValues.percent(Cell.of("50 %")));
        assertEquals(50, CellValues.percent(Cell.of("50")));
        assertEquals(50, CellValues.percent(Cell.of(new BigDecimal("0.5"), Look.PERCENT, false)));
        assertEquals(100, CellValues.percent(Cell.of(new BigDecimal("1"), Look.PERCENT, false)));
        assertEquals(1, CellValues.percent(Cell.of(new BigDecimal("1"), Look.PLAIN, false)));
        assertEquals(50, CellValues.percent(Cell.of(new BigDecimal("0.5"), Look.PLAIN, false)));
        for (String text : List.of("half", "101", "-1", "1E999999999", "1e1", "12,5", "%5%0", "5%0")) {
            assertEquals(
                    RowRule.PERCENT,
                    assertThrows(RuleViolation.class, () -> CellValues.percent(Cell.of(text)))
                            .rule(),
                    text);
        }
    }

    private static Cell serial(String days, boolean from1904) {
        return Cell.of(new BigDecimal(days), Look.DATE, from1904);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£1,234.50|1234.50",
                "1 234.50|1234.50",
                "1234|1234.00",
                "-£250|-250.00",
                "£-250|-250.00",
                "(250.10)|-250.10",
                "250.10-|-250.10",
                "−3|-3.00",
                "0.1|0.10",
                "1,234,567.89|1234567.89",
                "12.3400|12.34"
            })
    void amounts_are_read_as_people_and_ledgers_write_them(String text, String expected) {
        assertEquals(
                new BigDecimal(expected),
                CellValues.money(Spreadsheet.Cell.of(text)).amount());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,5",
                "1.234,56",
                "12.345",
                "12.340",
                "twelve",
                "£",
                "-",
                "1e3",
                "10%",
                "1,23",
                "€5",
                "--5",
                "99999999999999999"
            })
    void what_is_not_surely_an_amount_is_not_guessed(String text) {
        assertThrows(RuleViolation.class, () -> CellValues.money(Spreadsheet.Cell.of(text)));
    }

    @Test
    void numbers_of_workbooks_are_exact_to_the_penny() {
        assertEquals(
                Money.of("0.30"),
                CellValues.money(
                        Spreadsheet.Cell.of(new BigDecimal("0.30000000000000004"), Spreadsheet.Look.PLAIN, false)));
        assertThrows(
                RuleViolation.class,
                () -> CellValues.money(Spreadsheet.Cell.of(new BigDecimal("0.305"), Spreadsheet.Look.PLAIN, false)));
        assertThrows(
                RuleViolation.class,
                () -> CellValues.money(Spreadsheet.Cell.of(new BigDecimal("46000"), Spreadsheet.Look.DATE, false)));
    }

    @ParameterizedTest
    @CsvSource({"2026–27,2026", "2026-27,2026", "2026/27,2026", "2026/2027,2026", "FY 2026-27,2026", "1999-00,1999"})
    void financial_years_are_read_as_they_are_written(String text, int start) {
        assertEquals(new FinancialYear(start), CellValues.financialYear(Spreadsheet.Cell.of(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-28", "2026-26", "26-27", "2026-7"})
    void a_year_that_could_be_either_is_not_guessed(String text) {
        assertThrows(RuleViolation.class, () -> CellValues.financialYear(Spreadsheet.Cell.of(text)));
    }
}
