package cymru.cydweithio.opendata;

/**
 * One thing that is wrong in a file of areas or footprints.
 *
 * @param line in a CSV file, counted from 1 as an editor counts; in a file that is no JSON, where that shows; 0 where
 *     neither is meant
 * @param column the name of the column of a CSV file; null where the whole line is meant
 * @param feature the number of the feature of a GeoJSON file, from 0 as in the pointer; -1 where none is meant
 * @param pointer the place in a GeoJSON file, as a JSON pointer (RFC 6901); null in others
 * @param key message key of the reason
 * @param args for the message
 */
public record PlaceFault(long line, String column, int feature, String pointer, String key, Object... args) {}
