package cymru.cydweithio.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import org.junit.jupiter.api.Test;

/** A place is longitude and latitude of WGS 84, and within the bounds of the earth. */
class PositionTest {

    @Test
    void a_place_is_read_as_people_write_it() {
        assertEquals(new Position(-3.58, 51.51), Position.parse("-3.58", "51.51"));
        assertEquals(new Position(-3.58, 51.51), Position.parse(" \u22123.58 ", "+51.51"));
        assertEquals(new Position(180, -90), Position.parse("180", "-90"));
        assertEquals(new Position(-180, 90), Position.parse("-180.0", "90.0"));
    }

    @Test
    void what_is_no_number_of_degrees_is_refused() {
        for (String wrong : new String[] {
            null, "", " ", "NaN", "Infinity", "1e2", "1e999", "0x1F", "3,58", "51°30'", "9999", "--3", "3.", ".5"
        }) {
            assertEquals(PlaceRule.POSITION_DEGREES, broken(wrong, "51.51"), wrong);
            assertEquals(PlaceRule.POSITION_DEGREES, broken("-3.58", wrong), wrong);
        }
    }

    @Test
    void a_place_beyond_the_poles_or_the_antimeridian_is_refused() {
        assertEquals(PlaceRule.POSITION_BOUNDS, broken("180.0001", "0"));
        assertEquals(PlaceRule.POSITION_BOUNDS, broken("-180.0001", "0"));
        assertEquals(PlaceRule.POSITION_BOUNDS, broken("0", "90.0001"));
        assertEquals(PlaceRule.POSITION_BOUNDS, broken("0", "-90.0001"));
        assertEquals(
                PlaceRule.POSITION_BOUNDS,
                assertThrows(RuleViolation.class, () -> new Position(Double.NaN, 0))
                        .rule());
    }

    @Test
    void latitude_before_longitude_is_told_where_it_would_lie_in_wales() {
        assertEquals(PlaceRule.POSITION_SWAPPED, broken("51.51", "-3.58"));
        assertEquals(new Position(10, 50), Position.parse("10", "50"));
    }

    private static Rule broken(String longitude, String latitude) {
        return assertThrows(RuleViolation.class, () -> Position.parse(longitude, latitude))
                .rule();
    }
}
