package cymru.cydweithio.meeting.web;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.MinuteBook;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** What is written down of one item: its minute, decisions and actions. */
@Named
@ViewScoped
public class MinutePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Meetings meetings;

    @Inject
    private Agenda agenda;

    @Inject
    private MinuteBook book;

    @Inject
    private Actions actions;

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
    private MinuteBook.MinuteRow row;
    private List<Agenda.PresenterRow> people;
    private List<Actions.ActionRow> raised;
    private String minuteEn;
    private String minuteCy;
    private String decisionEn;
    private String decisionCy;
    private String section17;
    private String wording;
    private Language wordingLanguage;
    private String owner;
    private String decision;
    private LocalDate dueOn;

    public void open() {
        id = MeetingId.parse(path);
        people = agenda.presenters(id);
        meeting = meetings.view(id);
        UUID itemId = Ids.parse(itemPath).orElseThrow(NotFound::new);
        row = book.minutes(id).rows().stream()
                .filter(one -> one.item().id().equals(itemId))
                .findFirst()
                .orElseThrow(NotFound::new);
        raised = actions.ofMeeting(new PartnershipId(meeting.partnershipId()), id.value()).stream()
                .filter(action -> itemId.equals(action.itemId()))
                .toList();
        minuteEn = row.minute() == null ? null : row.minute().en();
        minuteCy = row.minute() == null ? null : row.minute().cy();
        wordingLanguage = language.get();
    }

    public void write() {
        book.write(id, meeting.version(), row.item().id(), minuteEn, minuteCy);
        notices.done("meeting.minute.saved");
        redirects.to("/minutes/" + id);
    }

    public void decide() {
        book.decide(id, meeting.version(), row.item().id(), decisionEn, decisionCy, section17);
        notices.done("meeting.decision.saved");
        redirects.to(self());
    }

    public void raise() {
        actions.raise(
                new PartnershipId(meeting.partnershipId()),
                new Actions.NewAction(
                        wording,
                        wordingLanguage,
                        meeting.boardId(),
                        id.value(),
                        row.item().id(),
                        Ids.parse(decision).orElse(null),
                        Ids.parse(owner).orElse(null),
                        meeting.plan().heldOn(),
                        dueOn));
        notices.done("meeting.action.raised");
        redirects.to(self());
    }

    private String self() {
        return "/minute/" + id + "/" + row.item().id();
    }

    public MeetingId getId() {
        return id;
    }

    public Meetings.MeetingView getMeeting() {
        return meeting;
    }

    public MinuteBook.MinuteRow getRow() {
        return row;
    }

    public List<Agenda.PresenterRow> getPeople() {
        return people;
    }

    public List<Actions.ActionRow> getRaised() {
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
