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
 * Comma-separated values (RFC 4180) in UTF-8, with a byte order mark, without which Excel would garble ŵ and ŷ. Dates
 * are written as 2026-06-09, amounts as plain numbers; text typed by people goes through {@link SpreadsheetText}.
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

    /** Called once all rows are written: a file that broke off must not look complete. */
    public void finish() throws IOException {
        printer.flush();
    }
}
