package cymru.cydweithio.place.web;

import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One layer: what it is, its footprints then and now, its map. */
@Named
@RequestScoped
public class LayerPage {

    private RequestLanguage language;
    private Places places;
    private MapOfWales map;
    private DayChoice choice;
    private String code;
    private Places.LayerView layer;
    private MapOfWales.Drawing drawing;
    private List<Places.FootprintRow> footprints;

    protected LayerPage() {}

    @Inject
    LayerPage(
            RequestLanguage language,
            Places places,
            MapOfWales map,
            DayChoice choice,
            @Param(pathIndex = 0) String code) {
        this.language = language;
        this.places = places;
        this.map = map;
        this.choice = choice;
        this.code = code;
    }

    public void open() {
        layer = places.layer(code);
        drawing = map.draw(layer.code(), choice.getDay(), choice.isUnconfirmed(), language.get());
        footprints = places.footprints(null, layer.code(), null, null, Slice.firstRows(Slice.MAX_SIZE))
                .rows();
    }

    public Places.LayerView getLayer() {
        return layer;
    }

    public MapOfWales.Drawing getDrawing() {
        return drawing;
    }

    public List<Places.FootprintRow> getFootprints() {
        return footprints;
    }
}
