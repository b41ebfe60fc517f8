package cymru.cydweithio.assessment;

import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainSource;
import cymru.cydweithio.security.ChainStep;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What was found, what was put first because of it and how that is to be met: an assessment with its sections, the
 * priorities that rest on them, and the plan that they stand in.
 */
@ApplicationScoped
class AssessmentInChain implements ChainSource {

    @Override
    public List<ChainKind> kinds() {
        return List.of(
                ChainKind.ofPartnership(
                                "assessment",
                                ChainStep.NEED,
                                "assessment_chain",
                                "/assessment/",
                                Permission.READ_ASSESSMENTS,
                                Permission.EDIT_ASSESSMENTS)
                        .draftsFor(Permission.READ_ASSESSMENT_DRAFTS)
                        .withStates("assessment.state"),
                ChainKind.ofPartnership(
                        "plan",
                        ChainStep.PLAN,
                        "partnership_plan_chain",
                        "/plan/",
                        Permission.READ_ASSESSMENTS,
                        Permission.EDIT_ASSESSMENTS),
                ChainKind.ofPartnership(
                                "section",
                                ChainStep.NEED,
                                "assessment_section_chain",
                                "/assessment-section/",
                                Permission.READ_ASSESSMENTS,
                                Permission.EDIT_ASSESSMENTS)
                        .draftsFor(Permission.READ_ASSESSMENT_DRAFTS)
                        .withStates("assessment.theme"),
                ChainKind.ofPartnership(
                                "priority",
                                ChainStep.PRIORITY,
                                "priority_chain",
                                "/priority/",
                                Permission.READ_ASSESSMENTS,
                                Permission.EDIT_ASSESSMENTS)
                        .restingOn(ChainStep.NEED)
                        .leadingTo(ChainStep.ACTION, ChainStep.SERVICE));
    }

    @Override
    public List<Derived> links() {
        return List.of(
                new Derived("assessment_section_link", "assessment", "section"),
                new Derived("decision_assessment_link", "decision", "assessment"),
                new Derived("priority_plan_link", "priority", "plan"),
                new Derived("section_edition_link", "section", "section"),
                new Derived("section_priority_link", "section", "priority"),
                new Derived("decision_priority_link", "decision", "priority"),
                new Derived("priority_action_link", "priority", "action"));
    }

    @Override
    public String words() {
        return "assessment.chain";
    }
}
