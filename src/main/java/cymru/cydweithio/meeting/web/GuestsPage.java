package cymru.cydweithio.meeting.web;

import cymru.cydweithio.meeting.GuestId;
import cymru.cydweithio.meeting.Guests;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The guests of a meeting, on a page of their own, so that nothing typed on the attendance page is lost. */
@Named
@ViewScoped
public class GuestsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Meetings meetings;

    @Inject
    private Guests guests;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private MeetingId id;
    private Meetings.MeetingView meeting;
    private Meetings.Steps steps;
    private List<Guests.GuestRow> all;
    private String name;
    private String organisation;
    private String capacity;

    public void open() {
        id = MeetingId.parse(path);
        steps = meetings.steps(id);
        meeting = meetings.view(id);
        all = guests.of(id);
    }

    public void add() {
        guests.add(id, meeting.version(), new Guests.GuestDetails(name, organisation, capacity));
        notices.done("meeting.guest.added");
        redirects.to("/guests/" + id);
    }

    public void remove(UUID guestId) {
        guests.remove(id, meeting.version(), new GuestId(guestId));
        notices.done("meeting.guest.removed");
        redirects.to("/guests/" + id);
    }

    public boolean isChangeable() {
        return steps.tabling().isEmpty();
    }

    public MeetingId getId() {
        return id;
    }

    public Meetings.MeetingView getMeeting() {
        return meeting;
    }

    public List<Guests.GuestRow> getAll() {
        return all;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }
}
