package cymru.cydweithio.action.web;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.platform.CsvRows;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.ExportServlet;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The log as a file for spreadsheets: exactly what the list shows, row by row as it comes from the database, so that
 * its length costs no memory.
 */
@WebServlet("/actions/export")
public class ActionExport extends ExportServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Actions actions;

    @Inject
    private transient Messages messages;

    @Inject
    private transient RequestLanguage language;

    @Inject
    private transient Clock clock;

    @Override
    protected void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actions.Filter filter = Actions.Filter.parse(request::getParameter);
        ActionColumns columns = new ActionColumns(messages, language.get());
        String name = messages.text(
                language.get(), "action.export.file", LocalDate.now(clock).toString());
        switch (String.valueOf(request.getParameter("format"))) {
            case "csv" -> {
                CsvRows csv = csv(response, name, columns.headings());
                actions.each(filter, Integer.MAX_VALUE, row -> csv.row(columns.cells(row)));
                csv.finish();
            }
            case "xlsx" -> {
                workbook(response, name);
                ActionWorkbook workbook = new ActionWorkbook(
                        response.getOutputStream(),
                        columns,
                        messages.text(language.get(), "action.actions.title"),
                        messages.text(language.get(), "action.export.cut", ActionWorkbook.MOST_ROWS));
                actions.each(filter, ActionWorkbook.MOST_ROWS + 1, workbook::row);
                workbook.finish();
            }
            default -> throw new NotFound();
        }
    }
}
