package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.PlainText;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.SpreadsheetText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A spreadsheet as somebody keeps it, read whole: one sheet of an Excel workbook, or text with separators. Rows without
 * anything in them are left out; every row knows its line.
 *
 * @param sheets names of the sheets that can be read, in their order; empty where a file has only one
 * @param sheet which of them was read, from 0
 */
public record Spreadsheet(List<String> sheets, int sheet, List<Row> rows) {

    /** The largest file that is looked at. A larger one is stopped by the server before that. */
    public static final int LARGEST_BYTES = 4 * 1024 * 1024;

    public static final int MOST_ROWS = 10_000;
    /** A few lines stand above the headings. */
    static final int TITLES = 20;

    static final int MOST_COLUMNS = 100;
    /** As Excel has it. */
    static final int LONGEST_CELL = 32_767;

    /** In all cells together: one long text in every cell of a small file would fill the memory. */
    private static final int MOST_LETTERS = 20_000_000;

    private static final int MOST_DIGITS = 60;
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    /** What programs show, and export, where a formula has no value. */
    private static final Set<String> ERRORS =
            Set.of("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!");

    /** A row with its line, counted from 1 as the program counts that keeps the file. */
    public record Row(int line, List<Cell> cells) {

        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        long texts() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }
    }

    /** How a program shows a number. */
    public enum Look {
        PLAIN,
        DATE,
        PERCENT
    }

    /**
     * One cell. What looks like a formula is a text like any other; of real formulas only the value that the program
     * computed last is here.
     *
     * @param text never null, composed and without what cannot be seen; a number as the program shows it, a date as
     *     {@code 2026-03-03}, with its time where it has one
     * @param number null where the cell is no number
     * @param moment null where the cell is no date of the program's own kind
     * @param error whether the program shows an error here, such as {@code #REF!}
     * @param from1904 whether the workbook counts its days from 1904
     * @param merged whether the value stands in a line above, in a cell that was merged over this line
     */
    public record Cell(
            String text,
            BigDecimal number,
            Look look,
            LocalDateTime moment,
            boolean error,
            boolean from1904,
            boolean merged) {

        private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

        static final Cell EMPTY = new Cell("", null, Look.PLAIN, null, false, false, false);

        public static Cell of(String text) {
            String bare = text == null ? "" : bare(SpreadsheetText.typed(PlainText.of(text)));
            return bare.isEmpty() ? EMPTY : new Cell(bare, null, Look.PLAIN, null, ERRORS.contains(bare), false, false);
        }

        private static String bare(String text) {
            return AROUND.matcher(text).replaceAll("");
        }

        /** A number to fifteen digits, as Excel has it. */
        public static Cell of(BigDecimal number, Look look, boolean from1904) {
            if (!bounded(number)) {
                return of(number.toString());
            }
            BigDecimal shown = number.round(new MathContext(15)).stripTrailingZeros();
            LocalDateTime moment = look == Look.DATE ? moment(shown, from1904) : null;
            String text = moment == null
                    ? look == Look.PERCENT ? shown.movePointRight(2).toPlainString() + "%" : shown.toPlainString()
                    : written(moment);
            return new Cell(text, shown, look, moment, false, from1904, false);
        }

        /** A date as programs write it that do not count days: {@code 2026-03-03T09:30:00}. */
        static Cell ofIso(String text) {
            String local = text.replaceFirst("(?<=:\\d\\d(\\.\\d{1,9})?)(Z|[+-]\\d\\d:\\d\\d)$", "");
            try {
                LocalDateTime moment = local.contains("T")
                        ? LocalDateTime.parse(local)
                        : local.contains(":")
                                ? LocalTime.parse(local).atDate(FROM_1900)
                                : LocalDate.parse(local).atStartOfDay();
                return new Cell(written(moment), null, Look.DATE, moment, false, false, false);
            } catch (DateTimeException e) {
                return of(text);
            }
        }

        private static String written(LocalDateTime moment) {
            LocalDate day = moment.toLocalDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? day.toString()
                    : day.equals(FROM_1900) || day.equals(FROM_1904)
                            ? moment.toLocalTime().toString()
                            : day + " " + moment.toLocalTime();
        }

        /** The same number as its format shows it. */
        Cell shownAs(String shown) {
            String bare = bare(PlainText.of(shown));
            return bare.isEmpty() ? this : new Cell(bare, number, look, moment, error, from1904, merged);
        }

        /** What a line has of a cell that was merged over it. */
        Cell spread() {
            return new Cell(text, number, look, moment, error, from1904, true);
        }

        /** Without its look: of a number its digits. Blanks that do not break a line are blanks. */
        public String plain() {
            return number != null && moment == null
                    ? number.toPlainString()
                    : text.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2007', ' ');
        }

        /** Whether a number can be written out: that of a few letters can have more digits than a server has memory. */
        static boolean bounded(BigDecimal number) {
            return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
        }

        public boolean isBlank() {
            return text.isEmpty();
        }

        /**
         * Days since the start of the calendar that the workbook uses; null where that is no day that anybody means.
         */
        static LocalDateTime moment(BigDecimal serial, boolean from1904) {
            if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(2_958_465)) > 0) {
                return null;
            }
            long days = serial.longValue();
            long seconds = Math.round(serial.subtract(BigDecimal.valueOf(days)).doubleValue() * 24 * 60 * 60);
            return (from1904 ? FROM_1904 : FROM_1900)
                    .plusDays(days)
                    .atStartOfDay()
                    .plusSeconds(seconds);
        }
    }

    /**
     * Reads a file, whatever its name says: what it is shows in its first bytes.
     *
     * @param sheet which sheet of a workbook, from 0; the first where there is none such
     * @throws RuleViolation with the reason why it is not read
     */
    public static Spreadsheet read(byte[] bytes, int sheet) {
        if (bytes.length == 0) {
            throw new RuleViolation(SheetRule.FILE_NOTHING);
        }
        if (bytes.length > LARGEST_BYTES) {
            throw new RuleViolation(SheetRule.FILE_LARGE, LARGEST_BYTES / 1024 / 1024);
        }
        Spreadsheet read = startsWith(bytes, 'P', 'K', 3, 4)
                ? XlsxFile.read(bytes, sheet)
                : startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0) ? XlsxFile.refuseOld(bytes) : DelimitedText.read(bytes);
        if (read.rows.isEmpty()) {
            throw new RuleViolation(SheetRule.FILE_NOTHING);
        }
        return read;
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** The name that a program gives to a column: A, B, … Z, AA. */
    static String letter(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Gathers rows and holds to the limits. */
    static final class Rows {
        private final List<Row> rows = new java.util.ArrayList<>();
        private long letters;

        void add(int line, List<Cell> cells) {
            Row row = row(line, cells);
            if (row != null) {
                add(row);
            }
        }

        void add(Row row) {
            if (rows.size() >= MOST_ROWS + TITLES) {
                throw new RuleViolation(SheetRule.FILE_TOO_MANY, MOST_ROWS);
            }
            letters +=
                    row.cells().stream().mapToInt(cell -> cell.text().length()).sum();
            if (letters > MOST_LETTERS) {
                throw new RuleViolation(SheetRule.FILE_BOMB);
            }
            rows.add(row);
        }

        /** One row, held to the limits of a row; null where there is nothing in it. */
        static Row row(int line, List<Cell> cells) {
            int last = cells.size();
            while (last > 0 && cells.get(last - 1).isBlank()) {
                last--;
            }
            if (last == 0) {
                return null;
            }
            if (last > MOST_COLUMNS) {
                throw new RuleViolation(SheetRule.FILE_WIDE, MOST_COLUMNS, line);
            }
            if (cells.stream().anyMatch(cell -> cell.text().length() > LONGEST_CELL)) {
                throw new RuleViolation(SheetRule.FILE_LONG_CELL, line);
            }
            return new Row(line, List.copyOf(cells.subList(0, last)));
        }

        List<Row> all() {
            return List.copyOf(rows);
        }
    }
}
