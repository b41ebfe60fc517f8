package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Cell;
import cymru.cydweithio.sheet.Spreadsheet.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A row of a sheet while it is read: every cell that cannot be understood becomes a fault, not only the first. */
public final class SheetRow {

    private final Row row;
    private final Row headings;
    private final Map<SheetColumn, Integer> columns;
    private final String file;
    private final SheetReading result;
    private final Map<SheetColumn, Object> shown = new HashMap<>();
    private boolean sound = true;

    SheetRow(Row row, Row headings, Map<SheetColumn, Integer> columns, String file, SheetReading result) {
        this.row = row;
        this.headings = headings;
        this.columns = columns;
        this.file = file;
        this.result = result;
    }

    public int number() {
        return row.line();
    }

    public Cell cell(SheetColumn column) {
        Integer place = columns.get(column);
        return place == null ? Cell.EMPTY : row.cell(place);
    }

    /** A text of bounded length, or null. Of a number, its digits. */
    public String text(SheetColumn column, int longest) {
        Cell cell = cell(column);
        if (cell.isBlank()) {
            return null;
        }
        if (cell.error()) {
            fault(column, RowRule.ERROR, cell.text());
            return null;
        }
        if (cell.text().length() > longest) {
            fault(column, PlatformRule.TEXT_LONG, longest);
            return null;
        }
        show(column, cell.text());
        return cell.text();
    }

    public String required(SheetColumn column, int longest) {
        if (cell(column).isBlank()) {
            fault(column, FileRule.FAULT_MISSING);
        }
        return text(column, longest);
    }

    /** A date, or null: the words for none, such as {@code TBC}, are noted. */
    public LocalDate day(SheetColumn column, Function<PartialDate, LocalDate> end) {
        Cell cell = cell(column);
        if (!cell.isBlank() && Vocabulary.SHARED.is("no_date", cell.text())) {
            result.note("sheet.note.noDate");
            return null;
        }
        LocalDate day = read(column, one -> end.apply(CellValues.date(one)));
        show(column, day);
        return day;
    }

    /** A value read in its own way, or null where the cell is blank or cannot be read. */
    public <T> T read(SheetColumn column, Function<Cell, T> reader) {
        Cell cell = cell(column);
        if (cell.isBlank()) {
            return null;
        }
        if (cell.error()) {
            fault(column, RowRule.ERROR, cell.text());
            return null;
        }
        try {
            return reader.apply(cell);
        } catch (RuleViolation e) {
            fault(column, e.rule(), e.args());
            return null;
        }
    }

    /** A percentage, understood as its whole column writes them. */
    public Integer percent(SheetColumn column) {
        return read(column, cell -> result.percentages(columns.get(column)).read(cell));
    }

    /**
     * A name is not written as it stands in the register.
     *
     * @param meant what it was taken for
     */
    public void ask(SheetColumn column, String written, Object meant) {
        result.ask(new AlikeName(row.line(), column.key(), written, meant));
    }

    /** A value without which the row says nothing. */
    public <T> T needed(SheetColumn column, Function<Cell, T> reader) {
        if (cell(column).isBlank()) {
            fault(column, FileRule.FAULT_MISSING);
        }
        return read(column, reader);
    }

    /** What the preview shows of a column. */
    public void show(SheetColumn column, Object value) {
        if (value != null) {
            shown.put(column, value);
        }
    }

    Object shown(SheetColumn column) {
        return shown.get(column);
    }

    public void fault(SheetColumn column, Rule rule, Object... args) {
        sound = false;
        Integer place = columns.get(column);
        String named = place != null ? label(headings, place) : rule == FileRule.FAULT_MISSING ? name(column) : null;
        result.faults.add(new Fault(file, row.line(), named, rule.key(), args));
    }

    /** What a column is called that is not in the file: whoever misses a value is told of what, in both languages. */
    private static String name(SheetColumn column) {
        String key = column.key().substring(column.capability().length() + 1);
        return Arrays.stream(Language.values())
                .map(language -> Messages.bundle(column.capability(), language).getString(key))
                .collect(Collectors.joining(" / "));
    }

    public boolean sound() {
        return sound;
    }

    /** A column as a person finds it: its letter and its heading. */
    static String label(Row headings, int column) {
        String heading = headings.cell(column).text();
        return heading.isEmpty() ? Spreadsheet.letter(column) : Spreadsheet.letter(column) + ": " + heading;
    }

    /**
     * @param left lines that are left out; null where nobody has said so yet
     * @param equal whether lines that say the same as another are pointed out, and left out until somebody says
     *     otherwise
     */
    static List<SheetRow> of(
            Spreadsheet sheet, Matching matching, String file, Set<Integer> left, boolean equal, SheetReading result) {
        Row headings = sheet.rows().stream()
                .filter(row -> row.line() == matching.headingLine())
                .findFirst()
                .orElse(new Row(0, List.of()));
        List<Row> below = sheet.rows().stream()
                .filter(row -> row.line() > matching.headingLine())
                .filter(row -> matching.columns().values().stream()
                        .anyMatch(column -> !row.cell(column).isBlank()))
                .toList();
        Map<Integer, DoubtfulLine> doubtful = new TreeMap<>();
        below.stream().map(DoubtfulLine::of).filter(Objects::nonNull).forEach(line -> doubtful.put(line.line(), line));
        List<DoubtfulLine> repeated = equal ? DoubtfulLine.repeated(below) : List.of();
        repeated.forEach(line -> doubtful.put(line.line(), line));
        result.doubtful.addAll(doubtful.values());
        result.left = left != null
                ? Set.copyOf(left)
                : repeated.stream().map(DoubtfulLine::line).collect(Collectors.toSet());
        List<Row> taken =
                below.stream().filter(row -> !result.left.contains(row.line())).toList();
        result.lines(taken);
        taken.stream()
                .filter(row -> matching.columns().values().stream()
                        .anyMatch(column -> row.cell(column).merged()))
                .forEach(row -> result.note("sheet.note.merged"));
        return taken.stream()
                .map(row -> new SheetRow(row, headings, matching.columns(), file, result))
                .toList();
    }
}
