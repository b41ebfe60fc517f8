package cymru.cydweithio.recommendation.web;

import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.web.ExportServlet;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.recommendation.ReviewFiles;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;

/**
 * A review as a file: {@code /review-file/WTSC-2017/table.pdf}, or {@code plan} or {@code progress}, or {@code .xlsx}.
 */
@WebServlet("/review-file/*")
public class ReviewExport extends ExportServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReviewFiles files;

    @Inject
    private transient Messages messages;

    @Inject
    private transient RequestLanguage language;

    @Override
    protected void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String[] parts = path.split("[/.]", -1);
        ReviewFiles.Layout layout = parts.length == 4
                ? Parameters.constant(ReviewFiles.Layout.values(), parts[2].toUpperCase(Locale.ROOT))
                : null;
        if (layout == null) {
            throw new NotFound();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String name = messages.text(language.get(), "recommendation.file." + parts[2], parts[1]);
        switch (parts[3]) {
            case "pdf" -> {
                files.writePdf(parts[1], layout, language.get(), file);
                response.setContentType("application/pdf");
                response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"");
            }
            case "xlsx" -> {
                files.writeWorkbook(parts[1], layout, language.get(), file);
                workbook(response, name);
            }
            default -> throw new NotFound();
        }
        response.setContentLength(file.size());
        file.writeTo(response.getOutputStream());
    }
}
