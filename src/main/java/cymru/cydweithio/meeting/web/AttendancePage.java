package cymru.cydweithio.meeting.web;

import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.AttendanceRegister;
import cymru.cydweithio.meeting.DeclarationId;
import cymru.cydweithio.meeting.Guests;
import cymru.cydweithio.meeting.Interest;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.meeting.MeetingActions;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.Presence;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** Attendance seat by seat, with the quorum that follows from it, and declarations of interest. */
@Named
@ViewScoped
public class AttendancePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Meetings meetings;

    @Inject
    private AttendanceRegister register;

    @Inject
    private Guests guestBook;

    @Inject
    private Agenda agenda;

    @Inject
    private MeetingActions actions;

    @Inject
    private CurrentActor current;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private MeetingId id;
    private Meetings.MeetingView meeting;
    private AttendanceRegister.AttendanceView attendance;
    private List<AttendanceRegister.DeclarationRow> declarations = List.of();
    private List<Agenda.ItemView> items = List.of();
    private List<Agenda.PresenterRow> people = List.of();
    private List<Guests.GuestRow> guests = List.of();
    private boolean runs;
    /** What is chosen for each seat: empty, the presence, and after a colon who came. */
    private final Map<String, String> marks = new HashMap<>();

    private String item;
    private String person;
    private Interest kind;
    private String nature;

    public void open() {
        id = MeetingId.parse(path);
        guests = guestBook.of(id);
        meeting = meetings.view(id);
        attendance = register.attendance(id);
        runs = current.get().may(Permission.RUN_MEETINGS, Scope.partnership(meeting.partnershipId()));
        attendance
                .seats()
                .forEach(row -> marks.put(
                        row.seat().seatId().toString(),
                        row.presence() == null
                                ? ""
                                : row.presence().filled()
                                        ? row.presence() + ":" + row.personId()
                                        : row.presence().toString()));
        if (runs) {
            declarations = register.declarations(id);
            items = agenda.items(id);
            people = agenda.presenters(id);
        }
    }

    public void save() {
        register.mark(id, meeting.version(), chosen());
        notices.done("meeting.attendance.saved");
        redirects.to("/attendance/" + id);
    }

    /** What was chosen for the seats is saved with it. */
    public void hold() {
        register.markAndHold(id, meeting.version(), chosen());
        notices.done("meeting.held");
        redirects.to("/minutes/" + id);
    }

    private List<AttendanceRegister.Mark> chosen() {
        List<AttendanceRegister.Mark> all = new ArrayList<>();
        marks.forEach((seat, mark) -> {
            String[] parts = mark == null || mark.isEmpty() ? new String[] {} : mark.split(":");
            all.add(new AttendanceRegister.Mark(
                    UUID.fromString(seat),
                    parts.length == 0 ? null : Presence.valueOf(parts[0]),
                    parts.length < 2 ? null : Ids.parse(parts[1]).orElse(null)));
        });
        return all;
    }

    public void declare() {
        register.declare(
                id,
                meeting.version(),
                Ids.parse(item).map(ItemId::new).orElse(null),
                Ids.parse(person).map(PersonId::new).orElse(null),
                kind,
                nature);
        notices.done("meeting.declaration.saved");
        List<MeetingActions.Unseen> unseen = actions.unseen(
                new PartnershipId(meeting.partnershipId()), Ids.parse(item).orElseThrow());
        if (!unseen.isEmpty()) {
            notices.done(
                    "meeting.item.unseen.notice",
                    unseen.size(),
                    unseen.stream().map(MeetingActions.Unseen::described).collect(Collectors.joining("; ")));
        }
        redirects.to("/attendance/" + id);
    }

    public void withdraw(UUID declarationId) {
        register.withdraw(id, meeting.version(), new DeclarationId(declarationId));
        notices.done("meeting.declaration.withdrawn");
        redirects.to("/attendance/" + id);
    }

    /** Who came, for those who only read. */
    public String who(AttendanceRegister.SeatRow row) {
        return row.seat().people().stream()
                .filter(holder -> holder.personId().equals(row.personId()))
                .map(Boards.Holder::name)
                .findFirst()
                .orElse("");
    }

    public MeetingId getId() {
        return id;
    }

    public Meetings.MeetingView getMeeting() {
        return meeting;
    }

    public AttendanceRegister.AttendanceView getAttendance() {
        return attendance;
    }

    public List<AttendanceRegister.DeclarationRow> getDeclarations() {
        return declarations;
    }

    public List<Agenda.ItemView> getItems() {
        return items;
    }

    public List<Agenda.PresenterRow> getPeople() {
        return people;
    }

    public boolean isRuns() {
        return runs;
    }

    public Map<String, String> getMarks() {
        return marks;
    }

    public Interest[] getKinds() {
        return Interest.values();
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public Interest getKind() {
        return kind;
    }

    public void setKind(Interest kind) {
        this.kind = kind;
    }

    public String getNature() {
        return nature;
    }

    public void setNature(String nature) {
        this.nature = nature;
    }

    public List<Guests.GuestRow> getGuests() {
        return guests;
    }
}
