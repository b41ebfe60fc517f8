package cymru.cydweithio.meeting.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class MeetingMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.main(100, "/meetings", "meeting.meetings.title")
                        .markedOn("meetings")
                        .markedIn("meetings")
                        .only(Permission.READ_MEETINGS),
                MenuEntry.within("meetings", 10, "/meetings", "meeting.meetings.title")
                        .markedOn("meetings"),
                MenuEntry.within("meetings", 20, "/decisions", "meeting.decisions.title")
                        .markedOn("decisions"),
                MenuEntry.within("meetings", 30, "/minutes-register", "meeting.minutes.title")
                        .markedOn("minutes"),
                MenuEntry.within("meetings", 25, "/section17-counts", "meeting.section17.counts.title")
                        .markedOn("section17"),
                MenuEntry.main(850, "/outside-decisions", "meeting.outside.title")
                        .markedOn("outside-decisions")
                        .only(Permission.READ_REFERENCE));
    }
}
