package cymru.cydweithio.brief;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.report.TaggedPdf;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * One area on one page. Every person who is signed in may read it: the areas, bodies, partnerships, duties, and which
 * organisations sit, are public facts. Posts and people are told only to those whose permission to read seats reaches
 * the partnership, and whom to write to only to those who may read it.
 */
@UseCase
public class AreaBriefs {

    private AreaFinder finder;
    private Messages messages;
    private TaggedPdf pdf;

    protected AreaBriefs() {}

    @Inject
    AreaBriefs(AreaFinder finder, Messages messages, TaggedPdf pdf) {
        this.finder = finder;
        this.messages = messages;
        this.pdf = pdf;
    }

    /** The brief, worded in a language. */
    @Requires(Permission.READ_REFERENCE)
    public BriefText of(String gssCode, LocalDate day, boolean unconfirmed, Language language) {
        return new BriefWords(messages, language).say(finder.find(gssCode, day, unconfirmed, language));
    }

    /** The same as PDF/UA-1 and PDF/A-3a. */
    @Requires(Permission.READ_REFERENCE)
    public void writePdf(String gssCode, LocalDate day, boolean unconfirmed, Language language, OutputStream out) {
        pdf(of(gssCode, day, unconfirmed, language), language, pdf, out);
    }

    /** The same as a Word document. */
    @Requires(Permission.READ_REFERENCE)
    public void writeWord(String gssCode, LocalDate day, boolean unconfirmed, Language language, OutputStream out) {
        WordDocument.write(of(gssCode, day, unconfirmed, language), language, out);
    }

    static void pdf(BriefText text, Language language, TaggedPdf pdf, OutputStream out) {
        Map<String, Object> model = new HashMap<>();
        model.put("brief", text);
        pdf.render("area-brief", language, model, out);
    }
}
