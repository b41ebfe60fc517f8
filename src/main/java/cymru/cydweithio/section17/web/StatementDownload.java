package cymru.cydweithio.section17.web;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.section17.SelfAssessmentId;
import cymru.cydweithio.section17.Statements;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** A statement as it was issued: {@code /section17-statement/<id>-en.pdf}. */
@WebServlet("/section17-statement/*")
public class StatementDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Statements statements;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        byte[] pdf;
        try {
            if (!path.matches("/[0-9a-f-]{36}-(en|cy)\\.pdf")) {
                throw new NotFound();
            }
            pdf = statements.issued(
                    SelfAssessmentId.parse(path.substring(1, 37)),
                    Language.valueOf(path.substring(38, 40).toUpperCase(Locale.ROOT)));
        } catch (NotPermitted e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"section17-" + path.substring(1) + "\"");
        response.getOutputStream().write(pdf);
    }
}
