package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.conflict.ConflictKind;
import cymru.cydweithio.conflict.ConflictRule;
import cymru.cydweithio.conflict.ConflictStatus;
import cymru.cydweithio.conflict.Conflicts;
import cymru.cydweithio.opendata.OpenDataRule;
import cymru.cydweithio.opendata.PlaceFault;
import cymru.cydweithio.opendata.PlaceFaults;
import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.overlap.MatrixFilter;
import cymru.cydweithio.overlap.Measure;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.PartnershipRegister;
import cymru.cydweithio.place.PlaceRule;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.scenario.LawRule;
import cymru.cydweithio.scenario.ScenarioAdoption;
import cymru.cydweithio.scenario.ScenarioEffects;
import cymru.cydweithio.scenario.ScenarioFiles;
import cymru.cydweithio.scenario.ScenarioId;
import cymru.cydweithio.scenario.ScenarioRegister;
import cymru.cydweithio.scenario.ScenarioRule;
import cymru.cydweithio.scenario.ScenarioState;
import cymru.cydweithio.scenario.Scenarios;
import cymru.cydweithio.scenario.Step;
import cymru.cydweithio.scenario.StepId;
import cymru.cydweithio.scenario.SuggestionRequest;
import cymru.cydweithio.scenario.Suggestions;
import cymru.cydweithio.security.Actor;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The review of footprints on the real database: the matrix, the conflicts, scenarios and their adoption. */
class FootprintReviewIT extends InServer {
    private static final LocalDate NOW = LocalDate.parse("2026-01-01");
    private static final String POWYS = "W06000023";

    @Inject
    private Clock clock;

    @Inject
    private Coterminosity coterminosity;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Scenarios scenarios;

    @Inject
    private ScenarioRegister scenarioRegister;

    @Inject
    private ScenarioAdoption adoption;

    @Inject
    private ScenarioEffects scenarioEffects;

    @Inject
    private ScenarioFiles files;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Actions actions;

    @Inject
    private PartnershipRegister partnerships;

    @Test
    void layers_that_share_a_map_stand_together_in_the_matrix() throws Exception {
        Coterminosity.Matrix matrix = as(
                demonstration("reviewer"),
                () -> coterminosity.matrix(
                        MatrixFilter.ALL, NOW, CountingOptions.SURE, Measure.SAME_SHARE, null, Language.EN));
        List<Set<String>> sharing = matrix.sharing().stream()
                .map(group -> group.stream().map(Coterminosity.LayerName::code).collect(Collectors.toSet()))
                .toList();
        assertTrue(
                sharing.stream().anyMatch(group -> group.containsAll(Set.of("POLICE", "LRF", "LCJB", "MAPPA"))),
                sharing.toString());
        List<String> order =
                matrix.columns().stream().map(column -> column.layer().code()).toList();
        int first = List.of("POLICE", "LRF", "LCJB", "MAPPA").stream()
                .mapToInt(order::indexOf)
                .min()
                .orElseThrow();
        assertTrue(
                List.of("POLICE", "LRF", "LCJB", "MAPPA").stream().allMatch(code -> order.indexOf(code) < first + 4),
                order.toString());
        assertEquals(35, order.size(), "the reference file has 35 layers");
    }

    @Test
    void before_a_layer_or_the_areas_began_there_is_neither_cover_nor_gap_nor_duty() throws Exception {
        Set<ConflictKind> invented = Set.of(ConflictKind.GAP, ConflictKind.DOUBLE_COVER, ConflictKind.DUTY_MISMATCH);
        Conflicts.Register before = register(LocalDate.of(1974, 4, 2));
        assertEquals(
                List.of(),
                before.rows().stream()
                        .filter(row -> invented.contains(row.finding().kind()))
                        .map(row -> row.finding().key())
                        .toList());
        assertTrue(before.maps().layers().values().stream().allMatch(LayerMap::isEmpty), "no county was there");
        LocalDate boards = LocalDate.of(2016, 4, 1);
        assertTrue(
                register(boards.minusDays(1)).maps().layers().get("PSB").isEmpty(),
                "the day before Public Services Boards began");
        assertFalse(register(boards).maps().layers().get("PSB").isEmpty(), "the day on which they began");
        for (LocalDate day : List.of(LocalDate.of(1974, 4, 2), boards.minusDays(1))) {
            assertTrue(
                    register(day).rows().stream()
                            .noneMatch(row -> row.finding().layer().equals("PSB")),
                    "nothing is unknown of what was not there: " + day);
        }
    }

    @Test
    void a_conflict_of_a_duty_whose_beginning_nobody_knows_is_marked_on_days_that_are_past_and_not_today()
            throws Exception {
        LocalDate today = LocalDate.now(clock);
        String plans = "DUTY_MISMATCH:APB:SM-REGS:APB-NW";
        Predicate<Conflicts.Row> marked = row -> row.finding().beginningUnknown();
        Conflicts.Register yesterday = register(today.minusDays(1));
        assertTrue(yesterday.rows().stream()
                .filter(marked)
                .anyMatch(row -> row.finding().key().equals(plans)));
        assertEquals(yesterday.rows().stream().filter(marked).count(), yesterday.beginningUnknown());
        assertTrue(yesterday.unknownBeginnings() > 0);
        Conflicts.Register now = register(today);
        assertTrue(now.rows().stream().anyMatch(row -> row.finding().key().equals(plans)));
        assertEquals(0, now.beginningUnknown());
        assertEquals(0, now.unknownBeginnings());
    }

    private Conflicts.Register register(LocalDate day) throws Exception {
        return as(
                demonstration("reviewer"),
                () -> conflicts.register(new Conflicts.Filter(null, null, null, Set.of()), day));
    }

    @Test
    void statutory_layers_are_told_from_the_others() throws Exception {
        Actor reviewer = demonstration("reviewer");
        List<String> statutory = codes(as(
                reviewer,
                () -> coterminosity.matrix(
                        new MatrixFilter(null, null, null, true),
                        NOW,
                        CountingOptions.SURE,
                        Measure.SAME_SHARE,
                        null,
                        Language.CY)));
        List<String> others = codes(as(
                reviewer,
                () -> coterminosity.matrix(
                        new MatrixFilter(null, null, null, false),
                        NOW,
                        CountingOptions.SURE,
                        Measure.SAME_SHARE,
                        null,
                        Language.CY)));
        assertTrue(
                statutory.containsAll(List.of("CDA_AREA", "PSB", "RPB", "LHB", "POLICE", "RSB", "CJC")),
                statutory.toString());
        assertTrue(
                others.containsAll(List.of("REGCSB", "CSP_STAT", "APB", "VAWDASV", "ECONREG", "NATL", "LCJB")),
                others.toString());
        assertEquals(35, statutory.size() + others.size());
    }

    private static List<String> codes(Coterminosity.Matrix matrix) {
        return matrix.columns().stream().map(column -> column.layer().code()).toList();
    }

    @Test
    void what_is_unconfirmed_or_partial_is_counted_only_when_asked() throws Exception {
        Actor reviewer = demonstration("reviewer");
        MapsOfDay sure = as(reviewer, () -> coterminosity.maps(NOW, CountingOptions.SURE));
        MapsOfDay all = as(reviewer, () -> coterminosity.maps(NOW, new CountingOptions(true, true)));
        assertTrue(sure.layers().get("NPA").isEmpty(), "parks cover areas in part");
        assertEquals(3, sure.apart("NPA").partial().size());
        assertEquals(3, all.layers().get("NPA").footprints().size());
        assertTrue(sure.layers().get("SOCB").isEmpty());
        assertFalse(all.layers().get("SOCB").isEmpty());
    }

    @Test
    void every_ordered_pair_of_layers_has_its_relation() throws Exception {
        List<Comparison> relations =
                as(demonstration("member"), () -> coterminosity.relations(NOW, CountingOptions.SURE));
        assertEquals(35 * 34, relations.size());
        Comparison policeHealth = relations.stream()
                .filter(one -> one.first().equals("POLICE") && one.second().equals("LHB"))
                .findFirst()
                .orElseThrow();
        assertEquals(5, policeHealth.movesToSame());
        assertEquals(5, policeHealth.movesToNest());
        assertFalse(policeHealth.nests());
    }

    @Test
    void the_conflicts_of_one_region_are_found_and_what_is_thought_of_one_is_kept() throws Exception {
        Actor reviewer = demonstration("reviewer");
        Set<String> north = Set.of("W06000001", "W06000002", "W06000003", "W06000004", "W06000005", "W06000006");
        Conflicts.Register register = as(
                reviewer,
                () -> conflicts.register(new Conflicts.Filter(ConflictKind.DUTY_MISMATCH, "APB", null, north), NOW));
        assertEquals(
                List.of("DUTY_MISMATCH:APB:SM-REGS:APB-NW"),
                register.rows().stream().map(row -> row.finding().key()).toList());
        String key = register.rows().get(0).finding().key();
        assertEquals(686_893, register.rows().get(0).finding().residents(), "the six areas of the north, Census 2021");
        assertEquals(
                ConflictRule.REASON_REQUIRED,
                rule(() -> as(reviewer, () -> judge(key, -1, ConflictStatus.ACCEPTED, ""))));
        as(reviewer, () -> judge(key, -1, ConflictStatus.ACCEPTED, "One board plans for all six."));
        Conflicts.View view = as(reviewer, () -> conflicts.view(key, NOW));
        assertEquals(ConflictStatus.ACCEPTED, view.row().status());
        assertThrows(StaleEdit.class, () -> as(reviewer, () -> judge(key, -1, ConflictStatus.RESOLVED, "again")));
        assertThrows(
                NotPermitted.class,
                () -> as(
                        demonstration("coordinator"),
                        () -> judge(key, view.version(), ConflictStatus.RESOLVED, "not mine to say")));
        assertThrows(NotFound.class, () -> as(reviewer, () -> conflicts.view("GAP:APB:nowhere", NOW)));
    }

    @Test
    void what_has_ended_is_not_unknown_and_two_partnerships_for_one_duty_are_in_the_register() throws Exception {
        LocalDate day = LocalDate.parse("2026-11-30");
        Conflicts.Register register = as(
                demonstration("reviewer"),
                () -> conflicts.register(new Conflicts.Filter(null, null, null, Set.of()), day));
        List<String> unknown = register.rows().stream()
                .map(row -> row.finding())
                .filter(one -> one.kind() == ConflictKind.UNKNOWN_MEMBERSHIP)
                .flatMap(one -> one.footprints().stream())
                .sorted()
                .toList();
        assertEquals(List.of("CTB-WB", "SOC-DP", "SOC-GW", "SOC-NW", "SOC-SW"), unknown);
        assertEquals(6, register.byKind().get(ConflictKind.UNKNOWN_MEMBERSHIP), "and MARAC, which has no map");
        Conflicts.Row vale = register.rows().stream()
                .filter(row -> row.finding().key().equals("DUTY_TWICE:SVD:SVD-S8:W06000014"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("SVD-SW", "SVD-VGL"), vale.finding().footprints());
        assertTrue(vale.law().en().contains("2022"), vale.law().en());
        assertEquals(
                Set.of("PSB-H-FLN", "PSB-H-WRX"),
                Set.copyOf(register.maps().apart("PSB").ended()));
    }

    @Test
    void a_conflict_becomes_an_action_in_the_log_of_a_partnership_that_it_is_about() throws Exception {
        Actor reviewer = demonstration("reviewer");
        String key = "DUTY_MISMATCH:PSB:WFG-S39:PSB-CTM";
        Conflicts.View view = as(reviewer, () -> conflicts.view(key, NOW));
        PartnershipId board = new PartnershipId(view.concerned().get(0).partnershipId());
        PartnershipId stranger = partnership("CSP-NWP");
        assertEquals(ConflictRule.ASK_PARTNERSHIP, rule(() -> as(reviewer, () -> ask(key, stranger))));
        as(reviewer, () -> ask(key, board));
        Conflicts.View after = as(reviewer, () -> conflicts.view(key, NOW));
        assertEquals(ConflictStatus.TO_RESOLVE, after.row().status());
        assertEquals(1, after.asked().size());
        assertTrue(after.asked().get(0).open());
        assertThrows(
                NotPermitted.class,
                () -> as(
                        reviewer,
                        () -> actions.list(
                                new Actions.Filter(
                                        board.value(), null, null, null, null, false, Actions.ActionStatus.ALL, null),
                                Slice.firstRows(1))),
                "the reviewer asks, and does not read the log");
    }

    @Test
    void a_scenario_is_seen_by_reviewers_and_once_shared_by_those_who_were_invited() throws Exception {
        Actor reviewer = demonstration("reviewer");
        Actor coordinator = demonstration("coordinator");
        ScenarioId id = begin(reviewer, NOW);
        Set<UUID> cardiff = Set.of(partnership("CSP-CRF").value());
        Set<UUID> newport = Set.of(partnership("CSP-NWP").value());
        assertThrows(NotFound.class, () -> as(coordinator, () -> scenarios.view(id)));
        as(reviewer, () -> {
            scenarioRegister.share(id, scenarios.view(id).version(), cardiff);
            return null;
        });
        assertThrows(
                NotFound.class,
                () -> as(coordinator, () -> scenarios.view(id)),
                "Cardiff was invited, Newport was not");
        as(reviewer, () -> {
            scenarioRegister.share(id, scenarios.view(id).version(), newport);
            return null;
        });
        as(coordinator, () -> {
            scenarioRegister.comment(id, Language.EN, "Our county would need a year.");
            return null;
        });
        assertEquals(
                "Our county would need a year.",
                as(reviewer, () -> scenarios.view(id)).comments().get(0).said());
        assertThrows(NotPermitted.class, () -> as(coordinator, () -> add(id, 0, new Step.End("LHB", NOW, "LHB-BC"))));
        assertThrows(NotPermitted.class, () -> as(demonstration("administrator"), () -> scenarios.view(id)));
        assertEquals(ScenarioRule.COMMENT_EMPTY, rule(() -> as(coordinator, () -> comment(id, " "))));
    }

    @Test
    void a_step_that_cannot_be_carried_out_leaves_nothing_and_a_stale_one_is_refused() throws Exception {
        Actor reviewer = demonstration("reviewer");
        ScenarioId id = begin(reviewer, NOW);
        LocalDate day = NOW.plusYears(2);
        long version = as(reviewer, () -> scenarios.view(id)).version();
        assertEquals(
                ScenarioRule.STEP_NOT_THERE,
                rule(() -> as(
                        reviewer,
                        () -> add(id, version, new Step.Move("LHB", day, "LHB-BC", "LHB-POW", Set.of(POWYS))))));
        assertEquals(
                LawRule.CDA_AREA,
                rule(() ->
                        as(reviewer, () -> add(id, version, new Step.Merge("CDA_AREA", day, "CDA-AGY", "CDA-GWN")))));
        assertEquals(
                ScenarioRule.STEP_BEFORE_BASE,
                rule(() -> as(reviewer, () -> add(id, version, new Step.End("LHB", NOW.minusDays(1), "LHB-BC")))));
        assertEquals(0, as(reviewer, () -> scenarios.view(id)).steps().size());
        as(reviewer, () -> add(id, version, new Step.Merge("LHB", day, "LHB-POW", "LHB-HD")));
        assertThrows(StaleEdit.class, () -> as(reviewer, () -> add(id, version, new Step.End("LHB", day, "LHB-BC"))));
        assertEquals(
                ScenarioRule.STEP_ORDER,
                rule(() -> as(
                        reviewer,
                        () -> add(id, scenarios.view(id).version(), new Step.End("LHB", day.minusDays(1), "LHB-BC")))));
        Scenarios.ScenarioView view = as(reviewer, () -> scenarios.view(id));
        as(reviewer, () -> {
            scenarioRegister.removeStep(
                    id, view.version(), new StepId(view.steps().get(0).id()));
            return null;
        });
        assertEquals(0, as(reviewer, () -> scenarios.view(id)).steps().size());
    }

    @Test
    void before_and_after_are_measured_for_every_pair_and_scenarios_stand_side_by_side() throws Exception {
        Actor reviewer = demonstration("reviewer");
        ScenarioId one = begin(reviewer, NOW);
        ScenarioId two = begin(reviewer, NOW);
        as(
                reviewer,
                () -> add(
                        one,
                        scenarios.view(one).version(),
                        new Step.Split(
                                "RSB",
                                NOW.plusYears(2),
                                "RSB-MWW",
                                Set.of(POWYS),
                                scenarioRegister.newCode("RSB"),
                                new Wording("Powys", null))));
        as(
                reviewer,
                () -> add(
                        two,
                        scenarios.view(two).version(),
                        new Step.Merge("APB", NOW.plusYears(2), "APB-POW", "APB-DYF")));
        Map<UUID, ScenarioEffects.Totals> totals = as(reviewer, () -> scenarioEffects.compare(List.of(one, two)));
        assertEquals(3, totals.size(), "without, and two scenarios");
        ScenarioEffects.Totals without = totals.get(null);
        assertEquals(0, without.areasMoved());
        assertEquals(without.footprints() + 1, totals.get(one.value()).footprints());
        assertEquals(without.footprints() - 1, totals.get(two.value()).footprints());
        assertEquals(1, totals.get(one.value()).areasMoved());
        assertEquals(133_174, totals.get(one.value()).residentsMoved(), "Powys, Census 2021");
        ScenarioEffects.Effect health = as(reviewer, () -> scenarioEffects.effects(one)).stream()
                .filter(effect -> effect.second().equals("LHB"))
                .findFirst()
                .orElseThrow();
        assertEquals(0, health.after().movesToSame(), "safeguarding then has the map of the health boards");
        assertEquals(1.0, health.after().sameBoundaryShare());
        assertTrue(health.before().sameBoundaryShare() < 1);
    }

    @Test
    void a_suggestion_brings_safeguarding_and_domestic_abuse_to_the_map_of_health_and_is_kept_as_a_scenario()
            throws Exception {
        Actor reviewer = demonstration("reviewer");
        Suggestions.Suggestion nothing = as(
                reviewer,
                () -> suggestions.suggest(
                        new SuggestionRequest(
                                Set.of("APB"), "LHB", 3, Set.of(), Set.of(SuggestionRequest.Limit.LAWFUL)),
                        NOW));
        assertEquals(0, nothing.moves().size(), "it has that map already");
        assertEquals(1, nothing.share(), 1e-9);
        Suggestions.Suggestion found = as(
                reviewer,
                () -> suggestions.suggest(
                        new SuggestionRequest(
                                Set.of("COHESION", "MAPPA"),
                                "LHB",
                                4,
                                Set.of(),
                                Set.of(SuggestionRequest.Limit.LAWFUL)),
                        NOW));
        assertTrue(found.proved());
        assertTrue(found.share() > found.shareBefore(), found.toString());
        assertEquals(Set.of("MAPPA"), found.left(), "MAPPA follows police areas");
        assertTrue(found.moves().size() <= 4 && found.partnerships() > 0);
        ScenarioId id = as(
                reviewer,
                () -> suggestions.keep(new Wording("Kept", null), null, NOW, NOW.plusYears(2), found.moves()));
        Scenarios.ScenarioView kept = as(reviewer, () -> scenarios.view(id));
        assertEquals(
                found.share(),
                Set.of("COHESION", "MAPPA").stream()
                        .mapToDouble(layer -> Comparison.of(
                                        kept.after().layers().get(layer),
                                        kept.after().layers().get("LHB"))
                                .sameBoundaryShare())
                        .sum(),
                1e-9,
                "the promise is kept");
    }

    @Test
    void the_smallest_suggestion_merges_two_boards_and_its_figures_are_those_reckoned_by_hand() throws Exception {
        LocalDate day = LocalDate.parse("2026-11-30");
        Actor reviewer = demonstration("reviewer");
        Suggestions.Suggestion found = as(
                reviewer,
                () -> suggestions.suggest(
                        new SuggestionRequest(
                                Set.of("PSB"), "LHB", 2, Set.of(), Set.of(SuggestionRequest.Limit.NONE_FOUNDED)),
                        day));
        assertTrue(found.proved() && found.fewestResidents());
        assertEquals(0.6558, found.share(), 5e-5);
        assertEquals(0.3742, found.shareBefore(), 5e-5);
        assertEquals(274_238, found.residents());
        assertEquals(274_238, found.changes());
        assertEquals(494_259 + 380_780, found.gaining(), "all of Cardiff and Vale and of Swansea Bay");
        assertEquals(0, found.losing());
        assertEquals(2, found.dissolved().size());
        ScenarioId id = as(
                reviewer,
                () -> suggestions.keep(new Wording("Merged", null), null, day, day.plusYears(2), found.moves()));
        Scenarios.ScenarioView kept = as(reviewer, () -> scenarios.view(id));
        assertEquals(
                Set.of(
                        new Step.Merge("PSB", day.plusYears(2), "PSB-VGL", "PSB-CRF"),
                        new Step.Merge("PSB", day.plusYears(2), "PSB-NTL", "PSB-SWA")),
                kept.steps().stream().map(Scenarios.StepView::step).collect(Collectors.toSet()));
        Suggestions.Suggestion without = as(
                reviewer,
                () -> suggestions.suggest(
                        new SuggestionRequest(
                                Set.of("PSB"),
                                "LHB",
                                2,
                                Set.of(),
                                Set.of(SuggestionRequest.Limit.NONE_FOUNDED, SuggestionRequest.Limit.NONE_DISSOLVED)),
                        day));
        assertEquals(0.5333, without.share(), 5e-5);
    }

    @Test
    void law_is_judged_on_what_comes_of_a_suggestion() throws Exception {
        LocalDate day = LocalDate.parse("2026-11-30");
        Actor reviewer = demonstration("reviewer");
        SuggestionRequest alone =
                new SuggestionRequest(Set.of("POLICE"), "LHB", 6, Set.of(), Set.of(SuggestionRequest.Limit.LAWFUL));
        Suggestions.Suggestion kept = as(reviewer, () -> suggestions.suggest(alone, day));
        assertEquals(List.of(), kept.moves(), "resilience forums would be left behind");
        assertEquals(Set.of("POLICE"), kept.left());
        SuggestionRequest freely = new SuggestionRequest(Set.of("POLICE"), "LHB", 6, Set.of(), Set.of());
        Suggestions.Suggestion stopped = as(reviewer, () -> suggestions.suggest(freely, day));
        assertTrue(stopped.consequences().stream().anyMatch(one -> one.finding().stops()), stopped.toString());
        SuggestionRequest together = new SuggestionRequest(
                Set.of("POLICE", "LRF", "MAPPA"), "LHB", 6, Set.of(), Set.of(SuggestionRequest.Limit.LAWFUL));
        Suggestions.Suggestion lawful = as(reviewer, () -> suggestions.suggest(together, day));
        assertTrue(lawful.share() > lawful.shareBefore() && lawful.proved(), lawful.toString());
        assertTrue(lawful.consequences().stream().noneMatch(one -> one.finding().stops()), lawful.toString());
        assertEquals(
                3 * lawful.residents(),
                lawful.changes(),
                "the same areas move in three layers, and their residents are counted once");
    }

    @Test
    void all_layers_over_all_areas_are_answered_in_time_or_with_the_gap() throws Exception {
        Actor reviewer = demonstration("reviewer");
        Set<String> all = as(reviewer, () -> coterminosity.layers(Language.EN)).stream()
                .map(Coterminosity.LayerName::code)
                .filter(code -> !code.equals("LHB"))
                .collect(Collectors.toSet());
        Suggestions.Suggestion found =
                as(reviewer, () -> suggestions.suggest(new SuggestionRequest(all, "LHB", 10, Set.of(), Set.of()), NOW));
        assertTrue(found.proved() || found.gap() > 0, "a best that is not proved says how far it may be from it");
        assertTrue(found.share() >= found.shareBefore());
    }

    @Test
    void an_adopted_scenario_becomes_dated_changes_seen_from_both_sides_and_changes_no_more() throws Exception {
        Actor reviewer = demonstration("reviewer");
        LocalDate today = LocalDate.now(clock);
        LocalDate day = today.plusYears(30);
        ScenarioId id = begin(reviewer, today);
        as(
                reviewer,
                () -> add(
                        id,
                        scenarios.view(id).version(),
                        new Step.Split(
                                "RHSCG",
                                day,
                                footprintAt("RHSCG", POWYS),
                                Set.of(POWYS),
                                scenarioRegister.newCode("RHSCG"),
                                new Wording("Powys housing support", "Cymorth tai Powys"))));
        Scenarios.ScenarioView view = as(reviewer, () -> scenarios.view(id));
        String before = as(reviewer, () -> footprintAt("RHSCG", POWYS));
        String code = ((Step.Split) view.steps().get(0).step()).code();
        as(reviewer, () -> {
            adoption.adopt(id, view.version());
            return null;
        });
        try {
            seenFromBothSides(reviewer, day, before, code);
            assertEquals(
                    ScenarioState.ADOPTED,
                    as(reviewer, () -> scenarios.view(id)).state());
            assertEquals(
                    ScenarioRule.CLOSED,
                    rule(() -> as(
                            reviewer,
                            () -> add(id, scenarios.view(id).version(), new Step.End("LHB", day, "LHB-BC")))));
        } finally {
            asItWas(code, before, day);
        }
    }

    private void seenFromBothSides(Actor reviewer, LocalDate day, String before, String code) throws Exception {
        MapsOfDay eve = as(reviewer, () -> coterminosity.maps(day.minusDays(1), CountingOptions.SURE));
        MapsOfDay morning = as(reviewer, () -> coterminosity.maps(day, CountingOptions.SURE));
        int powys = eve.ground().indexOf(POWYS);
        assertEquals(Set.of(before), eve.layers().get("RHSCG").codesAt(powys));
        assertEquals(Set.of(code), morning.layers().get("RHSCG").codesAt(powys));
    }

    /** Other tests count on the reference data: what was adopted is taken back. */
    private void asItWas(String made, String before, LocalDate day) throws Exception {
        inTransaction(() -> em.createNativeQuery(
                        "delete from footprint_area where footprint_id = (select id from footprint where code = :code)")
                .setParameter("code", made)
                .executeUpdate());
        inTransaction(() -> em.createNativeQuery("delete from footprint where code = :code")
                .setParameter("code", made)
                .executeUpdate());
        assertEquals(
                1,
                inTransaction(() -> em.createNativeQuery("""
            update footprint_area set valid_to = null, covers_until = '9999-12-31' where valid_to = :last and footprint_id = (select id from footprint where code = :code)""")
                        .setParameter("last", day.minusDays(1))
                        .setParameter("code", before)
                        .executeUpdate()));
        // the audit trail too: what is undone later goes back to what it says
        inTransaction(() -> em.createNativeQuery("""
            delete from footprint_area_aud where valid_to = :last and footprint_id = (select id from footprint where code = :code)""")
                .setParameter("last", day.minusDays(1))
                .setParameter("code", before)
                .executeUpdate());
    }

    @Test
    void the_steps_of_a_scenario_go_out_as_a_file_and_come_into_another_all_or_none_with_every_fault()
            throws Exception {
        Actor reviewer = demonstration("reviewer");
        ScenarioId one = begin(reviewer, NOW);
        ScenarioId two = begin(reviewer, NOW);
        LocalDate day = NOW.plusYears(2);
        as(
                reviewer,
                () -> add(
                        one,
                        scenarios.view(one).version(),
                        new Step.Split(
                                "RSB",
                                day,
                                "RSB-MWW",
                                Set.of(POWYS),
                                scenarioRegister.newCode("RSB"),
                                new Wording("=Powys", "Powys, hefyd"))));
        as(reviewer, () -> add(one, scenarios.view(one).version(), new Step.Merge("APB", day, "APB-POW", "APB-DYF")));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        as(reviewer, () -> {
            files.writeSteps(one, csv);
            return null;
        });
        String rows = csv.toString(StandardCharsets.UTF_8);
        assertTrue(rows.startsWith("\uFEFFkind,"), "the mark by which Excel knows UTF-8");
        assertTrue(rows.contains("'=Powys") && !rows.contains(",=Powys"), "no formula: " + rows);
        assertEquals(
                2,
                as(
                        reviewer,
                        () -> files.importSteps(
                                two,
                                scenarios.view(two).version(),
                                () -> new ByteArrayInputStream(csv.toByteArray()))));
        assertEquals(
                as(reviewer, () -> scenarios.view(one)).steps().stream()
                        .map(Scenarios.StepView::step)
                        .toList(),
                as(reviewer, () -> scenarios.view(two)).steps().stream()
                        .map(Scenarios.StepView::step)
                        .toList());
        String bad = "kind,layer,from_day,from,to,areas,name_en,name_cy\nMOVE,LHB," + day + ",LHB-BC,LHB-POW," + POWYS
                + ",,\nJUMP,LHB,soon,LHB-BC,,,,\nEND,LHB," + day + ",<script>,,,,\nMERGE,APB," + day
                + ",APB-NW,APB-GW,,,\nEND,LHB\n";
        PlaceFaults faulty = assertThrows(
                PlaceFaults.class,
                () -> as(
                        reviewer,
                        () -> files.importSteps(
                                two,
                                scenarios.view(two).version(),
                                () -> new ByteArrayInputStream(bad.getBytes(StandardCharsets.UTF_8)))));
        assertEquals(
                List.of(
                        "2:null:scenario.step.notThere",
                        "3:kind:scenario.file.kind",
                        "3:from_day:scenario.file.day",
                        "4:from:scenario.file.code",
                        "6:null:opendata.fault.width"),
                faulty.faults().stream()
                        .map(fault -> fault.line() + ":" + fault.column() + ":" + fault.key())
                        .toList());
        assertEquals(
                2,
                as(reviewer, () -> scenarios.view(two)).steps().size(),
                "the good line of the bad file was not added either");
        ByteArrayOutputStream map = new ByteArrayOutputStream();
        as(reviewer, () -> {
            files.writeMap(one, map);
            return null;
        });
        JsonObject geo = Json.createReader(new StringReader(map.toString(StandardCharsets.UTF_8)))
                .readObject();
        assertEquals(
                7 + 6, geo.getJsonArray("features").size(), "seven safeguarding boards and six area planning boards");
        assertTrue(geo.getJsonArray("features").getValuesAs(JsonObject.class).stream()
                .allMatch(feature ->
                        feature.getJsonObject("geometry").getString("type").endsWith("Polygon")));

        ScenarioId three = begin(reviewer, NOW);
        assertEquals(
                2,
                as(
                        reviewer,
                        () -> files.importSteps(
                                three,
                                scenarios.view(three).version(),
                                () -> new ByteArrayInputStream(map.toByteArray()))),
                "the map that went out comes in as the steps that made it");
        assertEquals(
                as(reviewer, () -> scenarios.view(one)).steps().stream()
                        .map(Scenarios.StepView::step)
                        .collect(Collectors.toSet()),
                as(reviewer, () -> scenarios.view(three)).steps().stream()
                        .map(Scenarios.StepView::step)
                        .collect(Collectors.toSet()));
        assertEquals(
                List.of(ScenarioRule.FILE_EMPTY.key()),
                faults(reviewer, three, map.toString(StandardCharsets.UTF_8)),
                "what is drawn already");
        String drawn = map.toString(StandardCharsets.UTF_8);
        assertEquals(
                List.of(OpenDataRule.FAULT_UNKNOWN_AREA.key()),
                faults(reviewer, two, drawn.replaceFirst("\"" + POWYS + "\"", "\"W06000099\"")));
        assertEquals(
                List.of(ScenarioRule.FILE_OTHER_DAY.key()),
                faults(reviewer, two, drawn.replaceFirst("\"date\":\"[^\"]*\"", "\"date\":\"2031-01-01\"")).stream()
                        .distinct()
                        .toList());
        assertEquals(
                List.of(OpenDataRule.FAULT_AREA_CODES.key(), OpenDataRule.FAULT_MISSING.key()),
                faults(
                        reviewer,
                        two,
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null,"
                                + "\"properties\":{\"code\":\"RSB-MWW\",\"layer\":\"RSB\",\"areas\":[7]}}]}"));
        assertEquals(
                List.of(OpenDataRule.FAULT_OVERLAP.key()),
                faults(reviewer, two, drawn.replaceFirst("\"" + POWYS + "\"", "\"" + POWYS + "\",\"" + POWYS + "\"")));
        assertEquals(
                List.of(OpenDataRule.FAULT_JSON.key()), faults(reviewer, two, drawn.substring(0, drawn.length() / 2)));
        assertEquals(
                List.of(OpenDataRule.FAULT_UNKNOWN_LAYER.key()),
                faults(reviewer, two, drawn.replace("\"layer\":\"APB\"", "\"layer\":\"NONE\"")).stream()
                        .distinct()
                        .toList());
        assertEquals(2, as(reviewer, () -> scenarios.view(two)).steps().size(), "none of the bad files was added");
    }

    private List<String> faults(Actor actor, ScenarioId id, String file) {
        PlaceFaults faulty = assertThrows(
                PlaceFaults.class,
                () -> as(
                        actor,
                        () -> files.importSteps(
                                id,
                                scenarios.view(id).version(),
                                () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))));
        return faulty.faults().stream().map(PlaceFault::key).sorted().toList();
    }

    @Test
    void nothing_is_adopted_that_law_stops_or_that_would_change_the_past() throws Exception {
        Actor reviewer = demonstration("reviewer");
        ScenarioId stopped = begin(reviewer, NOW);
        as(
                reviewer,
                () -> add(
                        stopped,
                        scenarios.view(stopped).version(),
                        new Step.Move(
                                "LRF",
                                NOW.plusYears(40),
                                footprintAt("LRF", POWYS),
                                footprintAt("LRF", "W06000001"),
                                Set.of(POWYS))));
        assertEquals(LawRule.LRF, rule(() -> as(reviewer, () -> adopt(stopped))));
        ScenarioId past = begin(reviewer, NOW);
        as(
                reviewer,
                () -> add(
                        past,
                        scenarios.view(past).version(),
                        new Step.Merge("APB", NOW.plusDays(1), "APB-POW", "APB-DYF")));
        assertEquals(ScenarioRule.ADOPT_PAST, rule(() -> as(reviewer, () -> adopt(past))));
        ScenarioId empty = begin(reviewer, NOW);
        assertEquals(ScenarioRule.ADOPT_NOTHING, rule(() -> as(reviewer, () -> adopt(empty))));
        MapsOfDay after = as(reviewer, () -> coterminosity.maps(NOW.plusYears(41), CountingOptions.SURE));
        assertTrue(after.layers().get("LRF").sameMap(after.layers().get("POLICE")), "nothing of it was entered");
    }

    @Test
    void a_scenario_that_leaves_powys_without_a_board_and_covers_cardiff_twice_is_drawn_but_not_adopted()
            throws Exception {
        Actor reviewer = demonstration("reviewer");
        ScenarioId id = begin(reviewer, NOW);
        as(
                reviewer,
                () -> files.importSteps(
                        id,
                        scenarios.view(id).version(),
                        () -> getClass().getResourceAsStream("/cases/map-gap-and-double.csv")));
        Scenarios.ScenarioView view = as(reviewer, () -> scenarios.view(id));
        assertTrue(view.stopped());
        assertEquals(
                List.of(LawRule.GAP_PSB.key(), LawRule.TWICE_PSB.key()),
                view.consequences().stream().map(one -> one.finding().key()).toList());
        assertEquals(LawRule.GAP_PSB, rule(() -> as(reviewer, () -> adopt(id))));
        MapsOfDay then = as(reviewer, () -> coterminosity.maps(LocalDate.parse("2099-04-02"), CountingOptions.SURE));
        assertEquals(
                1,
                then.layers().get("PSB").times(then.ground().indexOf(POWYS)),
                "what was refused has left nothing on the map");
    }

    @Test
    void a_board_that_ends_before_the_next_begins_is_a_gap_and_on_the_same_day_it_is_none() throws Exception {
        Actor reviewer = demonstration("reviewer");
        LocalDate day = LocalDate.now(clock).plusYears(45);
        ScenarioId late = begin(reviewer, NOW);
        as(reviewer, () -> add(late, scenarios.view(late).version(), new Step.End("PSB", day, "PSB-POW")));
        as(
                reviewer,
                () -> add(
                        late,
                        scenarios.view(late).version(),
                        new Step.Create(
                                "PSB",
                                day.plusDays(1),
                                Set.of(POWYS),
                                scenarioRegister.newCode("PSB"),
                                new Wording("New Powys", null))));
        assertEquals(LawRule.GAP_PSB, rule(() -> as(reviewer, () -> adopt(late))));
    }

    @Test
    void an_adoption_is_withdrawn_before_its_day_with_a_reason_and_every_dated_cover_is_as_it_was() throws Exception {
        Actor reviewer = demonstration("reviewer");
        LocalDate day = LocalDate.now(clock).plusYears(35);
        List<Object[]> coversBefore = allCovers();
        List<Object[]> footprintsBefore = allFootprints();
        ScenarioId id = begin(reviewer, LocalDate.now(clock));
        as(
                reviewer,
                () -> add(
                        id,
                        scenarios.view(id).version(),
                        new Step.Split(
                                "RHSCG",
                                day,
                                footprintAt("RHSCG", POWYS),
                                Set.of(POWYS),
                                scenarioRegister.newCode("RHSCG"),
                                new Wording("Powys alone", "Powys ar ei phen ei hun"))));
        as(
                reviewer,
                () -> add(
                        id,
                        scenarios.view(id).version(),
                        new Step.Merge("APB", day.plusYears(1), "APB-POW", "APB-DYF")));
        as(reviewer, () -> adopt(id));
        assertNotEquals(rows(coversBefore), rows(allCovers()), "adoption has entered something");
        assertEquals(List.of(), as(reviewer, () -> adoption.obstacles(id)));
        assertEquals(ScenarioRule.WITHDRAW_REASON, rule(() -> as(reviewer, () -> withdraw(id, " "))));
        assertThrows(
                NotPermitted.class,
                () -> as(demonstration("coordinator"), () -> {
                    adoption.withdraw(id, 0, "not mine", Language.EN);
                    return null;
                }));
        as(reviewer, () -> withdraw(id, "The councils could not agree."));
        assertEquals(rows(coversBefore), rows(allCovers()));
        assertEquals(rows(footprintsBefore), rows(allFootprints()));
        Scenarios.ScenarioView view = as(reviewer, () -> scenarios.view(id));
        assertEquals(ScenarioState.WITHDRAWN, view.state());
        assertEquals("The councils could not agree.", view.withdrawal().reason());
        assertFalse(view.mayEdit() || view.mayWithdraw());
        assertEquals(ScenarioRule.WITHDRAW_NOT_ADOPTED, rule(() -> as(reviewer, () -> withdraw(id, "twice"))));
        assertEquals(
                1L,
                inTransaction(() -> ((Number) em.createNativeQuery(
                                        "select count(*) from scenario_aud where id = :id and state = 'WITHDRAWN' and withdrawn_reason = 'The councils could not agree.'")
                                .setParameter("id", id.value())
                                .getSingleResult())
                        .longValue()),
                "the audit trail has it");
    }

    @Test
    void what_another_scenario_built_on_an_adoption_keeps_it_from_being_withdrawn_and_says_so() throws Exception {
        Actor reviewer = demonstration("reviewer");
        LocalDate day = LocalDate.now(clock).plusYears(36);
        List<Object[]> before = allCovers();
        ScenarioId first = begin(reviewer, LocalDate.now(clock));
        as(
                reviewer,
                () -> add(
                        first,
                        scenarios.view(first).version(),
                        new Step.Move("COHESION", day, footprintAt("COHESION", POWYS), "COH-NEW", Set.of(POWYS))));
        String home = as(reviewer, () -> footprintAt("COHESION", POWYS));
        as(reviewer, () -> adopt(first));
        ScenarioId second = begin(reviewer, day);
        as(
                reviewer,
                () -> add(
                        second,
                        scenarios.view(second).version(),
                        new Step.Move("COHESION", day.plusYears(2), "COH-NEW", home, Set.of(POWYS))));
        as(reviewer, () -> adopt(second));
        assertEquals(
                List.of(PlaceRule.UNDO_COVER.key()),
                as(reviewer, () -> adoption.obstacles(first)).stream()
                        .map(RuleViolation::key)
                        .toList());
        assertEquals(PlaceRule.UNDO_COVER, rule(() -> as(reviewer, () -> withdraw(first, "Too soon."))));
        as(reviewer, () -> withdraw(second, "First the later one."));
        as(reviewer, () -> withdraw(first, "Then the earlier one."));
        assertEquals(rows(before), rows(allCovers()));
    }

    @Test
    void a_scenario_is_copied_with_new_codes_and_renamed_while_it_is_open() throws Exception {
        Actor reviewer = demonstration("reviewer");
        ScenarioId id = begin(reviewer, NOW);
        as(
                reviewer,
                () -> files.importSteps(
                        id,
                        scenarios.view(id).version(),
                        () -> getClass().getResourceAsStream("/cases/map-gap-and-double.csv")));
        ScenarioId copy = as(reviewer, () -> scenarioRegister.copy(id, new Wording(unique("Copy"), null)));
        Scenarios.ScenarioView original = as(reviewer, () -> scenarios.view(id));
        Scenarios.ScenarioView copied = as(reviewer, () -> scenarios.view(copy));
        assertEquals(ScenarioState.DRAFT, copied.state());
        assertEquals(original.steps().get(0).step(), copied.steps().get(0).step());
        Step.Create made = (Step.Create) original.steps().get(1).step();
        Step.Create again = (Step.Create) copied.steps().get(1).step();
        assertEquals(made.areas(), again.areas());
        assertNotEquals(made.code(), again.code(), "both can be adopted");
        as(reviewer, () -> {
            scenarioRegister.describe(copy, copied.version(), new Wording("Renamed", "Ailenwyd"), null);
            return null;
        });
        assertEquals("Renamed", as(reviewer, () -> scenarios.view(copy)).title().en());
        as(reviewer, () -> {
            scenarioRegister.abandon(copy, scenarios.view(copy).version());
            return null;
        });
        assertEquals(
                ScenarioRule.CLOSED,
                rule(() -> as(reviewer, () -> {
                    scenarioRegister.describe(copy, scenarios.view(copy).version(), new Wording("Late", null), null);
                    return null;
                })));
    }

    @Test
    void gaps_double_covers_conflicts_and_burden_stand_before_and_after() throws Exception {
        Actor reviewer = demonstration("reviewer");
        ScenarioId id = begin(reviewer, NOW);
        as(
                reviewer,
                () -> files.importSteps(
                        id,
                        scenarios.view(id).version(),
                        () -> getClass().getResourceAsStream("/cases/map-gap-and-double.csv")));
        ScenarioEffects.BeforeAndAfter beside = as(reviewer, () -> scenarioEffects.beforeAndAfter(id));
        Map<ConflictKind, ScenarioEffects.ConflictCount> counts =
                beside.conflicts().stream().collect(Collectors.toMap(ScenarioEffects.ConflictCount::kind, one -> one));
        assertEquals(
                counts.get(ConflictKind.GAP).before() + 1,
                counts.get(ConflictKind.GAP).after(),
                "Powys has no board");
        assertEquals(
                counts.get(ConflictKind.DOUBLE_COVER).before() + 2,
                counts.get(ConflictKind.DOUBLE_COVER).after(),
                "Cardiff and the Vale have two");
        assertTrue(beside.begun().stream()
                .anyMatch(one -> one.finding().key().equals("GAP:PSB:" + POWYS)
                        && one.areas().en().equals("Powys")));
        ScenarioEffects.BurdenChange cardiff = beside.burden().stream()
                .filter(one -> one.name().en().equals("Cardiff"))
                .findFirst()
                .orElseThrow();
        assertEquals(cardiff.before() + 1, cardiff.after());
        ScenarioEffects.BurdenChange powys = beside.burden().stream()
                .filter(one -> one.name().en().equals("Powys"))
                .findFirst()
                .orElseThrow();
        assertEquals(powys.before() - 1, powys.after());
    }

    @Test
    void a_file_of_steps_without_a_byte_or_with_blanks_alone_is_empty() throws Exception {
        Actor reviewer = demonstration("reviewer");
        ScenarioId id = begin(reviewer, NOW);
        for (String file : List.of("", " \n\n", "\uFEFF")) {
            assertEquals(List.of(PlatformRule.FILE_EMPTY.key()), faults(reviewer, id, file));
        }
    }

    private Void withdraw(ScenarioId id, String reason) {
        adoption.withdraw(id, scenarios.view(id).version(), reason, Language.EN);
        return null;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> allCovers() throws Exception {
        return inTransaction(() -> em.createNativeQuery(
                        "select c.id, c.footprint_id, c.area_id, c.coverage, c.confidence, c.valid_from, c.valid_to, c.covers_from, c.covers_until from footprint_area c join footprint f on f.id = c.footprint_id join layer l on l.id = f.layer_id where l.code in ('RHSCG', 'APB', 'COHESION') order by c.id")
                .getResultList());
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> allFootprints() throws Exception {
        return inTransaction(() -> em.createNativeQuery(
                        "select f.id, f.code, f.name_en, f.valid_from, f.valid_to, f.valid_to_precision, f.status from footprint f join layer l on l.id = f.layer_id where l.code in ('RHSCG', 'APB', 'COHESION') order by f.id")
                .getResultList());
    }

    private static List<String> rows(List<Object[]> rows) {
        return rows.stream().map(Arrays::toString).toList();
    }

    private PartnershipId partnership(String footprint) throws Exception {
        return as(Actor.SYSTEM, () -> partnerships.of(footprint));
    }

    private ScenarioId begin(Actor reviewer, LocalDate base) throws Exception {
        return as(reviewer, () -> scenarioRegister.begin(new Wording(unique("Scenario"), null), null, base));
    }

    private Void add(ScenarioId id, long version, Step step) {
        scenarioRegister.addAll(id, version, List.of(step));
        return null;
    }

    private Void adopt(ScenarioId id) {
        adoption.adopt(id, scenarios.view(id).version());
        return null;
    }

    private Void comment(ScenarioId id, String said) {
        scenarioRegister.comment(id, Language.EN, said);
        return null;
    }

    private Void judge(String key, long version, ConflictStatus status, String reason) {
        conflicts.judge(key, version, status, reason, Language.EN, NOW);
        return null;
    }

    private Void ask(String key, PartnershipId partnership) {
        conflicts.ask(
                key,
                partnership,
                "Say whether one plan serves all three areas",
                Language.EN,
                LocalDate.now(clock).plusMonths(3),
                NOW);
        return null;
    }

    private String footprintAt(String layer, String area) {
        MapsOfDay maps = coterminosity.maps(NOW, CountingOptions.SURE);
        return maps.layers().get(layer).only(maps.ground().indexOf(area)).code();
    }

    private static Rule rule(Executable what) {
        return assertThrows(RuleViolation.class, what).rule();
    }
}
