package cymru.cydweithio.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.RuleViolation;
import org.junit.jupiter.api.Test;

class OutlinesTest {

    @Test
    void an_outline_must_be_a_sound_polygon_in_wales() {
        assertEquals("place.outline.invalid", refusal(polygon("[[-4,52],[-3,53],[-3,52],[-4,53],[-4,52]]")));
        assertEquals("place.outline.invalid", refusal("{\"type\":\"Point\",\"coordinates\":[-4,52]}"));
        assertEquals("place.outline.outside", refusal(polygon("[[4,52],[5,52],[5,53],[4,53],[4,52]]")));
        for (String text : new String[] {
            "",
            "{}",
            "[]",
            "null",
            "{\"type\":\"Polygon\"}",
            "{\"type\":\"Polygon\",\"coordinates\":\"x\"}",
            "{\"type\":\"Polygon\",\"coordinates\":[[1]]}"
        }) {
            assertTrue(refusal(text).startsWith("place.outline."), text);
        }
    }

    @Test
    void a_spike_without_area_is_let_pass() {
        assertTrue(Outlines.read(polygon("[[-4,52],[-3,52],[-3,53],[-3,53.2],[-3,53],[-4,53],[-4,52]]"))
                        .getArea()
                > 0.9);
    }

    private static String refusal(String geoJson) {
        return assertThrows(RuleViolation.class, () -> Outlines.read(geoJson), geoJson)
                .key();
    }

    private static String polygon(String ring) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
    }
}
