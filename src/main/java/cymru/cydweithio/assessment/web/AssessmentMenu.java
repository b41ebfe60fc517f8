package cymru.cydweithio.assessment.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class AssessmentMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.in(Room.BOARDS, 60, "/assessments", "assessment.title")
                        .markedOn("assessments")
                        .only(Permission.READ_ASSESSMENTS),
                MenuEntry.in(Room.ADMINISTRATION, 30, "/assessment-kinds", "assessment.kinds.title")
                        .markedOn("assessmentKinds")
                        .only(Permission.LOAD_REFERENCE_DATA));
    }
}
