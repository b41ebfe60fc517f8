package cymru.cydweithio.duty;

import cymru.cydweithio.platform.Period;
import cymru.cydweithio.security.FigureView;
import cymru.cydweithio.security.ReleasableFigure;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** How many duties of the register reach an organisation, by how they do. */
@ApplicationScoped
class DutyFigure implements ReleasableFigure {

    private static final FigureView VIEW = new FigureView("duty_figure", List.of("bound", "voluntary", "involved"));

    private EntityManager em;

    protected DutyFigure() {}

    @Inject
    DutyFigure(EntityManager em) {
        this.em = em;
    }

    @Override
    public String name() {
        return "duties";
    }

    @Override
    public Scope.Kind whose() {
        return Scope.Kind.ORGANISATION;
    }

    @Override
    public String words() {
        return "duty.figure";
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
