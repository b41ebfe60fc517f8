package cymru.cydweithio.scenario.web;

import cymru.cydweithio.scenario.ScenarioEffects;
import cymru.cydweithio.scenario.ScenarioId;
import cymru.cydweithio.scenario.Scenarios;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;

/** Scenarios side by side, and today's map beside them. */
@Named
@RequestScoped
public class ScenarioComparePage {
    /** More columns than this nobody compares. */
    private static final int MOST = 6;

    private Scenarios scenarios;
    private ScenarioEffects scenarioEffects;
    private ScenarioWords words;
    private List<Scenarios.ScenarioView> columns = List.of();
    private List<ScenarioWords.Figure> figures = List.of();

    protected ScenarioComparePage() {}

    @Inject
    ScenarioComparePage(Scenarios scenarios, ScenarioEffects scenarioEffects, ScenarioWords words) {
        this.scenarios = scenarios;
        this.scenarioEffects = scenarioEffects;
        this.words = words;
    }

    public void open() {
        String[] asked = Faces.getRequestParameterValues("s");
        List<ScenarioId> ids = asked == null
                ? List.of()
                : Arrays.stream(asked)
                        .distinct()
                        .limit(MOST)
                        .map(ScenarioId::parse)
                        .toList();
        columns = ids.stream().map(scenarios::view).toList();
        figures = words.figures(scenarioEffects.compare(ids).values());
    }

    public List<Scenarios.ScenarioView> getColumns() {
        return columns;
    }

    public List<ScenarioWords.Figure> getFigures() {
        return figures;
    }
}
