package cymru.cydweithio.place.web;

import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The list of areas. */
@Named
@ViewScoped
public class AreasPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Places places;
    @Inject
    private RequestLanguage language;
    private String search;
    private LazyTable<Places.AreaRow> table;

    public void open() {
        table = new LazyTable<Places.AreaRow>(slice -> places.areas(search, slice)).open(language.column("name"));
    }

    public LazyTable<Places.AreaRow> getTable() {
        return table;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }
}
