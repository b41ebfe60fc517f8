package cymru.cydweithio.duty.web;

import cymru.cydweithio.duty.Duties;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The list of duties. */
@Named
@ViewScoped
public class DutiesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Duties duties;

    @Inject
    private RequestLanguage language;

    private String search;
    private LazyTable<Duties.DutyRow> table;

    public void open() {
        table = new LazyTable<Duties.DutyRow>(slice -> duties.list(search, slice)).open(language.column("title"));
    }

    public LazyTable<Duties.DutyRow> getTable() {
        return table;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }
}
