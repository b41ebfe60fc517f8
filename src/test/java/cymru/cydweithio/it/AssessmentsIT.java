package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.assessment.AssessmentChoices;
import cymru.cydweithio.assessment.AssessmentId;
import cymru.cydweithio.assessment.AssessmentRule;
import cymru.cydweithio.assessment.AssessmentState;
import cymru.cydweithio.assessment.AssessmentTheme;
import cymru.cydweithio.assessment.Assessments;
import cymru.cydweithio.assessment.Priorities;
import cymru.cydweithio.assessment.PriorityId;
import cymru.cydweithio.assessment.PriorityRule;
import cymru.cydweithio.assessment.SectionId;
import cymru.cydweithio.assessment.Sections;
import cymru.cydweithio.assessment.StatutoryProducts;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Assessments, sections and priorities on the real database: whose they are, what is refused, and what is shared. */
class AssessmentsIT extends InServer {

    private static final LocalDate FROM = LocalDate.of(2031, 4, 1);

    @Inject
    private Assessments assessments;

    @Inject
    private Sections sections;

    @Inject
    private Priorities priorities;

    @Inject
    private StatutoryProducts products;

    @Inject
    private AssessmentChoices choices;

    private Actor coordinator;
    private Actor member;
    private Actor reviewer;
    private PartnershipId newport;
    private PartnershipId cardiff;
    private UUID council;
    private UUID police;
    private UUID area;

    @BeforeEach
    void who_and_where() {
        coordinator = demonstration("coordinator");
        member = demonstration("member");
        reviewer = demonstration("reviewer");
        newport = new PartnershipId(partnership("CSP-NWP"));
        cardiff = new PartnershipId(partnership("CSP-CRF"));
        council = id("select id from organisation where code = 'LA-NWP'");
        police = id("select id from organisation where code = 'POL-GW'");
        area = id("select id from area where gss_code = 'W06000022'");
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        inTransaction(() -> {
            String mine = "select id from assessment where period_from >= '2031-01-01'";
            String written = "select id from assessment_section where title_en like 'Test %'";
            for (String sql : List.of(
                    "delete from priority_action where priority_id in (select id from priority where assessment_id in ("
                            + mine + "))",
                    "delete from priority_section where priority_id in (select id from priority where assessment_id in ("
                            + mine + "))",
                    "delete from priority where assessment_id in (" + mine + ")",
                    "delete from section_use where assessment_id in (" + mine + ")",
                    "delete from section_source where section_id in (" + written + ")",
                    "delete from section_content where section_id in (" + written + ")",
                    "update assessment_section set supersedes_id = null where title_en like 'Test %'",
                    "delete from assessment_section where title_en like 'Test %'",
                    "delete from assessment_area where assessment_id in (" + mine + ")",
                    "update assessment set supersedes_id = null where period_from >= '2031-01-01'",
                    "delete from assessment where period_from >= '2031-01-01'")) {
                em.createNativeQuery(sql).executeUpdate();
            }
            return null;
        });
    }

    @Test
    void a_section_is_written_once_and_used_in_two_assessments_until_one_of_them_is_signed_off() throws Exception {
        AssessmentId first = drafting("SUBSTANCE_MISUSE", null);
        AssessmentId second = drafting("VAWDASV", null);
        SectionId section = section(first, "Test shared");
        source(section, "Survey", FROM.minusYears(10));
        use(second, section);
        refused(AssessmentRule.SECTION_TWICE, () -> use(second, section));
        assertEquals(2, as(member, () -> sections.view(section)).uses().size());
        assertTrue(matrixRow(section).isReused());
        signOff(first, decision(newport));
        refused(AssessmentRule.SECTION_CLOSED, () -> source(section, "Other", FROM.minusYears(10)));
        SectionId edition = as(coordinator, () -> sections.renew(second, version(second), section));
        assertEquals(
                List.of(first.value()),
                as(member, () -> sections.view(section)).uses().stream()
                        .map(Sections.UseLine::id)
                        .toList(),
                "what was signed off keeps the edition that was approved");
        Sections.SectionView renewed = as(member, () -> sections.view(edition));
        assertEquals(section.value(), renewed.supersedes().id());
        assertEquals(1, renewed.sources().size(), "and the new one begins with its sources");
        source(edition, "Other", FROM.minusYears(10));
    }

    @Test
    void what_is_of_another_partnership_is_refused_by_name_and_by_the_database() throws Exception {
        AssessmentId mine = drafting("SUBSTANCE_MISUSE", null);
        SectionId theirs = new SectionId(any("assessment_section", cardiff));
        refused(AssessmentRule.SECTION_OTHER, () -> use(mine, theirs));
        SectionId section = section(mine, "Test own");
        source(section, "Survey", FROM.minusYears(10));
        UUID theirDecision = decision(cardiff);
        refused(AssessmentRule.DECISION_UNKNOWN, () -> signOff(mine, theirDecision));
        UUID theirAssessment = any("assessment", cardiff);
        refused(AssessmentRule.SUPERSEDES_OTHER, () -> drafting("CRIME_DISORDER", theirAssessment));
        signOff(mine, decision(newport));
        PriorityId priority = adopt(mine);
        UUID theirAction = any("action", cardiff);
        refused(PriorityRule.ACTION_UNKNOWN, () -> serve(priority, theirAction));
        assertThrows(
                PersistenceException.class,
                () -> inTransaction(() -> em.createNativeQuery(
                                "insert into section_use (id, version, partnership_id, assessment_id, section_id) values (uuid(), 0, :p, :a, :s)")
                        .setParameter("p", newport.value())
                        .setParameter("a", mine.value())
                        .setParameter("s", theirs.value())
                        .executeUpdate()));
    }

    @Test
    void an_action_serves_a_priority_once_and_a_priority_says_where_its_chain_is_broken() throws Exception {
        AssessmentId mine = drafting("SUBSTANCE_MISUSE", null);
        SectionId section = section(mine, "Test behind");
        source(section, "Survey", FROM.minusYears(10));
        refused(PriorityRule.NOT_SIGNED_OFF, () -> adopt(mine));
        signOff(mine, decision(newport));
        PriorityId priority = adopt(mine);
        assertEquals(List.of(Priorities.Break.values()), view(priority).breaks());
        SectionId elsewhere = new SectionId(id("select s.id from assessment_section s where s.partnership_id = '"
                + newport + "' and s.id <> '" + section + "' order by s.id limit 1"));
        refused(PriorityRule.SECTION_NOT_OF_ASSESSMENT, () -> restOn(priority, elsewhere));
        restOn(priority, section);
        refused(PriorityRule.SECTION_TWICE, () -> restOn(priority, section));
        UUID action =
                as(coordinator, () -> choices.actions(priority, null)).get(0).id();
        serve(priority, action);
        refused(PriorityRule.ACTION_TWICE, () -> serve(priority, action));
        assertEquals(List.of(), view(priority).breaks());
        assertFalse(
                as(coordinator, () -> choices.actions(priority, null)).stream()
                        .anyMatch(one -> one.id().equals(action)),
                "what serves it is offered no more");
        Priorities.PriorityView seen = as(reviewer, () -> priorities.view(priority));
        assertEquals(List.of(), seen.actions(), "a reviewer reads no actions");
        assertNull(seen.decision(), "nor decisions");
        assertEquals(List.of(), seen.breaks(), "nor learns how many there are");
    }

    @Test
    void an_action_whose_item_was_restricted_since_is_gone_from_the_priority_and_from_what_is_offered()
            throws Exception {
        AssessmentId mine = drafting("SUBSTANCE_MISUSE", null);
        source(section(mine, "Test hidden"), "Survey", FROM.minusYears(10));
        signOff(mine, decision(newport));
        PriorityId priority = adopt(mine);
        UUID action = id(
                "select a.id from action a join agenda_item i on i.id = a.item_id where a.state = 'OPEN' and i.classification = 'PUBLISHED' and a.partnership_id = '"
                        + newport + "' order by a.id limit 1");
        serve(priority, action);
        assertEquals(1, view(priority).actions().size());
        try {
            classify(action, "'RESTRICTED', classification_reason = 'Test'");
            assertEquals(List.of(), view(priority).actions());
            assertTrue(as(member, () -> priorities.ofPartnership(newport)).stream()
                    .anyMatch(row -> row.id().equals(priority.value()) && row.actions() == 0));
            refused(PriorityRule.ACTION_UNKNOWN, () -> serve(priority, action));
        } finally {
            classify(action, "'PUBLISHED', classification_reason = null");
        }
    }

    @Test
    void an_action_that_was_withdrawn_serves_a_priority_no_longer() throws Exception {
        AssessmentId mine = drafting("SUBSTANCE_MISUSE", null);
        SectionId section = section(mine, "Test withdrawn");
        source(section, "Survey", FROM.minusYears(10));
        signOff(mine, decision(newport));
        PriorityId priority = adopt(mine);
        restOn(priority, section);
        UUID action =
                as(coordinator, () -> choices.actions(priority, null)).get(0).id();
        serve(priority, action);
        assertEquals(List.of(), view(priority).breaks());
        transaction.begin();
        try {
            em.createNativeQuery("update action set state = 'WITHDRAWN', closed_on = raised_on where id = :id")
                    .setParameter("id", action)
                    .executeUpdate();
            assertEquals(List.of(Priorities.Break.NO_ACTION), view(priority).breaks());
            assertTrue(as(coordinator, () -> priorities.ofPartnership(newport)).stream()
                    .anyMatch(row -> row.id().equals(priority.value())
                            && row.actions() == 0
                            && row.breaks().equals(List.of(Priorities.Break.NO_ACTION))));
        } finally {
            transaction.rollback();
        }
    }

    private void classify(UUID action, String as) throws Exception {
        inTransaction(() -> em.createNativeQuery("update agenda_item set classification = " + as
                        + " where id = (select item_id from action where id = :action)")
                .setParameter("action", action)
                .executeUpdate());
    }

    @Test
    void a_reviewer_reads_what_was_signed_off_and_no_draft() throws Exception {
        AssessmentId mine = drafting("SUBSTANCE_MISUSE", null);
        SectionId section = section(mine, "Test seen");
        source(section, "Survey", FROM.minusYears(10));
        assertThrows(NotFound.class, () -> as(reviewer, () -> assessments.view(mine)));
        assertThrows(NotFound.class, () -> as(reviewer, () -> sections.view(section)));
        assertFalse(listed(reviewer).contains(mine.value()));
        assertTrue(listed(member).contains(mine.value()));
        assertThrows(NotPermitted.class, () -> as(reviewer, () -> products.of(newport)));
        signOff(mine, decision(newport));
        assertTrue(listed(reviewer).contains(mine.value()));
        AssessmentId draft = drafting("VAWDASV", null);
        use(draft, section);
        Assessments.AssessmentView seen = as(reviewer, () -> assessments.view(mine));
        assertNull(seen.decision());
        assertEquals(0, seen.sections().get(0).elsewhere(), "no count tells of a draft");
        assertEquals(
                1, as(member, () -> assessments.view(mine)).sections().get(0).elsewhere());
        assertEquals(1, as(reviewer, () -> sections.view(section)).sources().size());
        assertThrows(NotPermitted.class, () -> listed(demonstration("commissioner")));
    }

    @Test
    void an_assessment_takes_the_place_of_one_other_and_never_goes_round_in_a_circle() throws Exception {
        AssessmentId first = drafting("MARKET_STABILITY", null);
        AssessmentId second = drafting("MARKET_STABILITY", first.value());
        refused(AssessmentRule.SUPERSEDES_TWICE, () -> drafting("MARKET_STABILITY", first.value()));
        refused(AssessmentRule.SUPERSEDES_OTHER, () -> drafting("POPULATION", second.value()));
        refused(
                AssessmentRule.SUPERSEDES_CIRCLE,
                () -> as(coordinator, () -> {
                    assessments.describe(first, version(first), details("MARKET_STABILITY", second.value()));
                    return null;
                }));
        assertEquals(
                second.value(),
                as(member, () -> assessments.view(first)).supersededBy().id());
    }

    @Test
    void the_same_data_asked_of_the_same_body_within_a_year_is_told_and_a_year_later_is_not() throws Exception {
        AssessmentId mine = drafting("SUBSTANCE_MISUSE", null);
        SectionId one = section(mine, "Test first");
        SectionId two = section(mine, "Test second");
        SectionId three = section(mine, "Test third");
        LocalDate day = LocalDate.of(2021, 5, 4);
        String dataSet = unique("Admissions");
        source(one, dataSet, day);
        source(two, dataSet, day.plusYears(1).minusDays(1));
        source(three, dataSet, day.plusYears(2));
        List<StatutoryProducts.AskedTwice> told = as(member, () -> products.of(newport)).askedTwice().stream()
                .filter(twice -> twice.dataSet().equals(dataSet))
                .toList();
        assertEquals(1, told.size(), told::toString);
        assertEquals(one.value(), told.get(0).firstId());
        assertEquals(two.value(), told.get(0).againId());
    }

    @Test
    void of_two_coordinators_the_second_is_told() throws Exception {
        AssessmentId mine = drafting("SUBSTANCE_MISUSE", null);
        long opened = version(mine);
        section(mine, "Test early");
        assertThrows(
                StaleEdit.class,
                () -> as(coordinator, () -> {
                    assessments.describe(mine, opened, details("SUBSTANCE_MISUSE", null));
                    return null;
                }));
    }

    private StatutoryProducts.SectionRow matrixRow(SectionId section) throws Exception {
        return as(member, () -> products.of(newport)).sections().stream()
                .filter(row -> row.id().equals(section.value()))
                .findFirst()
                .orElseThrow();
    }

    private AssessmentId drafting(String kind, UUID supersedes) throws Exception {
        return as(coordinator, () -> {
            AssessmentId id = assessments.commission(newport, details(kind, supersedes));
            assessments.move(id, version(id), AssessmentState.DRAFTING);
            return id;
        });
    }

    private Assessments.AssessmentDetails details(String kind, UUID supersedes) {
        return new Assessments.AssessmentDetails(
                kind,
                new Wording("Test " + kind, null),
                FROM,
                FROM.plusYears(1).minusDays(1),
                null,
                council,
                Set.of(area),
                supersedes);
    }

    private SectionId section(AssessmentId id, String title) throws Exception {
        return as(
                coordinator,
                () -> sections.write(
                        id,
                        new Sections.SectionDetails(
                                AssessmentTheme.OTHER,
                                new Wording(title, null),
                                new Wording("Finding of a test", null),
                                Set.of())));
    }

    private void source(SectionId id, String dataSet, LocalDate on) throws Exception {
        as(coordinator, () -> {
            sections.addSource(
                    id, sections.view(id).version(), new Sections.SourceDetails(dataSet, "2021", police, on));
            return null;
        });
    }

    private void use(AssessmentId id, SectionId section) throws Exception {
        as(coordinator, () -> {
            sections.use(id, version(id), section);
            return null;
        });
    }

    private void signOff(AssessmentId id, UUID decision) throws Exception {
        as(coordinator, () -> {
            assessments.signOff(id, version(id), new Assessments.Approval(decision, null));
            return null;
        });
    }

    private PriorityId adopt(AssessmentId id) throws Exception {
        return as(
                coordinator,
                () -> priorities.adopt(
                        id,
                        new Priorities.PriorityDetails(
                                new Wording("Test priority", null),
                                new Wording("Objective", null),
                                council,
                                FROM,
                                FROM.plusYears(3),
                                null,
                                decision(newport))));
    }

    private void restOn(PriorityId id, SectionId section) throws Exception {
        as(coordinator, () -> {
            priorities.restOn(id, view(id).version(), section);
            return null;
        });
    }

    private void serve(PriorityId id, UUID action) throws Exception {
        as(coordinator, () -> {
            priorities.serve(id, view(id).version(), new Priorities.Serving(action));
            return null;
        });
    }

    private Priorities.PriorityView view(PriorityId id) throws Exception {
        return as(coordinator, () -> priorities.view(id));
    }

    private Set<UUID> listed(Actor actor) throws Exception {
        return as(
                        actor,
                        () -> assessments.list(
                                new Assessments.Filter(null, null, newport.value(), "Test", false),
                                Slice.firstRows(100)))
                .rows()
                .stream()
                .map(Assessments.AssessmentRow::id)
                .collect(Collectors.toSet());
    }

    private long version(AssessmentId id) throws Exception {
        return as(coordinator, () -> assessments.view(id)).version();
    }

    private UUID decision(PartnershipId partnership) {
        return id("select id from decision where standing = 'STANDS' and partnership_id = '" + partnership
                + "' order by id limit 1");
    }

    private UUID any(String table, PartnershipId whose) {
        return id("select id from " + table + " where partnership_id = '" + whose + "' order by id limit 1");
    }

    private UUID partnership(String footprint) {
        return id("select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = '"
                + footprint + "'");
    }

    private UUID id(String sql) {
        return (UUID) em.createNativeQuery(sql).getSingleResult();
    }

    private static void refused(Rule rule, Executable verb) {
        assertEquals(rule, assertThrows(RuleViolation.class, verb).rule());
    }
}
