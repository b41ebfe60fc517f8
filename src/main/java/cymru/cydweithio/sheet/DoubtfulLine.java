package cymru.cydweithio.sheet;

import cymru.cydweithio.sheet.Spreadsheet.Cell;
import cymru.cydweithio.sheet.Spreadsheet.Row;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line that may not be one of the things that the spreadsheet lists: a total, a place that nobody holds, or the same
 * line once more. Whether it is left out somebody decides.
 *
 * @param key of the text that says what it looks like
 * @param text of its cell, or the line that it repeats
 */
public record DoubtfulLine(int line, String key, String text) implements Serializable {

    /** Null where the line is like the others. */
    static DoubtfulLine of(Row row) {
        Cell first =
                row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse(Cell.EMPTY);
        if (Vocabulary.SHARED.begins("total", first.text())) {
            return new DoubtfulLine(row.line(), "sheet.doubt.total", first.text());
        }
        for (Cell cell : row.cells()) {
            if (!cell.isBlank() && cell.number() == null) {
                if (Vocabulary.SHARED.is("total", cell.text())) {
                    return new DoubtfulLine(row.line(), "sheet.doubt.total", cell.text());
                }
                if (Vocabulary.SHARED.is("vacant", cell.text())) {
                    return new DoubtfulLine(row.line(), "sheet.doubt.vacant", cell.text());
                }
            }
        }
        return null;
    }

    /** Lines that say the same in every cell as one before them. */
    static List<DoubtfulLine> repeated(List<Row> rows) {
        Map<List<String>, Integer> first = new HashMap<>();
        List<DoubtfulLine> repeated = new ArrayList<>();
        for (Row row : rows) {
            Integer before =
                    first.putIfAbsent(row.cells().stream().map(Cell::text).toList(), row.line());
            if (before != null) {
                repeated.add(new DoubtfulLine(row.line(), "sheet.doubt.repeated", String.valueOf(before)));
            }
        }
        return repeated;
    }
}
