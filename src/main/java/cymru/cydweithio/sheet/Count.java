package cymru.cydweithio.sheet;

import java.util.List;

/**
 * How much of something a sheet holds.
 *
 * @param key of the text that says of what
 * @param names of the first, where they are worth seeing
 */
public record Count(String key, int count, List<String> names) {}
