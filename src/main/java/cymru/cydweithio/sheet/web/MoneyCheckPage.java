package cymru.cydweithio.sheet.web;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.platform.web.ViewFormats;
import cymru.cydweithio.sheet.MoneyUploadId;
import cymru.cydweithio.sheet.MoneyUploads;
import cymru.cydweithio.sheet.OrganisationImports;
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
 * The last step of importing a spreadsheet of an organisation: what would be imported and what it comes to, what is odd
 * about it, and everything that stands against it.
 */
@Named
@ViewScoped
public class MoneyCheckPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MoneyUploads uploads;

    @Inject
    private OrganisationImports imports;

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

    private MoneyUploadId id;
    private MoneyUploads.Upload upload;
    private transient MoneyUploads.Preview view;
    private long version;
    private Bilingual lead;
    private int page = 1;
    private List<LineForm> lines = List.of();
    private boolean namesAgreed;
    private transient Part part;

    public void open() {
        id = MoneyUploadId.parse(path);
        upload = uploads.find(id);
        lead = imports.importer(upload.lead());
        if (upload.waiting()) {
            view = uploads.preview(id, language.get(), page);
            version = view.version();
            lines = LineForm.of(view.doubtful(), view.out());
            namesAgreed = view.agreed() && !view.asked().isEmpty();
        }
    }

    /** Lines that are left out, and names that mean what they were taken for. */
    public void decide() {
        uploads.decide(id, version, LineForm.leftOut(lines), namesAgreed);
        redirects.to("/money-check/" + id);
    }

    public void importAll() {
        OrganisationImports.Result result = uploads.importAll(id, version);
        result.told().forEach(one -> notices.done(one.key(), one.args()));
        redirects.to("/money-imports/" + upload.lead() + "?import=" + result.batch());
    }

    public void replace() throws IOException {
        uploads.replace(id, version, part.getSubmittedFileName(), MoneyUploads.bounded(part.getInputStream()));
        redirects.to("/money-check/" + id);
    }

    /** Every fault in a file of its own, to be worked through beside the spreadsheet. */
    public void download() throws IOException {
        Faces.sendFile(
                FaultFile.of(uploads.faults(id), formats), formats.text("sheet.preview.faults.file") + ".csv", true);
    }

    public int getPages() {
        return (int) ((getView().faults().total() + MoneyUploads.FAULTS_A_PAGE - 1) / MoneyUploads.FAULTS_A_PAGE);
    }

    public MoneyUploadId getId() {
        return id;
    }

    public MoneyUploads.Upload getUpload() {
        return upload;
    }

    /** Read anew where the page is shown again after something went wrong. */
    public MoneyUploads.Preview getView() {
        if (view == null && upload.waiting()) {
            view = uploads.preview(id, language.get(), page);
        }
        return view;
    }

    public Bilingual getLead() {
        return lead;
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
