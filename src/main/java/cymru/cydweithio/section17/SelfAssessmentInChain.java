package cymru.cydweithio.section17;

import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainSource;
import cymru.cydweithio.security.ChainStep;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Self-assessments in the chain, for the people of the body: what they answer, rest on and lead to. */
@ApplicationScoped
class SelfAssessmentInChain implements ChainSource {

    private static final String KIND = "self-assessment";

    @Override
    public List<ChainKind> kinds() {
        return List.of(new ChainKind(
                KIND,
                ChainStep.EVALUATION,
                "self_assessment_chain",
                Permission.EDIT_SECTION17_YEARS,
                Permission.EDIT_SECTION17_YEARS,
                null,
                ChainKind.Reach.HELD,
                SelfAssessmentId.HOLDING,
                "/section17-year/",
                "section17.state",
                Set.of(),
                Set.of(),
                Set.of()));
    }

    @Override
    public List<Derived> links() {
        return List.of(
                new Derived("duty_self_assessment_link", "duty", KIND),
                new Derived("decision_self_assessment_link", "decision", KIND),
                new Derived("action_self_assessment_link", "action", KIND),
                new Derived("paper_self_assessment_link", "paper", KIND),
                new Derived("service_self_assessment_link", "service", KIND),
                new Derived("self_assessment_action_link", KIND, "action"));
    }

    @Override
    public String words() {
        return "section17.chain";
    }
}
