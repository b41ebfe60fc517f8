package cymru.cydweithio.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final Wording NAME = new Wording("Support", "Cymorth");
    private final List<ServiceGate> noted = new ArrayList<>();

    @Test
    void a_service_begins_with_analysis_the_first_time_round() {
        Service service = begun();
        assertEquals(Stage.ANALYSE, service.stage());
        assertEquals(1, service.cycle());
        assertEquals(List.of(Gate.NEED_ASSESSED, Gate.EXPERIENCE_HEARD), service.blocking(noted));
    }

    @Test
    void each_stage_has_gates_and_each_gate_one_stage() {
        EnumSet<Gate> all = EnumSet.noneOf(Gate.class);
        for (Stage stage : Stage.values()) {
            assertFalse(Gate.of(stage).isEmpty(), stage::name);
            Gate.of(stage).forEach(gate -> assertTrue(all.add(gate), gate::name));
        }
        assertEquals(EnumSet.allOf(Gate.class), all);
        assertEquals(Stage.PLAN, Gate.EVALUATION_PLANNED.stage(), "planned before the service begins");
    }

    @Test
    void a_service_moves_on_only_when_the_last_gate_of_its_stage_is_passed() {
        Service service = begun();
        breaks(ServiceRule.ADVANCE_BLOCKED, () -> service.advance(noted));
        note(service, Gate.NEED_ASSESSED);
        breaks(ServiceRule.ADVANCE_BLOCKED, () -> service.advance(noted));
        assertEquals(List.of(Gate.EXPERIENCE_HEARD), service.blocking(noted));
        note(service, Gate.EXPERIENCE_HEARD);
        assertEquals(List.of(), service.blocking(noted));
        service.advance(noted);
        assertEquals(Stage.PLAN, service.stage());
        assertEquals(Gate.of(Stage.PLAN), service.blocking(noted));
    }

    @Test
    void without_a_planned_evaluation_nothing_is_done_unless_somebody_answers_for_it() {
        Service service = begun();
        carry(service, Stage.PLAN);
        note(service, Gate.FUNDING_NAMED);
        note(service, Gate.BOARD_DECIDED);
        assertEquals(List.of(Gate.EVALUATION_PLANNED), service.blocking(noted));
        breaks(ServiceRule.ADVANCE_BLOCKED, () -> service.advance(noted));
        breaks(
                ServiceRule.GATE_BY_REQUIRED,
                () -> service.override(Gate.EVALUATION_PLANNED, noted, " ", "Director", TODAY, "Late"));
        breaks(
                ServiceRule.GATE_POST_REQUIRED,
                () -> service.override(Gate.EVALUATION_PLANNED, noted, "A. Example", null, TODAY, "Late"));
        breaks(
                ServiceRule.GATE_REASON_REQUIRED,
                () -> service.override(Gate.EVALUATION_PLANNED, noted, "A. Example", "Director", TODAY, " "));
        ServiceGate override =
                service.override(Gate.EVALUATION_PLANNED, noted, " A. Example ", "Director", TODAY, "Late");
        assertTrue(override.overridden());
        assertEquals("A. Example", override.notedBy());
        noted.add(override);
        service.advance(noted);
        assertEquals(Stage.DO, service.stage());
    }

    @Test
    void a_gate_is_met_by_evidence_only() {
        Service service = begun();
        breaks(
                ServiceRule.GATE_EVIDENCE_REQUIRED,
                () -> service.note(Gate.NEED_ASSESSED, noted, "Commissioner", TODAY, "  "));
        breaks(
                ServiceRule.GATE_EVIDENCE_LONG,
                () -> service.note(Gate.NEED_ASSESSED, noted, "Commissioner", TODAY, "x".repeat(1001)));
        ServiceGate met = service.note(Gate.NEED_ASSESSED, noted, "Commissioner", TODAY, "x".repeat(1000));
        assertFalse(met.overridden());
        assertEquals(TODAY, met.notedOn());
    }

    @Test
    void gates_of_another_stage_and_gates_that_were_passed_are_not_noted() {
        Service service = begun();
        breaks(ServiceRule.GATE_REQUIRED, () -> service.note(null, noted, "Commissioner", TODAY, "Shown"));
        breaks(
                ServiceRule.GATE_OTHER_STAGE,
                () -> service.note(Gate.EVALUATION_PLANNED, noted, "Commissioner", TODAY, "Shown"));
        note(service, Gate.NEED_ASSESSED);
        breaks(
                ServiceRule.GATE_ALREADY,
                () -> service.override(Gate.NEED_ASSESSED, noted, "A. Example", "Director", TODAY, "Late"));
    }

    @Test
    void after_the_review_a_new_time_round_begins_and_asks_for_every_gate_again() {
        Service service = begun();
        carry(service, Stage.REVIEW);
        assertEquals(1, service.cycle());
        Gate.of(Stage.REVIEW).forEach(gate -> note(service, gate));
        service.advance(noted);
        assertEquals(Stage.ANALYSE, service.stage());
        assertEquals(2, service.cycle());
        assertEquals(Gate.of(Stage.ANALYSE), service.blocking(noted), "what was shown last time counts no more");
    }

    @Test
    void what_was_noted_is_taken_back_while_the_stage_is_the_same_and_not_afterwards() {
        Service service = begun();
        ServiceGate need = note(service, Gate.NEED_ASSESSED);
        service.mayUndoGate(need);
        note(service, Gate.EXPERIENCE_HEARD);
        service.advance(noted);
        breaks(ServiceRule.GATE_PASSED, () -> service.mayUndoGate(need));
        carry(service, Stage.REVIEW);
        Gate.of(Stage.REVIEW).forEach(gate -> note(service, gate));
        service.advance(noted);
        breaks(ServiceRule.GATE_PASSED, () -> service.mayUndoGate(need));
    }

    @Test
    void gates_of_another_service_open_nothing() {
        Service service = begun();
        Service other = begun();
        Gate.of(Stage.ANALYSE).forEach(gate -> note(other, gate));
        assertEquals(Gate.of(Stage.ANALYSE), service.blocking(noted));
    }

    @Test
    void a_service_is_described_by_name_need_theme_cohort_level_and_areas() {
        UUID area = UUID.randomUUID();
        Set<UUID> areas = Set.of(area);
        Service.validate(details(
                new Wording("x".repeat(200), null),
                new Wording(null, "x".repeat(2000)),
                Theme.OTHER,
                "x".repeat(400),
                Prevention.ACUTE,
                areas));
        breaks(
                ServiceRule.NAME_REQUIRED,
                () -> Service.validate(details(null, NAME, Theme.OTHER, "All", Prevention.ACUTE, areas)));
        breaks(
                ServiceRule.NAME_LONG,
                () -> Service.validate(details(
                        new Wording("Short", "x".repeat(201)), NAME, Theme.OTHER, "All", Prevention.ACUTE, areas)));
        breaks(
                ServiceRule.NEED_REQUIRED,
                () -> Service.validate(details(NAME, null, Theme.OTHER, "All", Prevention.ACUTE, areas)));
        breaks(
                ServiceRule.NEED_LONG,
                () -> Service.validate(details(
                        NAME, new Wording("x".repeat(2001), null), Theme.OTHER, "All", Prevention.ACUTE, areas)));
        breaks(
                ServiceRule.THEME_REQUIRED,
                () -> Service.validate(details(NAME, NAME, null, "All", Prevention.ACUTE, areas)));
        breaks(
                ServiceRule.COHORT_REQUIRED,
                () -> Service.validate(details(NAME, NAME, Theme.OTHER, " ", Prevention.ACUTE, areas)));
        breaks(
                ServiceRule.COHORT_LONG,
                () -> Service.validate(details(NAME, NAME, Theme.OTHER, "x".repeat(401), Prevention.ACUTE, areas)));
        breaks(
                ServiceRule.PREVENTION_REQUIRED,
                () -> Service.validate(details(NAME, NAME, Theme.OTHER, "All", null, areas)));
        breaks(
                ServiceRule.AREAS_REQUIRED,
                () -> Service.validate(details(NAME, NAME, Theme.OTHER, "All", Prevention.ACUTE, Set.of())));
    }

    @Test
    void every_gate_stage_theme_and_level_has_a_word_in_both_languages() {
        Messages messages = new Messages();
        for (Language language : Language.values()) {
            Arrays.stream(Gate.values())
                    .flatMap(gate -> List.of("gate." + gate, "gate.help." + gate).stream())
                    .forEach(key -> said(messages, language, key));
            Arrays.stream(Stage.values())
                    .flatMap(stage -> List.of("stage." + stage, "advance." + stage).stream())
                    .forEach(key -> said(messages, language, key));
            Arrays.stream(Theme.values()).forEach(theme -> said(messages, language, "theme." + theme));
            Arrays.stream(Prevention.values()).forEach(level -> said(messages, language, "prevention." + level));
        }
    }

    private static void said(Messages messages, Language language, String key) {
        assertFalse(
                messages.text(language, "service." + key.toLowerCase(java.util.Locale.ROOT))
                        .isBlank(),
                key);
    }

    private static Service begun() {
        return Service.begin(
                UUID.randomUUID(),
                details(NAME, NAME, Theme.DOMESTIC_ABUSE, "Adults", Prevention.TERTIARY, Set.of(UUID.randomUUID())));
    }

    private static Services.ServiceDetails details(
            Wording name, Wording need, Theme theme, String cohort, Prevention prevention, Set<UUID> areas) {
        return new Services.ServiceDetails(name, need, theme, cohort, prevention, null, areas);
    }

    private ServiceGate note(Service service, Gate gate) {
        ServiceGate one = service.note(gate, noted, "Commissioner", TODAY, "Shown");
        noted.add(one);
        return one;
    }

    private void carry(Service service, Stage stage) {
        while (service.stage() != stage) {
            service.blocking(noted).forEach(gate -> note(service, gate));
            service.advance(noted);
        }
    }

    private static void breaks(Rule rule, Executable work) {
        assertEquals(rule, assertThrows(RuleViolation.class, work).rule());
        Arrays.stream(Language.values())
                .forEach(language ->
                        assertFalse(new Messages().text(language, rule.key(), 1).isBlank(), rule.key()));
    }
}
