package cymru.cydweithio.place;

import cymru.cydweithio.platform.RuleViolation;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A place on the map: degrees of longitude and latitude of WGS 84 (EPSG:4326), anywhere on earth.
 *
 * @param longitude from -180 to 180, west of Greenwich negative
 * @param latitude from -90 to 90
 */
public record Position(double longitude, double latitude) {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,15})?");
    private static final double EAST = 180;
    private static final double NORTH = 90;

    public Position {
        // what is no number is within no bounds
        if (!(Math.abs(longitude) <= EAST && Math.abs(latitude) <= NORTH)) {
            throw new RuleViolation(PlaceRule.POSITION_BOUNDS);
        }
        if (!within(longitude, latitude) && within(latitude, longitude)) {
            throw new RuleViolation(PlaceRule.POSITION_SWAPPED);
        }
    }

    /** A place as people and programs write it, in degrees with a decimal point. */
    public static Position parse(String longitude, String latitude) {
        return new Position(degrees(longitude), degrees(latitude));
    }

    private static double degrees(String text) {
        String number = text == null ? "" : text.strip().replace('\u2212', '-');
        if (!DEGREES.matcher(number).matches()) {
            throw new RuleViolation(PlaceRule.POSITION_DEGREES, text == null ? "" : text);
        }
        return Double.parseDouble(number);
    }

    private static boolean within(double longitude, double latitude) {
        return OutlineValidator.REACH_OF_WALES.contains(longitude, latitude);
    }

    Geometry point() {
        return GEOMETRIES.createPoint(new Coordinate(longitude, latitude));
    }
}
