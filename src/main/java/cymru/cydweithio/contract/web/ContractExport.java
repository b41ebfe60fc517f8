package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.Contracts;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.SpreadsheetText;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The register of contracts for spreadsheets: exactly what the list shows, row by row as it comes from the database. Comma-separated values (RFC 4180) in UTF-8 with its
 * mark, texts that no spreadsheet takes for formulas, amounts as plain numbers and days as 2026-06-09.
 */
@WebServlet("/contracts/export")
public class ContractExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("reference", "contract", "service", "lead", "state", "next", "export.nextOn", "lastDay", "value.thisYear");

    @Inject
    private transient Contracts contracts;
    @Inject
    private transient Messages messages;
    @Inject
    private transient RequestLanguage language;
    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Contracts.Filter filter = Contracts.Filter.parse(request::getParameter);
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + messages.text(language.get(), "contract.export.file", LocalDate.now(clock).toString()) + ".csv\"");
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            writer.write('\uFEFF');
            CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
            csv.printRecord(COLUMNS.stream().map(column -> messages.text(language.get(), "contract." + column)).toList());
            contracts.each(filter, row -> print(csv, row));
            csv.flush();
        } catch (NotPermitted e) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFound e) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void print(CSVPrinter csv, Contracts.ContractRow row) {
        try {
            csv.printRecord(SpreadsheetText.cell(row.reference()), SpreadsheetText.cell(row.title().in(language.get())), SpreadsheetText.cell(row.service().in(language.get())),
                SpreadsheetText.cell(row.lead().in(language.get())), word("contract.state", row.state()), row.nextKind() == null ? null : word("contract.kind", row.nextKind()), row.nextOn(),
                row.lastDay(), row.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String word(String prefix, Enum<?> constant) {
        return messages.text(language.get(), prefix + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.reset();
        response.sendError(status);
    }
}
