package cymru.cydweithio.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Finds everything that is wrong with the outline of an area, each fault with its place, where {@link Outlines#read}
 * only says that something is.
 *
 * <p>As there, a slip without area is let pass. The order of a ring's positions is not judged either, for parsers
 * should not (RFC 7946, 3.1.6); whoever takes the outline in turns it, because publishers must.
 */
public final class OutlineValidator {

    /**
     * One fault.
     *
     * @param pointer where it lies, as a JSON pointer (RFC 6901) from the geometry's coordinates on; empty for all of
     *     them
     * @param key of the message
     */
    public record Flaw(String pointer, String key, Object... args) {}

    /** A polygon: its outer ring first, then its holes; a ring is a list of positions, longitude before latitude. */
    public record RawPolygon(List<double[][]> rings) {
        public RawPolygon {
            rings = List.copyOf(rings);
        }

        /** The same with its outer ring anticlockwise and its holes clockwise (RFC 7946, 3.1.6). */
        public RawPolygon wound() {
            List<double[][]> wound = new ArrayList<>();
            for (int r = 0; r < rings.size(); r++) {
                double[][] ring = rings.get(r).clone();
                if (anticlockwise(ring) != (r == 0)) {
                    Collections.reverse(Arrays.asList(ring));
                }
                wound.add(ring);
            }
            return new RawPolygon(wound);
        }

        private static boolean anticlockwise(double[][] ring) {
            double twice = 0;
            for (int i = 0; i + 1 < ring.length; i++) {
                // from the first position on, lest far from zero the difference of great products lose its sign
                twice += (ring[i][0] - ring[0][0]) * (ring[i + 1][1] - ring[0][1])
                        - (ring[i + 1][0] - ring[0][0]) * (ring[i][1] - ring[0][1]);
            }
            return twice >= 0;
        }
    }

    static final Envelope REACH_OF_WALES = new Envelope(-7, -1, 50, 55);
    private static final int SHORTEST_RING = 4;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private OutlineValidator() {}

    /**
     * Judges a polygon or several.
     *
     * @param several whether the coordinates are those of a MultiPolygon, so that pointers begin with the number of the
     *     polygon
     */
    public static List<Flaw> flaws(List<RawPolygon> polygons, boolean several) {
        List<Flaw> flaws = new ArrayList<>();
        if (polygons.isEmpty()) {
            flaws.add(new Flaw("", PlaceRule.OUTLINE_EMPTY.key()));
        }
        for (int p = 0; p < polygons.size(); p++) {
            String polygon = several ? "/" + p : "";
            if (polygons.get(p).rings().isEmpty()) {
                flaws.add(new Flaw(polygon, PlaceRule.OUTLINE_EMPTY.key()));
            }
            for (int r = 0; r < polygons.get(p).rings().size(); r++) {
                ring(polygons.get(p).rings().get(r), polygon + "/" + r, flaws);
            }
        }
        if (flaws.isEmpty()) {
            shape(polygons, several, flaws);
        }
        return flaws;
    }

    private static void ring(double[][] ring, String pointer, List<Flaw> flaws) {
        if (ring.length < SHORTEST_RING) {
            flaws.add(new Flaw(
                    pointer,
                    ring.length == 0 ? PlaceRule.OUTLINE_EMPTY.key() : PlaceRule.OUTLINE_SHORT.key(),
                    SHORTEST_RING));
            return;
        }
        double[] first = ring[0];
        double[] last = ring[ring.length - 1];
        if (first[0] != last[0] || first[1] != last[1]) {
            flaws.add(new Flaw(pointer + "/" + (ring.length - 1), PlaceRule.OUTLINE_OPEN.key()));
        }
        int strayed = -1;
        boolean swapped = true;
        for (int i = 0; i < ring.length; i++) {
            if (strayed < 0 && !REACH_OF_WALES.contains(ring[i][0], ring[i][1])) {
                strayed = i;
            }
            swapped &= REACH_OF_WALES.contains(ring[i][1], ring[i][0]);
        }
        if (strayed >= 0 && swapped) {
            flaws.add(new Flaw(pointer, PlaceRule.OUTLINE_SWAPPED.key()));
        } else if (strayed >= 0) {
            flaws.add(new Flaw(pointer + "/" + strayed, PlaceRule.OUTLINE_OUTSIDE.key()));
        }
    }

    private static void shape(List<RawPolygon> polygons, boolean several, List<Flaw> flaws) {
        Polygon[] shapes = polygons.stream().map(OutlineValidator::polygon).toArray(Polygon[]::new);
        Geometry whole = several ? GEOMETRIES.createMultiPolygon(shapes) : shapes[0];
        if (Outlines.isUsable(whole)) {
            return;
        }
        for (int p = 0; p < shapes.length; p++) {
            if (!Outlines.isUsable(shapes[p])) {
                flaws.add(flaw(several ? "/" + p : "", shapes[p]));
            }
        }
        if (flaws.isEmpty()) {
            flaws.add(flaw("", whole));
        }
    }

    private static Flaw flaw(String pointer, Geometry shape) {
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error == null || error.getCoordinate() == null) {
            return new Flaw(pointer, PlaceRule.OUTLINE_INVALID.key());
        }
        boolean crosses = error.getErrorType() == TopologyValidationError.SELF_INTERSECTION
                || error.getErrorType() == TopologyValidationError.RING_SELF_INTERSECTION;
        return new Flaw(
                pointer,
                crosses ? PlaceRule.OUTLINE_CROSSES.key() : PlaceRule.OUTLINE_TANGLED.key(),
                error.getCoordinate().x,
                error.getCoordinate().y);
    }

    private static Polygon polygon(RawPolygon raw) {
        LinearRing[] rings = raw.rings().stream().map(OutlineValidator::ring).toArray(LinearRing[]::new);
        LinearRing[] holes = new LinearRing[rings.length - 1];
        System.arraycopy(rings, 1, holes, 0, holes.length);
        return GEOMETRIES.createPolygon(rings[0], holes);
    }

    private static LinearRing ring(double[][] positions) {
        Coordinate[] coordinates = new Coordinate[positions.length];
        for (int i = 0; i < positions.length; i++) {
            coordinates[i] = new Coordinate(positions[i][0], positions[i][1]);
        }
        return GEOMETRIES.createLinearRing(coordinates);
    }
}
