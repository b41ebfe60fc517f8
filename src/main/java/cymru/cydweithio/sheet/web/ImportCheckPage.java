package cymru.cydweithio.sheet.web;

import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.platform.web.ViewFormats;
import cymru.cydweithio.sheet.ImportId;
import cymru.cydweithio.sheet.Importer;
import cymru.cydweithio.sheet.ImportingPartnership;
import cymru.cydweithio.sheet.Imports;
import cymru.cydweithio.sheet.UploadId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The last step of importing a spreadsheet: what would be imported, and everything that stands against it. */
@Named
@ViewScoped
public class ImportCheckPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Imports imports;

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

    private UploadId id;
    private Imports.Upload upload;
    private transient Imports.Preview view;
    private long version;
    private Importer partnership;
    private int page = 1;
    private List<LineForm> lines = List.of();
    private boolean namesAgreed;
    private transient Part part;

    public void open() {
        id = UploadId.parse(path);
        upload = imports.find(id);
        partnership = imports.importer(new ImportingPartnership(upload.partnershipId()));
        if (upload.waiting()) {
            view = imports.preview(id, language.get(), page);
            version = view.version();
            lines = LineForm.of(view.doubtful(), view.leftOut());
            namesAgreed = view.agreed() && !view.asked().isEmpty();
        }
    }

    /** Lines that are left out, and names that mean what they were taken for. */
    public void decide() {
        imports.decide(id, version, LineForm.leftOut(lines), namesAgreed);
        redirects.to("/import-check/" + id);
    }

    public void importAll() {
        UUID batch = imports.importAll(id, version);
        notices.done("sheet.imported", imports.batch(new ImportId(batch)).row().rows());
        redirects.to("/imported/" + batch);
    }

    public void replace() throws IOException {
        imports.replace(id, version, part.getSubmittedFileName(), Imports.bounded(part.getInputStream()));
        redirects.to("/import-check/" + id);
    }

    /** Every fault in a file of its own, to be worked through beside the spreadsheet. */
    public void download() throws IOException {
        Faces.sendFile(
                FaultFile.of(imports.faults(id), formats), formats.text("sheet.preview.faults.file") + ".csv", true);
    }

    public long getFirstFault() {
        return (long) (Math.min(page, getPages()) - 1) * Imports.FAULTS_A_PAGE + 1;
    }

    public long getLastFault() {
        return getFirstFault() + getView().faults().rows().size() - 1;
    }

    public int getPages() {
        return (int) ((getView().faults().total() + Imports.FAULTS_A_PAGE - 1) / Imports.FAULTS_A_PAGE);
    }

    public UploadId getId() {
        return id;
    }

    public Imports.Upload getUpload() {
        return upload;
    }

    /** Read anew where the page is shown again after something went wrong. */
    public Imports.Preview getView() {
        if (view == null && upload.waiting()) {
            view = imports.preview(id, language.get(), page);
        }
        return view;
    }

    public Importer getPartnership() {
        return partnership;
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public boolean isNamesAgreed() {
        return namesAgreed;
    }

    public void setNamesAgreed(boolean namesAgreed) {
        this.namesAgreed = namesAgreed;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }
}
