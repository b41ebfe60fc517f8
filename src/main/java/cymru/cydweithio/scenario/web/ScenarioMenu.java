package cymru.cydweithio.scenario.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class ScenarioMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.in(Room.MAP, 100, "/scenarios", "scenario.scenarios.title")
                .markedOn("scenarios")
                .only(Permission.READ_SCENARIOS));
    }
}
