package cymru.cydweithio.meeting.web;

import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.meeting.ItemDetails;
import cymru.cydweithio.meeting.MeetingActions;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.MeetingState;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.MinutesState;
import cymru.cydweithio.meeting.Purpose;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** One item of an agenda: a new one, or one to be described anew. */
@Named
@ViewScoped
public class AgendaItemPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Meetings meetings;

    @Inject
    private Agenda agenda;

    @Inject
    private MeetingActions actions;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    @Inject
    @Param(pathIndex = 1)
    private String itemPath;

    private MeetingId id;
    private UUID itemId;
    private Meetings.MeetingView meeting;
    private List<Agenda.PresenterRow> presenters;
    private String titleEn;
    private String titleCy;
    private Purpose purpose = Purpose.DISCUSSION;
    private String presenter;
    private Integer minutes;
    private Classification classification = Classification.PUBLISHED;
    private String reason;
    private Agenda.Ending ending;
    private boolean endable;
    private List<Meetings.MeetingRow> later = List.of();
    private List<MeetingActions.Unseen> unseen = List.of();
    private String because;
    private String offBecause;
    private String deferredTo;
    private String deferredBecause;

    public void open() {
        id = MeetingId.parse(path);
        presenters = agenda.presenters(id);
        meeting = meetings.view(id);
        if (!"new".equals(itemPath)) {
            itemId = Ids.parse(itemPath).orElseThrow(NotFound::new);
            Agenda.ItemView item = agenda.item(id, itemId);
            ItemDetails details = item.details();
            ending = item.ending();
            endable = meeting.state() != MeetingState.CANCELLED && meeting.minutesState() != MinutesState.APPROVED;
            later = meetings.laterAhead(id);
            unseen = unseen();
            titleEn = details.titleEn();
            titleCy = details.titleCy();
            purpose = details.purpose();
            presenter =
                    details.presenterId() == null ? null : details.presenterId().toString();
            minutes = details.minutes();
            classification = details.classification();
            reason = details.classificationReason();
        }
    }

    public void save() {
        ItemDetails details = new ItemDetails(
                titleEn, titleCy, purpose, Ids.parse(presenter).orElse(null), minutes, classification, reason);
        if (itemId == null) {
            agenda.add(id, meeting.version(), details);
            notices.done("meeting.item.added");
        } else {
            agenda.amend(id, meeting.version(), itemId, details, because);
            notices.done("meeting.item.saved");
            List<MeetingActions.Unseen> blind = unseen();
            if (!blind.isEmpty()) {
                notices.done("meeting.item.unseen.notice", blind.size(), names(blind));
            }
        }
        redirects.to("/agenda/" + id);
    }

    private List<MeetingActions.Unseen> unseen() {
        return actions.unseen(new PartnershipId(meeting.partnershipId()), itemId);
    }

    private static String names(List<MeetingActions.Unseen> rows) {
        return rows.stream().map(MeetingActions.Unseen::described).collect(Collectors.joining("; "));
    }

    /** Open actions of the item whose owners may not see it. */
    public List<MeetingActions.Unseen> getUnseen() {
        return unseen;
    }

    public void takeOff() {
        agenda.takeOff(id, meeting.version(), itemId, offBecause);
        notices.done("meeting.item.takenOff");
        redirects.to("/agenda/" + id);
    }

    public void defer() {
        agenda.defer(id, meeting.version(), itemId, Ids.parse(deferredTo).orElse(null), deferredBecause);
        notices.done("meeting.item.deferred");
        redirects.to("/agenda/" + id);
    }

    public void putBack() {
        agenda.putBack(id, meeting.version(), itemId, offBecause);
        notices.done("meeting.item.putBack");
        redirects.to("/agenda/" + id);
    }

    /** Whether the members have the agenda, so that every change of it is recorded with its reason. */
    public boolean isOut() {
        return meeting.state().agendaIsOut();
    }

    /** Whether its words can be changed still. */
    public boolean isChangeable() {
        return meeting.state().ahead();
    }

    public boolean isEndable() {
        return endable;
    }

    public Agenda.Ending getEnding() {
        return ending;
    }

    public List<Meetings.MeetingRow> getLater() {
        return later;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public String getOffBecause() {
        return offBecause;
    }

    public void setOffBecause(String offBecause) {
        this.offBecause = offBecause;
    }

    public String getDeferredTo() {
        return deferredTo;
    }

    public void setDeferredTo(String deferredTo) {
        this.deferredTo = deferredTo;
    }

    public String getDeferredBecause() {
        return deferredBecause;
    }

    public void setDeferredBecause(String deferredBecause) {
        this.deferredBecause = deferredBecause;
    }

    public MeetingId getId() {
        return id;
    }

    public Meetings.MeetingView getMeeting() {
        return meeting;
    }

    public boolean isNewItem() {
        return itemId == null;
    }

    public List<Agenda.PresenterRow> getPresenters() {
        return presenters;
    }

    public Purpose[] getPurposes() {
        return Purpose.values();
    }

    public Classification[] getClassifications() {
        return Classification.values();
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getTitleCy() {
        return titleCy;
    }

    public void setTitleCy(String titleCy) {
        this.titleCy = titleCy;
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    public String getPresenter() {
        return presenter;
    }

    public void setPresenter(String presenter) {
        this.presenter = presenter;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Classification getClassification() {
        return classification;
    }

    public void setClassification(Classification classification) {
        this.classification = classification;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
