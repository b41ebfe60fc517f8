package cymru.cydweithio.assessment;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Restoration;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Adopts priorities from signed-off assessments, and keeps what they rest on and what serves them. */
@UseCase
public class Priorities {

    private static final int MOST = 200;

    /** Names an action as what serves a priority. */
    public record Serving(UUID actionId) {}

    /**
     * What is said of a priority.
     *
     * @param planId the plan that says how it is met, or null
     * @param decisionId the decision of its own partnership by which it was adopted
     */
    public record PriorityDetails(
            Wording title,
            Wording objectives,
            UUID leadId,
            LocalDate from,
            LocalDate to,
            UUID planId,
            UUID decisionId) {}

    /** Where the chain of a priority is broken. */
    public enum Break {
        NO_SECTION,
        NO_ACTION
    }

    /**
     * A priority among those of its partnership.
     *
     * @param actions how many that the reader may know of serve it
     */
    private record Found(
            UUID id,
            Wording title,
            Bilingual lead,
            LocalDate periodFrom,
            LocalDate periodTo,
            UUID planId,
            long sections,
            long actions) {}

    /**
     * A priority among those of its partnership.
     *
     * @param breaks where its chain is broken, as far as the reader may know
     */
    public record PriorityRow(
            UUID id,
            Wording title,
            Bilingual lead,
            LocalDate periodFrom,
            LocalDate periodTo,
            UUID planId,
            long sections,
            long actions,
            List<Break> breaks) {}

    /** An action that serves a priority. */
    public record ActionLine(UUID id, String reference, String wording, LocalDate dueOn, String state) {
        /** What was withdrawn serves nothing any more. */
        boolean counts() {
            return !state.equals("WITHDRAWN");
        }
    }

    /**
     * One priority. The version goes back with an edit, so that a stale one is noticed.
     *
     * @param choosable sections of its assessment on which it does not rest yet
     * @param readsActions whether the reader may know of actions at all
     */
    public record PriorityView(
            UUID id,
            long version,
            UUID partnershipId,
            Bilingual partnership,
            AssessmentChoices.Titled assessment,
            AssessmentChoices.Titled plan,
            AssessmentChoices.DecisionRow decision,
            UUID decisionId,
            Wording title,
            Wording objectives,
            UUID leadId,
            Bilingual lead,
            LocalDate from,
            LocalDate to,
            List<AssessmentChoices.Titled> sections,
            List<AssessmentChoices.Titled> choosable,
            List<ActionLine> actions,
            List<Break> breaks,
            Withdrawal.View withdrawn,
            Withdrawal.View restored,
            boolean readsActions,
            boolean mayEdit,
            boolean mayRestore,
            boolean readsHistory) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private AssessmentLookup lookup;

    protected Priorities() {}

    @Inject
    Priorities(EntityManager em, Clock clock, CurrentActor current, AssessmentLookup lookup) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.lookup = lookup;
    }

    /** The priorities of a partnership that count, the latest first. */
    @Requires(Permission.READ_ASSESSMENTS)
    public List<PriorityRow> ofPartnership(PartnershipId partnership) {
        boolean readsActions = lookup.may(Permission.READ_ACTIONS, partnership.value());
        return Rows.ofSql(
                        em,
                        "select p.id, p.title_en, p.title_cy, o.name_en as lead_en, o.name_cy as lead_cy, p.period_from, p.period_to, p.plan_id, "
                                + "(select count(*) from priority_section s where s.priority_id = p.id) as sections, "
                                + "(select count(*) from priority_action x join action_facts f on f.id = x.action_id where x.priority_id = p.id "
                                + AssessmentLookup.VISIBLE + " and f.state <> 'WITHDRAWN') as actions "
                                + "from priority p join organisation_facts o on o.id = p.lead_id where p.partnership_id = :partnership and p.withdrawn_on is null "
                                + "order by p.period_to desc, p.id desc",
                        Found.class)
                .setParameter("partnership", partnership.value())
                .setParameter("actor", lookup.actor())
                .setMaxResults(MOST)
                .getResultStream()
                .map(one -> new PriorityRow(
                        one.id(),
                        one.title(),
                        one.lead(),
                        one.periodFrom(),
                        one.periodTo(),
                        one.planId(),
                        one.sections(),
                        readsActions ? one.actions() : 0,
                        breaks(one.sections(), one.actions(), readsActions)))
                .toList();
    }

    private static List<Break> breaks(long sections, long actions, boolean readsActions) {
        return Stream.of(Break.values())
                .filter(one -> one == Break.NO_SECTION ? sections == 0 : readsActions && actions == 0)
                .toList();
    }

    @Requires(Permission.READ_ASSESSMENTS)
    public PriorityView view(PriorityId id) {
        Priority priority = em.find(Priority.class, id.value());
        UUID partnership = priority.partnershipId();
        boolean drafts = lookup.may(Permission.READ_ASSESSMENT_DRAFTS, partnership);
        if (priority.withdrawal() != null && !drafts) {
            throw new NotFound();
        }
        boolean readsActions = lookup.may(Permission.READ_ACTIONS, partnership);
        List<AssessmentChoices.Titled> sections = titled(
                "select s.id, s.title_en, s.title_cy from priority_section x join assessment_section s on s.id = x.section_id where x.priority_id = :id order by x.id",
                id.value());
        List<ActionLine> actions = readsActions
                ? lookup.actions(
                                "f.id, f.reference, f.wording, f.due_on, f.state",
                                partnership,
                                " and f.id in (select x.action_id from priority_action x where x.priority_id = :priority) order by f.due_on is null, f.due_on, f.id",
                                ActionLine.class)
                        .setParameter("priority", id.value())
                        .setMaxResults(MOST)
                        .getResultList()
                : List.of();
        boolean edits = lookup.may(Permission.EDIT_ASSESSMENTS, partnership);
        return new PriorityView(
                id.value(),
                priority.version(),
                partnership,
                lookup.partnership(partnership),
                titled("select id, title_en, title_cy from assessment where id = :id", priority.assessmentId())
                        .get(0),
                priority.planId() == null
                        ? null
                        : titled(
                                        "select id, title_en, title_cy from partnership_plan where id = :id",
                                        priority.planId())
                                .get(0),
                lookup.decision(partnership, priority.decisionId()),
                edits ? priority.decisionId() : null,
                priority.title(),
                priority.objectives(),
                priority.leadId(),
                lookup.organisations(priority.leadId()).get(priority.leadId()),
                priority.period().from(),
                priority.period().to(),
                sections,
                titled(
                        "select s.id, s.title_en, s.title_cy from section_use u join assessment_section s on s.id = u.section_id join priority p on p.assessment_id = u.assessment_id "
                                + "where p.id = :id and not exists (select 1 from priority_section x where x.priority_id = p.id and x.section_id = s.id) order by u.id",
                        id.value()),
                actions,
                breaks(
                        sections.size(),
                        actions.stream().filter(ActionLine::counts).count(),
                        readsActions),
                Withdrawal.view(priority.withdrawal()),
                Restoration.view(priority.restoration()),
                readsActions,
                edits && priority.withdrawal() == null,
                edits && priority.withdrawal() != null,
                drafts);
    }

    private List<AssessmentChoices.Titled> titled(String sql, UUID id) {
        return Rows.ofSql(em, sql, AssessmentChoices.Titled.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Adopts a priority from a signed-off assessment, by a decision of the partnership whose it is. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public PriorityId adopt(AssessmentId assessmentId, PriorityDetails details) {
        Assessment assessment = em.find(Assessment.class, assessmentId.value());
        Priority priority = Priority.adopt(assessment, details);
        refuseUnknown(priority.partnershipId(), details);
        em.persist(priority);
        em.flush();
        return new PriorityId(priority.id());
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public void describe(PriorityId id, long version, PriorityDetails details) {
        Priority priority = open(id, version);
        UUID decidedBefore = priority.decisionId();
        priority.describe(details);
        refuseUnknown(
                priority.partnershipId(),
                details,
                // who may not know of its decision can still change its words
                decidedBefore.equals(details.decisionId()));
        em.flush();
    }

    private void refuseUnknown(UUID partnership, PriorityDetails details) {
        refuseUnknown(partnership, details, false);
    }

    private void refuseUnknown(UUID partnership, PriorityDetails details, boolean decided) {
        lookup.refuseUnknownLead(details.leadId());
        if (details.planId() != null) {
            PartnershipPlan plan = em.find(PartnershipPlan.class, details.planId());
            if (plan == null || !plan.partnershipId().equals(partnership)) {
                throw new RuleViolation(PriorityRule.PLAN_UNKNOWN);
            }
        }
        if (!decided) {
            lookup.standingDecision(partnership, details.decisionId());
        }
    }

    /** Says that a priority rests on a section of the assessment from which it was adopted. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public void restOn(PriorityId id, long version, SectionId section) {
        Priority priority = open(id, version);
        priority.mustCount();
        if (section == null) {
            throw new RuleViolation(PriorityRule.SECTION_REQUIRED);
        }
        boolean ofAssessment = !em.createQuery(
                        "select u.id from SectionUse u where u.assessmentId = :assessment and u.sectionId = :section",
                        UUID.class)
                .setParameter("assessment", priority.assessmentId())
                .setParameter("section", section.value())
                .getResultList()
                .isEmpty();
        if (!ofAssessment) {
            throw new RuleViolation(PriorityRule.SECTION_NOT_OF_ASSESSMENT);
        }
        if (resting(id, section).isPresent()) {
            throw new RuleViolation(PriorityRule.SECTION_TWICE);
        }
        em.persist(PrioritySection.of(priority.partnershipId(), priority.id(), section.value()));
        changed(priority);
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public void noLongerRestOn(PriorityId id, long version, SectionId section) {
        Priority priority = open(id, version);
        em.remove(resting(id, section).orElseThrow(NotFound::new));
        changed(priority);
    }

    private Optional<PrioritySection> resting(PriorityId id, SectionId section) {
        return em.createQuery(
                        "select x from PrioritySection x where x.priorityId = :priority and x.sectionId = :section",
                        PrioritySection.class)
                .setParameter("priority", id.value())
                .setParameter("section", section.value())
                .getResultStream()
                .findFirst();
    }

    /** Says that an action of the same partnership serves a priority. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public void serve(PriorityId id, long version, Serving serving) {
        Priority priority = open(id, version);
        priority.mustCount();
        if (serving == null || serving.actionId() == null) {
            throw new RuleViolation(PriorityRule.ACTION_REQUIRED);
        }
        boolean known = lookup.may(Permission.READ_ACTIONS, priority.partnershipId())
                && !lookup.actions("f.id as action_id", priority.partnershipId(), " and f.id = :action", Serving.class)
                        .setParameter("action", serving.actionId())
                        .getResultList()
                        .isEmpty();
        if (!known) {
            throw new RuleViolation(PriorityRule.ACTION_UNKNOWN);
        }
        if (serving(id, serving).isPresent()) {
            throw new RuleViolation(PriorityRule.ACTION_TWICE);
        }
        em.persist(PriorityAction.of(priority.partnershipId(), priority.id(), serving.actionId()));
        changed(priority);
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public void noLongerServe(PriorityId id, long version, Serving serving) {
        Priority priority = open(id, version);
        em.remove(serving(id, serving).orElseThrow(NotFound::new));
        changed(priority);
    }

    private Optional<PriorityAction> serving(PriorityId id, Serving serving) {
        return em.createQuery(
                        "select x from PriorityAction x where x.priorityId = :priority and x.actionId = :action",
                        PriorityAction.class)
                .setParameter("priority", id.value())
                .setParameter("action", serving.actionId())
                .getResultStream()
                .findFirst();
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public void withdraw(PriorityId id, long version, String because) {
        open(id, version).withdraw(today(), current.get().name(), because);
        em.flush();
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public void restore(PriorityId id, long version, String because) {
        open(id, version).restore(today(), current.get().name(), because);
        em.flush();
    }

    private Priority open(PriorityId id, long version) {
        Priority priority = em.find(Priority.class, id.value());
        StaleEdit.refuseUnless(version, priority.version());
        return priority;
    }

    private void changed(Priority priority) {
        StaleEdit.countChange(em, priority);
        em.flush();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
