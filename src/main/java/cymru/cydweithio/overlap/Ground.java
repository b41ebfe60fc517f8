package cymru.cydweithio.overlap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The areas on which maps are drawn and compared. Each area has an index, from 0, by which footprints refer to it. */
public final class Ground {

    /**
     * An area.
     *
     * @param code of the Office for National Statistics
     * @param residents Census 2021, unrounded
     * @param landKm2 square kilometres
     */
    public record Plot(String code, long residents, long landKm2) {}

    private final List<Plot> plots;
    private final Map<String, Integer> places = new HashMap<>();

    public Ground(List<Plot> plots) {
        this.plots = List.copyOf(plots);
        for (Plot plot : plots) {
            if (places.put(plot.code(), places.size()) != null) {
                throw new IllegalArgumentException("an area twice: " + plot.code());
            }
        }
    }

    public int size() {
        return plots.size();
    }

    public List<Plot> plots() {
        return plots;
    }

    public Plot plot(int place) {
        return plots.get(place);
    }

    /** The index of an area, which must be one of these. */
    public int place(String code) {
        Integer place = places.get(code);
        if (place == null) {
            throw new IllegalArgumentException("no area of this ground: " + code);
        }
        return place;
    }

    public boolean has(String code) {
        return places.containsKey(code);
    }

    /** Residents of areas, by their places. */
    public long residents(IntStream areas) {
        return areas.mapToLong(place -> plots.get(place).residents()).sum();
    }

    /** The land of areas, given by their indexes, in square kilometres. */
    public long landKm2(IntStream areas) {
        return areas.mapToLong(place -> plots.get(place).landKm2()).sum();
    }
}
