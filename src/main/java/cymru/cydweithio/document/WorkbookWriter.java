package cymru.cydweithio.document;

import cymru.cydweithio.platform.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as a workbook (ISO/IEC 29500), each as a sheet. Headings stay in sight; a sheet of one column is text
 * to read. Figures are figures, and no text is taken for a formula.
 */
final class WorkbookWriter {

    private static final int NAME_WIDTH = 44;
    private static final int WIDTH = 18;
    private static final int TEXT_WIDTH = 120;

    private WorkbookWriter() {}

    static void write(List<Table> tables, OutputStream out) {
        Workbook workbook = new Workbook(out, "Cydweithio", null);
        // which makes of the name one that a spreadsheet takes, like no other
        tables.forEach(table -> sheet(workbook.newWorksheet(table.name()), table));
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheet(Worksheet page, Table table) {
        boolean prose = table.columns().size() == 1;
        for (int column = 0; column < table.columns().size(); column++) {
            page.width(column, prose ? TEXT_WIDTH : column == 0 ? NAME_WIDTH : WIDTH);
            text(page, 0, column, table.columns().get(column).heading());
            page.style(0, column).bold().wrapText(true).set();
        }
        page.freezePane(prose ? 0 : 1, 1);
        int row = 1;
        for (List<Cell> cells : table.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                cell(page, row, column, cells.get(column));
            }
            if (prose) {
                page.style(row, 0).wrapText(true).set();
            }
            row++;
        }
        for (String note : table.notes()) {
            text(page, ++row, 0, note);
        }
    }

    private static void cell(Worksheet page, int row, int column, Cell cell) {
        if (cell.value() != null) {
            page.value(row, column, cell.value());
            if (cell.share()) {
                page.style(row, column).format("0.0%").set();
            }
        } else if (!cell.lines().isEmpty()) {
            text(page, row, column, cell.lines().stream().map(Line::text).collect(Collectors.joining("\n")));
        }
    }

    private static void text(Worksheet page, int row, int column, String text) {
        page.inlineString(row, column, SpreadsheetText.workbookCell(text));
    }
}
