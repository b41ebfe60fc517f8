package cymru.cydweithio.scenario;

import static cymru.cydweithio.scenario.MoveSolverTest.broken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What steps do to a map, and what law says to it. */
class StepApplierTest {
    private static final LocalDate DAY = LocalDate.parse("2027-04-01");
    private static final Wording NEW = new Wording("New", "Newydd");

    private final AreaIndex areas = new AreaIndex(List.of(
            new AreaIndex.IndexedArea("A", 1, 1),
            new AreaIndex.IndexedArea("B", 2, 1),
            new AreaIndex.IndexedArea("C", 3, 1),
            new AreaIndex.IndexedArea("D", 4, 1)));
    private final MapsOfDay maps = MoveSolverTest.maps(
            areas,
            Map.of(
                    "PSB",
                    List.of("AB", "CD"),
                    "POLICE",
                    List.of("ABC", "D"),
                    "LRF",
                    List.of("ABC", "D"),
                    "CDA_AREA",
                    List.of("A", "B", "C", "D")));

    @Test
    void areas_move_from_one_footprint_to_another_and_the_day_s_map_stays_as_it_was() {
        assertEquals(
                Set.of("A=[AB]", "B=[CD]", "C=[CD]", "D=[CD]"),
                after("PSB", new Step.Move("PSB", DAY, "AB", "CD", Set.of("B"))));
        assertEquals(Set.of("AB"), maps.layers().get("PSB").codesAt(1));
    }

    @Test
    void a_merged_footprint_ends_and_the_other_has_all_its_areas() {
        assertEquals(
                Set.of("A=[CD]", "B=[CD]", "C=[CD]", "D=[CD]"), after("PSB", new Step.Merge("PSB", DAY, "AB", "CD")));
    }

    @Test
    void a_split_makes_a_footprint_of_some_areas_never_of_all() {
        assertEquals(
                Set.of("A=[AB]", "B=[N]", "C=[CD]", "D=[CD]"),
                after("PSB", new Step.Split("PSB", DAY, "AB", Set.of("B"), "N", NEW)));
        assertEquals(
                ScenarioRule.STEP_SPLIT_ALL,
                broken(() -> after("PSB", new Step.Split("PSB", DAY, "AB", Set.of("A", "B"), "N", NEW))));
    }

    @Test
    void a_created_footprint_lies_over_others_and_an_ended_one_leaves_a_gap() {
        assertEquals(
                Set.of("A=[AB]", "B=[AB, N]", "C=[CD, N]", "D=[CD]"),
                after("PSB", new Step.Create("PSB", DAY, Set.of("B", "C"), "N", NEW)));
        assertEquals(Set.of("A=[]", "B=[]", "C=[CD]", "D=[CD]"), after("PSB", new Step.End("PSB", DAY, "AB")));
    }

    @Test
    void a_footprint_whose_last_area_leaves_is_no_longer_on_the_map() {
        MapsOfDay after = StepApplier.of(maps, List.of(new Step.Move("POLICE", DAY, "D", "ABC", Set.of("D"))), DAY);
        assertEquals(1, after.layers().get("POLICE").footprints().size());
    }

    @Test
    void a_step_holds_from_its_day_on_and_not_the_day_before() {
        List<Step> steps = List.of(new Step.End("PSB", DAY, "AB"));
        assertEquals(
                2,
                StepApplier.of(maps, steps, DAY.minusDays(1))
                        .layers()
                        .get("PSB")
                        .footprints()
                        .size());
        assertEquals(
                1,
                StepApplier.of(maps, steps, DAY)
                        .layers()
                        .get("PSB")
                        .footprints()
                        .size());
    }

    @Test
    void later_steps_work_on_what_earlier_ones_made() {
        assertEquals(
                Set.of("A=[N]", "B=[N]", "C=[CD]", "D=[CD]"),
                after(
                        "PSB",
                        new Step.Split("PSB", DAY, "AB", Set.of("B"), "N", NEW),
                        new Step.Merge("PSB", DAY, "AB", "N")));
    }

    @Test
    void a_step_that_cannot_be_carried_out_says_why() {
        assertEquals(
                ScenarioRule.STEP_NOT_THERE,
                broken(() -> after("PSB", new Step.Move("PSB", DAY, "AB", "CD", Set.of("D")))));
        assertEquals(
                ScenarioRule.STEP_NO_FOOTPRINT,
                broken(() -> after("PSB", new Step.Move("PSB", DAY, "AB", "ZZ", Set.of("A")))));
        assertEquals(ScenarioRule.STEP_LAYER, broken(() -> after("PSB", new Step.End("NONE", DAY, "AB"))));
        assertEquals(
                ScenarioRule.STEP_AREA, broken(() -> after("PSB", new Step.Create("PSB", DAY, Set.of("Z"), "N", NEW))));
        assertEquals(
                ScenarioRule.STEP_CODE_TAKEN,
                broken(() -> after("PSB", new Step.Create("PSB", DAY, Set.of("A"), "AB", NEW))));
        assertEquals(ScenarioRule.STEP_SAME_FOOTPRINT, broken(() -> new Step.Merge("PSB", DAY, "AB", "AB")));
        assertEquals(ScenarioRule.STEP_AREAS, broken(() -> new Step.Move("PSB", DAY, "AB", "CD", Set.of())));
        assertEquals(ScenarioRule.STEP_DAY, broken(() -> new Step.End("PSB", null, "AB")));
        assertEquals(ScenarioRule.STEP_FOOTPRINT, broken(() -> new Step.End("PSB", DAY, " ")));
        assertEquals(ScenarioRule.STEP_NAME, broken(() -> new Step.Create("PSB", DAY, Set.of("A"), "N", null)));
    }

    @Test
    void statutory_crime_and_disorder_areas_cannot_be_merged_in_wales_but_public_services_boards_can() {
        assertEquals(
                ChangePowers.Verdict.STOPS, ChangePowers.on("CDA_AREA", maps).verdict());
        assertFalse(ChangePowers.everChanges("CDA_AREA"));
        assertEquals(ChangePowers.Verdict.WARNS, ChangePowers.on("PSB", maps).verdict());
        assertEquals(ChangePowers.Way.BY_BODIES, ChangePowers.on("PSB", maps).way());
    }

    @Test
    void a_resilience_forum_changes_with_its_police_area_or_not_at_all() {
        Step police = new Step.Move("POLICE", DAY, "ABC", "D", Set.of("C"));
        Step forum = new Step.Move("LRF", DAY, "ABC", "D", Set.of("C"));
        assertEquals(ChangePowers.Verdict.STOPS, verdict("LRF", forum), "alone");
        assertEquals(ChangePowers.Verdict.STOPS, verdict("LRF", police), "left behind");
        assertEquals(ChangePowers.Verdict.WARNS, verdict("LRF", police, forum), "together");
    }

    @Test
    void of_a_layer_of_which_nothing_is_written_down_the_law_is_unknown() {
        MapsOfDay other = MoveSolverTest.maps(areas, Map.of("X", List.of("AB")));
        assertEquals(ChangePowers.Way.UNKNOWN, ChangePowers.on("X", other).way());
        assertEquals(LawRule.UNKNOWN.key(), ChangePowers.on("X", other).key());
    }

    @Test
    void the_law_of_each_layer_is_told_in_both_languages() {
        for (String layer : ChangePowers.layers()) {
            for (Language language : Language.values()) {
                assertTrue(Messages.bundle("scenario", language).containsKey("law." + layer), layer + " " + language);
            }
        }
    }

    private ChangePowers.Verdict verdict(String layer, Step... steps) {
        return ChangePowers.on(List.of(steps), StepApplier.of(maps, List.of(steps), DAY)).stream()
                .filter(ruling -> ruling.layer().equals(layer))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private Set<String> after(String layer, Step... steps) {
        MapsOfDay after = StepApplier.of(maps, List.of(steps), DAY);
        Set<String> lies = new TreeSet<>();
        for (int place = 0; place < areas.size(); place++) {
            lies.add(areas.area(place).code() + "="
                    + new TreeSet<>(after.layers().get(layer).codesAt(place)));
        }
        return lies;
    }
}
