package cymru.cydweithio.place.web;

import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Any layer on any date; both stand in the address, so that a map can be sent to somebody. */
@Named
@RequestScoped
public class MapPage {

    private static final String FIRST_LAYER = "CSP";

    private RequestLanguage language;
    private Places places;
    private MapOfWales map;
    private DayChoice choice;
    private String layer;
    private Places.LayerView shown;
    private MapOfWales.Drawing drawing;

    protected MapPage() {
    }

    @Inject
    MapPage(RequestLanguage language, Places places, MapOfWales map, DayChoice choice) {
        this.language = language;
        this.places = places;
        this.map = map;
        this.choice = choice;
    }

    public void open() {
        shown = places.layer(layer == null ? FIRST_LAYER : layer);
        drawing = map.draw(shown.code(), choice.getDay(), choice.isUnconfirmed(), language.get());
    }

    public List<Places.LayerView> getLayers() {
        return places.allLayers(language.get());
    }

    public Places.LayerView getShown() {
        return shown;
    }

    public MapOfWales.Drawing getDrawing() {
        return drawing;
    }

    public String getLayer() {
        return layer;
    }

    public void setLayer(String layer) {
        this.layer = layer;
    }
}
