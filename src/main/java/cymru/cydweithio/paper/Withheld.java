package cymru.cydweithio.paper;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a reader may not have of a meeting.
 *
 * @param closed items of which the reader may know nothing
 * @param barred items that the reader may know of, and whose papers he or she may not have
 */
record Withheld(Set<UUID> closed, Set<UUID> barred) {
    static final Withheld NOTHING = new Withheld(Set.of(), Set.of());

    Withheld {
        closed = Set.copyOf(closed);
        barred = Set.copyOf(barred);
    }

    Set<UUID> all() {
        Set<UUID> all = new HashSet<>(closed);
        all.addAll(barred);
        return all;
    }

    /** Whether the reader may have a copy that tells so much of an item. */
    boolean allows(PackCopyItem told) {
        return !closed.contains(told.itemId()) && !(told.papers() && barred.contains(told.itemId()));
    }
}
