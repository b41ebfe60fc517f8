package cymru.cydweithio.interchange.web;

import cymru.cydweithio.interchange.MoneyImports;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/**
 * The spreadsheets of money that a commissioner brought; one of them with what would go, and the way to take it back.
 */
@Named
@ViewScoped
public class MoneyImportsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MoneyImports imports;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private OrganisationId id;
    private Bilingual lead;
    private LazyTable<MoneyImports.BatchRow> table;
    private String asked;
    private MoneyImports.BatchView one;

    public void open() {
        id = OrganisationId.parse(path);
        lead = imports.mayBring(id);
        table = new LazyTable<MoneyImports.BatchRow>(slice -> imports.brought(id, slice)).open();
        if (asked != null) {
            one = imports.one(id, Ids.parse(asked).orElseThrow(NotFound::new));
        }
    }

    public void undo() {
        imports.takeBack(id, one.row().id(), one.version());
        notices.done("interchange.undone");
        redirects.to("/money-imports/" + id);
    }

    public OrganisationId getId() {
        return id;
    }

    public Bilingual getLead() {
        return lead;
    }

    public LazyTable<MoneyImports.BatchRow> getTable() {
        return table;
    }

    /** The import of the address; null where none is asked for. */
    public MoneyImports.BatchView getOne() {
        return one;
    }

    /** The first of what was changed or used, in one line. */
    public String getUsedLabels() {
        return String.join(", ", one.usedLabels());
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
