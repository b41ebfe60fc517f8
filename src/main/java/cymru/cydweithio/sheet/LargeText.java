package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Row;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Text with separators that is too long to be held as rows all at once, such as a year of a council's ledger. It is cut
 * at the ends of rows into pieces, each of which is read like any other text ({@link DelimitedText}), so that a long
 * file is understood exactly as a short one is.
 */
final class LargeText {

    static final int LARGEST_BYTES = 48 * 1024 * 1024;
    private static final int PIECE_BYTES = 512 * 1024;
    private static final int PIECE_ROWS = 4_000;
    /** No row of a ledger comes near it; a quote that is never closed does. */
    private static final int LONGEST_ROW = 2 * 1024 * 1024;

    private static final int ROWS_TO_TRY = 30;
    private static final byte[] SEPARATORS = {',', ';', '\t'};

    private final byte[] bytes;
    private final Consumer<Row> reader;
    private int at;
    private int line = 1;
    private byte separator;

    private LargeText(byte[] bytes, Consumer<Row> reader) {
        this.bytes = bytes;
        this.reader = reader;
    }

    /** Hands over every row that has something in it, with its line. */
    static void each(byte[] text, Consumer<Row> reader) {
        boolean wide = text.length > 1
                && (text[0] == (byte) 0xFF && text[1] == (byte) 0xFE
                        || text[0] == (byte) 0xFE && text[1] == (byte) 0xFF);
        new LargeText(wide ? new String(text, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8) : text, reader)
                .read();
    }

    private void read() {
        if (bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            at = 3;
        }
        if (bytes.length > at + 5
                && new String(bytes, at, 4, StandardCharsets.US_ASCII).equalsIgnoreCase("sep=")
                && (bytes[at + 5] == '\n' || bytes[at + 5] == '\r')) {
            separator = bytes[at + 4];
            at += bytes[at + 5] == '\r' && bytes.length > at + 6 && bytes[at + 6] == '\n' ? 7 : 6;
            line = 2;
        } else {
            separator = separator();
        }
        while (at < bytes.length) {
            piece();
        }
    }

    /** As many rows as make a piece. */
    private void piece() {
        int from = at;
        int first = line;
        int rows = 0;
        while (at < bytes.length && at - from < PIECE_BYTES && rows < PIECE_ROWS) {
            row();
            rows++;
        }
        byte[] head = {'s', 'e', 'p', '=', separator, '\n'};
        byte[] piece = Arrays.copyOf(head, head.length + at - from);
        System.arraycopy(bytes, from, piece, head.length, at - from);
        // the line that names the separator is the first of every piece
        DelimitedText.read(piece).rows().forEach(one -> reader.accept(new Row(first + one.line() - 2, one.cells())));
    }

    /** Passes over one row, whose cells in quotes may go over several lines. */
    private void row() {
        int from = at;
        boolean quoted = false;
        boolean starts = true;
        while (at < bytes.length) {
            byte one = bytes[at++];
            if (quoted) {
                if (one == '"') {
                    if (at < bytes.length && bytes[at] == '"') {
                        at++;
                    } else {
                        quoted = false;
                    }
                } else if (ends(one)) {
                    line++;
                }
            } else if (one == '"' && starts) {
                quoted = true;
                starts = false;
            } else if (ends(one)) {
                line++;
                return;
            } else {
                starts = one == separator;
            }
            if (at - from > LONGEST_ROW) {
                throw new RuleViolation(SheetRule.FILE_CSV);
            }
        }
    }

    private boolean ends(byte one) {
        return one == '\n' || one == '\r' && (at >= bytes.length || bytes[at] != '\n');
    }

    /** The one that stands most often in the first rows, outside quotes. */
    private byte separator() {
        byte best = ',';
        int most = 0;
        for (byte candidate : SEPARATORS) {
            int found = 0;
            int rows = 0;
            boolean quoted = false;
            for (int i = at; i < bytes.length && rows < ROWS_TO_TRY; i++) {
                if (bytes[i] == '"') {
                    quoted = !quoted;
                } else if (!quoted && bytes[i] == candidate) {
                    found++;
                } else if (!quoted && bytes[i] == '\n') {
                    rows++;
                }
            }
            if (found > most) {
                most = found;
                best = candidate;
            }
        }
        return best;
    }
}
