package cymru.cydweithio.chain.web;

import cymru.cydweithio.chain.ChainEnd;
import cymru.cydweithio.chain.ChainFiles;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.ExportServlet;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * A chain as a file: {@code /chain-file/action/019….csv} or {@code .pdf} that of an object,
 * {@code /chain-file/board/019….pdf} those of the priorities of a partnership.
 */
@WebServlet("/chain-file/*")
public class ChainExport extends ExportServlet {
    private static final long serialVersionUID = 1L;

    /** In the place of the kind of an object; no kind is called so. */
    private static final String BOARD = "board";

    @Inject
    private transient ChainFiles files;

    @Inject
    private transient Messages messages;

    @Inject
    private transient RequestLanguage language;

    @Override
    protected void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String[] parts = path.split("[/.]", -1);
        if (parts.length != 4 || !parts[3].equals("csv") && !parts[3].equals("pdf")) {
            throw new NotFound();
        }
        boolean pdf = parts[3].equals("pdf");
        // whole before anything is sent: a refusal half-way would come as a file
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (parts[1].equals(BOARD)) {
            board(PartnershipId.parse(parts[2]), pdf, file);
        } else {
            chain(ChainEnd.parse(parts[1], parts[2]), pdf, file);
        }
        response.setContentType(pdf ? "application/pdf" : "text/csv;charset=UTF-8");
        response.setContentLength(file.size());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + messages.text(language.get(), "chain.file", parts[1]) + "." + parts[3]
                        + "\"");
        file.writeTo(response.getOutputStream());
    }

    private void board(PartnershipId partnership, boolean pdf, ByteArrayOutputStream file) {
        if (pdf) {
            files.writeBoardPdf(partnership, language.get(), file);
        } else {
            files.writeBoardCsv(partnership, language.get(), file);
        }
    }

    private void chain(ChainEnd end, boolean pdf, ByteArrayOutputStream file) {
        if (pdf) {
            files.writePdf(end, language.get(), file);
        } else {
            files.writeCsv(end, language.get(), file);
        }
    }
}
