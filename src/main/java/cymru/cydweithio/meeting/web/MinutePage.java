package cymru.cydweithio.meeting.web;

import cymru.cydweithio.board.BoardChoices;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.meeting.MeetingActions;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.MeetingRule;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.Minutes;
import cymru.cydweithio.meeting.MinutesState;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** What is written down of one item: its minute, decisions and actions. One form, which is saved whole. */
@Named
@ViewScoped
public class MinutePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Meetings meetings;

    @Inject
    private Minutes book;

    @Inject
    private MeetingActions actions;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private RequestLanguage language;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    @Inject
    @Param(pathIndex = 1)
    private String itemPath;

    private MeetingId id;
    private Meetings.MeetingView meeting;
    private Minutes.MinuteRow row;
    private List<BoardChoices.Choice> people;
    private List<MeetingActions.Raised> raised;
    private boolean writable;
    private final MinuteForm form = new MinuteForm();

    public void open() {
        id = MeetingId.parse(path);
        UUID itemId = Ids.parse(itemPath).orElseThrow(NotFound::new);
        meetings.steps(id);
        meeting = meetings.view(id);
        Minutes.MinutesView minutes = book.minutes(id);
        row = minutes.rows().stream()
                .filter(one -> one.item().id().equals(itemId))
                .findFirst()
                .orElseThrow(NotFound::new);
        writable = minutes.recording().isEmpty();
        PartnershipId partnership = new PartnershipId(meeting.partnershipId());
        people = actions.ownersFor(partnership, itemId);
        raised = actions.ofMeeting(partnership, id.value()).stream()
                .filter(action -> itemId.equals(action.itemId()))
                .toList();
        form.show(row, language.get());
    }

    /** Saves all fields of the page. */
    public void write() {
        save();
    }

    /** The same, pressed beside a decision, which must not have been forgotten. */
    public void decide() {
        if (!form.isDeciding()) {
            throw new RuleViolation(MeetingRule.DECISION_TEXT_MISSING);
        }
        save();
    }

    /** The same, pressed beside an action. */
    public void raise() {
        if (!form.isRaising()) {
            throw new RuleViolation(MeetingRule.ACTION_WORDING_REQUIRED);
        }
        save();
    }

    private void save() {
        Minutes.Saved saved =
                book.save(id, meeting.version(), new ItemId(row.item().id()), form.written());
        notices.done("meeting.minute.saved");
        if (saved.decisionId() != null) {
            notices.done("meeting.decision.saved");
        }
        if (saved.actionId() != null) {
            notices.done("meeting.action.raised");
        }
        redirects.to(
                saved.decisionId() != null && form.isMaterialNext()
                        ? "/decision-section17/" + saved.decisionId()
                        : "/minute/" + id + "/" + row.item().id());
    }

    /** Whether minute, decisions and actions can be added still; decisions can be amended after that, too. */
    public boolean isWritable() {
        return writable;
    }

    /** Whether a decision is changed by a recorded amendment only. */
    public boolean isShared() {
        return meeting.minutesState() != MinutesState.NONE;
    }

    public List<BoardChoices.Choice> getPeople() {
        return people;
    }

    public MinuteForm getForm() {
        return form;
    }

    public MeetingId getId() {
        return id;
    }

    public Meetings.MeetingView getMeeting() {
        return meeting;
    }

    public Minutes.MinuteRow getRow() {
        return row;
    }

    public List<MeetingActions.Raised> getRaised() {
        return raised;
    }

    public Language[] getLanguages() {
        return Language.values();
    }
}
