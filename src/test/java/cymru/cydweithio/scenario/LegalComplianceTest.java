package cymru.cydweithio.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.scenario.ChangePowers.Verdict;
import cymru.cydweithio.scenario.LegalCompliance.Finding;
import cymru.cydweithio.scenario.LegalCompliance.Flaw;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What law says to the map that comes of a change, on the real maps of Wales and on small ones. */
class LegalComplianceTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
    private static final LocalDate DAY = LocalDate.parse("2027-04-01");
    private static final Wording NEW = new Wording("New", "Newydd");
    private static final String VALE = "W06000014";
    private static final String CARDIFF = "W06000015";
    private static final String BRIDGEND = "W06000013";
    private static final String POWYS = "W06000023";

    private final MapsOfDay wales = WalesMaps.on(TODAY);

    @Test
    void a_scenario_that_leaves_powys_without_a_board_and_covers_cardiff_twice_is_stopped_by_the_act_of_2015() {
        List<Finding> found = judged(file("map-gap-and-double.csv"));
        assertEquals(
                List.of("PSB GAP STOPS [" + POWYS + "]", "PSB DOUBLE_COVER STOPS [" + VALE + ", " + CARDIFF + "]"),
                said(found, "PSB"));
        for (Finding one : found.stream().filter(Finding::stops).toList()) {
            for (Language language : Language.values()) {
                String text = text(language, one);
                assertTrue(text.contains("2015"), text);
                assertTrue(text.contains("29(1)"), text);
            }
        }
        assertTrue(text(Language.EN, found.get(0)).contains("Powys"));
    }

    @Test
    void police_areas_moved_alone_leave_every_follower_behind_and_none_is_silent() {
        List<Finding> found = judged(file("map-police-only.csv"));
        assertEquals(
                Map.of(
                        "LRF", Verdict.STOPS,
                        "MAPPA", Verdict.STOPS,
                        "LCJB", Verdict.WARNS,
                        "SVD", Verdict.WARNS,
                        "REGCSB", Verdict.WARNS,
                        "CONTEST", Verdict.WARNS),
                leftBehind(found));
        assertTrue(
                found.stream().allMatch(one -> one.areas().equals(List.of(BRIDGEND))),
                "each names the area that moved: " + found);
        assertEquals(
                List.of("SVD-GW", "SVD-SW"),
                found.stream()
                        .filter(one -> one.layer().equals("SVD"))
                        .findFirst()
                        .orElseThrow()
                        .footprints());
    }

    @Test
    void a_health_board_changed_without_its_regional_partnership_board_names_it_and_who_else_follows() {
        List<Finding> found = judged(List.of(new Step.Move("LHB", DAY, "LHB-CTM", "LHB-SB", Set.of(BRIDGEND))));
        assertEquals(Verdict.WARNS, leftBehind(found).get("RPB"));
        assertEquals(Verdict.WARNS, leftBehind(found).get("APB"));
        assertTrue(leftBehind(found).containsKey("VAWDASV"));
        assertTrue(found.stream().noneMatch(Finding::stops), "regulations can be amended: nothing stops");
    }

    @Test
    void of_many_moves_at_once_each_silent_follower_is_named() {
        List<Finding> found = judged(file("map-steps-law2.csv"));
        Map<String, Verdict> left = leftBehind(found);
        assertTrue(
                left.keySet().containsAll(Set.of("RPB", "LCJB", "SVD", "LRF", "RSP", "ECONREG", "GROWTH")),
                left.toString());
        assertEquals(
                List.of("PSB GAP STOPS [" + POWYS + "]"), said(found, "PSB").subList(0, 1));
        assertTrue(said(found, "CORONER").isEmpty(), "a coroner area that gives an area to another leaves no gap");
        assertTrue(said(found, "FRA").isEmpty());
        assertTrue(said(found, "CSP").isEmpty(), "boards may meet jointly");
        assertTrue(said(found, "YJS").isEmpty(), "councils may act together");
    }

    @Test
    void followers_that_move_with_their_leader_are_not_left_behind() {
        Set<String> bridgend = Set.of(BRIDGEND);
        List<Finding> found = judged(List.of(
                new Step.Move("POLICE", DAY, "POL-SW", "POL-GW", bridgend),
                new Step.Move("LRF", DAY, "LRF-SW", "LRF-GW", bridgend),
                new Step.Move("MAPPA", DAY, "MAP-SW", "MAP-GW", bridgend),
                new Step.Move("LCJB", DAY, "CJB-SW", "CJB-GW", bridgend),
                new Step.Move("SVD", DAY, "SVD-SW", "SVD-GW", bridgend)));
        assertEquals(Set.of("REGCSB", "CONTEST"), leftBehind(found).keySet());
        assertTrue(found.stream().noneMatch(Finding::stops));
    }

    @Test
    void a_forum_that_lies_as_near_to_each_of_several_police_areas_is_apart_from_all_of_them() {
        AreaIndex areas = new AreaIndex(List.of(
                new AreaIndex.IndexedArea("A", 1, 1),
                new AreaIndex.IndexedArea("B", 2, 1),
                new AreaIndex.IndexedArea("C", 3, 1)));
        MapsOfDay followed =
                MoveSolverTest.maps(areas, Map.of("POLICE", List.of("A", "B", "C"), "LRF", List.of("A", "B", "C")));
        assertEquals(
                List.of("LRF LEFT_BEHIND STOPS [A, B]"),
                said(result(followed, new Step.Merge("LRF", DAY, "B", "A")), "LRF"),
                "none of two equals is the one it belongs to");
        assertEquals(
                List.of("LRF LEFT_BEHIND STOPS [A, B, C]"),
                said(
                        result(followed, new Step.Merge("LRF", DAY, "B", "A"), new Step.Merge("LRF", DAY, "C", "A")),
                        "LRF"));
    }

    @Test
    void boards_may_merge_across_health_boards_because_the_bar_was_repealed() {
        List<Finding> found = judged(List.of(new Step.Merge("PSB", DAY, "PSB-POW", "PSB-CGN")));
        assertEquals(List.of(), said(found, "PSB"));
        assertTrue(LegalCompliance.lawful(
                wales, StepApplier.of(wales, List.of(new Step.Merge("PSB", DAY, "PSB-POW", "PSB-CGN")), DAY)));
    }

    @Test
    void every_layer_that_law_divides_wales_by_stops_at_one_gap_and_at_one_area_twice_and_not_before() {
        AreaIndex areas =
                new AreaIndex(List.of(new AreaIndex.IndexedArea("A", 1, 1), new AreaIndex.IndexedArea("B", 2, 1)));
        for (String layer : Set.of("PSB", "POLICE", "FRA", "LHB", "RPB", "RSB", "CORONER", "LRF", "MAPPA")) {
            MapsOfDay two = MoveSolverTest.maps(areas, Map.of(layer, List.of("A", "B")));
            assertEquals(List.of(layer + " GAP STOPS [B]"), said(result(two, new Step.End(layer, DAY, "B")), layer));
            assertEquals(
                    List.of(layer + " DOUBLE_COVER STOPS [B]"),
                    said(result(two, new Step.Create(layer, DAY, Set.of("B"), "N", NEW)), layer));
            assertEquals(List.of(), said(result(two, new Step.Merge(layer, DAY, "B", "A")), layer), "merged");
            assertEquals(
                    List.of(),
                    said(
                            result(
                                    two,
                                    new Step.Create(layer, DAY, Set.of("B"), "N", NEW),
                                    new Step.End(layer, DAY, "B")),
                            layer),
                    "another in its place");
        }
    }

    @Test
    void where_law_asks_for_one_or_more_or_for_none_a_second_passes_with_its_reason() {
        AreaIndex areas =
                new AreaIndex(List.of(new AreaIndex.IndexedArea("A", 1, 1), new AreaIndex.IndexedArea("B", 2, 1)));
        Map<String, List<Verdict>> asked = Map.of(
                "YJS", List.of(Verdict.STOPS, Verdict.ALLOWS),
                "CSP", List.of(Verdict.STOPS, Verdict.WARNS),
                "VAWSTRAT", List.of(Verdict.STOPS, Verdict.WARNS),
                "SVD", List.of(Verdict.WARNS, Verdict.ALLOWS),
                "APB", List.of(Verdict.WARNS, Verdict.WARNS),
                "CJC", List.of(Verdict.WARNS, Verdict.WARNS),
                "GROWTH", List.of(Verdict.WARNS, Verdict.WARNS));
        asked.forEach((layer, verdicts) -> {
            MapsOfDay two = MoveSolverTest.maps(areas, Map.of(layer, List.of("A", "B")));
            assertEquals(
                    verdicts,
                    List.of(
                            result(two, new Step.End(layer, DAY, "B")).get(0).verdict(),
                            result(two, new Step.Create(layer, DAY, Set.of("B"), "N", NEW))
                                    .get(0)
                                    .verdict()),
                    layer);
        });
    }

    @Test
    void what_was_so_before_is_not_the_scenario_s_doing() {
        AreaIndex areas = new AreaIndex(List.of(
                new AreaIndex.IndexedArea("A", 1, 1),
                new AreaIndex.IndexedArea("B", 2, 1),
                new AreaIndex.IndexedArea("C", 3, 1)));
        MapsOfDay gap = MoveSolverTest.maps(areas, Map.of("PSB", List.of("A", "B")));
        assertEquals(List.of(), said(result(gap, new Step.Merge("PSB", DAY, "B", "A")), "PSB"));
        MapsOfDay twice = MoveSolverTest.maps(areas, Map.of("PSB", List.of("AB", "BC")));
        assertEquals(List.of(), said(result(twice, new Step.Move("PSB", DAY, "AB", "BC", Set.of("A"))), "PSB"));
        assertEquals(
                List.of("PSB DOUBLE_COVER STOPS [B]"),
                said(result(twice, new Step.Create("PSB", DAY, Set.of("B"), "N", NEW)), "PSB"),
                "three boards are worse than two");
    }

    @Test
    void a_gap_that_a_later_step_closes_is_a_gap_until_then() {
        List<Step> steps = List.of(
                new Step.End("PSB", DAY, "PSB-POW"),
                new Step.Create("PSB", DAY.plusYears(1), Set.of(POWYS), "PSB-NEW", NEW));
        List<Scenarios.Consequence> found = Consequences.of(wales, steps);
        assertEquals(1, found.size(), found.toString());
        assertEquals(DAY, found.get(0).from());
        assertEquals(DAY.plusYears(1).minusDays(1), found.get(0).until());
        assertTrue(found.get(0).finding().stops());
        assertEquals(
                List.of(),
                Consequences.of(
                        wales,
                        List.of(
                                new Step.End("PSB", DAY, "PSB-POW"),
                                new Step.Create("PSB", DAY, Set.of(POWYS), "PSB-NEW", NEW))),
                "on the same day there is none");
    }

    @Test
    void layers_that_happen_to_share_a_map_are_named_when_one_of_them_changes() {
        List<Finding> found = judged(List.of(new Step.Move("RSB", DAY, "RSB-CTM", "RSB-WG", Set.of(BRIDGEND))));
        assertEquals(Set.of("PDU", "RHSCG", "VAWDASV"), leftBehind(found).keySet());
        assertTrue(found.stream().allMatch(one -> one.verdict() == Verdict.ALLOWS));
    }

    @Test
    void residents_of_an_area_that_moves_in_several_layers_are_counted_once() {
        Set<String> bridgend = Set.of(BRIDGEND);
        ScenarioEffects.Totals totals = ScenarioEffects.totals(
                wales,
                StepApplier.of(
                        wales,
                        List.of(
                                new Step.Move("POLICE", DAY, "POL-SW", "POL-GW", bridgend),
                                new Step.Move("LRF", DAY, "LRF-SW", "LRF-GW", bridgend)),
                        DAY));
        assertEquals(2, totals.areasMoved(), "once for each layer");
        assertEquals(145_500, totals.residentsMoved(), "Bridgend, Census 2021");
    }

    @Test
    void every_finding_has_its_text_with_the_areas_in_both_languages() {
        for (Language language : Language.values()) {
            Set<String> keys = Messages.bundle("scenario", language).keySet();
            for (String layer : LegalCompliance.demanding()) {
                assertTrue(keys.contains("law.gap." + layer), layer);
                assertTrue(keys.contains("law.twice." + layer), layer);
            }
            for (String leader : Set.of("POLICE", "LHB", "CJC")) {
                assertFalse(LegalCompliance.followersOf(leader).isEmpty());
                LegalCompliance.followersOf(leader)
                        .forEach(layer -> assertTrue(keys.contains("law.follow." + layer), layer));
            }
        }
    }

    private List<Finding> judged(List<Step> steps) {
        return LegalCompliance.check(wales, StepApplier.of(wales, steps, LocalDate.MAX));
    }

    private static List<Finding> result(MapsOfDay before, Step... steps) {
        return LegalCompliance.check(before, StepApplier.of(before, List.of(steps), DAY));
    }

    private static List<String> said(List<Finding> found, String layer) {
        return found.stream()
                .filter(one -> one.layer().equals(layer))
                .map(one -> one.layer() + " " + one.flaw() + " " + one.verdict() + " " + one.areas())
                .toList();
    }

    private static Map<String, Verdict> leftBehind(List<Finding> found) {
        return found.stream()
                .filter(one -> one.flaw() == Flaw.LEFT_BEHIND)
                .collect(Collectors.toMap(Finding::layer, Finding::verdict, (one, other) -> other, HashMap::new));
    }

    private String text(Language language, Finding finding) {
        return new Messages().text(language, finding.key(), Consequences.areaNames(wales, finding.areas()));
    }

    /** The steps of a file, as they stand there. */
    private static List<Step> file(String name) {
        List<Step> steps = new ArrayList<>();
        try (Reader reader = new InputStreamReader(
                LegalComplianceTest.class.getResourceAsStream("/cases/" + name), StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)) {
                String layer = row.get("layer");
                LocalDate day = LocalDate.parse(row.get("from_day"));
                Set<String> areas = new TreeSet<>(Arrays.asList(row.get("areas").split(" ")));
                Wording wording = Wording.ofNullable(row.get("name_en"), row.get("name_cy"));
                steps.add(
                        switch (Step.Kind.valueOf(row.get("kind"))) {
                            case MOVE -> new Step.Move(layer, day, row.get("from"), row.get("to"), areas);
                            case MERGE -> new Step.Merge(layer, day, row.get("from"), row.get("to"));
                            case SPLIT -> new Step.Split(layer, day, row.get("from"), areas, "NEW", wording);
                            case CREATE -> new Step.Create(layer, day, areas, "NEW", wording);
                            case END -> new Step.End(layer, day, row.get("from"));
                        });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return steps;
    }
}
