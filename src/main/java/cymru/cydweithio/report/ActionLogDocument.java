package cymru.cydweithio.report;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.action.Actions.ActionRow;
import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Lays the action log out: {@code document/action-log.ftlh}. */
@ApplicationScoped
class ActionLogDocument {

    /**
     * What the document shows.
     *
     * @param asOn the day whose state it shows
     * @param narrowed names of the board, owner and organisation by which the log was filtered
     * @param words that were searched for, or null
     * @param cut whether rows were left out
     */
    record Content(
            LocalDate asOn,
            Actions.ActionStatus standing,
            List<Bilingual> partnerships,
            List<Bilingual> narrowed,
            String words,
            boolean mine,
            List<ActionRow> rows,
            boolean cut) {}

    /** The most rows laid out at one time across all documents; further requests wait. */
    private final Semaphore room = new Semaphore(ActionLogReport.MOST_ROWS, true);

    private TaggedPdf pdf;

    protected ActionLogDocument() {}

    @Inject
    ActionLogDocument(TaggedPdf pdf) {
        this.pdf = pdf;
    }

    void write(Content content, Language language, OutputStream out) {
        Map<String, Object> model = new HashMap<>();
        model.put("asOn", content.asOn());
        model.put("standing", content.standing());
        model.put("partnerships", content.partnerships());
        model.put("narrowed", content.narrowed());
        model.put("words", content.words() == null ? "" : content.words().strip());
        model.put("mine", content.mine());
        model.put("rows", content.rows());
        model.put("cut", content.cut());
        int rows =
                Math.min(ActionLogReport.MOST_ROWS, Math.max(1, content.rows().size()));
        room.acquireUninterruptibly(rows);
        try {
            pdf.render("action-log", language, model, out);
        } finally {
            room.release(rows);
        }
    }
}
