package cymru.cydweithio.partnership.web;

import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class PartnershipMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.in(Room.REGISTERS, 10, "/partnerships", "partnership.partnerships.title")
                        .markedOn("partnerships"),
                MenuEntry.in(Room.REGISTERS, 20, "/organisations", "partnership.organisations.title")
                        .markedOn("organisations"));
    }
}
