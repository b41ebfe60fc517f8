package cymru.cydweithio.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.platform.Commencement;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts as a conflict of footprints, and what does not. */
class ConflictFinderTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    private final AreaIndex ground = new AreaIndex(List.of(
            new AreaIndex.IndexedArea("A", 10, 1),
            new AreaIndex.IndexedArea("B", 20, 1),
            new AreaIndex.IndexedArea("C", 30, 1)));

    @Test
    void an_area_that_a_dividing_layer_covers_twice_is_a_conflict_with_its_residents() {
        List<Finding> found = find(Map.of("RPB", List.of("AB", "BC")), Set.of("RPB"), Map.of(), List.of());
        assertEquals(
                List.of(new Finding(
                        "DOUBLE_COVER:RPB:B",
                        ConflictKind.DOUBLE_COVER,
                        "RPB",
                        List.of("B"),
                        List.of("AB", "BC"),
                        20,
                        null,
                        false)),
                found);
    }

    @Test
    void an_area_that_a_dividing_layer_leaves_out_is_a_gap() {
        assertEquals(
                List.of("GAP:RPB:C"), keys(find(Map.of("RPB", List.of("AB")), Set.of("RPB"), Map.of(), List.of())));
    }

    @Test
    void before_a_layer_or_a_duty_is_known_to_begin_there_is_no_conflict_of_it() {
        CommencementDates layer = beginnings(CommencementDates.Of.LAYER, "PSB", Commencement.Force.NOT_YET);
        assertEquals(
                List.of("UNKNOWN_MEMBERSHIP:PSB:-"), keys(find(Map.of("PSB", List.of()), CommencementDates.ALL_KNOWN)));
        assertEquals(List.of(), find(Map.of("PSB", List.of()), layer), "there is nothing whose map could be unknown");
        assertEquals(
                List.of("DUTY_MISMATCH:PSB:WFG-S39:AB", "DUTY_MISMATCH:PSB:WFG-S39:C", "GAP:PSB:C"),
                keys(find(Map.of("PSB", List.of("AB")), CommencementDates.ALL_KNOWN)));
        assertEquals(List.of(), find(Map.of("PSB", List.of("AB")), layer));
        assertEquals(
                List.of("GAP:PSB:C"),
                keys(find(
                        Map.of("PSB", List.of("AB")),
                        beginnings(CommencementDates.Of.DUTY, "WFG-S39", Commencement.Force.NOT_YET))));
    }

    @Test
    void a_conflict_of_what_may_not_have_begun_says_so_and_no_other_does() {
        Map<String, List<String>> apb = Map.of("APB", List.of("AB", "BC"), "PSB", List.of("AB", "BC"));
        assertEquals(List.of(), unsure(find(apb, CommencementDates.ALL_KNOWN)));
        assertEquals(
                List.of("DUTY_MISMATCH:APB:SM-REGS:AB", "DUTY_MISMATCH:APB:SM-REGS:BC", "DUTY_TWICE:APB:SM-REGS:B"),
                unsure(find(apb, beginnings(CommencementDates.Of.DUTY, "SM-REGS", Commencement.Force.NOT_KNOWN))));
        assertEquals(
                List.of("DOUBLE_COVER:PSB:B"),
                unsure(find(
                        Map.of("PSB", List.of("A", "BC", "B")),
                        beginnings(CommencementDates.Of.FOOTPRINT, "B", Commencement.Force.NOT_KNOWN))),
                "of two that cover B one may not have been there");
        assertEquals(
                List.of("DUTY_MISMATCH:PSB:WFG-S39:B", "DUTY_MISMATCH:PSB:WFG-S39:C", "GAP:PSB:B", "GAP:PSB:C"),
                unsure(find(
                        Map.of("PSB", List.of("A")),
                        beginnings(CommencementDates.Of.LAYER, "PSB", Commencement.Force.NOT_KNOWN))));
    }

    private static CommencementDates beginnings(CommencementDates.Of what, String code, Commencement.Force force) {
        return new CommencementDates(Map.of(what, Map.of(code, force)));
    }

    private static List<String> unsure(List<Finding> found) {
        return keys(found.stream().filter(Finding::beginningUnknown).toList());
    }

    private List<Finding> find(Map<String, List<String>> layers, CommencementDates commencementDates) {
        return find(layers, Set.of("PSB"), Map.of(), List.of(), commencementDates);
    }

    @Test
    void a_layer_that_need_not_divide_wales_may_overlap_and_leave_gaps() {
        assertEquals(List.of(), find(Map.of("NATL", List.of("AB", "B")), Set.of(), Map.of(), List.of()));
    }

    @Test
    void a_layer_without_any_footprint_is_unknown_and_not_full_of_gaps() {
        assertEquals(
                List.of("UNKNOWN_MEMBERSHIP:RPB:-"),
                keys(find(Map.of("RPB", List.of()), Set.of("RPB"), Map.of(), List.of())));
    }

    @Test
    void what_stands_apart_is_told_with_the_areas_it_is_thought_to_cover() {
        List<Finding> found = find(
                Map.of("NPA", List.of("A")),
                Set.of(),
                Map.of("NPA", new MapsOfDay.Apart(List.of("U"), List.of("E"), List.of("P"))),
                List.of());
        assertEquals(List.of("PARTIAL_COVER:NPA:P", "UNKNOWN_MEMBERSHIP:NPA:U"), keys(found));
        assertEquals(List.of("B"), found.get(0).areas());
        assertEquals(30, found.get(1).residents());
    }

    @Test
    void a_footprint_that_has_ended_on_an_unknown_day_is_no_unknown_membership() {
        assertEquals(
                List.of(),
                find(
                        Map.of("RCA", List.of()),
                        Set.of("RCA"),
                        Map.of("RCA", new MapsOfDay.Apart(List.of(), List.of("E"), List.of())),
                        List.of()));
    }

    @Test
    void a_duty_that_several_partnerships_meet_for_one_area_is_in_the_register_once() {
        List<Finding> found = find(Map.of("SVD", List.of("A", "B", "C", "AC")), Set.of(), Map.of(), List.of());
        assertEquals(
                List.of("DUTY_MISMATCH:SVD:SVD-S8:AC", "DUTY_TWICE:SVD:SVD-S8:A", "DUTY_TWICE:SVD:SVD-S8:C"),
                keys(found));
        Finding twice = found.stream()
                .filter(one -> one.key().equals("DUTY_TWICE:SVD:SVD-S8:A"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("A", "AC"), twice.footprints());
        assertEquals("SVD-S8", twice.duty());
        assertEquals(
                List.of("DOUBLE_COVER:YJS:A", "DUTY_MISMATCH:YJS:CDA-S39-40:AC"),
                keys(find(Map.of("YJS", List.of("A", "B", "AC")), Set.of("YJS"), Map.of(), List.of())),
                "what should divide Wales is covered twice, and not said twice");
    }

    @Test
    void a_partnership_may_report_to_one_over_the_same_or_a_wider_footprint_and_no_other() {
        Map<String, List<String>> layers =
                Map.of("X", List.of("AB", "C"), "W", List.of("ABC"), "Z", List.of("A"), "S", List.of("BA"));
        assertEquals(List.of(), find(layers, Set.of(), Map.of(), List.of(link("AB", "ABC"), link("AB", "BA"))));
        List<Finding> found = find(layers, Set.of(), Map.of(), List.of(link("AB", "A"), link("AB", "C")));
        assertEquals(List.of("REPORTS_OUTSIDE:AB-A", "REPORTS_OUTSIDE:AB-C"), keys(found));
        assertEquals(List.of("B"), found.get(0).areas(), "for B nobody above answers");
        assertEquals(30, found.get(1).residents(), "apart: for neither");
        assertEquals(
                List.of(),
                find(layers, Set.of(), Map.of(), List.of(link("AB", "GONE"))),
                "a footprint that is not on the map that day says nothing");
    }

    @Test
    void a_duty_owed_for_each_area_does_not_match_a_partnership_of_several_nor_an_area_without_one() {
        assertEquals(
                List.of("DUTY_MISMATCH:APB:SM-REGS:AB", "DUTY_MISMATCH:APB:SM-REGS:C"),
                keys(find(Map.of("APB", List.of("AB")), Set.of(), Map.of(), List.of())));
        assertEquals(List.of(), find(Map.of("APB", List.of("A", "B", "C")), Set.of(), Map.of(), List.of()));
    }

    @Test
    void what_is_accepted_or_resolved_says_why_and_what_is_to_be_resolved_need_not() {
        assertEquals(ConflictRule.REASON_REQUIRED, broken(() -> judged(ConflictStatus.ACCEPTED, " ")));
        assertEquals(ConflictRule.REASON_REQUIRED, broken(() -> judged(ConflictStatus.RESOLVED, null)));
        assertEquals(ConflictRule.STATUS_REQUIRED, broken(() -> judged(ConflictStatus.NEW, "why")));
        assertEquals(ConflictRule.REASON_LONG, broken(() -> judged(ConflictStatus.ACCEPTED, "x".repeat(2_001))));
        assertEquals(
                ConflictStatus.TO_RESOLVE,
                judged(ConflictStatus.TO_RESOLVE, null).status());
        assertEquals("because", judged(ConflictStatus.ACCEPTED, " because ").reason());
    }

    private static ConflictJudgement judged(ConflictStatus status, String reason) {
        return ConflictJudgement.of("GAP:RPB:A", status, reason, Language.EN, DAY);
    }

    private static Rule broken(Runnable what) {
        return assertThrows(RuleViolation.class, what::run).rule();
    }

    private static ConflictFinder.Link link(String from, String to) {
        return new ConflictFinder.Link(from + "-" + to, from, to);
    }

    private static List<String> keys(List<Finding> found) {
        return found.stream().map(Finding::key).sorted().toList();
    }

    private List<Finding> find(
            Map<String, List<String>> layers,
            Set<String> dividing,
            Map<String, MapsOfDay.Apart> apart,
            List<ConflictFinder.Link> links) {
        return find(layers, dividing, apart, links, CommencementDates.ALL_KNOWN);
    }

    private List<Finding> find(
            Map<String, List<String>> layers,
            Set<String> dividing,
            Map<String, MapsOfDay.Apart> apart,
            List<ConflictFinder.Link> links,
            CommencementDates commencementDates) {
        Map<String, LayerMap> maps = new HashMap<>();
        layers.forEach((layer, footprints) -> maps.put(
                layer,
                new LayerMap(
                        layer,
                        ground,
                        footprints.stream()
                                .map(areas -> new AreaSet(
                                        areas,
                                        areas.chars().map(letter -> ground.indexOf(String.valueOf((char) letter)))))
                                .toList())));
        Map<String, Map<String, Set<String>>> unsure = Map.of("NPA", Map.of("P", Set.of("B"), "U", Set.of("A", "B")));
        return ConflictFinder.find(
                new MapsOfDay(ground, Map.of(), maps, Map.of(), apart), dividing, unsure, links, commencementDates);
    }
}
