package cymru.cydweithio.reviewreport;

import cymru.cydweithio.scenario.Scenarios;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A figure by which scenarios are compared.
 *
 * @param key of the text that names it
 * @param decimal whether it is no whole number
 */
record ScenarioFigure(String key, boolean decimal, ToDoubleFunction<Scenarios.Totals> reading) {

    static final List<ScenarioFigure> ALL = List.of(
            new ScenarioFigure("scenario.figure.same_share", true, Scenarios.Totals::sameShare),
            new ScenarioFigure("scenario.figure.cutting_pairs", false, Scenarios.Totals::cuttingPairs),
            new ScenarioFigure("scenario.figure.distinct_maps", false, Scenarios.Totals::distinctMaps),
            new ScenarioFigure("scenario.figure.distinct_sets", false, Scenarios.Totals::distinctSets),
            new ScenarioFigure("scenario.figure.footprints", false, Scenarios.Totals::footprints),
            new ScenarioFigure("scenario.figure.areas_moved", false, Scenarios.Totals::areasMoved),
            new ScenarioFigure("scenario.figure.residents_moved", false, Scenarios.Totals::residentsMoved));

    double of(Scenarios.Totals totals) {
        return reading.applyAsDouble(totals);
    }
}
