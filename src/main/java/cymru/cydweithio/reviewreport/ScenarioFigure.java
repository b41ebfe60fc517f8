package cymru.cydweithio.reviewreport;

import cymru.cydweithio.scenario.ScenarioEffects;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A figure by which scenarios are compared.
 *
 * @param key of the text that names it
 * @param decimal whether it is no whole number
 */
record ScenarioFigure(String key, boolean decimal, ToDoubleFunction<ScenarioEffects.Totals> reading) {

    static final List<ScenarioFigure> ALL = List.of(
            new ScenarioFigure("scenario.figure.same_share", true, ScenarioEffects.Totals::sameShare),
            new ScenarioFigure("scenario.figure.cutting_pairs", false, ScenarioEffects.Totals::cuttingPairs),
            new ScenarioFigure("scenario.figure.distinct_maps", false, ScenarioEffects.Totals::distinctMaps),
            new ScenarioFigure("scenario.figure.distinct_sets", false, ScenarioEffects.Totals::distinctSets),
            new ScenarioFigure("scenario.figure.footprints", false, ScenarioEffects.Totals::footprints),
            new ScenarioFigure("scenario.figure.areas_moved", false, ScenarioEffects.Totals::areasMoved),
            new ScenarioFigure("scenario.figure.residents_moved", false, ScenarioEffects.Totals::residentsMoved));

    double of(ScenarioEffects.Totals totals) {
        return reading.applyAsDouble(totals);
    }
}
