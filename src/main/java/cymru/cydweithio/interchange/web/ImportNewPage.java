package cymru.cydweithio.interchange.web;

import cymru.cydweithio.interchange.ImportKind;
import cymru.cydweithio.interchange.Imports;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.platform.web.ViewFormats;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The first step of bringing a spreadsheet: what it holds, and the file. */
@Named
@ViewScoped
public class ImportNewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Imports imports;

    @Inject
    private Partnerships partnerships;

    @Inject
    private RequestLanguage language;

    @Inject
    private ViewFormats formats;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private PartnershipId id;
    private Partnerships.PartnershipRow partnership;
    private ImportKind kind;
    private transient Part part;

    public void open() {
        id = PartnershipId.parse(path);
        imports.mayBegin(id);
        partnership = partnerships.publicFacts(id.value());
    }

    public void upload() throws IOException {
        redirects.to("/import-columns/"
                + imports.upload(id, kind, part.getSubmittedFileName(), Imports.bounded(part.getInputStream())));
    }

    public void template(ImportKind wanted) throws IOException {
        Faces.sendFile(
                imports.template(wanted, language.get()),
                formats.word("interchange.template.file", wanted) + ".xlsx",
                true);
    }

    public ImportKind[] getKinds() {
        return ImportKind.values();
    }

    public PartnershipId getId() {
        return id;
    }

    public Partnerships.PartnershipRow getPartnership() {
        return partnership;
    }

    public int getMegabytes() {
        return Imports.LARGEST_MEGABYTES;
    }

    public int getMostLines() {
        return Imports.MOST_LINES;
    }

    public ImportKind getKind() {
        return kind;
    }

    public void setKind(ImportKind kind) {
        this.kind = kind;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }
}
