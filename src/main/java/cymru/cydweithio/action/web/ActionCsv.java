package cymru.cydweithio.action.web;

import cymru.cydweithio.action.Actions.ActionRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values (RFC 4180) in UTF-8, marked as such by the first three bytes, without which Excel would spoil ŵ and ŷ. Dates are written as 2026-06-09. */
final class ActionCsv {

    private final ActionColumns columns;
    private final CSVPrinter printer;

    ActionCsv(OutputStream out, ActionColumns columns) throws IOException {
        this.columns = columns;
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(columns.headings());
    }

    void row(ActionRow row) {
        try {
            printer.printRecord(columns.cells(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When all rows are there: a file that broke off must not look whole. */
    void finish() throws IOException {
        printer.flush();
    }
}
