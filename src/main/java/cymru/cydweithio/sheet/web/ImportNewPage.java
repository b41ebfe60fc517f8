package cymru.cydweithio.sheet.web;

import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.platform.web.ViewFormats;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.sheet.Importer;
import cymru.cydweithio.sheet.ImportingPartnership;
import cymru.cydweithio.sheet.Imports;
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

/** The first step of importing a spreadsheet: what it holds, and the file. */
@Named
@ViewScoped
public class ImportNewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Imports imports;

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

    private ImportingPartnership id;
    private Importer partnership;
    private String kind;
    private transient Part part;

    public void open() {
        id = ImportingPartnership.parse(path);
        partnership = imports.importer(id);
    }

    public void upload() throws IOException {
        redirects.to("/import-columns/"
                + imports.upload(id, kind, part.getSubmittedFileName(), Imports.bounded(part.getInputStream())));
    }

    public void template(Imports.Kind wanted) throws IOException {
        Faces.sendFile(imports.template(wanted.name(), language.get()), formats.text(wanted.file()) + ".xlsx", true);
    }

    public List<Imports.Kind> getKinds() {
        return kinds.of(Scope.Kind.PARTNERSHIP);
    }

    public ImportingPartnership getId() {
        return id;
    }

    public Importer getPartnership() {
        return partnership;
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
