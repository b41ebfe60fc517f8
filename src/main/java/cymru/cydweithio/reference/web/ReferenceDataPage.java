package cymru.cydweithio.reference.web;

import cymru.cydweithio.platform.web.FacesExceptionHandler;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.reference.ReferenceData;
import cymru.cydweithio.sheet.Fault;
import cymru.cydweithio.sheet.FaultyFiles;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What reference data is loaded, and the upload that brings it up to date. */
@Named
@ViewScoped
public class ReferenceDataPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReferenceData reference;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    private transient List<Part> parts;
    private transient List<ReferenceData.FileRow> files;

    public void open() {
        files = reference.files();
    }

    public void upload() throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        if (parts != null) {
            for (Part part : parts) {
                contents.put(
                        part.getSubmittedFileName(), part.getInputStream().readNBytes(ReferenceData.LARGEST_BYTES + 1));
            }
        }
        reference
                .upload(contents)
                .forEach(file -> notices.done(
                        "reference.loaded",
                        file.fileName(),
                        file.rows(),
                        file.added(),
                        file.changed(),
                        file.removed()));
        redirects.to("/reference-data");
    }

    public List<ReferenceData.FileRow> getFiles() {
        return files == null ? reference.files() : files;
    }

    /** What was wrong with the files just uploaded, as the exception handler passes it on. */
    public List<Fault> getFaults() {
        return FacesContext.getCurrentInstance()
                                .getExternalContext()
                                .getRequestMap()
                                .get(FacesExceptionHandler.BROKEN)
                        instanceof FaultyFiles faulty
                ? faulty.faults()
                : List.of();
    }

    public int getLargestBytes() {
        return ReferenceData.LARGEST_BYTES;
    }

    public int getLargestMegabytes() {
        return ReferenceData.LARGEST_BYTES / 1024 / 1024;
    }

    public List<Part> getParts() {
        return parts;
    }

    public void setParts(List<Part> parts) {
        this.parts = parts;
    }
}
