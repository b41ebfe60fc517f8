package cymru.cydweithio.overlap;

import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/** A footprint as a set of areas on one date. Never empty: a footprint that covers no area as a whole has none. */
public final class AreaSet {
    private final String code;
    private final RoaringBitmap indexes;

    /**
     * @param code of the footprint
     * @param indexes of its areas
     */
    public AreaSet(String code, IntStream places) {
        this(code, RoaringBitmap.bitmapOf(places.toArray()));
    }

    private AreaSet(String code, RoaringBitmap places) {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a footprint without an area: " + code);
        }
        places.runOptimize();
        this.code = code;
        this.indexes = places;
    }

    public String code() {
        return code;
    }

    /** How many areas it has. */
    public int size() {
        return indexes.getCardinality();
    }

    public boolean covers(int place) {
        return indexes.contains(place);
    }

    /** The places of its areas, ascending. */
    public IntStream areas() {
        return indexes.stream();
    }

    /** How many areas both have. */
    public int shared(AreaSet other) {
        return RoaringBitmap.andCardinality(indexes, other.indexes);
    }

    /** The indexes of the areas that both have, ascending. */
    public IntStream sharedAreas(AreaSet other) {
        return RoaringBitmap.and(indexes, other.indexes).stream();
    }

    public boolean sameAreas(AreaSet other) {
        return indexes.equals(other.indexes);
    }

    public Relation relationTo(AreaSet other) {
        return Relation.of(size(), other.size(), shared(other));
    }

    RoaringBitmap indexes() {
        return indexes;
    }
}
