package cymru.cydweithio.sheet.web;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.platform.web.ViewFormats;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.sheet.ImportingOrganisation;
import cymru.cydweithio.sheet.Imports;
import cymru.cydweithio.sheet.MoneyUploads;
import cymru.cydweithio.sheet.OrganisationImports;
import cymru.cydweithio.sheet.SpreadsheetKinds;
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
 * The first step of importing a spreadsheet of an organisation, such as a commissioner: what it holds, and the file.
 */
@Named
@ViewScoped
public class MoneyImportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OrganisationImports imports;

    @Inject
    private MoneyUploads uploads;

    @Inject
    private SpreadsheetKinds kinds;

    @Inject
    private RequestLanguage language;

    @Inject
    private ViewFormats formats;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ImportingOrganisation id;
    private Bilingual lead;
    private String kind;
    private transient Part part;

    public void open() {
        id = ImportingOrganisation.parse(path);
        lead = imports.importer(id);
    }

    public void upload() throws IOException {
        redirects.to("/money-columns/"
                + uploads.upload(id, kind, part.getSubmittedFileName(), MoneyUploads.bounded(part.getInputStream())));
    }

    public void template(Imports.Kind wanted) throws IOException {
        Faces.sendFile(imports.template(wanted.name(), language.get()), formats.text(wanted.file()) + ".xlsx", true);
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
        return MoneyUploads.LARGEST_MEGABYTES;
    }

    public int getWorkbookMegabytes() {
        return MoneyUploads.LARGEST_WORKBOOK_MEGABYTES;
    }

    public int getMostLines() {
        return MoneyUploads.MOST_LINES;
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
