package cymru.cydweithio.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table; the first cell of each row heads it.
 *
 * @param name what its sheet of a workbook is called
 * @param rows each with as many cells as there are columns
 * @param notes under it
 */
public record Table(String name, String caption, List<Column> columns, List<List<Cell>> rows, List<String> notes)
        implements Block {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.size() + " cells under " + columns.size() + " headings: " + caption);
            }
        }
    }

    public static Table of(String caption, List<Column> columns, List<List<Cell>> rows) {
        return new Table(caption, caption, columns, rows, List.of());
    }

    @Override
    public Kind kind() {
        return Kind.TABLE;
    }

    @Override
    public List<String> words() {
        return Stream.of(
                        Stream.of(caption),
                        columns.stream().map(Column::heading),
                        rows.stream().flatMap(List::stream).flatMap(cell -> cell.words().stream()),
                        notes.stream())
                .flatMap(words -> words)
                .toList();
    }
}
