package cymru.cydweithio.meeting.web;

import cymru.cydweithio.meeting.AttendanceRegister;
import cymru.cydweithio.meeting.DecisionId;
import cymru.cydweithio.meeting.Decisions;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.meeting.MeetingActions;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.MeetingRule;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.Minutes;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Scope;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** The minutes of a meeting, item by item, with its decisions and actions; drafted, shared and approved here. */
@Named
@ViewScoped
public class MinutesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Meetings meetings;

    @Inject
    private Minutes book;

    @Inject
    private Decisions decisions;

    @Inject
    private AttendanceRegister register;

    @Inject
    private MeetingActions actions;

    @Inject
    private CurrentActor current;

    @Inject
    private ToldNotices told;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private MeetingId id;
    private Meetings.MeetingView meeting;
    private Minutes.MinutesView minutes;
    private AttendanceRegister.AttendanceView attendance;
    private Map<UUID, List<MeetingActions.Raised>> actionsByItem;
    private List<Decisions.DecisionRow> awaiting = List.of();
    private List<Meetings.MeetingRow> later = List.of();
    private boolean runs;
    private String approvedAt;

    public void open() {
        id = MeetingId.parse(path);
        meeting = meetings.view(id);
        minutes = book.minutes(id);
        attendance = register.attendance(id);
        actionsByItem = actions.ofMeeting(new PartnershipId(meeting.partnershipId()), id.value()).stream()
                .filter(action -> action.itemId() != null)
                .collect(Collectors.groupingBy(MeetingActions.Raised::itemId));
        runs = current.get().may(Permission.RUN_MEETINGS, Scope.partnership(meeting.partnershipId()));
        if (runs) {
            awaiting = decisions.awaiting(id);
            later = meetings.laterHeld(id);
        }
    }

    public void draft() {
        notices.done("meeting.minutes.drafted", book.draft(id, meeting.version()));
        redirects.to("/minutes/" + id);
    }

    /** Brings a drafted minute up to date with what was corrected since. */
    public void refresh(UUID itemId) {
        book.refresh(id, meeting.version(), new ItemId(itemId));
        notices.done("meeting.minute.refreshed");
        redirects.to("/minutes/" + id);
    }

    public void share() {
        book.share(id, meeting.version());
        notices.done("meeting.minutes.shared");
        told.add(id);
        redirects.to("/minutes/" + id);
    }

    public void approve() {
        book.approve(
                id, meeting.version(), Ids.parse(approvedAt).map(MeetingId::new).orElse(null));
        notices.done("meeting.minutes.approved.done");
        redirects.to("/minutes/" + id);
    }

    public void ratify(UUID decisionId) {
        decisions.ratify(id, meeting.version(), new DecisionId(decisionId));
        notices.done("meeting.decision.ratified");
        redirects.to("/minutes/" + id);
    }

    public List<MeetingActions.Raised> actionsOf(UUID itemId) {
        return actionsByItem.getOrDefault(itemId, List.of());
    }

    /** The ids of what was decided, one after another, for the chain beside them. */
    public String getDecided() {
        return minutes.rows().stream()
                .flatMap(row -> row.decisions().stream())
                .map(decision -> decision.id().toString())
                .collect(Collectors.joining(","));
    }

    /** Whether minutes can be written now. */
    public boolean isRecording() {
        return runs && minutes.recording().isEmpty();
    }

    public List<MeetingRule> getNotSharing() {
        return minutes.sharing();
    }

    public MeetingId getId() {
        return id;
    }

    public Meetings.MeetingView getMeeting() {
        return meeting;
    }

    public Minutes.MinutesView getMinutes() {
        return minutes;
    }

    public AttendanceRegister.AttendanceView getAttendance() {
        return attendance;
    }

    public List<Decisions.DecisionRow> getAwaiting() {
        return awaiting;
    }

    public List<Meetings.MeetingRow> getLater() {
        return later;
    }

    public boolean isRuns() {
        return runs;
    }

    public String getApprovedAt() {
        return approvedAt;
    }

    public void setApprovedAt(String approvedAt) {
        this.approvedAt = approvedAt;
    }
}
