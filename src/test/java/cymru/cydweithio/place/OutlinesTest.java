package cymru.cydweithio.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.RuleViolation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutlinesTest {

    private static final String WEST = polygon("[[-4,52],[-3,52],[-3,53],[-4,53],[-4,52]]");
    private static final String EAST = polygon("[[-3,52],[-2,52],[-2,53],[-3,53],[-3,52]]");

    @Test
    void an_outline_must_be_a_sound_polygon_in_wales() {
        assertEquals("place.outline.invalid", refusal(polygon("[[-4,52],[-3,53],[-3,52],[-4,53],[-4,52]]")));
        assertEquals("place.outline.invalid", refusal("{\"type\":\"Point\",\"coordinates\":[-4,52]}"));
        assertEquals("place.outline.outside", refusal(polygon("[[4,52],[5,52],[5,53],[4,53],[4,52]]")));
        for (String text : new String[] {"", "{}", "[]", "null", "{\"type\":\"Polygon\"}", "{\"type\":\"Polygon\",\"coordinates\":\"x\"}", "{\"type\":\"Polygon\",\"coordinates\":[[1]]}"}) {
            assertTrue(refusal(text).startsWith("place.outline."), text);
        }
    }

    @Test
    void a_spike_without_area_is_let_pass() {
        assertTrue(Outlines.read(polygon("[[-4,52],[-3,52],[-3,53],[-3,53.2],[-3,53],[-4,53],[-4,52]]")).getArea() > 0.9);
    }

    @Test
    void neighbouring_footprints_have_different_colours_and_a_border_between_them() {
        MapOfWales.Drawing apart = draw(Map.of("W00000001", List.of(covering("A")), "W00000002", List.of(covering("B"))));
        assertEquals(List.of(0, 1), apart.areas().stream().map(MapOfWales.MappedArea::colour).sorted().toList());
        assertTrue(apart.borders().startsWith("M"));
        MapOfWales.Drawing together = draw(Map.of("W00000001", List.of(covering("A")), "W00000002", List.of(covering("A"))));
        assertEquals("", together.borders());
    }

    @Test
    void an_area_stands_uncovered_once_or_more_than_once() {
        MapOfWales.Drawing drawing = draw(Map.of("W00000001", List.of(covering("A"), covering("B"))));
        assertEquals(MapOfWales.Standing.SEVERAL, drawing.areas().get(0).standing());
        assertEquals(MapOfWales.Standing.NONE, drawing.areas().get(1).standing());
        assertEquals(1, drawing.covered());
    }

    private static MapOfWales.Drawing draw(Map<String, List<Places.Covering>> covering) {
        return new Outlines().draw(List.of(new Outlines.Shape("W00000001", "West", "Gorllewin", WEST, 0), new Outlines.Shape("W00000002", "East", "Dwyrain", EAST, 0)), covering);
    }

    private static Places.Covering covering(String code) {
        return new Places.Covering(new Places.FootprintRow(null, code, code, null, Bilingual.WelshStatus.NONE, "L", "Layer", "Haen", null, null, null, null,
            FootprintStatus.CURRENT, Confidence.HIGH, Evidence.SOURCE, ""), Coverage.FULL, Confidence.HIGH);
    }

    private static String refusal(String geoJson) {
        return assertThrows(RuleViolation.class, () -> Outlines.read(geoJson), geoJson).key();
    }

    private static String polygon(String ring) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
    }
}
