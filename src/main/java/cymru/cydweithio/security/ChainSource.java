package cymru.cydweithio.security;

import java.util.List;

/**
 * What a capability adds to the statutory chain: a bean of the capability, found by its type. The chain knows no
 * capability by name.
 */
public interface ChainSource {

    /** The kinds of its objects that stand in the chain. */
    default List<ChainKind> kinds() {
        return List.of();
    }

    /** Links that follow from the work itself. */
    default List<Derived> links() {
        return List.of();
    }

    /** Where the words of its kinds are: a prefix of keys, followed by the name of the kind. */
    String words();

    /**
     * A view of links with the columns {@code from_id} and {@code to_id}: what comes first in the chain, and what came
     * of it.
     *
     * @param from name of the kind of what comes first
     * @param to name of the kind of what came of it
     */
    record Derived(String view, String from, String to) {
        public Derived {
            if (!view.matches("[a-z]+(_[a-z]+)*")) {
                throw new IllegalArgumentException("no name of a view: " + view);
            }
        }
    }
}
