package cymru.cydweithio.reference.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class ReferenceMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.in(Room.ADMINISTRATION, 20, "/reference-data", "reference.title")
                .markedOn("reference")
                .only(Permission.MANAGE_ACCOUNTS));
    }
}
