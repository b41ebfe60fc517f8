package cymru.cydweithio.scenario;

import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How many partnerships need the councils, health boards, police forces and fire services of a map, counted by
 * footprint, whether or not a board is recorded.
 */
final class FootprintBurden {
    /** The layers that are areas of bodies which sit on partnerships. */
    private static final List<String> BODIES = List.of("LHB", "POLICE", "FRA");

    /**
     * The load on one body.
     *
     * @param footprints of partnerships that share an area with it
     * @param sets how many different sets of areas those have
     */
    public record Load(int footprints, int sets) {
        static final Load NONE = new Load(0, 0);
    }

    private FootprintBurden() {}

    /**
     * The load of each council, by the code of its area, and of each other body, by the code of its footprint.
     *
     * @param partnerships codes of the layers of partnerships
     */
    static Map<String, Load> of(MapsOfDay maps, Set<String> partnerships) {
        List<AreaSet> all = maps.layers().values().stream()
                .filter(layer -> partnerships.contains(layer.layer()))
                .flatMap(layer -> layer.footprints().stream())
                .toList();
        Map<String, Load> loads = new TreeMap<>();
        for (int place = 0; place < maps.ground().size(); place++) {
            int here = place;
            loads.put(maps.ground().area(place).code(), load(all, one -> one.covers(here)));
        }
        for (String layer : BODIES) {
            LayerMap map = maps.layers().get(layer);
            if (map != null) {
                map.footprints().forEach(body -> loads.put(body.code(), load(all, one -> one.shared(body) > 0)));
            }
        }
        return loads;
    }

    private static Load load(List<AreaSet> all, Predicate<AreaSet> asks) {
        List<AreaSet> asking = all.stream().filter(asks).toList();
        List<AreaSet> sets = new ArrayList<>();
        asking.stream().filter(one -> sets.stream().noneMatch(one::sameAreas)).forEach(sets::add);
        return new Load(asking.size(), sets.size());
    }
}
