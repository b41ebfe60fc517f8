package cymru.cydweithio.action.web;

import cymru.cydweithio.action.Actions.ActionRow;
import cymru.cydweithio.platform.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook (ISO/IEC 29500) with one sheet, written as the rows come. Dates and numbers are such; texts are texts. */
final class ActionWorkbook {

    /** A sheet holds 1,048,576 rows. */
    static final int MOST_ROWS = 1_000_000;

    private static final int ROWS_AT_ONCE = 500;
    private static final int[] WIDTHS = {14, 60, 12, 30, 30, 14, 32, 32, 14, 14, 12, 14, 10, 14};

    private final ActionColumns columns;
    private final String cut;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    /**
     * Begins the workbook.
     *
     * @param title of its sheet
     * @param cut what the last row says where there were more
     */
    ActionWorkbook(OutputStream out, ActionColumns columns, String title, String cut) {
        this.columns = columns;
        this.cut = cut;
        workbook = new Workbook(out, "Cydweithio", null);
        sheet = workbook.newWorksheet(title);
        List<String> headings = columns.headings();
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, WIDTHS[column]);
            sheet.inlineString(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    void row(ActionRow row) {
        rows++;
        if (rows > MOST_ROWS) {
            sheet.inlineString(rows, 0, cut);
            return;
        }
        List<Object> cells = columns.cells(row);
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            if (value instanceof LocalDate date) {
                sheet.value(rows, column, date);
                sheet.style(rows, column).format("dd/mm/yyyy").set();
            } else if (value instanceof Integer number) {
                sheet.value(rows, column, number);
            } else if (value != null) {
                sheet.inlineString(rows, column, SpreadsheetText.inWorkbook(value.toString()));
            }
        }
        if (rows % ROWS_AT_ONCE == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** When all rows are there: a file that broke off must not look whole. */
    void finish() throws IOException {
        workbook.finish();
    }
}
