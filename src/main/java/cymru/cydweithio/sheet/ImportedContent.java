package cymru.cydweithio.sheet;

import cymru.cydweithio.security.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a capability keeps of imports, and what it has built upon what others keep of them: a bean of the capability,
 * found by its type. By this an import is shown, and taken back while nothing of it was changed or used.
 */
public interface ImportedContent {

    /** When it is taken back: what builds on others goes before them, with a lower number. */
    int order();

    /** What is there of an import. */
    default List<Item> of(UUID importId) {
        return List.of();
    }

    /**
     * Which of what an import brought this capability uses: not counting what came with the same import.
     *
     * @param ids of items of other capabilities, a thousand at most
     */
    default Set<UUID> uses(UUID importId, Set<UUID> ids) {
        return Set.of();
    }

    /**
     * Removes what is there of an import, but what is to stay.
     *
     * @param importer the partnership or organisation that imported it
     */
    default void undo(Scope importer, UUID importId, Set<UUID> staying) {}

    /**
     * Something that an import brought.
     *
     * @param kind such as {@code ACTION}; its words are {@code <capability>.imported.<kind>}
     * @param label by which it is known
     * @param used whether it was changed since, or its own capability built upon it
     */
    record Item(String capability, String kind, UUID id, String label, boolean used) {}
}
