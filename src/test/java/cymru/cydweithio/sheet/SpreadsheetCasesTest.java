package cymru.cydweithio.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.SpreadsheetText;
import cymru.cydweithio.sheet.Spreadsheet.Cell;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spreadsheets that people reported as read wrongly, here and in products like this one. */
class SpreadsheetCasesTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);

    @Test
    void dates_are_counted_by_the_calendar_of_the_workbook() {
        assertEquals(
                DUE, CellValues.date(cell(given("file-01-mac1904.xlsx"), 3)).date());
        assertEquals(DUE, CellValues.date(cell(given("file-03-x000d.xlsx"), 3)).date());
        for (String written : List.of("1", "true")) {
            Spreadsheet plain = Spreadsheet.read(
                    Workbooks.of("<row r=\"1\"><c r=\"A1\"><v>45015</v></c></row>")
                            .with(
                                    "xl/workbook.xml",
                                    "<workbook xmlns:r=\"x\"><workbookPr date1904=\"" + written
                                            + "\"/><sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets></workbook>")
                            .bytes(),
                    0);
            assertEquals(
                    DUE, CellValues.date(plain.rows().get(0).cell(0)).date(), "also where the cell lost its format");
        }
    }

    @Test
    void characters_by_their_number_are_those_characters() {
        assertEquals(
                "First line\nSecond line", cell(given("file-03-x000d.xlsx"), 1).text());
        Spreadsheet sheet = Spreadsheet.read(
                Workbooks.of(
                                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>a_x0009_b</t></is></c>"
                                        + "<c r=\"C1\" t=\"str\"><f>X</f><v>_x0054_otal</v></c><c r=\"D1\" t=\"s\"><v>1</v></c></row>")
                        .shared("_x005F_x000D_ stays", "_xD83D__xDE00_ _xZZZZ_ x_x0041_y")
                        .bytes(),
                0);
        assertEquals(
                List.of("_x000D_ stays", "a\tb", "Total", "\uD83D\uDE00 _xZZZZ_ xAy"),
                sheet.rows().get(0).cells().stream().map(Cell::text).toList());
    }

    @Test
    void a_reference_is_the_same_from_a_workbook_and_from_text() {
        Cell number = cell(given("file-04b-ledger-00042.xlsx"), 3);
        Cell text = cell(given("file-04b-ledger-00042.csv"), 3);
        assertEquals("00042", text.text());
        assertEquals(text.text(), number.text());
        assertEquals(
                CellValues.money(cell(given("file-04b-ledger-00042.csv"), 2)),
                CellValues.money(cell(given("file-04b-ledger-00042.xlsx"), 2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00000|42|00042",
                "000-000|12345|012-345",
                "&quot;R&quot;0000|7|R0007",
                "0%|0.5|50%",
                "0.0%|0.125|12.5%",
                "#,##0.00|1234.5|1,234.50",
                "[$£-809]#,##0.00|1234.5|£1,234.50",
                "General|0.30000000000000004|0.3",
                "0.00|12.345|12.345",
                "0.00E+00|123456789012|123456789012",
                "0,|100|100",
                ";;;|42|42",
                "@|42|42"
            })
    void a_number_reads_as_it_is_shown_where_that_is_all_of_it(String format, String number, String expected) {
        Cell cell = Spreadsheet.read(
                        Workbooks.of("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + number + "</v></c></row>")
                                .formats(format)
                                .bytes(),
                        0)
                .rows()
                .get(0)
                .cell(0);
        assertEquals(expected, cell.text());
        assertEquals(
                0,
                new java.math.BigDecimal(number)
                        .round(new java.math.MathContext(15))
                        .compareTo(cell.number()));
    }

    @Test
    void strict_open_xml_is_read_and_dates_that_are_written_out_are_dates() {
        assertEquals("S1", cell(given("file-05-strict.xlsx"), 0).text());
        assertEquals(DUE, CellValues.date(cell(given("file-05-strict.xlsx"), 3)).date());
        List<Cell> cells = Spreadsheet.read(
                        Workbooks.of(
                                        "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2027-03-31</v></c><c r=\"B1\" t=\"d\"><v>2027-03-31T14:30:00.000Z</v></c>"
                                                + "<c r=\"C1\" t=\"d\"><v>09:30:00</v></c><c r=\"D1\" t=\"d\"><v>soon</v></c></row>")
                                .bytes(),
                        0)
                .rows()
                .get(0)
                .cells();
        assertEquals(
                List.of("2027-03-31", "2027-03-31 14:30", "09:30", "soon"),
                cells.stream().map(Cell::text).toList());
        assertEquals(DUE, CellValues.date(cells.get(1)).date());
        assertEquals(LocalTime.of(14, 30), CellValues.timeBeside(cells.get(1)));
        assertEquals(List.of(LocalTime.of(9, 30)), CellValues.times(cells.get(2)));
    }

    @Test
    void letters_that_were_taken_apart_are_put_together() {
        String text = cell(given("file-06-nfd.csv"), 1).text();
        assertEquals("Trefnu cyfarfod â Siân yn y Tŷ Ŵyl", text);
        assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC));
    }

    @Test
    void what_goes_out_guarded_against_formulas_comes_back_unchanged() {
        Spreadsheet given = Spreadsheet.read(given("file-07-formula-guard-roundtrip.csv"), 0);
        for (Spreadsheet.Row row : given.rows()) {
            String text = row.cell(1).text();
            String out = SpreadsheetText.cell(text);
            assertEquals(text, Cell.of(out).text());
        }
        assertEquals("- Ring the police", given.rows().get(1).cell(1).text());
        assertEquals("'quoted", Cell.of("'quoted").text(), "an apostrophe that somebody typed stays");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "'=1+1",
                "''=1+1",
                "'",
                "''",
                "'tis",
                "- Ring the police",
                "'- Ring the police",
                "+44 1633",
                "@home",
                "=\"0042\"",
                "\u2212 5"
            })
    void every_text_comes_back_from_text_with_separators_as_it_went_out(String text) {
        String line = "\"" + SpreadsheetText.cell(text).replace("\"", "\"\"") + "\",x\n";
        assertEquals(
                text,
                Spreadsheet.read(line.getBytes(StandardCharsets.UTF_8), 0)
                        .rows()
                        .get(0)
                        .cell(0)
                        .text());
    }

    @Test
    void a_text_that_excel_was_told_to_leave_as_it_is_has_no_quotes_and_no_sign() {
        assertEquals("0042", cell(given("file-09-excel-text-formula.csv"), 0).text());
        assertEquals(
                "=\"0042\"&A1",
                Sheets.csv("a,b\n\"=\"\"0042\"\"&A1\",x\n")
                        .rows()
                        .get(1)
                        .cell(0)
                        .text());
    }

    @Test
    void every_line_of_a_merged_cell_has_its_value_and_it_is_known_to_be_merged() {
        Spreadsheet sheet = Spreadsheet.read(given("file-13-merged-board.xlsx"), 0);
        assertEquals("Bugs Test Board", sheet.rows().get(1).cell(0).text());
        assertFalse(sheet.rows().get(1).cell(0).merged());
        assertEquals("Bugs Test Board", sheet.rows().get(2).cell(0).text());
        assertTrue(sheet.rows().get(2).cell(0).merged());
    }

    @Test
    void a_merged_amount_is_not_counted_for_each_of_its_lines() {
        Spreadsheet sheet = Spreadsheet.read(
                Workbooks.of("")
                        .sheet(
                                "<sheetData><row r=\"1\"><c r=\"A1\"><v>100</v></c><c r=\"B1\"><v>1</v></c></row>"
                                        + "<row r=\"2\"><c r=\"B2\"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>")
                        .bytes(),
                0);
        assertEquals(
                "100.00", CellValues.money(sheet.rows().get(0).cell(0)).amount().toPlainString());
        assertEquals(
                RowRule.AMOUNT_MERGED,
                assertThrows(
                                RuleViolation.class,
                                () -> CellValues.money(sheet.rows().get(1).cell(0)))
                        .rule());
    }

    @Test
    void a_merged_title_is_no_value_of_the_columns_beside_it_and_rows_with_nothing_stay_out() {
        Spreadsheet sheet = Spreadsheet.read(
                Workbooks.of("")
                        .sheet("<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>Title</v></c></row>"
                                + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>Ref</v></c><c r=\"B3\" t=\"str\"><v>Action</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref=\"A1:D2\"/></mergeCells>")
                        .bytes(),
                0);
        assertEquals(
                List.of(1, 3), sheet.rows().stream().map(Spreadsheet.Row::line).toList());
        assertEquals(1, sheet.rows().get(0).cells().size());
    }

    @Test
    void controls_that_nobody_sees_are_no_part_of_a_text_and_a_vertical_tab_ends_a_line() {
        assertEquals(
                "one\ntwo\nthree",
                Sheets.csv("a,b\n\"one\u000Btwo\u2028three\u200B\",x\n")
                        .rows()
                        .get(1)
                        .cell(0)
                        .text());
        assertEquals("a b", Cell.of("\u00A0a b\u3000").text());
        assertEquals("ab\uFFFD", Cell.of("a\u0000b\uD83D").text());
        assertEquals("1 234.50", Cell.of("1\u00A0234.50").plain());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 noon|12:00",
                "Noon|12:00",
                "12:00 noon|12:00",
                "12.00 midday|12:00",
                "12:00 midnight|00:00",
                "midnight|00:00",
                "hanner dydd|12:00",
                "12 hanner nos|00:00",
                "canol dydd|12:00",
                "10:00 – 12 noon|10:00 12:00",
                "noon - 2pm|12:00 14:00"
            })
    void noon_and_midnight_are_times(String text, String expected) {
        assertEquals(
                expected,
                String.join(
                        " ",
                        CellValues.times(Cell.of(text)).stream()
                                .map(LocalTime::toString)
                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 noon", "11:30 midnight", "afternoon"})
    void what_is_neither_is_refused(String text) {
        assertEquals(
                RowRule.TIME,
                assertThrows(RuleViolation.class, () -> CellValues.times(Cell.of(text)))
                        .rule());
    }

    @Test
    void a_column_of_percentages_is_understood_as_a_whole() {
        assertEquals(List.of(25, 50, 100), percentages("0.25", "0.5", "1"));
        assertEquals(List.of(25, 50, 1, 0), percentages("25", "50", "1", "0"));
        assertEquals(List.of(25, 50), percentages("25%", "50"));
        assertEquals(List.of(50, 100), percentages("50%", "100"));
        for (String small : List.of("0.5", "1")) {
            Percentages mixed = Percentages.of(List.of(Cell.of("0.25"), Cell.of("50"), Cell.of(small)));
            assertEquals(
                    RowRule.PERCENT_MIXED,
                    assertThrows(RuleViolation.class, () -> mixed.read(Cell.of(small)))
                            .rule());
            assertEquals(50, mixed.read(Cell.of("50")), "a whole number is sure");
            assertEquals(1, mixed.read(Cell.of("1%")), "and so is one with its sign");
        }
    }

    private static List<Integer> percentages(String... texts) {
        List<Cell> column = List.of(texts).stream().map(Cell::of).toList();
        Percentages all = Percentages.of(column);
        return column.stream().map(all::read).toList();
    }

    @Test
    void totals_and_vacancies_are_pointed_out_and_nothing_else() {
        assertEquals("sheet.doubt.total", doubt("Total,,45"));
        assertEquals("sheet.doubt.total", doubt(",Grand total:,45"));
        assertEquals("sheet.doubt.total", doubt("Total: 45,,"));
        assertEquals("sheet.doubt.total", doubt("Cyfanswm,3,"));
        assertEquals("sheet.doubt.vacant", doubt("Newport,Vacant,"));
        assertEquals("sheet.doubt.vacant", doubt("Casnewydd,Swydd wag,"));
        assertNull(doubt("1,Total review of the protocol,"));
        assertNull(doubt("1,Fill the vacant post,TBC"));
    }

    private static String doubt(String line) {
        DoubtfulLine doubt = DoubtfulLine.of(Sheets.csv(line + "\n").rows().get(0));
        return doubt == null ? null : doubt.key();
    }

    private static byte[] given(String name) {
        return Workbooks.given(name);
    }

    /** A cell of the second row. */
    private static Cell cell(byte[] file, int column) {
        return Spreadsheet.read(file, 0).rows().get(1).cell(column);
    }
}
