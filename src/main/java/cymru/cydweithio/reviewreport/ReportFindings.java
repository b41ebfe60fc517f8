package cymru.cydweithio.reviewreport;

import cymru.cydweithio.burden.Burden;
import cymru.cydweithio.conflict.Conflicts;
import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.scenario.ScenarioEffects;
import cymru.cydweithio.scenario.Scenarios;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the paper and the workbook tell.
 *
 * @param matrix of all layers
 * @param chosen the layers that the paper compares, in the order of the matrix
 * @param pictures one for each different map of theirs
 * @param pair the two layers of the map of two
 * @param pairPicture that map as SVG
 * @param areas whose burden it is, those with most sets first
 * @param people null where they are left out
 * @param without the figures of the map without any scenario; null where there is no scenario
 */
record ReportFindings(
        LocalDate day,
        LocalDate drawnUp,
        boolean unconfirmed,
        Coterminosity.Matrix matrix,
        List<Coterminosity.Column> chosen,
        List<Picture> pictures,
        Coterminosity.Between pair,
        String pairPicture,
        Conflicts.Register conflicts,
        List<Burden.Row> areas,
        List<Burden.Row> organisations,
        List<Burden.Row> people,
        ScenarioEffects.Totals without,
        List<Branch> scenarios,
        List<String> recommendations) {

    /** A map that one layer or several have. */
    record Picture(List<Coterminosity.LayerName> layers, String svg) {}

    /** A scenario with its figures and what it changes. */
    record Branch(
            Scenarios.ScenarioView view,
            ScenarioEffects.Totals totals,
            List<ScenarioEffects.Effect> effects,
            ScenarioEffects.BeforeAndAfter beside) {}

    MapsOfDay maps() {
        return matrix.maps();
    }

    LayerMap map(String layer) {
        return maps().layers().get(layer);
    }

    Bilingual layerName(String code) {
        return matrix.columns().stream()
                .map(Coterminosity.Column::layer)
                .filter(layer -> layer.code().equals(code))
                .map(Coterminosity.LayerName::name)
                .findFirst()
                .orElseGet(() -> new Bilingual(code, code));
    }

    /** Every pair of layers that the paper compares, once. */
    List<Comparison> pairs() {
        List<Comparison> pairs = new ArrayList<>();
        for (int first = 0; first < chosen.size(); first++) {
            for (int second = first + 1; second < chosen.size(); second++) {
                pairs.add(Comparison.of(
                        map(chosen.get(first).layer().code()),
                        map(chosen.get(second).layer().code())));
            }
        }
        return pairs;
    }

    /** A footprint's name; of one that a scenario made, or that is not on the map, its code. */
    static Bilingual footprint(MapsOfDay maps, String code) {
        return maps.footprintNames().getOrDefault(code, new Bilingual(code, code));
    }

    static Bilingual area(MapsOfDay maps, String code) {
        return maps.areaNames().getOrDefault(code, new Bilingual(code, code));
    }
}
