package cymru.cydweithio.service.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class ServiceMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.in(Room.COMMISSIONING, 20, "/services", "service.services.title")
                        .markedOn("services")
                        .only(Permission.READ_COMMISSIONING),
                MenuEntry.in(Room.COMMISSIONING, 30, "/coverage", "service.coverage.title")
                        .markedOn("coverage")
                        .only(Permission.READ_COMMISSIONING));
    }
}
