package cymru.cydweithio.action.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.action.ActionState;
import cymru.cydweithio.action.Actions.ActionRow;
import cymru.cydweithio.action.Timing;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.CsvRows;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files for spreadsheets, read back as a spreadsheet would. */
class ActionSheetsTest {

    private static final String EVIL = "=HYPERLINK(\"https://evil.example\",\"Click\")";
    private static final LocalDate DUE = LocalDate.of(2026, 6, 9);

    @ParameterizedTest
    @EnumSource
    void the_csv_file_is_utf_8_for_excel_has_headings_in_the_readers_language_and_no_formula(Language language)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvRows csv = new CsvRows(out, columns(language).headings());
        csv.row(columns(language).cells(row(EVIL, "+44 police")));
        csv.row(columns(language).cells(row("Two lines,\n\"quoted\" ŵ ŷ", null)));
        csv.finish();
        assertEquals(
                "EF BB BF",
                "%02X %02X %02X".formatted(out.toByteArray()[0], out.toByteArray()[1], out.toByteArray()[2]));
        List<CSVRecord> records = CSVFormat.RFC4180
                .parse(new StringReader(out.toString(StandardCharsets.UTF_8).substring(1)))
                .getRecords();
        assertEquals(3, records.size());
        assertEquals(
                language == Language.EN ? "Reference" : "Cyfeirnod",
                records.get(0).get(0));
        assertEquals("'" + EVIL, records.get(1).get(1));
        assertEquals("'+44 police", records.get(1).get(6));
        assertEquals("2026-06-09", records.get(1).get(9));
        assertEquals(
                language == Language.EN ? "Overdue" : "Hwyr", records.get(1).get(11));
        assertEquals("Two lines,\n\"quoted\" ŵ ŷ", records.get(2).get(1));
        assertEquals("", records.get(2).get(6));
        assertTrue(records.stream().allMatch(record -> record.size() == 14));
    }

    @ParameterizedTest
    @EnumSource
    void the_workbook_has_texts_dates_and_numbers_and_no_formula(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActionWorkbook workbook = new ActionWorkbook(out, columns(language), "Log", "cut");
        workbook.row(row(EVIL, "@SUM(A1)"));
        workbook.finish();
        List<Row> rows = rows(out);
        assertEquals(
                language == Language.EN ? "Due" : "I'w gwblhau erbyn",
                rows.get(0).getCellText(9));
        assertEquals(CellType.STRING, rows.get(1).getCell(1).getType());
        assertEquals("'" + EVIL, rows.get(1).getCellText(1));
        assertEquals("'@SUM(A1)", rows.get(1).getCellText(6));
        assertEquals(DUE, rows.get(1).getCellAsDate(9).orElseThrow().toLocalDate());
        assertEquals(25, rows.get(1).getCellAsNumber(12).orElseThrow().intValue());
        assertTrue(rows.stream()
                .allMatch(row -> row.stream().allMatch(cell -> cell == null || cell.getType() != CellType.FORMULA)));
    }

    @Test
    void a_workbook_of_many_rows_holds_them_all() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActionWorkbook workbook = new ActionWorkbook(out, columns(Language.EN), "Log", "cut");
        for (int i = 0; i < 1700; i++) {
            workbook.row(row("Row " + i, "Owner"));
        }
        workbook.finish();
        List<Row> rows = rows(out);
        assertEquals(1701, rows.size());
        assertEquals("Row 1699", rows.get(1700).getCellText(1));
    }

    private static List<Row> rows(ByteArrayOutputStream out) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return read.getFirstSheet().read();
        }
    }

    private static ActionColumns columns(Language language) {
        return new ActionColumns(new Messages(), language);
    }

    private static ActionRow row(String wording, String owner) {
        return new ActionRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Bilingual("Newport", "Casnewydd"),
                "A-2026-001",
                wording,
                Language.EN,
                null,
                null,
                null,
                null,
                null,
                owner,
                null,
                DUE.minusDays(9),
                DUE,
                ActionState.OPEN,
                25,
                null,
                Timing.of(ActionState.OPEN, DUE, DUE.plusDays(1)),
                null,
                false);
    }
}
