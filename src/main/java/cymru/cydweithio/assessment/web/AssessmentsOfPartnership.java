package cymru.cydweithio.assessment.web;

import cymru.cydweithio.assessment.Assessments;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.web.Panel;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The latest assessments of a partnership and the way to its priorities, on its page. */
@Named
@RequestScoped
@Panel(slot = "partnership", order = 50, view = "assessment/partnership")
public class AssessmentsOfPartnership implements Panel.Opened {

    private Assessments assessments;
    private CurrentActor current;
    private PartnershipId id;
    private List<Assessments.AssessmentRow> latest;

    protected AssessmentsOfPartnership() {}

    @Inject
    AssessmentsOfPartnership(Assessments assessments, CurrentActor current) {
        this.assessments = assessments;
        this.current = current;
    }

    @Override
    public void open(String subject) {
        id = PartnershipId.parse(subject);
        latest = isShown() ? assessments.latest(id) : List.of();
    }

    /** Not to those who read no assessment of the partnership. */
    public boolean isShown() {
        return current.get().may(Permission.READ_ASSESSMENTS, id.scope());
    }

    /** Whether drafts, and with them the whole work, are open to the reader. */
    public boolean isWorking() {
        return current.get().may(Permission.READ_ASSESSMENT_DRAFTS, id.scope());
    }

    public PartnershipId getId() {
        return id;
    }

    public List<Assessments.AssessmentRow> getLatest() {
        return latest;
    }
}
