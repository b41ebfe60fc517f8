package cymru.cydweithio.sheet.web;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.web.FacesExceptionHandler;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.platform.web.ViewFormats;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.sheet.Fault;
import cymru.cydweithio.sheet.FaultyFiles;
import cymru.cydweithio.sheet.ImportingOrganisation;
import cymru.cydweithio.sheet.Imports;
import cymru.cydweithio.sheet.OrganisationImports;
import cymru.cydweithio.sheet.SpreadsheetKinds;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/**
 * The spreadsheets of an organisation, such as a commissioner: kind and file, what is wrong with it, or what was
 * imported.
 */
@Named
@ViewScoped
public class MoneyImportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    /** More cannot be read on one page; mending the first often mends the others. */
    private static final int FAULTS_SHOWN = 200;

    @Inject
    private OrganisationImports imports;

    @Inject
    private SpreadsheetKinds kinds;

    @Inject
    private RequestLanguage language;

    @Inject
    private ViewFormats formats;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ImportingOrganisation id;
    private Bilingual lead;
    private String kind;
    private transient Part part;
    private String asked;
    private OrganisationImports.Offer offer;

    public void open() {
        id = ImportingOrganisation.parse(path);
        lead = imports.importer(id);
        if (asked != null && !asked.isBlank()) {
            offer = imports.offer(id, Parameters.id(asked));
        }
    }

    /** Imports the file that waits, its totals shared as the page shows. */
    public void confirm() {
        tell(imports.confirm(id, offer.upload()));
    }

    public void importAll() throws IOException {
        tell(imports.importAll(id, kind, part.getSubmittedFileName(), Imports.bounded(part.getInputStream())));
    }

    private void tell(OrganisationImports.Result result) {
        if (result.waiting() != null) {
            redirects.to("/money-import/" + id + "?upload=" + result.waiting());
            return;
        }
        result.told().forEach(one -> notices.done(one.key(), one.args()));
        redirects.to("/money-import/" + id);
    }

    public void template(Imports.Kind wanted) throws IOException {
        Faces.sendFile(imports.template(wanted.name(), language.get()), formats.text(wanted.file()) + ".xlsx", true);
    }

    /** The first of what is wrong with the file just uploaded, as the exception handler passes it on. */
    public List<Fault> getFaults() {
        List<Fault> all = allFaults();
        return all.subList(0, Math.min(FAULTS_SHOWN, all.size()));
    }

    public int getMoreFaults() {
        return Math.max(0, allFaults().size() - FAULTS_SHOWN);
    }

    private static List<Fault> allFaults() {
        return FacesContext.getCurrentInstance()
                                .getExternalContext()
                                .getRequestMap()
                                .get(FacesExceptionHandler.BROKEN)
                        instanceof FaultyFiles faulty
                ? faulty.faults()
                : List.of();
    }

    /** What waits to be confirmed; null where nothing does. */
    public OrganisationImports.Offer getOffer() {
        return offer;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public List<Imports.Kind> getKinds() {
        return kinds.of(Scope.Kind.ORGANISATION);
    }

    public ImportingOrganisation getId() {
        return id;
    }

    public Bilingual getLead() {
        return lead;
    }

    public int getMegabytes() {
        return Imports.LARGEST_MEGABYTES;
    }

    public int getMostLines() {
        return Imports.MOST_LINES;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }
}
