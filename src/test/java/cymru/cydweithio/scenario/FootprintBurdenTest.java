package cymru.cydweithio.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.MapsOfDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How many partnerships ask for the bodies of a map. */
class FootprintBurdenTest {
    private final AreaIndex areas = new AreaIndex(List.of(
            new AreaIndex.IndexedArea("A", 1, 1),
            new AreaIndex.IndexedArea("B", 2, 1),
            new AreaIndex.IndexedArea("C", 3, 1)));

    @Test
    void councils_count_what_covers_them_and_other_bodies_what_shares_an_area_with_them() {
        MapsOfDay maps = MoveSolverTest.maps(
                areas,
                Map.of("PSB", List.of("AB", "C"), "RPB", List.of("AB"), "LHB", List.of("ABC"), "CJC", List.of("AC")));
        Map<String, FootprintBurden.Load> loads = FootprintBurden.of(maps, Set.of("PSB", "RPB"));
        assertEquals(new FootprintBurden.Load(2, 1), loads.get("A"), "two boards over one set of areas");
        assertEquals(new FootprintBurden.Load(1, 1), loads.get("C"), "a layer of no partnerships is not counted");
        assertEquals(new FootprintBurden.Load(3, 2), loads.get("ABC"), "the health board sits on all of them");
    }
}
