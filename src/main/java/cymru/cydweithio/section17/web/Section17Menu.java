package cymru.cydweithio.section17.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class Section17Menu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.in(Room.REGISTERS, 35, "/section17", "section17.title")
                .markedOn("section17")
                .only(Permission.READ_SECTION17_YEARS));
    }
}
