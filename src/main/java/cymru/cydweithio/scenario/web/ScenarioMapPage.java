package cymru.cydweithio.scenario.web;

import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.scenario.ScenarioId;
import cymru.cydweithio.scenario.Scenarios;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The map that results from a scenario: a layer as it would be, with its present borders drawn over it. */
@Named
@RequestScoped
public class ScenarioMapPage {
    private static final String FIRST_LAYER = "PSB";
    private static final String ALONE = "none";
    private static final String TILES = "tiles";

    private Scenarios scenarios;
    private Coterminosity coterminosity;
    private MapOfWales map;
    private ScenarioWords words;
    private RequestLanguage language;

    private String path;
    private String layer;
    private String beside;
    private String view;
    private Scenarios.ScenarioView shown;
    private List<Coterminosity.LayerName> layers;
    private Coterminosity.LayerName drawn;
    private MapOfWales.Drawing drawing;

    protected ScenarioMapPage() {}

    @Inject
    ScenarioMapPage(
            Scenarios scenarios,
            Coterminosity coterminosity,
            MapOfWales map,
            ScenarioWords words,
            RequestLanguage language,
            @Param(pathIndex = 0) String path) {
        this.scenarios = scenarios;
        this.coterminosity = coterminosity;
        this.map = map;
        this.words = words;
        this.language = language;
        this.path = path;
    }

    public void open() {
        shown = scenarios.view(ScenarioId.parse(path));
        layers = coterminosity.layers(language.get());
        if (layer == null || layer.isBlank()) {
            layer = shown.layers().stream().findFirst().orElse(FIRST_LAYER);
        }
        drawn = layers.stream()
                .filter(one -> one.code().equals(layer))
                .findFirst()
                .orElseThrow(NotFound::new);
        drawing = map.sketch(
                ScenarioWords.sketches(shown.after(), layer),
                ALONE.equals(beside) ? null : ScenarioWords.sketches(shown.before(), layer),
                isTiled() ? MapOfWales.View.TILES : MapOfWales.View.OUTLINES,
                language.get());
    }

    /** Whether the scenario changes a layer. */
    public boolean changed(String code) {
        return shown.layers().contains(code);
    }

    public Bilingual getAfterName() {
        return words.named("scenario.map.after", drawn.name());
    }

    public Bilingual getBeforeName() {
        return words.named("scenario.map.now", drawn.name());
    }

    public Scenarios.ScenarioView getShown() {
        return shown;
    }

    public List<Coterminosity.LayerName> getLayers() {
        return layers;
    }

    public MapOfWales.Drawing getDrawing() {
        return drawing;
    }

    public boolean isTiled() {
        return TILES.equals(view);
    }

    public String getLayer() {
        return layer;
    }

    public void setLayer(String layer) {
        this.layer = layer;
    }

    public String getBeside() {
        return beside;
    }

    public void setBeside(String beside) {
        this.beside = beside;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }
}
