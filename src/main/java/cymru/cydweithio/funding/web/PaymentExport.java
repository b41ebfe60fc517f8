package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.FundedContractId;
import cymru.cydweithio.funding.Payments;
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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The payments under a contract for spreadsheets, row by row as they come from the database: comma-separated values (RFC 4180) in UTF-8 with its mark, texts that no
 * spreadsheet takes for formulas, amounts as plain numbers and days as 2026-06-09, so that the sum can be checked against the page.
 */
@WebServlet("/payments/export")
public class PaymentExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("payment.reference", "paidOn", "year", "stream", "amount", "payment.reason");

    @Inject
    private transient Payments payments;
    @Inject
    private transient Messages messages;
    @Inject
    private transient RequestLanguage language;
    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            FundedContractId contract = FundedContractId.parse(request.getParameter("contract"));
            String reference = payments.ofContract(contract).reference().replaceAll("[^A-Za-z0-9._-]", "_");
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + messages.text(language.get(), "funding.payments.export.file", reference, LocalDate.now(clock).toString()) + ".csv\"");
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            writer.write('\uFEFF');
            CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
            csv.printRecord(COLUMNS.stream().map(column -> messages.text(language.get(), "funding." + column)).toList());
            payments.each(contract, row -> print(csv, row));
            csv.flush();
        } catch (NotPermitted e) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFound e) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void print(CSVPrinter csv, Payments.PaymentRow row) {
        try {
            csv.printRecord(SpreadsheetText.cell(row.reference()), row.paidOn(), row.year(), row.stream() == null ? null : SpreadsheetText.cell(row.stream().in(language.get())), row.amount(),
                SpreadsheetText.cell(row.reason()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.reset();
        response.sendError(status);
    }
}
