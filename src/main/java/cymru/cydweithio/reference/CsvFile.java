package cymru.cydweithio.reference;

import cymru.cydweithio.platform.PlainText;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Fault;
import cymru.cydweithio.sheet.FileRule;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file (RFC 4180, UTF-8, with a header) read row by row; what is wrong is collected with its place. */
final class CsvFile {

    private static final int MOST_ROWS = 20_000;
    /** Nobody reads more of them: something else altogether was sent. */
    static final int MOST_FAULTS = 1_000;

    private final String name;
    private final List<Fault> faults;

    CsvFile(String name, List<Fault> faults) {
        this.name = name;
        this.faults = faults;
    }

    /**
     * Reads the rows.
     *
     * @param columns that must be in the header; further ones are ignored
     * @param key columns whose values together must not occur twice
     * @param reader makes a fact of a row; what it refuses becomes a fault of that row
     */
    <T> List<T> rows(byte[] bytes, List<String> columns, List<String> key, Function<Row, T> reader) {
        List<T> facts = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        if (new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").isBlank()) {
            faults.add(new Fault(name, 0, null, PlatformRule.FILE_EMPTY.key()));
            return facts;
        }
        try (CSVParser parser = format.parse(new StringReader(text(bytes)))) {
            List<String> missing = columns.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                faults.add(new Fault(name, 1, String.join(", ", missing), ReferenceRule.FAULT_COLUMNS.key()));
                return facts;
            }
            long line = parser.getCurrentLineNumber() + 1;
            for (CSVRecord record : parser) {
                if (faults.size() >= MOST_FAULTS) {
                    return facts;
                }
                Row row = new Row(record, line);
                line = parser.getCurrentLineNumber() + 1;
                if (record.getRecordNumber() > MOST_ROWS) {
                    faults.add(new Fault(name, row.line, null, ReferenceRule.FAULT_TOO_MANY.key(), MOST_ROWS));
                    return facts;
                }
                if (!record.isConsistent()) {
                    faults.add(new Fault(
                            name,
                            row.line,
                            null,
                            ReferenceRule.FAULT_WIDTH.key(),
                            parser.getHeaderNames().size(),
                            record.size()));
                    continue;
                }
                if (!seen.add(key.stream()
                        .map(column -> record.get(column).toLowerCase(Locale.ROOT))
                        .toList())) {
                    faults.add(new Fault(name, row.line, String.join(", ", key), ReferenceRule.FAULT_TWICE.key()));
                    continue;
                }
                T fact = row.read(reader);
                if (fact != null) {
                    facts.add(fact);
                }
            }
        } catch (CharacterCodingException e) {
            faults.add(new Fault(name, 0, null, ReferenceRule.FAULT_ENCODING.key()));
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            faults.add(new Fault(name, 0, null, ReferenceRule.FAULT_CSV.key()));
        }
        return facts;
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return PlainText.of(text);
    }

    /** A row with its place in the file. */
    final class Row {
        private final CSVRecord record;
        private final long line;
        private int wrong;
        private String lastColumn;

        private Row(CSVRecord record, long line) {
            this.record = record;
            this.line = line;
        }

        private <T> T read(Function<Row, T> reader) {
            try {
                T fact = reader.apply(this);
                return wrong == 0 ? fact : null;
            } catch (RuleViolation e) {
                if (wrong == 0) {
                    faults.add(new Fault(name, line, lastColumn, e.key(), e.args()));
                }
                return null;
            } catch (Unreadable e) {
                return null;
            }
        }

        /** A text that must be there. */
        String required(String column) {
            String value = optional(column);
            return value == null ? refuse(column, FileRule.FAULT_MISSING) : value;
        }

        /** A text that must be there and not be longer than its column in the database. */
        String required(String column, int longest) {
            String value = required(column);
            return value.length() > longest ? refuse(column, PlatformRule.TEXT_LONG, longest) : value;
        }

        /** A text, or null. */
        String optional(String column) {
            lastColumn = column;
            String value = record.get(column);
            return value == null || value.isBlank() ? null : value;
        }

        int number(String column) {
            String value = required(column);
            try {
                return Integer.parseInt(value);
            } catch (NumberFormatException e) {
                return refuse(column, ReferenceRule.FAULT_NUMBER, value);
            }
        }

        /** One of the words that the lookup knows; it answers null for others. */
        <E> E word(String column, Function<String, E> lookup) {
            String value = required(column);
            E found = lookup.apply(value);
            return found == null ? refuse(column, ReferenceRule.FAULT_WORD, value) : found;
        }

        /** A code that must be known. */
        String known(String column, Set<String> codes) {
            String value = required(column);
            return codes.contains(value) ? value : refuse(column, ReferenceRule.FAULT_UNKNOWN, value);
        }

        /** Reads a value in its own way; what it refuses is a fault of the column. */
        <E> E value(String column, Function<String, E> parser) {
            String text = optional(column);
            if (text == null) {
                return null;
            }
            try {
                return parser.apply(text);
            } catch (RuleViolation e) {
                return refuse(column, e.rule(), e.args());
            }
        }

        <E> E refuse(String column, Rule rule, Object... args) {
            wrong++;
            faults.add(new Fault(name, line, Objects.requireNonNull(column), rule.key(), args));
            throw new Unreadable();
        }
    }

    /** Ends the reading of a row whose fault is noted. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super(null, null, false, false);
        }
    }
}
