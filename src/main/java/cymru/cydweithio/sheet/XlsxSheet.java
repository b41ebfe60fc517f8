package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Cell;
import cymru.cydweithio.sheet.Spreadsheet.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * The cells of one sheet of a workbook, handed over row by row, so that a long sheet costs the memory of a row. Only
 * rows with something in them count, so that neither a format over a whole sheet nor a merge over a million rows costs
 * anything. Which cells are merged stands at the end of a sheet and is read before its rows ({@link Merges}).
 */
final class XlsxSheet extends XmlPart {

    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z]{1,3})(\\d{1,7})");
    private static final Pattern MERGED = Pattern.compile("([A-Za-z]{1,3})(\\d{1,7}):([A-Za-z]{1,3})(\\d{1,7})");
    /** Excel's last column is XFD. */
    private static final int LAST_COLUMN = 16_384;

    private static final int LONGEST_NUMBER = 400;

    private static final int MOST_MERGES = 200_000;

    /** Cells of one column that are one. */
    private record Merge(int first, int last, int column) {}

    /** What a merged cell says, to its last line. */
    private record Top(int last, Cell cell) {}

    /** Which cells of a sheet are merged downwards. */
    static final class Merges extends XmlPart {
        private final Map<Integer, List<Merge>> byFirst = new HashMap<>();
        private int count;

        @Override
        void begin(String element, Attributes attributes) {
            if (element.equals("mergeCell")) {
                add(attribute(attributes, "ref"));
            }
        }

        @Override
        void end(String element, String content) {
            // everything is in the attributes
        }

        private void add(String range) {
            Matcher matcher = MERGED.matcher(range == null ? "" : range);
            if (!matcher.matches()) {
                return;
            }
            Merge merge = new Merge(
                    Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(4)), index(matcher.group(1)));
            if (merge.last > merge.first && merge.column < Spreadsheet.MOST_COLUMNS) {
                if (++count > MOST_MERGES) {
                    throw new IllegalArgumentException("more merged cells than anybody merges");
                }
                byFirst.computeIfAbsent(merge.first, line -> new ArrayList<>()).add(merge);
            }
        }
    }

    private final SharedTexts shared;
    private final NumberFormats formats;
    private final boolean from1904;
    private final Merges merges;
    private final Predicate<Row> reader;
    private final Map<Integer, Top> tops = new HashMap<>();
    private final StringBuilder inline = new StringBuilder();
    private boolean inData;
    private boolean reading;
    private int line;
    private int column;
    private List<Cell> cells = List.of();
    private String type;
    private int style;
    private String value;

    /** @param reader of rows with something in them; answers whether more are wanted */
    XlsxSheet(SharedTexts shared, NumberFormats formats, boolean from1904, Merges merges, Predicate<Row> reader) {
        this.merges = merges;
        this.reader = reader;
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
        tops.values().removeIf(top -> top.last < line);
        tops.forEach(this::spread);
        merges.byFirst.getOrDefault(line, List.of()).forEach(this::begin);
        Row row = Spreadsheet.Rows.row(line, cells);
        if (row != null && !reader.test(row)) {
            throw new Enough();
        }
    }

    /** Every line of a cell that was merged downwards has its value. */
    private void spread(int merged, Top top) {
        while (cells.size() <= merged) {
            cells.add(Cell.EMPTY);
        }
        if (cells.get(merged).isBlank()) {
            cells.set(merged, top.cell.spread());
        }
    }

    private void begin(Merge merge) {
        Cell top = merge.column < cells.size() ? cells.get(merge.column) : Cell.EMPTY;
        if (!top.isBlank() && tops.put(merge.column, new Top(merge.last, top)) != null) {
            throw new IllegalArgumentException("merged cells within merged cells");
        }
    }
}
