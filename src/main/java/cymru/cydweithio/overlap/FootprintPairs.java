package cymru.cydweithio.overlap;

import java.util.List;

/**
 * How each pair of many footprints relates, and what the two share.
 *
 * <p>The footprints are compressed bitmaps. They are inverted once, into the footprints of each area, so that only
 * footprints that meet are compared: the cost grows with the number of meetings, not with all pairs times all areas.
 */
public final class FootprintPairs {
    private final List<AreaSet> areaSets;
    private final int[] areas;
    private final long[] residents;
    private final long[] landKm2;

    private FootprintPairs(AreaIndex ground, List<AreaSet> areaSets) {
        this.areaSets = List.copyOf(areaSets);
        int pairs = areaSets.size() * (areaSets.size() - 1) / 2;
        areas = new int[pairs];
        residents = new long[pairs];
        landKm2 = new long[pairs];
        int[][] meeting = meeting(ground, areaSets);
        for (int place = 0; place < meeting.length; place++) {
            int[] here = meeting[place];
            long people = ground.area(place).residents();
            long land = ground.area(place).landKm2();
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
    private static int[][] meeting(AreaIndex areas, List<AreaSet> areaSets) {
        int[] counts = new int[areas.size()];
        areaSets.forEach(areaSet -> areaSet.areas().forEach(place -> counts[place]++));
        int[][] meeting = new int[areas.size()][];
        for (int place = 0; place < counts.length; place++) {
            meeting[place] = new int[counts[place]];
            counts[place] = 0;
        }
        for (int index = 0; index < areaSets.size(); index++) {
            int patch = index;
            areaSets.get(index).areas().forEach(place -> meeting[place][counts[place]++] = patch);
        }
        return meeting;
    }

    public static FootprintPairs of(AreaIndex areas, List<AreaSet> areaSets) {
        return new FootprintPairs(areas, areaSets);
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
        return Relation.of(areaSets.get(first).size(), areaSets.get(second).size(), areas[pair(first, second)]);
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
