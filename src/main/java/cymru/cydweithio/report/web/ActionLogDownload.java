package cymru.cydweithio.report.web;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.report.ActionLogReport;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/** The action log as PDF, in the language of the page that asks for it. */
@WebServlet("/actions/report")
public class ActionLogDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ActionLogReport report;

    @Inject
    private transient Messages messages;

    @Inject
    private transient RequestLanguage language;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            report.write(Actions.Filter.parse(request::getParameter), language.get(), pdf);
        } catch (NotPermitted e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setContentLength(pdf.size());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\""
                        + messages.text(
                                language.get(),
                                "report.actions.file",
                                LocalDate.now(clock).toString()) + ".pdf\"");
        pdf.writeTo(response.getOutputStream());
    }
}
