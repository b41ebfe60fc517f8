package cymru.cydweithio.funding.web;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.funding.Payments;
import cymru.cydweithio.platform.CsvRows;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.web.ExportServlet;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The payments under a contract for spreadsheets, so that their sum can be checked against the page: what is void has
 * its amount in a column of its own.
 */
@WebServlet("/payments/export")
public class PaymentExport extends ExportServlet {
    private static final long serialVersionUID = 1L;

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
        String reference = payments.ofContract(contract).reference();
        PaymentColumns columns = new PaymentColumns(messages, language.get(), reference);
        CsvRows csv = csv(
                response,
                messages.text(
                        language.get(),
                        "funding.payments.export.file",
                        reference.replaceAll("[^A-Za-z0-9._-]", "_"),
                        LocalDate.now(clock).toString()),
                columns.headings());
        payments.each(contract, row -> columns.rows(row).forEach(csv::row));
        csv.finish();
    }
}
