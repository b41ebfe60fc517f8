package cymru.cydweithio.conflict;

import java.util.List;

/**
 * A conflict that was found on a date.
 *
 * @param key identifies it, and stays the same from day to day
 * @param layer in which it lies, by code
 * @param areas that it affects, by code; empty where that is unknown
 * @param footprints that it is about, by code
 * @param residents of those areas (Census 2021)
 * @param duty the duty that is not met, by code; null if none is concerned
 * @param beginningUnknown whether the duty, the layer or a footprint may or may not have begun by the day
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
