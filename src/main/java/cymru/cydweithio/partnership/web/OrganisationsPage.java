package cymru.cydweithio.partnership.web;

import cymru.cydweithio.partnership.Organisations;
import cymru.cydweithio.partnership.Section17;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The list of organisations; the two lists of the 1998 Act are filters of their own. */
@Named
@ViewScoped
public class OrganisationsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Organisations organisations;

    @Inject
    private RequestLanguage language;

    private String search;
    private String kind;
    private Section17 section17;
    private boolean responsible;
    private LazyTable<Organisations.OrganisationRow> table;

    public void open() {
        table = new LazyTable<Organisations.OrganisationRow>(
                        slice -> organisations.list(search, kind, section17, responsible ? Boolean.TRUE : null, slice))
                .open(language.column("name"));
    }

    public LazyTable<Organisations.OrganisationRow> getTable() {
        return table;
    }

    public List<String> getKinds() {
        return Organisations.KINDS;
    }

    public Section17[] getSection17Values() {
        return Section17.values();
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Section17 getSection17() {
        return section17;
    }

    public void setSection17(Section17 section17) {
        this.section17 = section17;
    }

    public boolean isResponsible() {
        return responsible;
    }

    public void setResponsible(boolean responsible) {
        this.responsible = responsible;
    }
}
