package cymru.cydweithio.place.web;

import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Any layer on any date, and another laid over it; all that is chosen stands in the address, so that a map can be sent
 * to somebody.
 */
@Named
@RequestScoped
public class MapPage {

    private static final String FIRST_LAYER = "CSP";
    private static final String TILES = "tiles";

    private RequestLanguage language;
    private Places places;
    private MapOfWales map;
    private DayChoice choice;
    private String layer;
    private String border;
    private String view;
    private Places.LayerView shown;
    private Places.LayerView shownBorder;
    private MapOfWales.Drawing drawing;
    private List<Places.LayerView> layers;

    protected MapPage() {}

    @Inject
    MapPage(RequestLanguage language, Places places, MapOfWales map, DayChoice choice) {
        this.language = language;
        this.places = places;
        this.map = map;
        this.choice = choice;
    }

    public void open() {
        shown = places.layer(layer == null ? FIRST_LAYER : layer);
        shownBorder = border == null || border.equals(shown.code()) ? null : places.layer(border);
        drawing = map.compare(
                shown.code(),
                shownBorder == null ? null : shownBorder.code(),
                choice.getDay(),
                choice.isUnconfirmed(),
                isTiled() ? MapOfWales.View.TILES : MapOfWales.View.OUTLINES,
                language.get());
        layers = places.allLayers(language.get());
    }

    /** What is chosen, as it stands in an address. */
    public String getQuery() {
        return "?layer=" + shown.code() + rest(shownBorder);
    }

    /** The same with the layers the other way round. */
    public String getSwapped() {
        return "?layer=" + shownBorder.code() + rest(shown) + (isTiled() ? "&view=" + TILES : "");
    }

    private String rest(Places.LayerView other) {
        return (other == null ? "" : "&border=" + other.code()) + "&date=" + choice.getDay()
                + (choice.isUnconfirmed() ? "&unconfirmed=true" : "");
    }

    public List<Places.LayerView> getLayers() {
        return layers;
    }

    public Places.LayerView getShown() {
        return shown;
    }

    public Places.LayerView getShownBorder() {
        return shownBorder;
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

    public String getBorder() {
        return border;
    }

    public void setBorder(String border) {
        this.border = border == null || border.isBlank() ? null : border;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }
}
