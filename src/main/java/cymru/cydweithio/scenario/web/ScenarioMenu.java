package cymru.cydweithio.scenario.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class ScenarioMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.within("footprints", 60, "/scenarios", "scenario.scenarios.title")
                .markedOn("scenarios")
                .only(Permission.READ_SCENARIOS));
    }
}
