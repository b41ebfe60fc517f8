package cymru.cydweithio.funding.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class FundingMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.in(Room.COMMISSIONING, 40, "/funding-streams", "funding.streams.title")
                        .markedOn("streams")
                        .only(Permission.READ_COMMISSIONING),
                MenuEntry.in(Room.COMMISSIONING, 60, "/horizon", "funding.horizon.title")
                        .markedOn("horizon")
                        .only(Permission.READ_COMMISSIONING));
    }
}
