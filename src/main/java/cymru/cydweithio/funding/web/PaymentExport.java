package cymru.cydweithio.funding.web;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.funding.Payments;
import cymru.cydweithio.platform.CsvRows;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.SpreadsheetText;
import cymru.cydweithio.platform.web.ExportServlet;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The payments under a contract for spreadsheets, so that their sum can be checked against the page: what is void has
 * its amount in a column of its own.
 */
@WebServlet("/payments/export")
public class PaymentExport extends ExportServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of(
            "payment.reference",
            "paidOn",
            "year",
            "stream",
            "amount",
            "payment.reason",
            "payment.void.amount",
            "payment.void.on",
            "payment.void.by",
            "payment.void.because");

    @Inject
    private transient Payments payments;

    @Inject
    private transient Messages messages;

    @Inject
    private transient RequestLanguage language;

    @Inject
    private transient Clock clock;

    @Override
    protected void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ContractId contract = ContractId.parse(request.getParameter("contract"));
        String reference = payments.ofContract(contract).reference().replaceAll("[^A-Za-z0-9._-]", "_");
        CsvRows csv = csv(
                response,
                messages.text(
                        language.get(),
                        "funding.payments.export.file",
                        reference,
                        LocalDate.now(clock).toString()),
                COLUMNS.stream()
                        .map(column -> messages.text(language.get(), "funding." + column))
                        .toList());
        payments.each(contract, row -> csv.row(cells(row)));
        csv.finish();
    }

    private List<Object> cells(Payments.PaymentRow row) {
        Payments.Voided voided = row.voided();
        return Arrays.asList(
                SpreadsheetText.cell(row.reference()),
                row.paidOn(),
                row.year(),
                row.stream() == null ? null : SpreadsheetText.cell(row.stream().in(language.get())),
                voided == null ? row.amount() : null,
                SpreadsheetText.cell(row.reason()),
                voided == null ? null : row.amount(),
                voided == null ? null : voided.on(),
                voided == null ? null : SpreadsheetText.cell(voided.by()),
                voided == null ? null : SpreadsheetText.cell(voided.because()));
    }
}
