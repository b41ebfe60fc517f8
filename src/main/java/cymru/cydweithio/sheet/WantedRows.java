package cymru.cydweithio.sheet;

import cymru.cydweithio.sheet.Spreadsheet.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The rows of a long file that are wanted: those that pass the filter and, where rows name no owner, have one by
 * choice. A word that only looks like one with an owner, such as a supplier in capitals, has none; it is counted, so
 * that it is not left out in silence.
 */
final class WantedRows implements Predicate<Row> {

    private final RowFilter filter;
    private final RowOwners owners;
    private final Integer by;
    private final boolean named;
    private final NameLookup<String> chosen = new NameLookup<>();
    private final Map<String, Boolean> alike = new HashMap<>();
    private final Map<String, Integer> lines = new TreeMap<>();

    WantedRows(SpreadsheetKind kind, Matching matching, RowFilter filter, RowOwners owners) {
        this.filter = filter;
        this.owners = owners;
        named = owners.isEmpty()
                || kind.ownerColumn() == null
                || matching.columns().containsKey(kind.ownerColumn());
        by = kind.ownerBy() == null ? null : matching.columns().get(kind.ownerBy());
        owners.byWord().keySet().forEach(word -> chosen.put(word, word));
    }

    @Override
    public boolean test(Row row) {
        if (!filter.takes(row)) {
            return false;
        }
        if (named) {
            return true;
        }
        String word = by == null ? "" : row.cell(by).text();
        if (owners.of(word) != null) {
            return true;
        }
        if (alike.computeIfAbsent(word, one -> !chosen.find(one).isEmpty())) {
            lines.merge(word, 1, Integer::sum);
        }
        return false;
    }

    /** How many lines there are of words that look like one with an owner, and have none. */
    Map<String, Integer> alike() {
        return lines;
    }
}
