package cymru.cydweithio.backup;

import java.util.Locale;
import java.util.Set;

/**
 * A column as its values are written.
 *
 * @param type the whole type, such as {@code varchar(40)}
 * @param generated whether the database works its values out itself
 */
record Column(String name, String dataType, String type, boolean generated) {

    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year");
    private static final Set<String> BYTES =
            Set.of("tinyblob", "blob", "mediumblob", "longblob", "binary", "varbinary", "bit");
    private static final Set<String> LONG = Set.of("blob", "mediumblob", "longblob", "mediumtext", "longtext");

    boolean number() {
        return NUMBERS.contains(dataType.toLowerCase(Locale.ROOT));
    }

    boolean bytes() {
        return BYTES.contains(dataType.toLowerCase(Locale.ROOT));
    }

    /** Whether a single value may be so large that rows are fetched one by one. */
    boolean large() {
        return LONG.contains(dataType.toLowerCase(Locale.ROOT));
    }
}
