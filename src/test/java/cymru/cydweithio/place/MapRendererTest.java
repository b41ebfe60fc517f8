package cymru.cydweithio.place;

import static cymru.cydweithio.place.InventedMap.area;
import static cymru.cydweithio.place.InventedMap.layer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.place.MapOfWales.BoundaryRelation;
import cymru.cydweithio.place.MapOfWales.View;
import cymru.cydweithio.platform.Bilingual;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the map shows of one layer and of two, on small maps whose answer is plain to see. */
class MapRendererTest {

    private final InventedMap two = new InventedMap(2, 1);
    private final InventedMap six = new InventedMap(3, 2);

    @ParameterizedTest
    @EnumSource
    void neighbouring_footprints_have_different_colours_and_a_border_between_them(View view) {
        MapOfWales.Drawing apart = two.draw(layer("A", "00", "B", "10"), null, view);
        assertEquals(
                List.of(0, 1),
                apart.areas().stream()
                        .map(MapOfWales.MappedArea::colour)
                        .sorted()
                        .toList());
        assertTrue(apart.borders().startsWith("M"));
        MapOfWales.Drawing together = two.draw(layer("A", "00 10"), null, view);
        assertEquals("", together.borders());
    }

    @Test
    void an_area_stands_uncovered_once_in_part_or_more_than_once() {
        MapOfWales.Drawing drawing = six.draw(layer("A", "00 10", "B", "00 20 ~01"), null, View.OUTLINES);
        assertEquals(
                List.of(
                        MapOfWales.AreaCoverage.SEVERAL,
                        MapOfWales.AreaCoverage.ONE,
                        MapOfWales.AreaCoverage.ONE,
                        MapOfWales.AreaCoverage.PARTIAL,
                        MapOfWales.AreaCoverage.NONE,
                        MapOfWales.AreaCoverage.NONE),
                drawing.areas().stream().map(MapOfWales.MappedArea::standing).toList());
        assertEquals(4, drawing.covered());
        assertFalse(drawing.compared());
        assertEquals("", drawing.outlines());
    }

    @ParameterizedTest
    @EnumSource
    void a_group_of_areas_has_one_colour_and_mark_wherever_it_lies_and_an_empty_group_none(View view) {
        MapOfWales.Drawing drawing = six.grouped(
                List.of(
                        new MapOfWales.Group("0", new Bilingual("None", "Dim"), Set.of(area(0, 0), area(2, 1))),
                        new MapOfWales.Group("1", new Bilingual("One", "Un"), Set.of()),
                        new MapOfWales.Group("2+", new Bilingual("More", "Mwy"), Set.of(area(1, 0)))),
                view);
        assertEquals(
                List.of("0", "2+"),
                drawing.fillKey().stream().map(MapOfWales.KeyEntry::mark).toList(),
                "in the order in which they come");
        assertEquals(
                List.of("c0", "c1"),
                drawing.fillKey().stream().map(MapOfWales.KeyEntry::swatch).toList());
        assertEquals(
                List.of(area(0, 0), area(2, 1)),
                drawing.areas().stream()
                        .filter(area -> area.fillClass().equals("c0"))
                        .map(MapOfWales.MappedArea::gssCode)
                        .sorted()
                        .toList());
        assertEquals(
                3,
                drawing.areas().stream()
                        .filter(area -> area.standing() == MapOfWales.AreaCoverage.NONE)
                        .count());
        assertEquals(
                List.of("0", "0", "2+"),
                drawing.marks().stream()
                        .filter(mark -> mark.kind() == MapOfWales.MarkKind.FILL)
                        .map(MapOfWales.Mark::text)
                        .sorted()
                        .toList(),
                "each area is marked");
    }

    @Test
    void footprints_of_two_layers_are_the_same_lie_within_contain_or_cut_across() {
        // fill: left column A, middle column B, right column C and D; border: all of the left and the upper middle X,
        // the lower middle Y, the right column Z
        MapOfWales.Drawing drawing = six.draw(
                layer("A", "00 01", "B", "10 11", "C", "20", "D", "21"),
                layer("X", "00 01 10", "Y", "11", "Z", "20 21"),
                View.OUTLINES);
        assertEquals(BoundaryRelation.WITHIN, lie(drawing, 0, 0));
        assertEquals(BoundaryRelation.WITHIN, lie(drawing, 0, 1));
        assertEquals(
                BoundaryRelation.CUTS_ACROSS,
                lie(drawing, 1, 0),
                "B shares the upper middle with X; B alone has the lower, X alone the left");
        assertEquals(BoundaryRelation.CONTAINS, lie(drawing, 1, 1));
        assertEquals(BoundaryRelation.WITHIN, lie(drawing, 2, 0));
        assertEquals(
                List.of(area(1, 0)),
                drawing.cutAreas().stream().map(MapOfWales.MappedArea::gssCode).toList());
        assertEquals(1, drawing.cuts().size());
        assertEquals("B", drawing.cuts().get(0).fill().code());
        assertEquals("X", drawing.cuts().get(0).border().code());
        assertEquals(
                List.of("Area 10"),
                drawing.cuts().get(0).shared().stream().map(name -> name.en()).toList());
        assertEquals(
                BoundaryRelation.SAME,
                lie(six.draw(layer("A", "00 11"), layer("X", "00 11"), View.OUTLINES), 0, 0),
                "two areas that do not touch are a footprint too");
        assertEquals(
                BoundaryRelation.CUTS_ACROSS,
                lie(six.draw(layer("A", "00 11"), layer("X", "00 10"), View.OUTLINES), 0, 0));
    }

    @Test
    void what_is_covered_in_part_is_shown_and_not_compared() {
        MapOfWales.Drawing drawing = six.draw(layer("A", "00 ~10"), layer("X", "00 10"), View.OUTLINES);
        assertEquals(BoundaryRelation.WITHIN, lie(drawing, 0, 0), "of A one area counts");
        assertEquals(List.of(), of(drawing, 1, 0).meetings());
        assertEquals(1, of(drawing, 1, 0).footprints().size());
        assertEquals(
                BoundaryRelation.SAME, lie(six.draw(layer("A", "00 ~10"), layer("X", "00 ~01"), View.OUTLINES), 0, 0));
    }

    @Test
    void of_an_area_that_a_layer_covers_twice_each_footprint_is_compared() {
        MapOfWales.Drawing drawing = six.draw(layer("A", "00 01", "B", "00 10"), layer("X", "00 10 20"), View.OUTLINES);
        assertEquals(
                List.of("A CUTS_ACROSS", "B WITHIN"),
                of(drawing, 0, 0).meetings().stream()
                        .map(meeting -> meeting.fill().code() + " " + meeting.lie())
                        .toList());
        assertTrue(of(drawing, 0, 0).cut());
    }

    @Test
    void how_two_sets_lie_is_what_counting_says_for_random_ones() {
        Random random = new Random(4);
        Set<BoundaryRelation> met = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            Set<String> one = some(random);
            Set<String> other = some(random);
            long shared = one.stream().filter(other::contains).count();
            if (shared > 0) {
                BoundaryRelation expected = shared == one.size()
                        ? shared == other.size() ? BoundaryRelation.SAME : BoundaryRelation.WITHIN
                        : shared == other.size() ? BoundaryRelation.CONTAINS : BoundaryRelation.CUTS_ACROSS;
                met.add(expected);
                assertEquals(expected, FootprintSets.lie(one, other));
            }
        }
        assertEquals(Set.of(BoundaryRelation.values()), met);
    }

    private static Set<String> some(Random random) {
        return random.ints(1 + random.nextInt(4), 0, 5)
                .mapToObj(Integer::toString)
                .collect(Collectors.toSet());
    }

    @Test
    void both_views_hold_the_same_areas_colours_and_cuts_and_tiles_are_equal_squares() {
        Map<String, List<Places.Covering>> fill = layer("A", "00 01", "B", "10 11", "C", "20 21");
        Map<String, List<Places.Covering>> border = layer("X", "00 10 20", "Y", "01 11 21");
        MapOfWales.Drawing outlines = six.draw(fill, border, View.OUTLINES);
        MapOfWales.Drawing tiles = six.draw(fill, border, View.TILES);
        assertEquals(
                outlines.areas().stream().map(MapOfWales.MappedArea::colour).toList(),
                tiles.areas().stream().map(MapOfWales.MappedArea::colour).toList());
        assertEquals(6, tiles.cutAreas().size());
        assertEquals(outlines.cutAreas().size(), tiles.cutAreas().size());
        assertEquals(
                Set.of("h100v100h-100Z"),
                tiles.areas().stream()
                        .map(area -> area.path().substring(area.path().indexOf('h')))
                        .collect(Collectors.toSet()));
        assertEquals("0 0 306 206", tiles.viewBox());
        // three borders between two rows of tiles, for the three columns
        assertEquals(3, tiles.outlines().split("M", -1).length - 1);
        assertEquals(
                6,
                tiles.marks().stream()
                        .filter(mark -> mark.kind() == MapOfWales.MarkKind.CODE)
                        .count());
    }

    @Test
    void every_footprint_stands_in_the_key_by_a_mark_that_is_on_the_map_once() {
        MapOfWales.Drawing drawing =
                six.draw(layer("B", "10 11 00", "A", "20 21"), layer("X", "00 10 20", "Y", "00 01"), View.OUTLINES);
        assertEquals(
                List.of("1", "2"),
                drawing.fillKey().stream().map(MapOfWales.KeyEntry::mark).toList());
        assertEquals(
                List.of("A", "B"),
                drawing.fillKey().stream()
                        .map(entry -> entry.footprint().code())
                        .toList(),
                "in the order of the alphabet");
        assertEquals(
                List.of("A", "B"),
                drawing.borderKey().stream().map(MapOfWales.KeyEntry::mark).toList());
        Set<String> once = new TreeSet<>();
        drawing.marks().stream()
                .filter(mark -> mark.kind() == MapOfWales.MarkKind.FILL || mark.kind() == MapOfWales.MarkKind.BORDER)
                .forEach(mark -> assertTrue(once.add(mark.kind() + mark.text()), mark.text()));
        assertEquals(4, once.size());
        MapOfWales.Drawing hidden = six.draw(layer("A", "00", "B", "00 10"), null, View.OUTLINES);
        assertEquals(
                Arrays.asList("", "1"),
                hidden.fillKey().stream().map(MapOfWales.KeyEntry::mark).toList(),
                "A stands nowhere alone");
        assertEquals("several", hidden.fillKey().get(0).swatch());
        assertNotEquals("several", hidden.fillKey().get(1).swatch());
    }

    private static BoundaryRelation lie(MapOfWales.Drawing drawing, int column, int row) {
        List<MapOfWales.Meeting> meetings = of(drawing, column, row).meetings();
        assertEquals(1, meetings.size());
        return meetings.get(0).lie();
    }

    private static MapOfWales.MappedArea of(MapOfWales.Drawing drawing, int column, int row) {
        return drawing.areas().stream()
                .filter(one -> one.gssCode().equals(area(column, row)))
                .findFirst()
                .orElseThrow();
    }
}
