package cymru.cydweithio.chain.web;

import cymru.cydweithio.chain.ChainEnd;
import cymru.cydweithio.chain.ChainFiles;
import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.platform.CsvRows;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.SpreadsheetText;
import cymru.cydweithio.platform.web.ExportServlet;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The chain of an object as a file: {@code /chain-file/action/019….csv} or {@code .pdf}. */
@WebServlet("/chain-file/*")
public class ChainExport extends ExportServlet {
    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of("side", "step", "kind", "reference", "title", "state", "date");

    @Inject
    private transient Chains chains;

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
        if (parts.length != 4) {
            throw new NotFound();
        }
        ChainEnd end = ChainEnd.parse(parts[1], parts[2]);
        String name = say("file", parts[1]);
        switch (parts[3]) {
            case "csv" -> table(chains.of(end), response, name);
            case "pdf" -> {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                files.writePdf(end, language.get(), file);
                response.setContentType("application/pdf");
                response.setContentLength(file.size());
                response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"");
                file.writeTo(response.getOutputStream());
            }
            default -> throw new NotFound();
        }
    }

    private void table(Chains.ChainView chain, HttpServletResponse response, String name) throws IOException {
        CsvRows csv = csv(
                response,
                name,
                COLUMNS.stream().map(column -> say("column." + column)).toList());
        chain.before().forEach(node -> csv.row(cells("before", node)));
        csv.row(cells("here", chain.object()));
        chain.after().forEach(node -> csv.row(cells("after", node)));
        csv.finish();
    }

    private List<Object> cells(String side, Chains.Node node) {
        return Arrays.asList(
                say("side." + side),
                say("step." + node.step().name().toLowerCase(Locale.ROOT)),
                messages.text(language.get(), node.kind()),
                SpreadsheetText.cell(node.reference()),
                node.title() == null ? null : SpreadsheetText.cell(node.title().in(language.get())),
                node.state() == null ? null : messages.text(language.get(), node.state()),
                node.on());
    }

    private String say(String key, Object... arguments) {
        return messages.text(language.get(), "chain." + key, arguments);
    }
}
