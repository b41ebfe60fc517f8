package cymru.cydweithio.opendata;

import cymru.cydweithio.platform.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in a file. A file in which nearly everything is wrong is not read on for ever. */
final class FaultCollector {

    static final int MOST = 5000;

    private final List<PlaceFault> faults = new ArrayList<>();

    void fault(PlaceFault fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        } else if (faults.size() == MOST) {
            faults.add(new PlaceFault(0, null, -1, null, OpenDataRule.FAULT_MORE.key(), MOST));
        }
    }

    /** A fault in a feature, or in what is around them: {@code feature} is -1 then. */
    void inJson(int feature, String pointer, String key, Object... args) {
        fault(new PlaceFault(0, null, feature, pointer, key, args));
    }

    void inLine(long line, String column, Rule rule, Object... args) {
        fault(new PlaceFault(line, column, -1, null, rule.key(), args));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Whatever is wrong with one feature stands together, however it was found. */
    void refuseIfAny() {
        if (!faults.isEmpty()) {
            List<PlaceFault> told = new ArrayList<>(faults.subList(0, Math.min(faults.size(), MOST)));
            told.sort(Comparator.comparingInt(PlaceFault::feature).thenComparingLong(PlaceFault::line));
            told.addAll(faults.subList(told.size(), faults.size()));
            throw new PlaceFaults(told);
        }
    }
}
