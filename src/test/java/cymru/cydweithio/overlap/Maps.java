package cymru.cydweithio.overlap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Small invented maps: areas are letters, a footprint is the letters of its areas. */
final class Maps {

    private Maps() {}

    /** Areas A, B, C … with these residents; land is one square kilometre each. */
    static Ground ground(long... residents) {
        List<Ground.Plot> plots = new ArrayList<>();
        for (int place = 0; place < residents.length; place++) {
            plots.add(new Ground.Plot(String.valueOf((char) ('A' + place)), residents[place], 1));
        }
        return new Ground(plots);
    }

    /** A layer whose footprints are named after their areas, such as AB. */
    static LayerMap layer(String name, Ground ground, String... footprints) {
        return new LayerMap(
                name,
                ground,
                Arrays.stream(footprints).map(areas -> patch(ground, areas)).toList());
    }

    static Patch patch(Ground ground, String areas) {
        return new Patch(areas, areas.chars().map(letter -> ground.place(String.valueOf((char) letter))));
    }

    static IntStream places(Ground ground, String areas) {
        return areas.chars().map(letter -> ground.place(String.valueOf((char) letter)));
    }
}
