package cymru.cydweithio.partnership.web;

import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The list of partnerships, one's own first on the page. */
@Named
@ViewScoped
public class PartnershipsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Partnerships partnerships;

    @Inject
    private Places places;

    @Inject
    private RequestLanguage language;

    private String search;
    private String layer;
    private LazyTable<Partnerships.PartnershipRow> table;

    public void open() {
        table = new LazyTable<Partnerships.PartnershipRow>(slice -> partnerships.list(search, layer, slice))
                .open(language.column("name"));
    }

    public LazyTable<Partnerships.PartnershipRow> getTable() {
        return table;
    }

    public List<Places.LayerView> getLayers() {
        return places.allLayers(language.get()).stream()
                .filter(view -> Partnerships.LAYERS.contains(view.code()))
                .toList();
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
}
