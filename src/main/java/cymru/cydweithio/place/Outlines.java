package cymru.cydweithio.place;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Turns GeoJSON outlines into the paths of a drawing.
 *
 * <p>Projection: equidistant cylindrical with its standard parallel through the middle of Wales (52.4° N), where its distortion stays below one
 * per cent over the whole country: enough for a picture, not for measuring.
 */
@ApplicationScoped
class Outlines {

    /** What is drawn of an area. */
    record Shape(String gssCode, String nameEn, String nameCy, String outline, long version) {
    }

    private record Drawn(Geometry geometry, String path, double labelX, double labelY) {
    }

    /** A tenth of a metre. */
    private static final int DECIMALS = 6;
    private static final double WEST = -5.39;
    private static final double NORTH = 53.45;
    private static final double SCALE = 300;
    private static final double NARROWING = Math.cos(Math.toRadians(52.4));
    private static final String VIEW_BOX = "0 0 508 628";

    /** By code and version of the area: outlines change only when reference data does. */
    private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();

    /**
     * Reads and judges a GeoJSON geometry: a valid polygon or multipolygon within reach of Wales. A slip without area, such as a spike that
     * runs out and back, is let pass (the generalised outline of Denbighshire has one); a line that crosses itself is not.
     */
    static Geometry read(String geoJson) {
        try {
            Geometry geometry = new GeoJsonReader().read(geoJson);
            boolean areal = geometry.getGeometryType().equals("Polygon") || geometry.getGeometryType().equals("MultiPolygon");
            if (!areal || geometry.isEmpty() || !soundEnough(geometry)) {
                throw new RuleViolation("place.outline.invalid");
            }
            if (!OutlineJudge.REACH_OF_WALES.contains(geometry.getEnvelopeInternal())) {
                throw new RuleViolation("place.outline.outside");
            }
            return geometry;
        } catch (ParseException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw new RuleViolation("place.outline.unreadable");
        }
    }

    static boolean soundEnough(Geometry geometry) {
        if (geometry.isValid()) {
            return true;
        }
        double area = geometry.getArea();
        return area > 0 && Math.abs(GeometryFixer.fix(geometry).getArea() - area) / area < 0.001;
    }

    /** One outline of several areas: their union, as GeoJSON with exterior rings anticlockwise (RFC 7946, 3.1.6); null where there is none. */
    static String union(Collection<Geometry> outlines) {
        if (outlines.isEmpty()) {
            return null;
        }
        GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        writer.setForceCCW(true);
        return writer.write(OverlayNGRobust.union(outlines));
    }

    /** An outline without what could trouble a union. */
    static Geometry mended(String geoJson) {
        return GeometryFixer.fix(read(geoJson));
    }

    MapOfWales.Drawing draw(List<Shape> shapes, Map<String, List<Places.Covering>> byArea) {
        Map<String, Drawn> pictures = new HashMap<>();
        shapes.forEach(shape -> pictures.put(shape.gssCode(), drawn.computeIfAbsent(shape.gssCode() + "/" + shape.version(), key -> picture(shape))));
        Map<String, Integer> colours = colours(shapes, byArea);
        List<MapOfWales.MappedArea> areas = new ArrayList<>();
        for (Shape shape : shapes) {
            List<Places.Covering> footprints = byArea.getOrDefault(shape.gssCode(), List.of());
            List<Places.Covering> whole = footprints.stream().filter(c -> c.coverage() == Coverage.FULL).toList();
            MapOfWales.Standing standing = whole.size() > 1 ? MapOfWales.Standing.SEVERAL
                : whole.size() == 1 ? MapOfWales.Standing.ONE
                : footprints.isEmpty() ? MapOfWales.Standing.NONE : MapOfWales.Standing.PARTIAL;
            Drawn picture = pictures.get(shape.gssCode());
            areas.add(new MapOfWales.MappedArea(shape.gssCode(), new Bilingual(shape.nameEn(), shape.nameCy()), picture.path(), picture.labelX(),
                picture.labelY(), standing, whole.isEmpty() ? -1 : colours.get(whole.get(0).footprint().code()), footprints));
        }
        return new MapOfWales.Drawing(VIEW_BOX, areas, borders(shapes, pictures, byArea), colours.values().stream().mapToInt(c -> c + 1).max().orElse(0));
    }

    /** Gives each footprint the first colour that no neighbouring footprint has. */
    private Map<String, Integer> colours(List<Shape> shapes, Map<String, List<Places.Covering>> byArea) {
        Map<String, Set<String>> neighbours = new HashMap<>();
        List<Segment> segments = segments(shapes);
        for (Segment segment : segments) {
            for (String one : codes(byArea, segment.left())) {
                for (String other : codes(byArea, segment.right())) {
                    if (!one.equals(other)) {
                        neighbours.computeIfAbsent(one, k -> new HashSet<>()).add(other);
                        neighbours.computeIfAbsent(other, k -> new HashSet<>()).add(one);
                    }
                }
            }
        }
        Map<String, Integer> colours = new HashMap<>();
        Set<String> all = new TreeSet<>();
        byArea.values().forEach(list -> list.forEach(covering -> all.add(covering.footprint().code())));
        for (String code : all) {
            Set<Integer> taken = new HashSet<>();
            neighbours.getOrDefault(code, Set.of()).forEach(other -> {
                if (colours.containsKey(other)) {
                    taken.add(colours.get(other));
                }
            });
            int colour = 0;
            while (taken.contains(colour)) {
                colour++;
            }
            colours.put(code, colour);
        }
        return colours;
    }

    private static Set<String> codes(Map<String, List<Places.Covering>> byArea, String gssCode) {
        Set<String> codes = new TreeSet<>();
        byArea.getOrDefault(gssCode, List.of()).forEach(covering -> codes.add(covering.footprint().code()));
        return codes;
    }

    /** A piece of a border that two areas share. */
    private record Segment(Coordinate from, Coordinate to, String left, String right) {
    }

    private record Ends(double x1, double y1, double x2, double y2) {
    }

    /** The borders of a set of outlines, by their codes and versions. */
    private record Borders(Set<String> of, List<Segment> segments) {
    }

    private volatile Borders borders = new Borders(Set.of(), List.of());

    /** The borders between areas: pieces of outline that occur in two areas. Kept until an outline changes. */
    private List<Segment> segments(List<Shape> shapes) {
        Set<String> key = shapes.stream().map(shape -> shape.gssCode() + "/" + shape.version()).collect(Collectors.toUnmodifiableSet());
        Borders known = borders;
        if (!key.equals(known.of())) {
            Map<Ends, String> first = new HashMap<>();
            List<Segment> found = new ArrayList<>();
            for (Shape shape : shapes) {
                Geometry geometry = drawn.computeIfAbsent(shape.gssCode() + "/" + shape.version(), k -> picture(shape)).geometry();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    Coordinate[] ring = ((Polygon) geometry.getGeometryN(i)).getExteriorRing().getCoordinates();
                    for (int j = 1; j < ring.length; j++) {
                        Coordinate a = ring[j - 1];
                        Coordinate b = ring[j];
                        boolean forward = a.compareTo(b) <= 0;
                        Ends ends = forward ? new Ends(a.x, a.y, b.x, b.y) : new Ends(b.x, b.y, a.x, a.y);
                        String other = first.putIfAbsent(ends, shape.gssCode());
                        if (other != null && !other.equals(shape.gssCode())) {
                            found.add(new Segment(a, b, other, shape.gssCode()));
                        }
                    }
                }
            }
            known = new Borders(key, List.copyOf(found));
            borders = known;
            drawn.keySet().retainAll(key);
        }
        return known.segments();
    }

    private String borders(List<Shape> shapes, Map<String, Drawn> pictures, Map<String, List<Places.Covering>> byArea) {
        StringBuilder path = new StringBuilder();
        for (Segment segment : segments(shapes)) {
            if (!codes(byArea, segment.left()).equals(codes(byArea, segment.right()))) {
                path.append('M').append(x(segment.from())).append(' ').append(y(segment.from())).append('L').append(x(segment.to())).append(' ').append(y(segment.to()));
            }
        }
        return path.toString();
    }

    private static Drawn picture(Shape shape) {
        Geometry geometry = read(shape.outline());
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(i);
            ring(path, polygon.getExteriorRing().getCoordinates());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(path, polygon.getInteriorRingN(hole).getCoordinates());
            }
        }
        Point inside = GeometryFixer.fix(geometry).getInteriorPoint();
        return new Drawn(geometry, path.toString(), Double.parseDouble(x(inside.getCoordinate())), Double.parseDouble(y(inside.getCoordinate())));
    }

    private static void ring(StringBuilder path, Coordinate[] ring) {
        for (int i = 0; i < ring.length - 1; i++) {
            path.append(i == 0 ? 'M' : 'L').append(x(ring[i])).append(' ').append(y(ring[i]));
        }
        path.append('Z');
    }

    private static String x(Coordinate c) {
        return String.format(Locale.ROOT, "%.1f", (c.x - WEST) * NARROWING * SCALE);
    }

    private static String y(Coordinate c) {
        return String.format(Locale.ROOT, "%.1f", (NORTH - c.y) * SCALE);
    }
}
