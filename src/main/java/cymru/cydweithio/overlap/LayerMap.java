package cymru.cydweithio.overlap;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A layer's footprints on one date, or as a scenario would have them. */
public final class LayerMap {
    private static final int[] NOBODY = {};

    private final String layer;
    private final Ground ground;
    private final List<Patch> patches;
    private final int[][] covering;

    public LayerMap(String layer, Ground ground, List<Patch> patches) {
        this.layer = layer;
        this.ground = ground;
        this.patches = List.copyOf(patches);
        covering = new int[ground.size()][];
        Arrays.fill(covering, NOBODY);
        for (int index = 0; index < patches.size(); index++) {
            int patch = index;
            patches.get(index).areas().forEach(place -> covering[place] = append(covering[place], patch));
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

    public Ground ground() {
        return ground;
    }

    public List<Patch> patches() {
        return patches;
    }

    /** The footprints that cover an area, as indexes into {@link #patches}. */
    int[] covering(int place) {
        return covering[place];
    }

    public boolean isEmpty() {
        return patches.isEmpty();
    }

    /** In how many footprints an area lies. */
    public int times(int place) {
        return covering[place].length;
    }

    /** The codes of the footprints in which an area lies. */
    public Set<String> codesAt(int place) {
        Set<String> codes = new HashSet<>();
        for (int patch : covering[place]) {
            codes.add(patches.get(patch).code());
        }
        return codes;
    }

    /** The one footprint in which an area lies; asked only where {@link #times} is 1. */
    public Patch only(int place) {
        if (covering[place].length != 1) {
            throw new IllegalStateException(
                    "not in one footprint: " + ground.plot(place).code());
        }
        return patches.get(covering[place][0]);
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
        return patches.size() == other.patches.size() && shapes().equals(other.shapes());
    }

    private Set<Object> shapes() {
        Set<Object> shapes = new HashSet<>();
        patches.forEach(patch -> shapes.add(patch.places()));
        return shapes;
    }
}
