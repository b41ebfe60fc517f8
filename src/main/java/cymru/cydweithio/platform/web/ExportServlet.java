package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.CsvRows;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * A list as a file for spreadsheets, streamed row by row from the database, so that its length costs no memory. Access
 * is refused as it would be for a page.
 */
public abstract class ExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            export(request, response);
        } catch (NotPermitted e) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFound e) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Writes the file; refusals come out of the use cases. */
    protected abstract void export(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Begins a file of comma-separated values; {@link CsvRows#finish} ends it. */
    protected static CsvRows csv(HttpServletResponse response, String name, List<?> headings) throws IOException {
        head(response, "text/csv;charset=UTF-8", name + ".csv");
        return new CsvRows(response.getOutputStream(), headings);
    }

    /** Says that an Excel workbook follows. */
    protected static void workbook(HttpServletResponse response, String name) {
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.reset();
        response.sendError(status);
    }
}
