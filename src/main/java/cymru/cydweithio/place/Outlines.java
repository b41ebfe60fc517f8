package cymru.cydweithio.place;

import cymru.cydweithio.platform.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.RectangleLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Turns GeoJSON outlines into the paths of a drawing.
 *
 * <p>Projection: equidistant cylindrical with its standard parallel through the middle of Wales (52.4° N), where its
 * distortion stays below one per cent over the whole country: enough for a picture, not for measuring.
 */
@ApplicationScoped
class Outlines {

    /** What is drawn of an area. */
    record Shape(
            String gssCode,
            String nameEn,
            String nameCy,
            String isoCode,
            int column,
            int row,
            String outline,
            long version) {}

    /**
     * An area as it is drawn.
     *
     * @param path the {@code d} of an SVG path
     * @param labelX where something can be written in it
     * @param size to compare with others of the same sheet
     */
    record Figure(String path, double labelX, double labelY, double size) {}

    /** A piece of the border between two areas, as the {@code d} of an SVG path. */
    record Edge(String left, String right, String path) {}

    /** All areas on one drawing. */
    record Sheet(int width, int height, Map<String, Figure> figures, List<Edge> edges) {}

    private record Drawn(Geometry geometry, String path, double labelX, double labelY) {}

    /** A tenth of a metre. */
    private static final int DECIMALS = 6;

    private static final double WEST = -5.39;
    private static final double NORTH = 53.45;
    private static final double SCALE = 300;
    private static final double NARROWING = Math.cos(Math.toRadians(52.4));
    static final int WIDTH = 508;
    static final int HEIGHT = 628;
    private static final int TILE = 100;
    private static final int TILE_MARGIN = 3;

    /** By code and version of the area: outlines change only when reference data does. */
    private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();

    /**
     * Reads and judges a GeoJSON geometry: a valid polygon or multipolygon within reach of Wales. A slip without area,
     * such as a spike that runs out and back, is let pass (the generalised outline of Denbighshire has one); a line
     * that crosses itself is not.
     */
    static Geometry read(String geoJson) {
        try {
            Geometry geometry = new GeoJsonReader().read(geoJson);
            boolean areal = geometry.getGeometryType().equals("Polygon")
                    || geometry.getGeometryType().equals("MultiPolygon");
            if (!areal || geometry.isEmpty() || !isUsable(geometry)) {
                throw new RuleViolation(PlaceRule.OUTLINE_INVALID);
            }
            if (!OutlineValidator.REACH_OF_WALES.contains(geometry.getEnvelopeInternal())) {
                throw new RuleViolation(PlaceRule.OUTLINE_OUTSIDE);
            }
            return geometry;
        } catch (ParseException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw new RuleViolation(PlaceRule.OUTLINE_UNREADABLE);
        }
    }

    static boolean isUsable(Geometry geometry) {
        if (geometry.isValid()) {
            return true;
        }
        double area = geometry.getArea();
        return area > 0 && Math.abs(GeometryFixer.fix(geometry).getArea() - area) / area < 0.001;
    }

    /**
     * One outline of several areas: their union, as GeoJSON with exterior rings anticlockwise (RFC 7946, 3.1.6); null
     * where there is none.
     */
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
    static Geometry repaired(String geoJson) {
        return GeometryFixer.fix(read(geoJson));
    }

    /** The outlines of the areas and the borders between them. */
    Sheet sheet(List<Shape> shapes) {
        Map<String, Figure> figures = new HashMap<>();
        shapes.forEach(shape -> {
            Drawn picture = drawn(shape);
            figures.put(
                    shape.gssCode(),
                    new Figure(
                            picture.path(),
                            picture.labelX(),
                            picture.labelY(),
                            picture.geometry().getArea()));
        });
        List<Edge> edges = segments(shapes).stream()
                .map(segment -> new Edge(
                        segment.left(),
                        segment.right(),
                        "M" + x(segment.from()) + " " + y(segment.from()) + "L" + x(segment.to()) + " "
                                + y(segment.to())))
                .toList();
        return new Sheet(WIDTH, HEIGHT, figures, edges);
    }

    /**
     * The same areas as equal squares, each at its place of the grid; two of them are neighbours where they share a
     * side.
     */
    Sheet tiles(List<Shape> shapes) {
        Map<String, Figure> figures = new HashMap<>();
        Map<Place, String> places = new HashMap<>();
        shapes.forEach(shape -> {
            figures.put(
                    shape.gssCode(),
                    new Figure(
                            "M" + tile(shape.column()) + " " + tile(shape.row()) + "h" + TILE + "v" + TILE + "h-" + TILE
                                    + "Z",
                            tile(shape.column()) + TILE / 2.0,
                            tile(shape.row()) + TILE / 2.0,
                            1));
            places.put(new Place(shape.column(), shape.row()), shape.gssCode());
        });
        List<Edge> edges = new ArrayList<>();
        for (Shape shape : shapes) {
            String right = places.get(new Place(shape.column() + 1, shape.row()));
            if (right != null) {
                edges.add(new Edge(
                        shape.gssCode(), right, "M" + tile(shape.column() + 1) + " " + tile(shape.row()) + "v" + TILE));
            }
            String below = places.get(new Place(shape.column(), shape.row() + 1));
            if (below != null) {
                edges.add(new Edge(
                        shape.gssCode(), below, "M" + tile(shape.column()) + " " + tile(shape.row() + 1) + "h" + TILE));
            }
        }
        int columns = shapes.stream().mapToInt(Shape::column).max().orElse(0) + 1;
        int rows = shapes.stream().mapToInt(Shape::row).max().orElse(0) + 1;
        return new Sheet(tile(columns) + TILE_MARGIN, tile(rows) + TILE_MARGIN, figures, edges);
    }

    private record Place(int column, int row) {}

    private static int tile(int index) {
        return TILE_MARGIN + index * TILE;
    }

    /** Lines across an area, {@code d} of one path: the pattern that tells its fill from others without colour. */
    String hatch(Shape shape, double degrees, double spacing) {
        Geometry area = GeometryFixer.fix(AffineTransformation.translationInstance(-WEST, -NORTH)
                .scale(NARROWING * SCALE, -SCALE)
                .transform(drawn(shape).geometry()));
        RectangleLineIntersector box = new RectangleLineIntersector(area.getEnvelopeInternal());
        AffineTransformation turn =
                AffineTransformation.rotationInstance(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
        List<LineString> lines = new ArrayList<>();
        // the lines of all areas lie in one lattice, so that a pattern runs on over the areas of a footprint
        for (double at = -WIDTH - HEIGHT; at < 2.0 * (WIDTH + HEIGHT); at += spacing) {
            Coordinate from = turn.transform(new Coordinate(-WIDTH - HEIGHT, at), new Coordinate());
            Coordinate to = turn.transform(new Coordinate(2.0 * (WIDTH + HEIGHT), at), new Coordinate());
            if (box.intersects(from, to)) {
                lines.add(area.getFactory().createLineString(new Coordinate[] {from, to}));
            }
        }
        Geometry inside = area.intersection(area.getFactory().createMultiLineString(lines.toArray(LineString[]::new)));
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < inside.getNumGeometries(); i++) {
            if (inside.getGeometryN(i) instanceof LineString line && !line.isEmpty()) {
                path.append('M')
                        .append(number(line.getStartPoint().getX()))
                        .append(' ')
                        .append(number(line.getStartPoint().getY()))
                        .append('L')
                        .append(number(line.getEndPoint().getX()))
                        .append(' ')
                        .append(number(line.getEndPoint().getY()));
            }
        }
        return path.toString();
    }

    private Drawn drawn(Shape shape) {
        return drawn.computeIfAbsent(shape.gssCode() + "/" + shape.version(), key -> picture(shape));
    }

    /** A piece of a border that two areas share. */
    private record Segment(Coordinate from, Coordinate to, String left, String right) {}

    private record Ends(double x1, double y1, double x2, double y2) {}

    /** The borders of a set of outlines, by their codes and versions. */
    private record Borders(Set<String> of, List<Segment> segments) {}

    private volatile Borders borders = new Borders(Set.of(), List.of());

    /** The borders between areas: pieces of outline that occur in two areas. Kept until an outline changes. */
    private List<Segment> segments(List<Shape> shapes) {
        Set<String> key = shapes.stream()
                .map(shape -> shape.gssCode() + "/" + shape.version())
                .collect(Collectors.toUnmodifiableSet());
        Borders known = borders;
        if (!key.equals(known.of())) {
            Map<Ends, String> first = new HashMap<>();
            List<Segment> found = new ArrayList<>();
            for (Shape shape : shapes) {
                Geometry geometry = drawn(shape).geometry();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    Coordinate[] ring = ((Polygon) geometry.getGeometryN(i))
                            .getExteriorRing()
                            .getCoordinates();
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
        return new Drawn(
                geometry,
                path.toString(),
                Double.parseDouble(x(inside.getCoordinate())),
                Double.parseDouble(y(inside.getCoordinate())));
    }

    private static void ring(StringBuilder path, Coordinate[] ring) {
        for (int i = 0; i < ring.length - 1; i++) {
            path.append(i == 0 ? 'M' : 'L').append(x(ring[i])).append(' ').append(y(ring[i]));
        }
        path.append('Z');
    }

    private static String x(Coordinate c) {
        return number((c.x - WEST) * NARROWING * SCALE);
    }

    private static String y(Coordinate c) {
        return number((NORTH - c.y) * SCALE);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
