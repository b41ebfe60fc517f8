package cymru.cydweithio.sheet;

import cymru.cydweithio.sheet.Spreadsheet.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was read of a sheet, and everything that is wrong with it. */
final class SheetReading {

    final List<Fault> faults = new ArrayList<>();
    final List<SheetRow> rows = new ArrayList<>();
    final List<DoubtfulLine> doubtful = new ArrayList<>();
    /** Lines that are left out. */
    Set<Integer> left = Set.of();

    private final Map<String, AlikeName> asked = new LinkedHashMap<>();
    private final Map<Integer, Percentages> percentages = new HashMap<>();
    private List<Row> lines = List.of();
    /** How often something was assumed, by the key of the text that says so. */
    final Map<String, Integer> notes = new TreeMap<>();

    /** All lines below the headings, by which a column is understood as a whole. */
    void lines(List<Row> all) {
        lines = all;
    }

    Percentages percentages(int column) {
        return percentages.computeIfAbsent(
                column,
                one -> Percentages.of(lines.stream().map(row -> row.cell(one)).toList()));
    }

    void ask(AlikeName name) {
        asked.putIfAbsent(name.question(), name);
    }

    List<AlikeName> asked() {
        return List.copyOf(asked.values());
    }

    void note(String key) {
        notes.merge(key, 1, Integer::sum);
    }
}
