package cymru.cydweithio.funding.web;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.funding.Payments;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.platform.CsvRows;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The payments of a contract as their readers download them. */
@InServerSupport
public final class ExportedPayments {

    private ExportedPayments() {}

    public static byte[] file(Payments payments, Messages messages, Language language, ContractId contract)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaymentColumns columns = new PaymentColumns(
                messages, language, payments.ofContract(contract).reference());
        CsvRows csv = new CsvRows(out, columns.headings());
        payments.each(contract, row -> columns.rows(row).forEach(csv::row));
        csv.finish();
        return out.toByteArray();
    }
}
