package cymru.cydweithio.interchange.web;

import cymru.cydweithio.interchange.ImportId;
import cymru.cydweithio.interchange.Imports;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** One spreadsheet that was brought: what of it is there, and the way to take it back. */
@Named
@ViewScoped
public class ImportedPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Imports imports;

    @Inject
    private Partnerships partnerships;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ImportId id;
    private Imports.BatchView view;
    private Partnerships.PartnershipRow partnership;

    public void open() {
        id = ImportId.parse(path);
        view = imports.batch(id);
        partnership = partnerships.publicFacts(view.partnershipId());
    }

    public void undo() {
        imports.undo(id, view.version());
        notices.done("interchange.undone");
        redirects.to("/imports/" + view.partnershipId());
    }

    public Imports.BatchView getView() {
        return view;
    }

    public Partnerships.PartnershipRow getPartnership() {
        return partnership;
    }

    /** The first of what was changed or used, in one line. */
    public String getUsedLabels() {
        return String.join(", ", view.usedLabels());
    }
}
