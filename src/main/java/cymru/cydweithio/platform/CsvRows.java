package cymru.cydweithio.platform;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Comma-separated values (RFC 4180) in UTF-8, marked as such by the first three bytes, without which Excel would spoil
 * ŵ and ŷ. Dates are written as 2026-06-09, amounts as plain numbers; what people typed comes through
 * {@link SpreadsheetText}.
 */
public final class CsvRows {

    private final CSVPrinter printer;

    public CsvRows(OutputStream out, List<?> headings) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(headings);
    }

    /** @param cells null where one is empty */
    public void row(List<?> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When all rows are there: a file that broke off must not look whole. */
    public void finish() throws IOException {
        printer.flush();
    }
}
