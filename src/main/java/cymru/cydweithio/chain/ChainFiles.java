package cymru.cydweithio.chain;

import cymru.cydweithio.document.DocumentFiles;
import cymru.cydweithio.document.DocumentTexts;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;

/** A chain, and the chains of a partnership's priorities, as files that say what their pages say. */
@UseCase
public class ChainFiles {

    private Chains chains;
    private BoardChains boards;
    private DocumentFiles files;
    private Messages messages;
    private Clock clock;

    protected ChainFiles() {}

    @Inject
    ChainFiles(Chains chains, BoardChains boards, DocumentFiles files, Messages messages, Clock clock) {
        this.chains = chains;
        this.boards = boards;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    /** As PDF/UA-1. */
    @Requires(Permission.READ_REFERENCE)
    public void writePdf(ChainEnd end, Language language, OutputStream out) {
        files.writePdf(ChainDocument.of(chains.of(end), say(language), LocalDate.now(clock)), out);
    }

    @Requires(Permission.READ_REFERENCE)
    public void writeCsv(ChainEnd end, Language language, OutputStream out) {
        try {
            ChainRows.write(chains.of(end), say(language), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As PDF/UA-1. */
    @Requires(Permission.READ_ASSESSMENT_DRAFTS)
    public void writeBoardPdf(PartnershipId partnership, Language language, OutputStream out) {
        files.writePdf(ChainDocument.of(boards.of(partnership), say(language), LocalDate.now(clock)), out);
    }

    @Requires(Permission.READ_ASSESSMENT_DRAFTS)
    public void writeBoardCsv(PartnershipId partnership, Language language, OutputStream out) {
        try {
            ChainRows.write(boards.of(partnership), say(language), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentTexts say(Language language) {
        return new DocumentTexts(messages, language, "chain");
    }
}
