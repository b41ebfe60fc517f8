package cymru.cydweithio.interchange;

import cymru.cydweithio.interchange.Spreadsheet.Cell;
import cymru.cydweithio.interchange.Spreadsheet.Row;
import cymru.cydweithio.platform.RoughDate;
import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One line of a sheet while it is read: every cell that cannot be understood becomes a fault, not only the first. */
final class SheetLine {

    private final Row row;
    private final Row headings;
    private final Map<Meaning, Integer> columns;
    private final String file;
    private final Understood result;
    private final Map<Meaning, Object> shown = new EnumMap<>(Meaning.class);
    private boolean sound = true;

    SheetLine(Row row, Row headings, Map<Meaning, Integer> columns, String file, Understood result) {
        this.row = row;
        this.headings = headings;
        this.columns = columns;
        this.file = file;
        this.result = result;
    }

    int number() {
        return row.line();
    }

    Cell cell(Meaning meaning) {
        Integer column = columns.get(meaning);
        return column == null ? Cell.EMPTY : row.cell(column);
    }

    /** A text of bounded length, or null. Of a number, its digits. */
    String text(Meaning meaning, int longest) {
        Cell cell = cell(meaning);
        if (cell.isBlank()) {
            return null;
        }
        if (cell.error()) {
            fault(meaning, "interchange.row.error", cell.text());
            return null;
        }
        if (cell.text().length() > longest) {
            fault(meaning, "platform.text.long", longest);
            return null;
        }
        show(meaning, cell.text());
        return cell.text();
    }

    String required(Meaning meaning, int longest) {
        if (cell(meaning).isBlank()) {
            fault(meaning, "interchange.fault.missing");
        }
        return text(meaning, longest);
    }

    /** A date, or null: the words for none, such as {@code TBC}, are noted. */
    LocalDate day(Meaning meaning, Function<RoughDate, LocalDate> end) {
        Cell cell = cell(meaning);
        if (!cell.isBlank() && Vocabulary.is("no_date", cell.text())) {
            result.note("interchange.note.noDate");
            return null;
        }
        LocalDate day = read(meaning, one -> end.apply(CellValues.date(one)));
        show(meaning, day);
        return day;
    }

    /** A value read in its own way, or null where the cell is blank or cannot be read. */
    <T> T read(Meaning meaning, Function<Cell, T> reader) {
        Cell cell = cell(meaning);
        if (cell.isBlank()) {
            return null;
        }
        if (cell.error()) {
            fault(meaning, "interchange.row.error", cell.text());
            return null;
        }
        try {
            return reader.apply(cell);
        } catch (RuleViolation e) {
            fault(meaning, e.key(), e.args());
            return null;
        }
    }

    /** What the preview shows of a column. */
    void show(Meaning meaning, Object value) {
        if (value != null) {
            shown.put(meaning, value);
        }
    }

    Object shown(Meaning meaning) {
        return shown.get(meaning);
    }

    void fault(Meaning meaning, String key, Object... args) {
        sound = false;
        Integer column = columns.get(meaning);
        result.faults.add(new Fault(file, row.line(), column == null ? null : label(headings, column), key, args));
    }

    boolean sound() {
        return sound;
    }

    /** A column as a person finds it: its letter and its heading. */
    static String label(Row headings, int column) {
        String heading = headings.cell(column).text();
        return heading.isEmpty() ? Spreadsheet.letter(column) : Spreadsheet.letter(column) + ": " + heading;
    }

    static List<SheetLine> of(Spreadsheet sheet, Matching matching, String file, Understood result) {
        Row headings = sheet.rows().stream()
                .filter(row -> row.line() == matching.headingLine())
                .findFirst()
                .orElse(new Row(0, List.of()));
        return sheet.rows().stream()
                .filter(row -> row.line() > matching.headingLine())
                .filter(row -> matching.columns().values().stream()
                        .anyMatch(column -> !row.cell(column).isBlank()))
                .map(row -> new SheetLine(row, headings, matching.columns(), file, result))
                .toList();
    }
}
