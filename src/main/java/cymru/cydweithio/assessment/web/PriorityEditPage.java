package cymru.cydweithio.assessment.web;

import cymru.cydweithio.assessment.AssessmentChoices;
import cymru.cydweithio.assessment.AssessmentId;
import cymru.cydweithio.assessment.Assessments;
import cymru.cydweithio.assessment.Priorities;
import cymru.cydweithio.assessment.PriorityId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The form in which a priority is adopted from a signed-off assessment, or described anew. */
@Named
@ViewScoped
public class PriorityEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Assessments assessments;

    @Inject
    private Priorities priorities;

    @Inject
    private AssessmentChoices choices;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String assessmentPath;

    @Inject
    @Param(pathIndex = 1)
    private String path;

    private AssessmentId assessmentId;
    private Assessments.AssessmentView of;
    private PriorityId id;
    private Priorities.PriorityView shown;
    private AssessmentChoices.OfPartnership offered;
    private String titleEn;
    private String titleCy;
    private String objectivesEn;
    private String objectivesCy;
    private UUID lead;
    private LocalDate from;
    private LocalDate to;
    private UUID plan;
    private UUID decision;

    public void open() {
        assessmentId = AssessmentId.parse(assessmentPath);
        id = path == null ? null : PriorityId.parse(path);
        of = assessments.view(assessmentId);
        if (!of.mayAdopt()) {
            throw new NotPermitted();
        }
        offered = choices.ofPartnership(new PartnershipId(of.partnershipId()));
        if (id != null) {
            shown = priorities.view(id);
            if (!shown.assessment().id().equals(assessmentId.value())) {
                throw new NotFound();
            }
            if (!shown.mayEdit()) {
                throw new NotPermitted();
            }
            titleEn = shown.title().en();
            titleCy = shown.title().cy();
            objectivesEn = shown.objectives().en();
            objectivesCy = shown.objectives().cy();
            lead = shown.leadId();
            from = shown.from();
            to = shown.to();
            plan = shown.plan() == null ? null : shown.plan().id();
            decision = shown.decisionId();
        }
    }

    public void save() {
        Priorities.PriorityDetails details = new Priorities.PriorityDetails(
                Wording.ofNullable(titleEn, titleCy),
                Wording.ofNullable(objectivesEn, objectivesCy),
                lead,
                from,
                to,
                plan,
                decision);
        if (id == null) {
            id = priorities.adopt(assessmentId, details);
        } else {
            priorities.describe(id, shown.version(), details);
        }
        notices.done("assessment.priority.saved");
        redirects.to("/priority/" + id);
    }

    public AssessmentId getAssessmentId() {
        return assessmentId;
    }

    public Assessments.AssessmentView getOf() {
        return of;
    }

    public PriorityId getId() {
        return id;
    }

    public Priorities.PriorityView getShown() {
        return shown;
    }

    public AssessmentChoices.OfPartnership getOffered() {
        return offered;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getTitleCy() {
        return titleCy;
    }

    public void setTitleCy(String titleCy) {
        this.titleCy = titleCy;
    }

    public String getObjectivesEn() {
        return objectivesEn;
    }

    public void setObjectivesEn(String objectivesEn) {
        this.objectivesEn = objectivesEn;
    }

    public String getObjectivesCy() {
        return objectivesCy;
    }

    public void setObjectivesCy(String objectivesCy) {
        this.objectivesCy = objectivesCy;
    }

    public UUID getLead() {
        return lead;
    }

    public void setLead(UUID lead) {
        this.lead = lead;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public UUID getPlan() {
        return plan;
    }

    public void setPlan(UUID plan) {
        this.plan = plan;
    }

    public UUID getDecision() {
        return decision;
    }

    public void setDecision(UUID decision) {
        this.decision = decision;
    }
}
