package cymru.cydweithio.security;

import java.util.List;
import java.util.Map;

/**
 * What a capability tells to {@link History} of its own: a bean of the capability, found by its type. History itself
 * knows no table and no word of any capability.
 */
public interface HistorySource {

    /** The objects whose history can be asked for. */
    default List<HistorySubject> subjects() {
        return List.of();
    }

    /**
     * Tables of this capability whose rows belong to an object of another: by the name of that subject, each table with
     * the condition that says so, in which {@code :id} is the object.
     */
    default Map<String, Map<String, String>> partsOfOthers() {
        return Map.of();
    }

    /** What the ids in columns are called. */
    default List<HistoryNames> names() {
        return List.of();
    }

    /**
     * Where the words of a column's constants are: a prefix of keys by {@code table.column} where one name of a column
     * means different things, otherwise by column.
     */
    default Map<String, String> words() {
        return Map.of();
    }

    /**
     * The bundle with the words of its tables and columns ({@code history.part.<table>},
     * {@code history.field.<column>}) and of its subjects ({@code history.title.<subject>}). What several capabilities
     * call alike is in that of {@code security}.
     */
    default String bundle() {
        String capability = getClass().getPackageName();
        return capability.substring(capability.lastIndexOf('.') + 1);
    }

    /** What a column is called where its name means something else in another table: a key by {@code table.column}. */
    default Map<String, String> fields() {
        return Map.of();
    }
}
