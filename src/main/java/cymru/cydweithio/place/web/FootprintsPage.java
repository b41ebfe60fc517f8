package cymru.cydweithio.place.web;

import cymru.cydweithio.place.FootprintStatus;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** The list of footprints, of all layers or one, on a date or on any. */
@Named
@ViewScoped
public class FootprintsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Places places;

    @Inject
    private DayChoice choice;

    @Inject
    private RequestLanguage language;

    private String search;
    private String layer;
    private FootprintStatus status;
    private LazyTable<Places.FootprintRow> table;

    public void open() {
        LocalDate date = choice.getDate() == null || choice.isUnreadable() ? null : choice.getDay();
        table = new LazyTable<Places.FootprintRow>(slice -> places.footprints(search, layer, status, date, slice))
                .open(language.column("name"));
    }

    public LazyTable<Places.FootprintRow> getTable() {
        return table;
    }

    public List<Places.LayerView> getLayers() {
        return places.allLayers(language.get());
    }

    public FootprintStatus[] getStatuses() {
        return FootprintStatus.values();
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getLayer() {
        return layer;
    }

    public void setLayer(String layer) {
        this.layer = layer;
    }

    public FootprintStatus getStatus() {
        return status;
    }

    public void setStatus(FootprintStatus status) {
        this.status = status;
    }
}
