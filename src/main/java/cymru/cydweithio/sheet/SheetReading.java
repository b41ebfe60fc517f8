package cymru.cydweithio.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was read of a sheet, and everything that is wrong with it. */
final class SheetReading {

    final List<Fault> faults = new ArrayList<>();
    final List<SheetRow> rows = new ArrayList<>();
    /** How often something was assumed, by the key of the text that says so. */
    final Map<String, Integer> notes = new TreeMap<>();

    void note(String key) {
        notes.merge(key, 1, Integer::sum);
    }
}
