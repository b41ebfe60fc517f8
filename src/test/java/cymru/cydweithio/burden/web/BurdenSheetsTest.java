package cymru.cydweithio.burden.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.burden.Burden;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.CsvRows;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The burden as spreadsheets: figures are figures, texts are no formulas, and how it was counted travels along. */
class BurdenSheetsTest {

    private static final Burden.Row AREA = new Burden.Row(
            "W06000013",
            new Bilingual("Bridgend", "Pen-y-bont ar Ogwr"),
            null,
            new Burden.ByFootprint(15, 5, 1, 2),
            new Burden.Recorded(1, 1, 2, 0, 4, 450, 1));
    private static final Burden.Row PERSON = new Burden.Row(
            null,
            new Bilingual("=cmd|'/c calc'!A1", null),
            new Bilingual("@Body", "-Corff"),
            null,
            new Burden.Recorded(2, 1, 2, 3, 4, 90, 0));

    @Test
    void a_name_that_a_spreadsheet_would_take_for_a_formula_is_written_as_text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BurdenColumns columns = new BurdenColumns(new Messages(), Language.CY, Burden.By.PERSON);
        CsvRows csv = new CsvRows(out, columns.headings());
        csv.row(columns.cells(PERSON));
        csv.finish();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.get(0).startsWith("\uFEFFUnigolyn,Sefydliad,Cofnodwyd: partneriaethau,"), lines.get(0));
        assertEquals("'=cmd|'/c calc'!A1,'-Corff,2,1,2,3,4,1.5,0", lines.get(1));
    }

    @Test
    void every_row_has_as_many_cells_as_there_are_headings() {
        for (Burden.By by : Burden.By.values()) {
            BurdenColumns columns = new BurdenColumns(new Messages(), Language.EN, by);
            assertEquals(
                    columns.headings().size(),
                    columns.cells(by == Burden.By.PERSON ? PERSON : AREA).size(),
                    by.name());
            assertEquals(
                    columns.headings().size(),
                    columns.cells(new Burden.Row("X", new Bilingual("X", null), null, null, AREA.recorded()))
                            .size(),
                    by + " where nothing is known by footprint");
        }
    }

    @Test
    void the_workbook_holds_figures_as_figures_and_says_how_they_were_counted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BurdenWorkbook workbook = new BurdenWorkbook(
                out,
                new BurdenColumns(new Messages(), Language.EN, Burden.By.AREA),
                "Burden",
                "How it is counted",
                List.of("As on 1 March 2026.", "Hours are assumed."));
        workbook.row(AREA);
        workbook.finish();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = read.getFirstSheet().read();
            assertEquals("Bridgend", rows.get(1).getCellText(0));
            assertEquals(15, rows.get(1).getCellAsNumber(2).orElseThrow().intValue());
            assertEquals(7.5, rows.get(1).getCellAsNumber(11).orElseThrow().doubleValue());
            assertEquals(
                    "Hours are assumed.",
                    read.getSheet(1).orElseThrow().read().get(1).getCellText(0));
        }
    }
}
