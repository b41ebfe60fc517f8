package cymru.cydweithio.place.web;

import cymru.cydweithio.place.LayerKind;
import cymru.cydweithio.place.Level;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;

/** The list of layers. */
@Named
@ViewScoped
public class LayersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Places places;

    @Inject
    private Clock clock;

    @Inject
    private RequestLanguage language;

    private String search;
    private Level level;
    private LayerKind kind;
    private LazyTable<Places.LayerRow> table;

    public void open() {
        LocalDate today = LocalDate.now(clock);
        table = new LazyTable<Places.LayerRow>(slice -> places.layers(search, level, kind, today, slice))
                .open(language.column("name"));
    }

    public LazyTable<Places.LayerRow> getTable() {
        return table;
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public LayerKind[] getKinds() {
        return LayerKind.values();
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public LayerKind getKind() {
        return kind;
    }

    public void setKind(LayerKind kind) {
        this.kind = kind;
    }
}
