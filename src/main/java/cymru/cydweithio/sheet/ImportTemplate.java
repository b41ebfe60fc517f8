package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty spreadsheet for those who start without one: headings and a line as an example. */
final class ImportTemplate {

    private static final int WIDTH = 24;

    private ImportTemplate() {}

    static byte[] of(SpreadsheetKind kind, Language language, Messages messages) {
        List<? extends SheetColumn> columns = kind.columns();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Cydweithio", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(messages.text(language, kind.words() + ".kind"));
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(
                        0, column, messages.text(language, columns.get(column).key()));
                if (!kind.blankInTemplate().contains(columns.get(column))) {
                    sheet.value(
                            1,
                            column,
                            messages.text(language, columns.get(column).example()));
                }
                sheet.width(column, WIDTH);
            }
            sheet.range(0, 0, 0, columns.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
