package cymru.cydweithio.burden.web;

import cymru.cydweithio.burden.Burden;
import cymru.cydweithio.platform.CsvRows;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.DateParameter;
import cymru.cydweithio.platform.web.ExportServlet;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The burden as a file for spreadsheets: what the page shows, every row of it. */
@WebServlet("/burden/export")
public class BurdenExport extends ExportServlet {
    private static final long serialVersionUID = 1L;
    /** Bodies and people of the whole of Wales are far fewer. */
    private static final int MOST_ROWS = 50_000;

    @Inject
    private transient Burden burden;

    @Inject
    private transient DateParameter asked;

    @Inject
    private transient Messages messages;

    @Inject
    private transient RequestLanguage language;

    @Override
    protected void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        asked.setDate(request.getParameter("date"));
        Burden.Filter filter = Burden.Filter.parse(
                request::getParameter, asked.getDay(), "true".equals(request.getParameter("unconfirmed")));
        BurdenColumns columns = new BurdenColumns(messages, language.get(), filter.by());
        String name = messages.text(
                language.get(),
                "burden.file." + filter.by().name().toLowerCase(Locale.ROOT),
                filter.day().toString());
        switch (String.valueOf(request.getParameter("format"))) {
            case "csv" -> {
                CsvRows csv = csv(response, name, columns.headings());
                each(filter, row -> csv.row(columns.cells(row)));
                csv.finish();
            }
            case "xlsx" -> {
                workbook(response, name);
                BurdenWorkbook workbook = new BurdenWorkbook(
                        response.getOutputStream(),
                        columns,
                        text("burden.sheet"),
                        text("burden.how.sheet"),
                        notes(filter));
                each(filter, workbook::row);
                workbook.finish();
            }
            default -> throw new NotFound();
        }
    }

    private void each(Burden.Filter filter, Consumer<Burden.Row> row) {
        if (filter.people()) {
            burden.eachOfPeople(filter, language.get(), MOST_ROWS, row);
        } else {
            burden.eachOfBodies(filter, language.get(), MOST_ROWS, row);
        }
    }

    private List<String> notes(Burden.Filter filter) {
        String by = filter.by().name().toLowerCase(Locale.ROOT);
        return List.of(
                messages.text(language.get(), "burden.asOn", filter.day()),
                text("burden.counted." + filter.counted().name().toLowerCase(Locale.ROOT)),
                text("burden.how.footprint." + by),
                text("burden.how.recorded." + by),
                text("burden.how.sets"),
                text("burden.how.unsure"),
                messages.text(
                        language.get(),
                        "burden.how.meetings",
                        filter.day().minusYears(1).plusDays(1),
                        filter.day()),
                messages.text(language.get(), "burden.how.assumed", Burden.ASSUMED_MINUTES / 60));
    }

    private String text(String key) {
        return messages.text(language.get(), key);
    }
}
