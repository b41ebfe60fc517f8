package cymru.cydweithio.section17;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** An action of the action log by which a body gets better at a criterion. Linked and unlinked, never changed. */
@Entity
@Audited
class SelfAssessmentAction {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID assessmentId;
    private UUID criterionId;
    private UUID actionId;

    protected SelfAssessmentAction() {}

    static SelfAssessmentAction of(UUID assessmentId, UUID criterionId, UUID actionId) {
        SelfAssessmentAction link = new SelfAssessmentAction();
        link.id = Ids.next();
        link.assessmentId = assessmentId;
        link.criterionId = criterionId;
        link.actionId = actionId;
        return link;
    }
}
