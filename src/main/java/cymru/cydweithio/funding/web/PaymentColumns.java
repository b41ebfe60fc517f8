package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.PaymentPart;
import cymru.cydweithio.funding.Payments;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.SpreadsheetText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of payments as a file. The sum of what counts is that of the page; what is void has its amount in a
 * column of its own. The import of payments understands the file as it stands, so it says by their references what a
 * payment belongs to, and gives a row to each line of a transaction, with its number: two lines may be equal otherwise.
 */
final class PaymentColumns {

    private static final List<String> COLUMNS = List.of(
            "payment.reference",
            "paidOn",
            "year",
            "payments.export.stream",
            "amount",
            "payment.reason",
            "payment.void.amount",
            "payment.void.on",
            "payment.void.by",
            "payment.void.because",
            "payments.export.contract",
            "sheet.column.stream_reference",
            "sheet.column.cost_centre",
            "payments.export.line");

    private final Messages messages;
    private final Language language;
    private final String contract;

    /** @param contract its reference */
    PaymentColumns(Messages messages, Language language, String contract) {
        this.messages = messages;
        this.language = language;
        this.contract = contract;
    }

    List<String> headings() {
        return COLUMNS.stream()
                .map(column -> messages.text(language, "funding." + column))
                .toList();
    }

    /** One row, or one for each line of the transaction. */
    List<List<Object>> rows(Payments.PaymentRow row) {
        List<PaymentPart> lines = row.lines().isEmpty() ? List.of(new PaymentPart(row.amount(), null)) : row.lines();
        List<List<Object>> rows = new ArrayList<>();
        for (PaymentPart line : lines) {
            rows.add(cells(row, line, lines.size() == 1 ? null : rows.size() + 1));
        }
        return rows;
    }

    private List<Object> cells(Payments.PaymentRow row, PaymentPart line, Integer number) {
        Payments.Voided voided = row.voided();
        return Arrays.asList(
                SpreadsheetText.cell(row.reference()),
                row.paidOn(),
                row.year(),
                row.stream() == null ? null : SpreadsheetText.cell(row.stream().in(language)),
                voided == null ? line.amount() : null,
                SpreadsheetText.cell(row.reason()),
                voided == null ? null : line.amount(),
                voided == null ? null : voided.on(),
                voided == null ? null : SpreadsheetText.cell(voided.by()),
                voided == null ? null : SpreadsheetText.cell(voided.because()),
                SpreadsheetText.cell(contract),
                SpreadsheetText.cell(row.streamReference()),
                SpreadsheetText.cell(line.costCentre()),
                number);
    }
}
