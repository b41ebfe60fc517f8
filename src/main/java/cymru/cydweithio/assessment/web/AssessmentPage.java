package cymru.cydweithio.assessment.web;

import cymru.cydweithio.assessment.AssessmentChoices;
import cymru.cydweithio.assessment.AssessmentId;
import cymru.cydweithio.assessment.AssessmentState;
import cymru.cydweithio.assessment.Assessments;
import cymru.cydweithio.assessment.SectionId;
import cymru.cydweithio.assessment.Sections;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** One assessment: its sections and who works on it, what is missing, how it is approved, and what came of it. */
@Named
@ViewScoped
public class AssessmentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Assessments assessments;

    @Inject
    private Sections sections;

    @Inject
    private AssessmentChoices choices;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private AssessmentId id;
    private Assessments.AssessmentView shown;
    private AssessmentChoices.OfPartnership offered;
    private UUID organisation;
    private BigDecimal hours;
    private UUID section;
    private UUID decision;
    private String missingBecause;
    private String withdrawBecause;
    private String restoreBecause;

    public void open() {
        id = AssessmentId.parse(path);
        shown = assessments.view(id);
        if (shown.mayEdit()) {
            offered = choices.ofPartnership(new PartnershipId(shown.partnershipId()));
        }
    }

    public void contribute() {
        assessments.contribute(
                id, shown.version(), organisation == null ? null : new OrganisationId(organisation), hours);
        done("assessment.contributor.saved");
    }

    public void removeContributor(UUID contributor) {
        assessments.removeContributor(id, shown.version(), new OrganisationId(contributor));
        done("assessment.contributor.removed");
    }

    public void use() {
        sections.use(id, shown.version(), section == null ? null : new SectionId(section));
        done("assessment.section.used");
    }

    public void leaveOut(UUID left) {
        sections.leaveOut(id, shown.version(), new SectionId(left));
        done("assessment.section.leftOut");
    }

    public void renew(UUID earlier) {
        SectionId edition = sections.renew(id, shown.version(), new SectionId(earlier));
        notices.done("assessment.section.renewed");
        redirects.to("/assessment-section/" + edition);
    }

    public void move(AssessmentState wanted) {
        assessments.move(id, shown.version(), wanted);
        done("assessment.moved");
    }

    public void signOff() {
        assessments.signOff(id, shown.version(), new Assessments.Approval(decision, missingBecause));
        done("assessment.signOff.done");
    }

    public void withdraw() {
        assessments.withdraw(id, shown.version(), withdrawBecause);
        done("platform.withdrawn.done");
    }

    public void restore() {
        assessments.restore(id, shown.version(), restoreBecause);
        done("platform.restored.done");
    }

    private void done(String key) {
        notices.done(key);
        redirects.to("/assessment/" + id);
    }

    /** The sections of the partnership that the assessment does not use yet. */
    public List<AssessmentChoices.Titled> getUnused() {
        return offered.sections().stream()
                .filter(one ->
                        shown.sections().stream().noneMatch(used -> used.id().equals(one.id())))
                .toList();
    }

    public AssessmentId getId() {
        return id;
    }

    public Assessments.AssessmentView getShown() {
        return shown;
    }

    public AssessmentChoices.OfPartnership getOffered() {
        return offered;
    }

    public UUID getOrganisation() {
        return organisation;
    }

    public void setOrganisation(UUID organisation) {
        this.organisation = organisation;
    }

    public BigDecimal getHours() {
        return hours;
    }

    public void setHours(BigDecimal hours) {
        this.hours = hours;
    }

    public UUID getSection() {
        return section;
    }

    public void setSection(UUID section) {
        this.section = section;
    }

    public UUID getDecision() {
        return decision;
    }

    public void setDecision(UUID decision) {
        this.decision = decision;
    }

    public String getMissingBecause() {
        return missingBecause;
    }

    public void setMissingBecause(String missingBecause) {
        this.missingBecause = missingBecause;
    }

    public String getWithdrawBecause() {
        return withdrawBecause;
    }

    public void setWithdrawBecause(String withdrawBecause) {
        this.withdrawBecause = withdrawBecause;
    }

    public String getRestoreBecause() {
        return restoreBecause;
    }

    public void setRestoreBecause(String restoreBecause) {
        this.restoreBecause = restoreBecause;
    }
}
