package cymru.cydweithio.overlap;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A layer's footprints on one date, or as a scenario would have them. */
public final class LayerMap {
    private static final int[] NOBODY = {};

    private final String layer;
    private final AreaIndex areas;
    private final List<AreaSet> areaSets;
    private final int[][] covering;

    public LayerMap(String layer, AreaIndex areas, List<AreaSet> areaSets) {
        this.layer = layer;
        this.areas = areas;
        this.areaSets = List.copyOf(areaSets);
        covering = new int[areas.size()][];
        Arrays.fill(covering, NOBODY);
        for (int index = 0; index < areaSets.size(); index++) {
            int patch = index;
            areaSets.get(index).areas().forEach(place -> covering[place] = append(covering[place], patch));
        }
    }

    private static int[] append(int[] before, int added) {
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = added;
        return after;
    }

    public String layer() {
        return layer;
    }

    public AreaIndex areaIndex() {
        return areas;
    }

    public List<AreaSet> footprints() {
        return areaSets;
    }

    /** The footprints that cover an area, as indexes into {@link #areaSets}. */
    int[] covering(int place) {
        return covering[place];
    }

    public boolean isEmpty() {
        return areaSets.isEmpty();
    }

    /** In how many footprints an area lies. */
    public int times(int place) {
        return covering[place].length;
    }

    /** The codes of the footprints in which an area lies. */
    public Set<String> codesAt(int place) {
        Set<String> codes = new HashSet<>();
        for (int patch : covering[place]) {
            codes.add(areaSets.get(patch).code());
        }
        return codes;
    }

    /** The one footprint in which an area lies; asked only where {@link #times} is 1. */
    public AreaSet only(int place) {
        if (covering[place].length != 1) {
            throw new IllegalStateException(
                    "not in one footprint: " + areas.area(place).code());
        }
        return areaSets.get(covering[place][0]);
    }

    /** Whether every area lies in at most one footprint. */
    boolean coversOnce() {
        for (int[] at : covering) {
            if (at.length > 1) {
                return false;
            }
        }
        return true;
    }

    /** Whether both consist of the same sets of areas, whatever the names. */
    public boolean sameMap(LayerMap other) {
        return areaSets.size() == other.areaSets.size() && shapes().equals(other.shapes());
    }

    private Set<Object> shapes() {
        Set<Object> shapes = new HashSet<>();
        areaSets.forEach(areaSet -> shapes.add(areaSet.indexes()));
        return shapes;
    }
}
