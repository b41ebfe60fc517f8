package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * The cells of one sheet of a workbook. Only rows with something in them are kept, so that neither a format over a
 * whole sheet nor a merge over a million rows costs anything.
 */
final class XlsxSheet extends XmlPart {

    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z]{1,3})(\\d{1,7})");
    private static final Pattern MERGED = Pattern.compile("([A-Za-z]{1,3})(\\d{1,7}):([A-Za-z]{1,3})(\\d{1,7})");
    /** Excel's last column is XFD. */
    private static final int LAST_COLUMN = 16_384;

    private static final int LONGEST_NUMBER = 400;

    private record Line(int number, List<Cell> cells) {}

    private record Merge(int first, int last, int column) {}

    private final SharedTexts shared;
    private final NumberFormats formats;
    private final boolean from1904;
    private final List<Line> lines = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final StringBuilder inline = new StringBuilder();
    private boolean inData;
    private boolean reading;
    private int line;
    private int column;
    private List<Cell> cells = List.of();
    private String type;
    private int style;
    private String value;

    XlsxSheet(SharedTexts shared, NumberFormats formats, boolean from1904) {
        this.shared = shared;
        this.formats = formats;
        this.from1904 = from1904;
    }

    @Override
    void begin(String element, Attributes attributes) {
        switch (element) {
            case "sheetData" -> inData = true;
            case "row" -> {
                if (inData) {
                    beginRow(attribute(attributes, "r"));
                }
            }
            case "c" -> {
                if (inData) {
                    beginCell(attributes);
                }
            }
            // how a text is pronounced is no part of it
            case "rPh" -> reading = true;
            case "mergeCell" -> merge(attribute(attributes, "ref"));
            default -> {
                // widths, filters and drawings
            }
        }
    }

    @Override
    void end(String element, String content) {
        switch (element) {
            case "sheetData" -> inData = false;
            case "row" -> {
                if (inData) {
                    endRow();
                }
            }
            case "c" -> {
                if (inData) {
                    endCell();
                }
            }
            case "v" -> value = content;
            case "t" -> {
                if (!reading) {
                    inline.append(content);
                }
            }
            case "rPh" -> reading = false;
            default -> {
                // as above
            }
        }
    }

    private void beginRow(String number) {
        int next = number == null ? line + 1 : Integer.parseInt(number);
        if (next <= line) {
            throw new IllegalArgumentException("rows out of their order");
        }
        line = next;
        column = -1;
        cells = new ArrayList<>();
    }

    private void beginCell(Attributes attributes) {
        String address = attribute(attributes, "r");
        column = address == null ? column + 1 : column(address);
        type = attribute(attributes, "t");
        String given = attribute(attributes, "s");
        style = given == null ? 0 : Integer.parseInt(given);
        value = null;
        inline.setLength(0);
    }

    private static int column(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no address of a cell");
        }
        return index(matcher.group(1));
    }

    private static int index(String letters) {
        int number = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            number = number * 26 + letter - 'A' + 1;
        }
        if (number > LAST_COLUMN) {
            throw new IllegalArgumentException("no column of a workbook");
        }
        return number - 1;
    }

    private void endCell() {
        Cell cell = cell();
        if (cell.isBlank()) {
            return;
        }
        if (column >= Spreadsheet.MOST_COLUMNS) {
            throw new RuleViolation(SheetRule.FILE_WIDE, Spreadsheet.MOST_COLUMNS, line);
        }
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
    }

    private Cell cell() {
        if ("inlineStr".equals(type)) {
            return Cell.of(NumberedCharacters.decoded(inline.toString()));
        }
        if (value == null || value.isBlank()) {
            return Cell.EMPTY;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> shared.cell(Integer.parseInt(value.strip()));
            case "str" -> Cell.of(NumberedCharacters.decoded(value));
            case "b" -> Cell.of(isTrue(value.strip()) ? "TRUE" : "FALSE");
            case "e" -> Cell.of(value);
            case "d" -> Cell.ofIso(value.strip());
            default -> number(value);
        };
    }

    private Cell number(String digits) {
        // the time to read a number grows with the square of its digits
        return digits.length() > LONGEST_NUMBER
                ? Cell.of(digits)
                : formats.cell(new BigDecimal(digits.strip()), style, from1904);
    }

    private void endRow() {
        if (cells.isEmpty()) {
            return;
        }
        if (lines.size() >= Spreadsheet.MOST_ROWS + Spreadsheet.TITLES) {
            throw new RuleViolation(SheetRule.FILE_TOO_MANY, Spreadsheet.MOST_ROWS);
        }
        lines.add(new Line(line, cells));
    }

    private void merge(String range) {
        Matcher matcher = MERGED.matcher(range == null ? "" : range);
        if (!matcher.matches()) {
            return;
        }
        Merge merge = new Merge(
                Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(4)), index(matcher.group(1)));
        if (merge.last > merge.first && merge.column < Spreadsheet.MOST_COLUMNS) {
            merges.add(merge);
        }
    }

    /** The rows, in which every line of a cell that was merged downwards has its value. */
    Spreadsheet.Rows rows() {
        int left = Spreadsheet.MOST_ROWS * Spreadsheet.MOST_COLUMNS;
        for (Merge merge : merges) {
            int at = place(merge.first);
            Cell top = at < lines.size() && lines.get(at).number == merge.first
                    ? cell(lines.get(at), merge.column)
                    : Cell.EMPTY;
            if (top.isBlank()) {
                continue;
            }
            for (int i = at + 1; i < lines.size() && lines.get(i).number <= merge.last; i++) {
                if (left-- == 0) {
                    throw new IllegalArgumentException("more merged cells than cells");
                }
                spread(lines.get(i), merge.column, top);
            }
        }
        Spreadsheet.Rows rows = new Spreadsheet.Rows();
        lines.forEach(one -> rows.add(one.number, one.cells));
        return rows;
    }

    private int place(int number) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (lines.get(middle).number < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Cell cell(Line line, int column) {
        return column < line.cells.size() ? line.cells.get(column) : Cell.EMPTY;
    }

    private static void spread(Line line, int column, Cell top) {
        while (line.cells.size() <= column) {
            line.cells.add(Cell.EMPTY);
        }
        if (line.cells.get(column).isBlank()) {
            line.cells.set(column, top.spread());
        }
    }
}
