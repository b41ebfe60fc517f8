package cymru.cydweithio.paper;

import cymru.cydweithio.inspection.Inspected;
import cymru.cydweithio.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Accepts a file: receives and measures it, scans it, converts it to PDF if it is none, inspects it; only then, in a
 * short transaction, stores it as a version of its paper. The rest runs without a transaction, because receiving and
 * converting take time.
 */
@ApplicationScoped
class Submissions {

    private Intake intake;
    private VirusScan scan;
    private WordToPdf conversion;
    private PdfInspection inspection;
    private PaperVersionStore store;

    protected Submissions() {}

    @Inject
    Submissions(
            Intake intake, VirusScan scan, WordToPdf conversion, PdfInspection inspection, PaperVersionStore store) {
        this.intake = intake;
        this.scan = scan;
        this.conversion = conversion;
        this.inspection = inspection;
        this.store = store;
    }

    /** By which way a paper comes. */
    enum SubmissionChannel {
        /** Through whoever runs the meeting, also what was tabled. */
        DESK,
        /** By an author's link, of which the coordinators are told. */
        LINK
    }

    /**
     * Accepts a version of a paper.
     *
     * @param receivedOn the day on which it came, for what came by another way before; null for today
     * @param by who hands it in, as it is shown beside the version
     * @throws cymru.cydweithio.platform.RuleViolation with the reason why the file is refused
     */
    void take(
            UUID paperId, Language language, Upload upload, LocalDate receivedOn, String by, SubmissionChannel channel)
            throws IOException {
        try (ReceivedFile received = intake.receive(upload.content(), upload.fileName())) {
            scan.check(received.file());
            Path pdf = received.kind() == FileKind.PDF
                    ? received.file()
                    : conversion.convert(received.file(), received.kind(), received.folder());
            Inspected inspected = inspection.inspect(pdf);
            store.add(
                    paperId,
                    language,
                    pdf,
                    inspected.pages(),
                    inspected.tagged(),
                    received.name(),
                    receivedOn,
                    by,
                    channel);
        }
    }
}
