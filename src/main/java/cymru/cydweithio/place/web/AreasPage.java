package cymru.cydweithio.place.web;

import cymru.cydweithio.place.AreaLevel;
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
    private AreaLevel level;
    private LazyTable<Places.AreaRow> table;

    public void open() {
        level = level == null ? AreaLevel.PRINCIPAL : level;
        table = new LazyTable<Places.AreaRow>(slice -> places.areasAt(level, search, slice))
                .open(language.column("name"));
    }

    public LazyTable<Places.AreaRow> getTable() {
        return table;
    }

    public AreaLevel[] getLevels() {
        return AreaLevel.values();
    }

    public AreaLevel getLevel() {
        return level;
    }

    public void setLevel(AreaLevel level) {
        this.level = level;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }
}
