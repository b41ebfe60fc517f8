package cymru.cydweithio.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlinesTest {

    @Test
    void an_outline_must_be_a_sound_polygon_in_wales() {
        assertEquals(PlaceRule.OUTLINE_INVALID, refusal(polygon("[[-4,52],[-3,53],[-3,52],[-4,53],[-4,52]]")));
        assertEquals(PlaceRule.OUTLINE_INVALID, refusal("{\"type\":\"Point\",\"coordinates\":[-4,52]}"));
        assertEquals(PlaceRule.OUTLINE_OUTSIDE, refusal(polygon("[[4,52],[5,52],[5,53],[4,53],[4,52]]")));
        for (String text : new String[] {
            "",
            "{}",
            "[]",
            "null",
            "{\"type\":\"Polygon\"}",
            "{\"type\":\"Polygon\",\"coordinates\":\"x\"}",
            "{\"type\":\"Polygon\",\"coordinates\":[[1]]}"
        }) {
            assertTrue(refusal(text).key().startsWith("place.outline."), text);
        }
    }

    @Test
    void a_spike_without_area_is_let_pass() {
        assertTrue(Outlines.read(polygon("[[-4,52],[-3,52],[-3,53],[-3,53.2],[-3,53],[-4,53],[-4,52]]"))
                        .getArea()
                > 0.9);
    }

    @Test
    void a_ring_is_turned_where_it_runs_the_wrong_way_and_only_there() {
        double[][] anticlockwise = {{-4, 52}, {-3, 52}, {-3, 53}, {-4, 53}, {-4, 52}};
        double[][] clockwise = {{-4, 52}, {-4, 53}, {-3, 53}, {-3, 52}, {-4, 52}};
        for (double[][] outer : List.of(anticlockwise, clockwise)) {
            for (double[][] hole : List.of(anticlockwise, clockwise)) {
                List<double[][]> wound = new OutlineValidator.RawPolygon(List.of(outer, hole))
                        .wound()
                        .rings();
                assertArrayEquals(anticlockwise, wound.get(0));
                assertArrayEquals(clockwise, wound.get(1));
            }
        }
    }

    @Test
    void areas_of_one_level_lie_over_each_other_where_more_than_a_sliver_is_shared_at_the_same_time() {
        assertEquals(List.of("B A"), over("[[-4,52],[-3,52],[-3,53],[-4,53],[-4,52]]", Period.ALWAYS, AreaLevel.LSOA));
        assertEquals(
                List.of("B A"),
                over("[[-3.2,52],[-2.2,52],[-2.2,53],[-3.2,53],[-3.2,52]]", Period.ALWAYS, AreaLevel.LSOA));
        assertEquals(
                List.of(),
                over("[[-3.05,52],[-2.05,52],[-2.05,53],[-3.05,53],[-3.05,52]]", Period.ALWAYS, AreaLevel.LSOA),
                "a sliver");
        assertEquals(
                List.of(),
                over("[[-3,52],[-2,52],[-2,53],[-3,53],[-3,52]]", Period.ALWAYS, AreaLevel.LSOA),
                "a border");
        assertEquals(
                List.of(),
                over("[[-4,52],[-3,52],[-3,53],[-4,53],[-4,52]]", Period.ALWAYS, AreaLevel.WARD),
                "a ward in an area");
        LocalDate ended = LocalDate.of(2021, 5, 31);
        String same = "[[-4,52],[-3,52],[-3,53],[-4,53],[-4,52]]";
        assertEquals(List.of("B A"), over(same, new Period(ended, null), AreaLevel.LSOA));
        assertEquals(List.of(), over(same, new Period(ended.plusDays(1), null), AreaLevel.LSOA), "one after the other");
    }

    private static List<String> over(String ring, Period validity, AreaLevel level) {
        OutlineOverlaps overlaps = new OutlineOverlaps();
        overlaps.add(
                "A",
                AreaLevel.LSOA,
                new Period(null, LocalDate.of(2021, 5, 31)),
                null,
                polygon("[[-4,52],[-3,52],[-3,53],[-4,53],[-4,52]]"));
        overlaps.add("B", level, validity, null, polygon(ring));
        return overlaps.find().stream()
                .map(one -> one.code() + " " + one.other())
                .toList();
    }

    private static Rule refusal(String geoJson) {
        return assertThrows(RuleViolation.class, () -> Outlines.read(geoJson), geoJson)
                .rule();
    }

    private static String polygon(String ring) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
    }
}
