package cymru.cydweithio.meeting.web;

import cymru.cydweithio.board.BoardChoices;
import cymru.cydweithio.meeting.Decisions;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** What is written down of one item: its minute, decisions and actions. One form, which is saved whole. */
@Named
@ViewScoped
public class MinutePage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Chosen where the action comes from the decision that is typed above it. */
    private static final String NEW_DECISION = "new";

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
    private String minuteEn;
    private String minuteCy;
    private final List<WrittenDecision> decisions = new ArrayList<>();
    private String decisionEn;
    private String decisionCy;
    private String section17;
    private String wording;
    private Language wordingLanguage;
    private String owner;
    private String decision;
    private LocalDate dueOn;

    /** A decision that stands on the page, with what is typed to change it. */
    public static class WrittenDecision implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Decisions.DecisionRow row;
        private String textEn;
        private String textCy;
        private String section17;
        private String because;
        private boolean remove;

        WrittenDecision(Decisions.DecisionRow row) {
            this.row = row;
            textEn = row.text().en();
            textCy = row.text().cy();
            section17 = row.section17();
        }

        Decisions.DecisionEdit edit() {
            return new Decisions.DecisionEdit(
                    row.id(), new Decisions.DecisionText(textEn, textCy, section17), because, remove);
        }

        public Decisions.DecisionRow getRow() {
            return row;
        }

        public String getTextEn() {
            return textEn;
        }

        public void setTextEn(String textEn) {
            this.textEn = textEn;
        }

        public String getTextCy() {
            return textCy;
        }

        public void setTextCy(String textCy) {
            this.textCy = textCy;
        }

        public String getSection17() {
            return section17;
        }

        public void setSection17(String section17) {
            this.section17 = section17;
        }

        public String getBecause() {
            return because;
        }

        public void setBecause(String because) {
            this.because = because;
        }

        public boolean isRemove() {
            return remove;
        }

        public void setRemove(boolean remove) {
            this.remove = remove;
        }
    }

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
        minuteEn = row.minute() == null ? null : row.minute().en();
        minuteCy = row.minute() == null ? null : row.minute().cy();
        row.decisions().stream().map(WrittenDecision::new).forEach(decisions::add);
        wordingLanguage = language.get();
    }

    /** Saves all fields of the page. */
    public void write() {
        save();
    }

    /** The same, pressed beside a decision, which must not have been forgotten. */
    public void decide() {
        if (blank(decisionEn) && blank(decisionCy)) {
            throw new RuleViolation(MeetingRule.DECISION_TEXT_MISSING);
        }
        save();
    }

    /** The same, pressed beside an action. */
    public void raise() {
        if (blank(wording)) {
            throw new RuleViolation(MeetingRule.ACTION_WORDING_REQUIRED);
        }
        save();
    }

    private void save() {
        Minutes.Saved saved = book.save(
                id,
                meeting.version(),
                row.item().id(),
                new Minutes.Written(
                        minuteEn,
                        minuteCy,
                        decisions.stream().map(WrittenDecision::edit).toList(),
                        new Decisions.DecisionText(decisionEn, decisionCy, section17),
                        new Minutes.ActionDraft(
                                wording,
                                wordingLanguage,
                                Ids.parse(owner).orElse(null),
                                dueOn,
                                Ids.parse(decision).orElse(null),
                                NEW_DECISION.equals(decision))));
        notices.done("meeting.minute.saved");
        if (saved.decisionId() != null) {
            notices.done("meeting.decision.saved");
        }
        if (saved.actionId() != null) {
            notices.done("meeting.action.raised");
        }
        redirects.to("/minute/" + id + "/" + row.item().id());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** Whether a decision or an action is to be added, which the form does once. */
    public boolean isAdding() {
        return !blank(decisionEn) || !blank(decisionCy) || !blank(wording);
    }

    /** Whether minute, decisions and actions can be added still; decisions can be amended after that, too. */
    public boolean isWritable() {
        return writable;
    }

    /** Whether a decision is changed by a recorded amendment only. */
    public boolean isShared() {
        return meeting.minutesState() != MinutesState.NONE;
    }

    public List<WrittenDecision> getDecisions() {
        return decisions;
    }

    public List<BoardChoices.Choice> getPeople() {
        return people;
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

    public String getMinuteEn() {
        return minuteEn;
    }

    public void setMinuteEn(String minuteEn) {
        this.minuteEn = minuteEn;
    }

    public String getMinuteCy() {
        return minuteCy;
    }

    public void setMinuteCy(String minuteCy) {
        this.minuteCy = minuteCy;
    }

    public String getDecisionEn() {
        return decisionEn;
    }

    public void setDecisionEn(String decisionEn) {
        this.decisionEn = decisionEn;
    }

    public String getDecisionCy() {
        return decisionCy;
    }

    public void setDecisionCy(String decisionCy) {
        this.decisionCy = decisionCy;
    }

    public String getSection17() {
        return section17;
    }

    public void setSection17(String section17) {
        this.section17 = section17;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(String wording) {
        this.wording = wording;
    }

    public Language getWordingLanguage() {
        return wordingLanguage;
    }

    public void setWordingLanguage(Language wordingLanguage) {
        this.wordingLanguage = wordingLanguage;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
