package cymru.cydweithio.opendata;

import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.SpreadsheetText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file (RFC 4180, UTF-8) one row after another. What is no such file, or no row of it, becomes a fault with
 * its place.
 */
final class RowReader {

    private static final int MOST_ROWS = 20_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(false)
            .get();

    private final FaultCollector faults;
    private final List<String> needed;

    /** @param needed the columns that must be there; others may */
    RowReader(FaultCollector faults, List<String> needed) {
        this.faults = faults;
        this.needed = needed;
    }

    void read(InputStream in, Consumer<Row> taker) {
        WatchedText text = null;
        try {
            text = WatchedText.rows(in);
            read(text, taker);
        } catch (CharacterCodingException e) {
            faults.inLine(0, null, OpenDataRule.FAULT_ENCODING);
        } catch (UncheckedIOException e) {
            faults.inLine(
                    0,
                    null,
                    e.getCause() instanceof CharacterCodingException
                            ? OpenDataRule.FAULT_ENCODING
                            : OpenDataRule.FAULT_CSV);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            faults.inLine(0, null, text != null && text.isBlank() ? PlatformRule.FILE_EMPTY : OpenDataRule.FAULT_CSV);
        }
    }

    private void read(WatchedText text, Consumer<Row> taker) throws IOException {
        try (CSVParser parser = FORMAT.parse(text)) {
            List<String> header = parser.getHeaderNames();
            if (text.isBlank()) {
                faults.inLine(0, null, PlatformRule.FILE_EMPTY);
                return;
            }
            List<String> missing =
                    needed.stream().filter(column -> !header.contains(column)).toList();
            if (!missing.isEmpty()) {
                faults.inLine(1, String.join(", ", missing), OpenDataRule.FAULT_COLUMNS);
                return;
            }
            if (rows(parser, header, taker) == 0 && faults.isEmpty()) {
                faults.inLine(0, null, OpenDataRule.FAULT_NONE);
            }
        }
    }

    private int rows(CSVParser parser, List<String> header, Consumer<Row> taker) {
        int rows = 0;
        long line = parser.getCurrentLineNumber() + 1;
        for (CSVRecord record : parser) {
            if (record.getRecordNumber() > MOST_ROWS) {
                faults.inLine(line, null, OpenDataRule.FAULT_TOO_MANY, MOST_ROWS);
                return rows;
            }
            boolean empty = record.size() == 1 && record.get(0).isBlank();
            if (!empty && record.size() != header.size()) {
                faults.inLine(line, null, OpenDataRule.FAULT_WIDTH, header.size(), record.size());
            } else if (!empty) {
                rows++;
                taker.accept(new Row(faults, line, header, record));
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        return rows;
    }

    /** A row of the file. */
    static final class Row extends Fields {
        private final FaultCollector faults;
        private final long line;
        private final List<String> header;
        private final CSVRecord record;

        Row(FaultCollector faults, long line, List<String> header, CSVRecord record) {
            this.faults = faults;
            this.line = line;
            this.header = header;
            this.record = record;
        }

        /** The line in which it begins, from 1. */
        long line() {
            return line;
        }

        /** The same row for a second look: what is wrong with it is noted already. */
        Row unnoted() {
            return new Row(new FaultCollector(), line, header, record);
        }

        @Override
        String raw(String name) {
            int column = header.indexOf(name);
            return column < 0 || record.get(column).isBlank() ? null : SpreadsheetText.typed(record.get(column));
        }

        @Override
        boolean isText(String name) {
            return true;
        }

        @Override
        boolean isNumber(String name) {
            return true;
        }

        @Override
        void note(String name, Rule rule, Object... args) {
            faults.inLine(line, name, rule, args);
        }
    }
}
