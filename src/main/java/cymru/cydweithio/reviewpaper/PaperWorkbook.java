package cymru.cydweithio.reviewpaper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets as a workbook (ISO/IEC 29500). Headings stay in sight; a sheet of one column is text to read. */
final class PaperWorkbook {

    private static final int NAME_WIDTH = 44;
    private static final int WIDTH = 18;
    private static final int TEXT_WIDTH = 120;

    private PaperWorkbook() {}

    static void write(List<PaperSheets.Sheet> sheets, OutputStream out) {
        Workbook workbook = new Workbook(out, "Cydweithio", null);
        sheets.forEach(sheet -> sheet(workbook.newWorksheet(sheet.title()), sheet));
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheet(Worksheet page, PaperSheets.Sheet sheet) {
        boolean prose = sheet.headings().size() == 1;
        for (int column = 0; column < sheet.headings().size(); column++) {
            page.width(column, prose ? TEXT_WIDTH : column == 0 ? NAME_WIDTH : WIDTH);
            page.inlineString(0, column, sheet.headings().get(column));
            page.style(0, column).bold().wrapText(true).set();
        }
        page.freezePane(prose ? 0 : 1, 1);
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<Object> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                cell(page, row + 1, column, cells.get(column));
            }
            if (prose) {
                page.style(row + 1, 0).wrapText(true).set();
            }
        }
    }

    private static void cell(Worksheet page, int row, int column, Object value) {
        if (value instanceof PaperSheets.Share share) {
            page.value(row, column, share.value());
            page.style(row, column).format("0.0%").set();
        } else if (value instanceof Number number) {
            page.value(row, column, number);
        } else if (value != null) {
            page.inlineString(row, column, value.toString());
        }
    }
}
