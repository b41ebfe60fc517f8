package cymru.cydweithio.overlap;

import java.util.List;

/**
 * How each pair of many footprints relates, and what the two share.
 *
 * <p>The footprints are compressed bitmaps. They are inverted once, into the footprints of each area, so that only
 * footprints that meet are compared: the cost grows with the number of meetings, not with all pairs times all areas.
 */
public final class FootprintPairs {
    private final List<Patch> patches;
    private final int[] areas;
    private final long[] residents;
    private final long[] landKm2;

    private FootprintPairs(Ground ground, List<Patch> patches) {
        this.patches = List.copyOf(patches);
        int pairs = patches.size() * (patches.size() - 1) / 2;
        areas = new int[pairs];
        residents = new long[pairs];
        landKm2 = new long[pairs];
        int[][] meeting = meeting(ground, patches);
        for (int place = 0; place < meeting.length; place++) {
            int[] here = meeting[place];
            long people = ground.plot(place).residents();
            long land = ground.plot(place).landKm2();
            for (int second = 1; second < here.length; second++) {
                int row = here[second] * (here[second] - 1) / 2;
                for (int first = 0; first < second; first++) {
                    int pair = row + here[first];
                    areas[pair]++;
                    residents[pair] += people;
                    landKm2[pair] += land;
                }
            }
        }
    }

    /** The footprints that cover each area, ascending. */
    private static int[][] meeting(Ground ground, List<Patch> patches) {
        int[] counts = new int[ground.size()];
        patches.forEach(patch -> patch.areas().forEach(place -> counts[place]++));
        int[][] meeting = new int[ground.size()][];
        for (int place = 0; place < counts.length; place++) {
            meeting[place] = new int[counts[place]];
            counts[place] = 0;
        }
        for (int index = 0; index < patches.size(); index++) {
            int patch = index;
            patches.get(index).areas().forEach(place -> meeting[place][counts[place]++] = patch);
        }
        return meeting;
    }

    public static FootprintPairs of(Ground ground, List<Patch> patches) {
        return new FootprintPairs(ground, patches);
    }

    private static int pair(int one, int other) {
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        if (low == high) {
            throw new IllegalArgumentException("a footprint beside itself");
        }
        return high * (high - 1) / 2 + low;
    }

    /** How the first relates to the second, by their indexes in the list. */
    public Relation relation(int first, int second) {
        return Relation.of(patches.get(first).size(), patches.get(second).size(), areas[pair(first, second)]);
    }

    public int sharedAreas(int first, int second) {
        return areas[pair(first, second)];
    }

    public long sharedResidents(int first, int second) {
        return residents[pair(first, second)];
    }

    public long sharedKm2(int first, int second) {
        return landKm2[pair(first, second)];
    }
}
