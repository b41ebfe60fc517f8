package cymru.cydweithio.sheet;

import java.util.HashMap;
import java.util.Map;

/**
 * Facts that several rows of one reference say together: each row may repeat what another says, none may say otherwise.
 */
public final class RepeatedFacts {

    private final SheetRow first;
    private final Map<SheetColumn, Object> facts = new HashMap<>();
    private boolean sound = true;

    public RepeatedFacts(SheetRow first) {
        this.first = first;
    }

    public SheetRow first() {
        return first;
    }

    public void says(SheetRow row, SheetColumn column, Object value) {
        if (value != null) {
            Object before = facts.putIfAbsent(column, value);
            if (before != null && !before.equals(value)) {
                row.fault(column, RowRule.OTHERWISE, first.number());
            }
        }
    }

    /** What is said, or null. */
    public <T> T get(SheetColumn column, Class<T> type) {
        return type.cast(facts.get(column));
    }

    /** Tells, at the first row, what no row says. */
    public void need(SheetColumn... columns) {
        for (SheetColumn column : columns) {
            if (!facts.containsKey(column) && sound) {
                first.fault(column, FileRule.FAULT_MISSING);
            }
        }
        sound &= first.sound();
    }

    public void heard(SheetRow row) {
        sound &= row.sound();
    }

    public boolean sound() {
        return sound;
    }
}
