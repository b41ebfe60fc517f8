package cymru.cydweithio.brief;

import cymru.cydweithio.document.Document;
import cymru.cydweithio.document.DocumentFiles;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;

/**
 * One area on one page. Every person who is signed in may read it: the areas, bodies, partnerships, duties, and which
 * organisations sit, are public facts. Posts and people are told only to those whose permission to read seats reaches
 * the partnership, and whom to write to only to those who may read it.
 */
@UseCase
public class AreaBriefs {

    /**
     * A brief.
     *
     * @param area its name
     */
    public record BriefView(String gssCode, String area, Document document) {}

    private AreaFinder finder;
    private Messages messages;
    private DocumentFiles files;

    protected AreaBriefs() {}

    @Inject
    AreaBriefs(AreaFinder finder, Messages messages, DocumentFiles files) {
        this.finder = finder;
        this.messages = messages;
        this.files = files;
    }

    /** The brief, worded in a language. */
    @Requires(Permission.READ_REFERENCE)
    public BriefView of(String gssCode, LocalDate day, boolean unconfirmed, Language language) {
        AreaBrief brief = finder.find(gssCode, day, unconfirmed, language);
        return new BriefView(
                brief.area().gssCode(),
                brief.area().name().in(language),
                new BriefDocument(messages, language).of(brief));
    }

    /** The same as PDF/UA-1 and PDF/A-3a. */
    @Requires(Permission.READ_REFERENCE)
    public void writePdf(String gssCode, LocalDate day, boolean unconfirmed, Language language, OutputStream out) {
        files.writePdf(of(gssCode, day, unconfirmed, language).document(), out);
    }

    /** The same as a Word document. */
    @Requires(Permission.READ_REFERENCE)
    public void writeWord(String gssCode, LocalDate day, boolean unconfirmed, Language language, OutputStream out) {
        files.writeWord(of(gssCode, day, unconfirmed, language).document(), out);
    }
}
