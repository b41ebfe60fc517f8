package cymru.cydweithio.sheet.web;

import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.sheet.ImportId;
import cymru.cydweithio.sheet.Importer;
import cymru.cydweithio.sheet.ImportingPartnership;
import cymru.cydweithio.sheet.Imports;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** One spreadsheet that was imported: what of it is there, and the way to take it back. */
@Named
@ViewScoped
public class ImportedPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Imports imports;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ImportId id;
    private Imports.BatchView view;
    private Importer partnership;

    public void open() {
        id = ImportId.parse(path);
        view = imports.batch(id);
        partnership = imports.importer(new ImportingPartnership(view.partnershipId()));
    }

    public void undo() {
        imports.undo(id, view.version());
        notices.done("sheet.undone");
        redirects.to("/imports/" + view.partnershipId());
    }

    public Imports.BatchView getView() {
        return view;
    }

    public Importer getPartnership() {
        return partnership;
    }

    /** The first of what was changed or used, in one line. */
    public String getUsedLabels() {
        return String.join(", ", view.usedLabels());
    }
}
