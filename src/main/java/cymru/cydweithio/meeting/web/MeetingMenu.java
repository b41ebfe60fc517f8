package cymru.cydweithio.meeting.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class MeetingMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.in(Room.BOARDS, 10, "/meetings", "meeting.meetings.title")
                        .markedOn("meetings")
                        .only(Permission.READ_MEETINGS),
                MenuEntry.in(Room.BOARDS, 40, "/decisions", "meeting.decisions.title")
                        .markedOn("decisions")
                        .only(Permission.READ_MEETINGS),
                MenuEntry.in(Room.BOARDS, 50, "/minutes-register", "meeting.minutes.title")
                        .markedOn("minutes")
                        .only(Permission.READ_MEETINGS),
                MenuEntry.in(Room.BOARDS, 70, "/section17-counts", "meeting.section17.counts.title")
                        .markedOn("section17-counts")
                        .only(Permission.READ_MEETINGS),
                MenuEntry.in(Room.REGISTERS, 45, "/outside-decisions", "meeting.outside.title")
                        .markedOn("outside-decisions")
                        .only(Permission.READ_REFERENCE));
    }
}
