package cymru.cydweithio.sheet.web;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.sheet.BatchId;
import cymru.cydweithio.sheet.ImportingOrganisation;
import cymru.cydweithio.sheet.OrganisationImports;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** The spreadsheets that an organisation imported; one of them with what would go, and the way to take it back. */
@Named
@ViewScoped
public class MoneyImportsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OrganisationImports imports;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ImportingOrganisation id;
    private Bilingual lead;
    private LazyTable<OrganisationImports.BatchRow> table;
    private String asked;
    private OrganisationImports.BatchView one;

    public void open() {
        id = ImportingOrganisation.parse(path);
        lead = imports.importer(id);
        table = new LazyTable<OrganisationImports.BatchRow>(slice -> imports.batches(id, slice)).open();
        if (asked != null) {
            one = imports.batch(id, new BatchId(Ids.parse(asked).orElseThrow(NotFound::new)));
        }
    }

    public void undo() {
        imports.undo(id, new BatchId(one.row().id()), one.version());
        notices.done("sheet.undone");
        redirects.to("/money-imports/" + id);
    }

    public ImportingOrganisation getId() {
        return id;
    }

    public Bilingual getLead() {
        return lead;
    }

    public LazyTable<OrganisationImports.BatchRow> getTable() {
        return table;
    }

    /** The import of the address; null where none is asked for. */
    public OrganisationImports.BatchView getOne() {
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
