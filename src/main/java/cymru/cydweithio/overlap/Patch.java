package cymru.cydweithio.overlap;

import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/** A footprint as a set of areas on one date. Never empty: a footprint that covers no area as a whole has none. */
public final class Patch {
    private final String code;
    private final RoaringBitmap places;

    /**
     * @param code of the footprint
     * @param indexes of its areas
     */
    public Patch(String code, IntStream places) {
        this(code, RoaringBitmap.bitmapOf(places.toArray()));
    }

    private Patch(String code, RoaringBitmap places) {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a footprint without an area: " + code);
        }
        places.runOptimize();
        this.code = code;
        this.places = places;
    }

    public String code() {
        return code;
    }

    /** How many areas it has. */
    public int size() {
        return places.getCardinality();
    }

    public boolean covers(int place) {
        return places.contains(place);
    }

    /** The places of its areas, ascending. */
    public IntStream areas() {
        return places.stream();
    }

    /** How many areas both have. */
    public int shared(Patch other) {
        return RoaringBitmap.andCardinality(places, other.places);
    }

    /** The indexes of the areas that both have, ascending. */
    public IntStream sharedAreas(Patch other) {
        return RoaringBitmap.and(places, other.places).stream();
    }

    public boolean sameAreas(Patch other) {
        return places.equals(other.places);
    }

    public Relation relationTo(Patch other) {
        return Relation.of(size(), other.size(), shared(other));
    }

    RoaringBitmap places() {
        return places;
    }
}
