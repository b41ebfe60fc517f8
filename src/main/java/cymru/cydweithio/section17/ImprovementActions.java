package cymru.cydweithio.section17;

import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** What a body will do better: actions of the one action log, of partnerships in which it sits. */
@UseCase
public class ImprovementActions {

    /** Names an action that is linked. */
    public record LinkedAction(UUID value) implements Serializable {}

    private EntityManager em;
    private SelfAssessmentLookup lookup;
    private Evidence evidence;

    protected ImprovementActions() {}

    @Inject
    ImprovementActions(EntityManager em, SelfAssessmentLookup lookup, Evidence evidence) {
        this.em = em;
        this.lookup = lookup;
        this.evidence = evidence;
    }

    /** Actions that the reader may see and that hold these words, the latest first. */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public List<Chains.Node> offer(SelfAssessmentId id, String text) {
        return evidence.actions(lookup.read(id), text);
    }

    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void link(SelfAssessmentId id, String code, LinkedAction action) {
        SelfAssessment assessment = lookup.part(id);
        assessment.mustBeOpen();
        if (action == null) {
            throw new RuleViolation(Section17Rule.ACTION_REQUIRED);
        }
        if (!evidence.isImprovement(assessment, action.value())) {
            throw new RuleViolation(Section17Rule.ACTION_UNKNOWN);
        }
        if (find(assessment, action) != null) {
            throw new RuleViolation(Section17Rule.ACTION_TWICE);
        }
        em.persist(SelfAssessmentAction.of(
                assessment.id(), lookup.criterion(assessment, code).id(), action.value()));
        changed(assessment);
    }

    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void unlink(SelfAssessmentId id, LinkedAction action) {
        SelfAssessment assessment = lookup.part(id);
        assessment.mustBeOpen();
        SelfAssessmentAction link = find(assessment, action);
        if (link == null) {
            throw new NotFound();
        }
        em.remove(link);
        changed(assessment);
    }

    private SelfAssessmentAction find(SelfAssessment assessment, LinkedAction action) {
        return em.createQuery(
                        "select x from SelfAssessmentAction x where x.assessmentId = :id and x.actionId = :action",
                        SelfAssessmentAction.class)
                .setParameter("id", assessment.id())
                .setParameter("action", action.value())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private void changed(SelfAssessment assessment) {
        StaleEdit.countChange(em, assessment);
        em.flush();
    }
}
