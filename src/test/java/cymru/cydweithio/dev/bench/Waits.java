package cymru.cydweithio.dev.bench;

import java.util.List;
import java.util.Locale;

/** How long answers took, every one of them: so few are asked for that none has to be rounded into a class. */
record Waits(List<Long> nanos) {

    Waits {
        nanos = nanos.stream().sorted().toList();
    }

    int count() {
        return nanos.size();
    }

    /** The shortest time that so large a part of the answers did not exceed, in milliseconds. */
    double within(double part) {
        return nanos.get(Math.max(0, (int) Math.ceil(part * nanos.size()) - 1)) / 1_000_000.0;
    }

    String text(double part) {
        return nanos.isEmpty() ? "–" : String.format(Locale.ROOT, within(part) < 10 ? "%,.1f" : "%,.0f", within(part));
    }

    /** The 95th percentile beside another one. */
    String beside(Waits other) {
        return nanos.isEmpty() || other.nanos.isEmpty()
                ? "–"
                : String.format(Locale.ROOT, "%.2f", within(0.95) / other.within(0.95));
    }
}
