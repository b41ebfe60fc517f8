package cymru.cydweithio.overlap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The areas on which maps are drawn and compared. Each area has an index, from 0, by which footprints refer to it. */
public final class AreaIndex {

    /**
     * An area.
     *
     * @param code of the Office for National Statistics
     * @param residents Census 2021, unrounded
     * @param landKm2 square kilometres
     */
    public record IndexedArea(String code, long residents, long landKm2) {}

    private final List<IndexedArea> indexedAreas;
    private final Map<String, Integer> places = new HashMap<>();

    public AreaIndex(List<IndexedArea> indexedAreas) {
        this.indexedAreas = List.copyOf(indexedAreas);
        for (IndexedArea indexedArea : indexedAreas) {
            if (places.put(indexedArea.code(), places.size()) != null) {
                throw new IllegalArgumentException("an area twice: " + indexedArea.code());
            }
        }
    }

    public int size() {
        return indexedAreas.size();
    }

    public List<IndexedArea> areas() {
        return indexedAreas;
    }

    public IndexedArea area(int place) {
        return indexedAreas.get(place);
    }

    /** The index of an area, which must be one of these. */
    public int indexOf(String code) {
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
        return areas.mapToLong(place -> indexedAreas.get(place).residents()).sum();
    }

    /** The land of areas, given by their indexes, in square kilometres. */
    public long landKm2(IntStream areas) {
        return areas.mapToLong(place -> indexedAreas.get(place).landKm2()).sum();
    }
}
