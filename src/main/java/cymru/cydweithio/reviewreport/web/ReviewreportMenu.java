package cymru.cydweithio.reviewreport.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class ReviewreportMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.in(Room.MAP, 110, "/review-paper", "reviewreport.title")
                .markedOn("review-paper")
                .only(Permission.RUN_REVIEW));
    }
}
