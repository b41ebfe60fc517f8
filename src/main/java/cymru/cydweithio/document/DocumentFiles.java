package cymru.cydweithio.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Map;

/** Documents as files. */
@ApplicationScoped
public class DocumentFiles {

    private TaggedPdf pdf;

    protected DocumentFiles() {}

    @Inject
    public DocumentFiles(TaggedPdf pdf) {
        this.pdf = pdf;
    }

    /** As PDF/UA-1 and PDF/A-3a. */
    public void writePdf(Document document, OutputStream out) {
        pdf.render("document", document.language(), Map.of("document", document), out);
    }

    public void writeWord(Document document, OutputStream out) {
        WordWriter.write(document, out);
    }

    /** Each table as a sheet. */
    public void writeWorkbook(Document document, OutputStream out) {
        WorkbookWriter.write(document.tables(), out);
    }
}
