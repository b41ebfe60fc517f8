package cymru.cydweithio.sheet;

/**
 * One thing that is wrong in a file.
 *
 * @param file its name
 * @param line counted from 1 as an editor counts; 0 where the whole file is meant. In GeoJSON the number of the
 *     feature, from 1
 * @param column the name of the column or property; null where the whole line is meant
 * @param key message key of the reason
 * @param args for the message
 */
public record Fault(String file, long line, String column, String key, Object... args) {}
