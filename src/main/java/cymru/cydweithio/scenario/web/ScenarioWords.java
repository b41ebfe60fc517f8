package cymru.cydweithio.scenario.web;

import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.scenario.ScenarioEffects;
import cymru.cydweithio.scenario.Step;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Steps and figures of scenarios as people read them. */
@Named
@RequestScoped
public class ScenarioWords {

    /** A row of figures: what it is, and one value for each map that is compared. */
    public record Figure(String name, List<String> values) {}

    private RequestLanguage language;
    private Messages messages;

    protected ScenarioWords() {}

    @Inject
    ScenarioWords(RequestLanguage language, Messages messages) {
        this.language = language;
        this.messages = messages;
    }

    /** The areas that a step names, in the language's order of their codes. */
    public List<Bilingual> areas(Step step, MapsOfDay maps) {
        Set<String> codes = step instanceof Step.Move move
                ? move.areas()
                : step instanceof Step.Split split
                        ? split.areas()
                        : step instanceof Step.Create create ? create.areas() : Set.of();
        return codes.stream().sorted().map(code -> maps.areaNames().get(code)).toList();
    }

    public Bilingual from(Step step, MapsOfDay maps) {
        return name(
                maps,
                step instanceof Step.Move move
                        ? move.from()
                        : step instanceof Step.Merge merge
                                ? merge.from()
                                : step instanceof Step.Split split
                                        ? split.from()
                                        : step instanceof Step.End end ? end.from() : null);
    }

    public Bilingual to(Step step, MapsOfDay maps) {
        if (step instanceof Step.Split split) {
            return new Bilingual(
                    split.name().en() == null ? split.name().cy() : split.name().en(),
                    split.name().cy());
        }
        if (step instanceof Step.Create create) {
            return new Bilingual(
                    create.name().en() == null
                            ? create.name().cy()
                            : create.name().en(),
                    create.name().cy());
        }
        return name(
                maps,
                step instanceof Step.Move move ? move.to() : step instanceof Step.Merge merge ? merge.into() : null);
    }

    private static Bilingual name(MapsOfDay maps, String code) {
        return code == null ? null : maps.footprintNames().getOrDefault(code, new Bilingual(code, code));
    }

    /** The footprints of a layer on some maps, as the map page draws those of the register. */
    static List<MapOfWales.Sketch> sketches(MapsOfDay maps, String layer) {
        return maps.layers().get(layer).footprints().stream()
                .map(areaSet -> new MapOfWales.Sketch(
                        areaSet.code(),
                        name(maps, areaSet.code()),
                        areaSet.areas()
                                .mapToObj(place -> maps.ground().area(place).code())
                                .collect(Collectors.toSet())))
                .toList();
    }

    /** A text about something, in both languages. */
    Bilingual named(String key, Bilingual what) {
        return new Bilingual(messages.text(Language.EN, key, what), messages.text(Language.CY, key, what));
    }

    /** The figures of several maps, one row a figure. */
    List<Figure> figures(Collection<ScenarioEffects.Totals> totals) {
        List<Figure> figures = new ArrayList<>();
        NumberFormat decimals = NumberFormat.getNumberInstance(locale());
        decimals.setMinimumFractionDigits(1);
        decimals.setMaximumFractionDigits(1);
        add(figures, "same_share", totals, total -> decimals.format(total.sameShare()));
        whole(figures, "cutting_pairs", totals, ScenarioEffects.Totals::cuttingPairs);
        whole(figures, "distinct_maps", totals, ScenarioEffects.Totals::distinctMaps);
        whole(figures, "distinct_sets", totals, ScenarioEffects.Totals::distinctSets);
        whole(figures, "footprints", totals, ScenarioEffects.Totals::footprints);
        whole(figures, "areas_moved", totals, ScenarioEffects.Totals::areasMoved);
        whole(figures, "residents_moved", totals, ScenarioEffects.Totals::residentsMoved);
        return figures;
    }

    private void whole(
            List<Figure> figures,
            String key,
            Collection<ScenarioEffects.Totals> totals,
            ToDoubleFunction<ScenarioEffects.Totals> value) {
        NumberFormat format = NumberFormat.getIntegerInstance(locale());
        add(figures, key, totals, total -> format.format(value.applyAsDouble(total)));
    }

    private void add(
            List<Figure> figures,
            String key,
            Collection<ScenarioEffects.Totals> totals,
            Function<ScenarioEffects.Totals, String> value) {
        figures.add(new Figure(
                messages.text(language.get(), "scenario.figure." + key),
                totals.stream().map(value).toList()));
    }

    private Locale locale() {
        return language.get().locale();
    }
}
