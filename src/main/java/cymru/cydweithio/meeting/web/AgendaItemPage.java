package cymru.cydweithio.meeting.web;

import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.meeting.ItemId;
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
    private final AgendaItemForm form = new AgendaItemForm();
    private Agenda.Ending ending;
    private boolean endable;
    private List<Meetings.MeetingRow> later = List.of();
    private List<MeetingActions.Unseen> unseen = List.of();
    private String offBecause;
    private String deferredTo;
    private String deferredBecause;

    public void open() {
        id = MeetingId.parse(path);
        presenters = agenda.presenters(id);
        meeting = meetings.view(id);
        if (!"new".equals(itemPath)) {
            itemId = Ids.parse(itemPath).orElseThrow(NotFound::new);
            Agenda.ItemView item = agenda.item(id, new ItemId(itemId));
            ending = item.ending();
            endable = meeting.state() != MeetingState.CANCELLED && meeting.minutesState() != MinutesState.APPROVED;
            later = meetings.laterAhead(id);
            unseen = unseen();
            form.show(item.details());
        }
    }

    public void save() {
        if (itemId == null) {
            agenda.add(id, meeting.version(), form.details());
            notices.done("meeting.item.added");
        } else {
            agenda.amend(id, meeting.version(), new ItemId(itemId), form.details(), form.getBecause());
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
        agenda.takeOff(id, meeting.version(), new ItemId(itemId), offBecause);
        notices.done("meeting.item.takenOff");
        redirects.to("/agenda/" + id);
    }

    public void defer() {
        agenda.defer(
                id,
                meeting.version(),
                new ItemId(itemId),
                Ids.parse(deferredTo).map(MeetingId::new).orElse(null),
                deferredBecause);
        notices.done("meeting.item.deferred");
        redirects.to("/agenda/" + id);
    }

    public void putBack() {
        agenda.putBack(id, meeting.version(), new ItemId(itemId), offBecause);
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

    public AgendaItemForm getForm() {
        return form;
    }

    /** The id of the item; null of a new one. */
    public UUID getItem() {
        return itemId;
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
}
