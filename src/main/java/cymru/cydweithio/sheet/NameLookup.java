package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.LookAlike;
import cymru.cydweithio.platform.PlainText;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Things of a register by their names. A name as it stands in the register is found; one that only looks like it is
 * found as well, and says so: somebody has to confirm that it is the same.
 */
public final class NameLookup<T> {

    /** @param exact whether the name stands so in the register */
    public record Found<T>(List<T> things, boolean exact) {

        /** What is neither unknown nor several; null otherwise. */
        public T only() {
            return things.size() == 1 ? things.get(0) : null;
        }

        public boolean isEmpty() {
            return things.isEmpty();
        }
    }

    private final Map<String, Set<T>> exact = new HashMap<>();
    private final Map<String, Set<T>> alike = new HashMap<>();

    public void put(String name, T thing) {
        if (!LookAlike.isBlank(name)) {
            exact.computeIfAbsent(exact(name), key -> new LinkedHashSet<>()).add(thing);
            LookAlike.keys(name)
                    .forEach(key -> alike.computeIfAbsent(key, one -> new LinkedHashSet<>())
                            .add(thing));
        }
    }

    /** The one that a name means, whatever else has been called so. */
    public void putOnly(String name, T thing) {
        exact.remove(exact(name));
        LookAlike.keys(name).forEach(alike::remove);
        put(name, thing);
    }

    /** None is unknown, several are too many. */
    public Found<T> find(String text) {
        Set<T> same = exact.get(exact(text));
        if (same != null) {
            return new Found<>(List.copyOf(same), true);
        }
        Set<T> found = new LinkedHashSet<>();
        if (!LookAlike.isBlank(text)) {
            LookAlike.keys(text).forEach(key -> found.addAll(alike.getOrDefault(key, Set.of())));
        }
        return new Found<>(List.copyOf(found), false);
    }

    /** Whether two names are the same, letter for letter. */
    public static boolean same(String one, String other) {
        return exact(one).equals(exact(other));
    }

    private static String exact(String name) {
        return PlainText.of(name).strip();
    }
}
