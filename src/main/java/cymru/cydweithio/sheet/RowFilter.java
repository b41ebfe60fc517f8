package cymru.cydweithio.sheet;

import cymru.cydweithio.sheet.Spreadsheet.Row;
import java.util.Arrays;
import java.util.List;

/**
 * Which rows of a file are read at all: those with certain words in a column, such as a supplier or a cost centre. A
 * year of a council's ledger has hundreds of thousands of rows, of which a partnership's contracts are a few hundred.
 *
 * @param column from 0; null where every row is read
 * @param words several, separated by semicolons: a row with one of them is read
 */
public record RowFilter(Integer column, String words) {

    public static final RowFilter NONE = new RowFilter(null, null);

    static final int LONGEST = 500;

    public RowFilter {
        if (column == null || words == null || words.isBlank()) {
            column = null;
            words = null;
        } else {
            words = words.strip();
        }
    }

    public boolean isEmpty() {
        return column == null;
    }

    boolean takes(Row row) {
        if (isEmpty()) {
            return true;
        }
        String text = " " + Vocabulary.bare(row.cell(column).text()) + " ";
        return all().stream().anyMatch(word -> text.contains(" " + word + " "));
    }

    private List<String> all() {
        return Arrays.stream(words.split(";"))
                .map(Vocabulary::bare)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
