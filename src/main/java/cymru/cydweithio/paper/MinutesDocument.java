package cymru.cydweithio.paper;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.board.Quorum;
import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.Minutes;
import cymru.cydweithio.meeting.Presence;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays minutes out: {@code document/minutes.ftlh}. */
@ApplicationScoped
class MinutesDocument {

    /** A seat with who filled it; the name is null where nobody did. */
    public record SeatLine(Bilingual organisation, String title, Presence presence, String name) {}

    /**
     * An item with what came of it.
     *
     * @param elsewhere whether its minute stands in the part that is not open to every reader
     */
    public record ItemLine(Minutes.MinuteRow row, List<Actions.ActionRow> actions, boolean elsewhere) {}

    /**
     * What the document shows.
     *
     * @param guests as they are described
     * @param verdict null where no quorum is laid down
     * @param closed whether this is the part that is not open to every reader
     */
    record Content(
            Meetings.MeetingView meeting,
            List<SeatLine> seats,
            List<String> guests,
            Quorum.Verdict verdict,
            List<ItemLine> items,
            boolean closed) {}

    private TaggedPdf pdf;

    protected MinutesDocument() {}

    @Inject
    MinutesDocument(TaggedPdf pdf) {
        this.pdf = pdf;
    }

    int write(Content content, Language language, OutputStream out) {
        Map<String, Object> model = new HashMap<>();
        model.put("meeting", content.meeting());
        model.put("board", content.meeting().board().in(language));
        model.put("seats", content.seats());
        model.put("guests", String.join("; ", content.guests()));
        model.put("verdict", content.verdict());
        model.put("items", content.items());
        model.put("closed", content.closed());
        model.put("reader", language);
        return pdf.locate("minutes", language, model, out).pages();
    }
}
