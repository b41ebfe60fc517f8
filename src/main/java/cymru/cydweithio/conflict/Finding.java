package cymru.cydweithio.conflict;

import java.util.List;

/**
 * A conflict that was found on a date.
 *
 * @param key names it, from one day to the next
 * @param layer in which it lies, by code
 * @param areas that it touches, by code; empty where nobody knows
 * @param footprints that it is about, by code
 * @param residents of those areas (Census 2021)
 * @param duty whose area it is about, by code; null unless a duty is
 * @param beginningUnknown whether nobody knows if the duty, the layer or a footprint had begun on the day
 */
public record Finding(
        String key,
        ConflictKind kind,
        String layer,
        List<String> areas,
        List<String> footprints,
        long residents,
        String duty,
        boolean beginningUnknown) {}
