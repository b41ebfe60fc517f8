package cymru.cydweithio.overlap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Small invented maps: areas are letters, a footprint is the letters of its areas. */
final class Maps {

    private Maps() {}

    /** Areas A, B, C … with these residents; land is one square kilometre each. */
    static AreaIndex ground(long... residents) {
        List<AreaIndex.IndexedArea> indexedAreas = new ArrayList<>();
        for (int place = 0; place < residents.length; place++) {
            indexedAreas.add(new AreaIndex.IndexedArea(String.valueOf((char) ('A' + place)), residents[place], 1));
        }
        return new AreaIndex(indexedAreas);
    }

    /** A layer whose footprints are named after their areas, such as AB. */
    static LayerMap layer(String name, AreaIndex ground, String... footprints) {
        return new LayerMap(
                name,
                ground,
                Arrays.stream(footprints).map(areas -> patch(ground, areas)).toList());
    }

    static AreaSet patch(AreaIndex ground, String areas) {
        return new AreaSet(areas, areas.chars().map(letter -> ground.indexOf(String.valueOf((char) letter))));
    }

    static IntStream places(AreaIndex ground, String areas) {
        return areas.chars().map(letter -> ground.indexOf(String.valueOf((char) letter)));
    }
}
