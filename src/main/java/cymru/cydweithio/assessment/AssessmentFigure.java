package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Period;
import cymru.cydweithio.security.FigureView;
import cymru.cydweithio.security.ReleasableFigure;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** How many assessments a partnership signed off in a time, how many were due in it and are not, and its priorities. */
@ApplicationScoped
class AssessmentFigure implements ReleasableFigure {

    private static final FigureView VIEW =
            new FigureView("assessment_figure", List.of("signedOff", "outstanding", "priorities"));

    private EntityManager em;

    protected AssessmentFigure() {}

    @Inject
    AssessmentFigure(EntityManager em) {
        this.em = em;
    }

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public Scope.Kind whose() {
        return Scope.Kind.PARTNERSHIP;
    }

    @Override
    public String words() {
        return "assessment.figure";
    }

    @Override
    public List<String> measures() {
        return VIEW.measures();
    }

    @Override
    public Map<String, Long> counted(Scope whose, Period period) {
        return VIEW.counted(em, whose.id(), period);
    }
}
