package cymru.cydweithio.burden.web;

import cymru.cydweithio.burden.Burden;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values (RFC 4180) in UTF-8, marked as such by the first three bytes, without which Excel would spoil ŵ and ŷ. */
final class BurdenCsv {

    private final BurdenColumns columns;
    private final CSVPrinter printer;

    BurdenCsv(OutputStream out, BurdenColumns columns) throws IOException {
        this.columns = columns;
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(columns.headings());
    }

    void row(Burden.Row row) {
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
