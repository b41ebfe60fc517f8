package cymru.cydweithio.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** When an assessment may be signed off, what of it may change, and what may be said of it at all. */
class AssessmentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final UUID PARTNERSHIP = UUID.randomUUID();
    private static final UUID LEAD = UUID.randomUUID();
    private static final UUID DECISION = UUID.randomUUID();
    private static final Set<RequiredContent> ALL = EnumSet.allOf(RequiredContent.class);

    private final AssessmentKind plain = AssessmentKind.add("PLAIN", "Plain", "Plaen", false);
    private final AssessmentKind consulted = AssessmentKind.add("CONSULTED", "Consulted", "Ymgynghori", true);

    @Test
    void an_assessment_is_signed_off_only_with_sources_behind_every_section() {
        Assessment assessment = drafting(plain);
        refused(AssessmentRule.SECTIONS_MISSING, () -> assessment.signOff(plain, List.of(), DECISION, DAY, null));
        refused(
                AssessmentRule.SOURCES_MISSING,
                () -> assessment.signOff(plain, List.of(section(1), section(0)), DECISION, DAY, null));
        assertEquals(AssessmentState.DRAFTING, assessment.state(), "nothing was half done");
        assessment.signOff(plain, List.of(section(1), section(2)), DECISION, DAY, null);
        assertTrue(assessment.signedOff());
        assertEquals(DECISION, assessment.decisionId());
        assertEquals(DAY, assessment.signedOffOn(), "the day of the decision, not the day of typing");
    }

    @Test
    void a_kind_that_is_consulted_on_cannot_be_signed_off_before() {
        Assessment assessment = drafting(consulted);
        refused(
                AssessmentRule.SIGN_OFF_STATE,
                () -> assessment.signOff(consulted, List.of(section(1)), DECISION, DAY, null));
        assessment.moveTo(AssessmentState.CONSULTED, consulted);
        assessment.moveTo(AssessmentState.DRAFTING, consulted);
        refused(
                AssessmentRule.SIGN_OFF_STATE,
                () -> assessment.signOff(consulted, List.of(section(1)), DECISION, DAY, null));
        assessment.moveTo(AssessmentState.CONSULTED, consulted);
        assessment.signOff(consulted, List.of(section(1)), DECISION, DAY, null);
        assertTrue(assessment.signedOff());
    }

    @Test
    void one_that_is_not_consulted_on_knows_no_consultation_and_none_begins_signed_off() {
        Assessment assessment = Assessment.commission(PARTNERSHIP, plain, details("PLAIN"));
        refused(AssessmentRule.STATE_OTHER, () -> assessment.moveTo(AssessmentState.CONSULTED, plain));
        refused(AssessmentRule.STATE_OTHER, () -> assessment.moveTo(AssessmentState.SIGNED_OFF, plain));
        refused(AssessmentRule.STATE_OTHER, () -> assessment.moveTo(null, plain));
        assessment.moveTo(AssessmentState.DRAFTING, plain);
        refused(AssessmentRule.STATE_OTHER, () -> assessment.moveTo(AssessmentState.CONSULTED, plain));
        assertFalse(AssessmentState.of(false).contains(AssessmentState.CONSULTED));
        assertTrue(AssessmentState.of(true).contains(AssessmentState.CONSULTED));
    }

    @Test
    void what_the_regulations_ask_for_and_no_section_gives_is_named_and_needs_a_reason() throws Exception {
        AssessmentKind crime = AssessmentKind.add("CRIME", "Crime", "Troseddu", false);
        var law = AssessmentKind.class.getDeclaredField("law");
        law.setAccessible(true);
        law.set(crime, AssessmentLaw.CRIME_AND_DISORDER);
        assertEquals(8, AssessmentLaw.CRIME_AND_DISORDER.contents().size());
        List<Assessment.Judged> allButTwo = List.of(new Assessment.Judged(
                UUID.randomUUID(),
                1,
                EnumSet.complementOf(EnumSet.of(RequiredContent.CAUSES, RequiredContent.COMMUNITY_VIEWS))));
        assertEquals(
                List.of(RequiredContent.CAUSES, RequiredContent.COMMUNITY_VIEWS), Assessment.missing(crime, allButTwo));
        Assessment assessment = drafting(crime);
        refused(AssessmentRule.CONTENTS_MISSING, () -> assessment.signOff(crime, allButTwo, DECISION, DAY, " "));
        assessment.signOff(crime, allButTwo, DECISION, DAY, " The survey is late ");
        assertEquals("The survey is late", assessment.missingBecause());
        Assessment whole = drafting(crime);
        whole.signOff(crime, List.of(new Assessment.Judged(UUID.randomUUID(), 1, ALL)), DECISION, DAY, "needless");
        assertEquals(null, whole.missingBecause(), "no reason is kept where nothing is missing");
    }

    @Test
    void what_was_signed_off_no_longer_changes() {
        Assessment assessment = drafting(plain);
        assessment.signOff(plain, List.of(section(1)), DECISION, DAY, null);
        refused(AssessmentRule.SIGNED_OFF, () -> assessment.describe(details("PLAIN")));
        refused(AssessmentRule.SIGNED_OFF, () -> assessment.moveTo(AssessmentState.DRAFTING, plain));
        refused(AssessmentRule.SIGNED_OFF, () -> assessment.supersede(null, List.of()));
        refused(AssessmentRule.SIGNED_OFF, () -> assessment.signOff(plain, List.of(section(1)), DECISION, DAY, null));
    }

    @Test
    void a_later_assessment_takes_the_place_of_one_of_its_own_partnership_and_kind_and_never_in_a_circle() {
        Assessment first = drafting(plain);
        Assessment second = drafting(plain);
        second.supersede(first, List.of(first.id()));
        assertEquals(first.id(), second.supersedesId());
        refused(AssessmentRule.SUPERSEDES_CIRCLE, () -> first.supersede(second, List.of(second.id(), first.id())));
        refused(AssessmentRule.SUPERSEDES_CIRCLE, () -> first.supersede(first, List.of(first.id())));
        Assessment elsewhere = Assessment.commission(UUID.randomUUID(), plain, details("PLAIN"));
        refused(AssessmentRule.SUPERSEDES_OTHER, () -> elsewhere.supersede(first, List.of(first.id())));
        Assessment otherKind = drafting(consulted);
        refused(AssessmentRule.SUPERSEDES_OTHER, () -> otherKind.supersede(first, List.of(first.id())));
    }

    @Test
    void a_period_has_both_ends_the_right_way_round() {
        assertEquals(DAY, Assessment.period(DAY, DAY).to(), "one day is a period");
        refused(PlatformRule.PERIOD_END_BEFORE_START, () -> Assessment.period(DAY, DAY.minusDays(1)));
        refused(AssessmentRule.PERIOD_REQUIRED, () -> Assessment.period(null, DAY));
        refused(AssessmentRule.PERIOD_REQUIRED, () -> Assessment.period(DAY, null));
        refused(AssessmentRule.PERIOD_UNLIKELY, () -> Assessment.period(LocalDate.of(1997, 12, 31), DAY));
        refused(AssessmentRule.PERIOD_UNLIKELY, () -> Assessment.period(DAY, LocalDate.of(2101, 1, 1)));
    }

    @Test
    void hours_are_never_fewer_than_none_and_are_said_to_a_tenth() {
        UUID assessment = UUID.randomUUID();
        AssessmentContributor one = AssessmentContributor.of(assessment, LEAD, BigDecimal.ZERO);
        one.work(new BigDecimal("12.50"));
        refused(AssessmentRule.HOURS_REQUIRED, () -> one.work(null));
        refused(AssessmentRule.HOURS_BOUNDS, () -> one.work(new BigDecimal("-0.1")));
        refused(AssessmentRule.HOURS_BOUNDS, () -> one.work(new BigDecimal("1.25")));
        refused(AssessmentRule.HOURS_BOUNDS, () -> one.work(new BigDecimal("100000")));
    }

    @Test
    void a_source_names_its_data_set_edition_supplier_and_a_day_that_has_been() {
        UUID section = UUID.randomUUID();
        SectionSource.of(section, source("Crime", "2026", LEAD, DAY), DAY);
        refused(AssessmentRule.SOURCE_DATA_SET, () -> SectionSource.of(section, source(" ", "2026", LEAD, DAY), DAY));
        refused(AssessmentRule.SOURCE_EDITION, () -> SectionSource.of(section, source("Crime", "", LEAD, DAY), DAY));
        refused(
                AssessmentRule.SOURCE_SUPPLIER,
                () -> SectionSource.of(section, source("Crime", "2026", null, DAY), DAY));
        refused(
                AssessmentRule.SOURCE_ON_REQUIRED,
                () -> SectionSource.of(section, source("Crime", "2026", LEAD, null), DAY));
        refused(
                AssessmentRule.SOURCE_FUTURE,
                () -> SectionSource.of(section, source("Crime", "2026", LEAD, DAY.plusDays(1)), DAY));
    }

    @Test
    void a_priority_is_adopted_only_from_an_assessment_that_was_signed_off_and_by_a_decision() {
        Assessment assessment = drafting(plain);
        refused(PriorityRule.NOT_SIGNED_OFF, () -> Priority.adopt(assessment, priority(DECISION)));
        assessment.signOff(plain, List.of(section(1)), DECISION, DAY, null);
        refused(AssessmentRule.DECISION_REQUIRED, () -> Priority.adopt(assessment, priority(null)));
        assertEquals(PARTNERSHIP, Priority.adopt(assessment, priority(DECISION)).partnershipId());
        Assessment withdrawn = drafting(plain);
        withdrawn.signOff(plain, List.of(section(1)), DECISION, DAY, null);
        withdrawn.withdraw(DAY, "A", "entered twice");
        refused(PriorityRule.NOT_SIGNED_OFF, () -> Priority.adopt(withdrawn, priority(DECISION)));
    }

    @Test
    void a_plan_is_revised_within_its_years_each_time_after_the_time_before() {
        PartnershipPlan plan = PartnershipPlan.frame(
                PARTNERSHIP,
                new Plans.PlanDetails(
                        new Wording("Plan", null), DAY.minusYears(2), DAY.plusYears(1), DAY.plusMonths(1), null));
        refused(PriorityRule.PLAN_REVISION_REQUIRED, () -> plan.revise(null, null, DAY));
        refused(PriorityRule.PLAN_REVISION_FUTURE, () -> plan.revise(DAY.plusDays(1), null, DAY));
        refused(
                PriorityRule.PLAN_REVISION_ORDER,
                () -> plan.revise(DAY.minusYears(2).minusDays(1), null, DAY));
        refused(PriorityRule.PLAN_REVISION_ORDER, () -> plan.revise(DAY, DAY, DAY));
        refused(
                PriorityRule.PLAN_REVISION_ORDER,
                () -> plan.revise(DAY, DAY.plusYears(1).plusDays(1), DAY));
        plan.revise(DAY, DAY.plusYears(1), DAY);
        refused(PriorityRule.PLAN_REVISION_ORDER, () -> plan.revise(DAY.minusDays(1), null, DAY));
        assertFalse(plan.view().overdueOn(DAY.plusYears(1)), "on the day itself it is not late");
        assertTrue(plan.view().overdueOn(DAY.plusYears(1).plusDays(1)));
    }

    @Test
    void the_summary_of_a_plan_is_at_an_address_of_the_web_and_nowhere_else() {
        for (String bad : List.of("javascript:alert(1)", "example.org", "https://a b", "https://a\"b", "http://")) {
            refused(PriorityRule.SUMMARY_ADDRESS, () -> plan(bad));
        }
        for (String good : Arrays.asList("https://example.org/summary", " ", null)) {
            plan(good);
        }
    }

    private static PartnershipPlan plan(String address) {
        return PartnershipPlan.frame(
                PARTNERSHIP, new Plans.PlanDetails(new Wording("Plan", null), DAY, DAY.plusYears(3), null, address));
    }

    private static Priorities.PriorityDetails priority(UUID decision) {
        return new Priorities.PriorityDetails(
                new Wording("Priority", null), new Wording(null, "Amcan"), LEAD, DAY, DAY.plusYears(3), null, decision);
    }

    private static Sections.SourceDetails source(String dataSet, String edition, UUID supplier, LocalDate on) {
        return new Sections.SourceDetails(dataSet, edition, supplier, on);
    }

    private static Assessment.Judged section(long sources) {
        return new Assessment.Judged(UUID.randomUUID(), sources, Set.of());
    }

    private static Assessment drafting(AssessmentKind kind) {
        Assessment assessment = Assessment.commission(PARTNERSHIP, kind, details("ANY"));
        assessment.moveTo(AssessmentState.DRAFTING, kind);
        return assessment;
    }

    private static Assessments.AssessmentDetails details(String kind) {
        return new Assessments.AssessmentDetails(
                kind,
                new Wording("Assessment", null),
                DAY.minusYears(1),
                DAY,
                null,
                LEAD,
                Set.of(UUID.randomUUID()),
                null);
    }

    private static void refused(Rule rule, Executable verb) {
        assertEquals(rule, assertThrows(RuleViolation.class, verb).rule());
    }
}
