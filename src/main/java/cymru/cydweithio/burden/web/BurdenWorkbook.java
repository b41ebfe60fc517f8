package cymru.cydweithio.burden.web;

import cymru.cydweithio.burden.Burden;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook (ISO/IEC 29500): the rows, and on a second sheet how they were counted, so that a figure that travels
 * keeps its meaning.
 */
final class BurdenWorkbook {

    private static final int NAME_WIDTH = 44;
    private static final int WIDTH = 16;
    private static final int NOTES_WIDTH = 120;

    private final BurdenColumns columns;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    /**
     * Begins the workbook.
     *
     * @param title of its sheet
     * @param notesTitle of the second sheet
     * @param notes how it was counted
     */
    BurdenWorkbook(OutputStream out, BurdenColumns columns, String title, String notesTitle, List<String> notes) {
        this.columns = columns;
        workbook = new Workbook(out, "Cydweithio", null);
        sheet = workbook.newWorksheet(title);
        List<String> headings = columns.headings();
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, column == 0 ? NAME_WIDTH : WIDTH);
            sheet.inlineString(0, column, headings.get(column));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        sheet.freezePane(1, 1);
        Worksheet second = workbook.newWorksheet(notesTitle);
        second.width(0, NOTES_WIDTH);
        for (int line = 0; line < notes.size(); line++) {
            second.inlineString(line, 0, notes.get(line));
            second.style(line, 0).wrapText(true).set();
        }
    }

    void row(Burden.Row row) {
        rows++;
        List<Object> cells = columns.cells(row);
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            if (value instanceof Number number) {
                sheet.value(rows, column, number);
            } else if (value != null) {
                sheet.inlineString(rows, column, value.toString());
            }
        }
    }

    /** When all rows are there: a file that broke off must not look whole. */
    void finish() throws IOException {
        workbook.finish();
    }
}
