package cymru.cydweithio.brief.web;

import cymru.cydweithio.brief.AreaBriefs;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.web.DateParameter;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * The brief on an area as a file, in the language of the page that asks for it: {@code /brief-file/W06000013.pdf} or
 * {@code .docx}.
 */
@WebServlet("/brief-file/*")
public class BriefDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AreaBriefs briefs;

    @Inject
    private transient DateParameter asked;

    @Inject
    private transient Messages messages;

    @Inject
    private transient RequestLanguage language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String code = path.replaceFirst("^/([^./]*)\\.(pdf|docx)$", "$1");
        boolean pdf = path.endsWith(".pdf");
        asked.setDate(request.getParameter("date"));
        boolean unconfirmed = "true".equals(request.getParameter("unconfirmed"));
        try {
            if (code.equals(path)) {
                throw new NotFound();
            }
            if (pdf) {
                briefs.writePdf(code, asked.getDay(), unconfirmed, language.get(), file);
            } else {
                briefs.writeWord(code, asked.getDay(), unconfirmed, language.get(), file);
            }
        } catch (NotPermitted e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(
                pdf ? "application/pdf" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setContentLength(file.size());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\""
                        + messages.text(
                                language.get(),
                                "brief.file",
                                code,
                                asked.getDay().toString()) + (pdf ? ".pdf" : ".docx") + "\"");
        file.writeTo(response.getOutputStream());
    }
}
