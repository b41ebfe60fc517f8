package cymru.cydweithio.meeting.web;

import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.platform.web.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says how many people of the board have been told by mail, and names those who could not be. */
@ApplicationScoped
public class ToldNotices {

    private Meetings meetings;
    private Notices notices;

    protected ToldNotices() {}

    @Inject
    ToldNotices(Meetings meetings, Notices notices) {
        this.meetings = meetings;
        this.notices = notices;
    }

    public void add(MeetingId id) {
        Meetings.Told told = meetings.told(id);
        notices.done("meeting.told", told.told());
        if (!told.without().isEmpty()) {
            notices.done("meeting.told.without", told.without().size(), String.join(", ", told.without()));
        }
    }
}
