package cymru.cydweithio.action.web;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.platform.CsvRows;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The log as its readers download it. */
@InServerSupport
public final class ExportedActions {

    private ExportedActions() {}

    /** @param chosen which actions, of those that the reader may see */
    public static byte[] file(
            Actions actions,
            Messages messages,
            Language language,
            boolean workbook,
            Predicate<Actions.ActionRow> chosen)
            throws IOException {
        List<Actions.ActionRow> rows = new ArrayList<>();
        actions.each(Actions.Filter.EVERYTHING, Integer.MAX_VALUE, row -> {
            if (chosen.test(row)) {
                rows.add(row);
            }
        });
        return file(rows, messages, language, workbook);
    }

    public static byte[] file(List<Actions.ActionRow> rows, Messages messages, Language language, boolean workbook)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActionColumns columns = new ActionColumns(messages, language);
        if (workbook) {
            ActionWorkbook sheet = new ActionWorkbook(out, columns, "Log", "cut");
            rows.forEach(sheet::row);
            sheet.finish();
        } else {
            CsvRows csv = new CsvRows(out, columns.headings());
            rows.forEach(row -> csv.row(columns.cells(row)));
            csv.finish();
        }
        return out.toByteArray();
    }
}
