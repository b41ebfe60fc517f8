package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Cell;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Text with separators as programs export it: comma, semicolon or tab; UTF-8 with or without its mark, UTF-16 with its
 * mark, or Windows-1252.
 */
final class DelimitedText {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int LINES_TO_TRY = 30;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Pattern TEXT_AS_FORMULA = Pattern.compile("\\s*=\"((?:[^\"]|\"\")*+)\"\\s*");

    private DelimitedText() {}

    static Spreadsheet read(byte[] bytes) {
        String text = text(bytes);
        int skipped = 0;
        char separator;
        // a first line that only names the separator, as Excel reads it
        if (text.regionMatches(true, 0, "sep=", 0, 4)
                && text.length() > 5
                && (text.charAt(5) == '\n' || text.charAt(5) == '\r')) {
            separator = text.charAt(4);
            text = text.substring(text.indexOf('\n', 4) + 1);
            skipped = 1;
        } else {
            separator = separator(text);
        }
        Spreadsheet.Rows rows = new Spreadsheet.Rows();
        try (CSVParser parser = format(separator).parse(new StringReader(text))) {
            long line = 1;
            for (CSVRecord record : parser) {
                List<Cell> cells = new ArrayList<>(record.size());
                record.forEach(value -> cells.add(cell(value)));
                rows.add((int) line + skipped, cells);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new RuleViolation(SheetRule.FILE_CSV);
        }
        return new Spreadsheet(List.of(), 0, rows.all());
    }

    /** {@code ="0042"} is how Excel is kept from taking a text for a number. */
    private static Cell cell(String value) {
        Matcher matcher = TEXT_AS_FORMULA.matcher(value);
        return matcher.matches() ? Cell.of(matcher.group(1).replace("\"\"", "\"")) : Cell.of(value);
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(false)
                .setLenientEof(false)
                .setTrailingData(true)
                .get();
    }

    private static String text(byte[] bytes) {
        String text;
        if (bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            text = new String(bytes, StandardCharsets.UTF_16);
        } else {
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                text = WINDOWS_1252.decode(ByteBuffer.wrap(bytes)).toString();
            }
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        // text has no such characters; a program, a picture or a PDF does
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != 0x0B && c != 0x0C)
                || text.startsWith("%PDF")
                || text.startsWith("{\\rtf")) {
            throw new RuleViolation(SheetRule.FILE_UNKNOWN);
        }
        return text;
    }

    /** The one that cuts the first lines into most cells. */
    private static char separator(String text) {
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long cells = 0;
            try (CSVParser parser = format(separator).parse(new StringReader(text))) {
                int line = 0;
                for (CSVRecord record : parser) {
                    cells += record.size() - 1L;
                    if (++line == LINES_TO_TRY) {
                        break;
                    }
                }
            } catch (IOException | UncheckedIOException | IllegalStateException e) {
                cells = 0;
            }
            if (cells > most) {
                most = cells;
                best = separator;
            }
        }
        return best;
    }
}
