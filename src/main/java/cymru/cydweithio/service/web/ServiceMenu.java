package cymru.cydweithio.service.web;

import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class ServiceMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.within("commissioning", 20, "/services", "service.services.title")
                        .markedOn("services"),
                MenuEntry.within("commissioning", 30, "/coverage", "service.coverage.title")
                        .markedOn("coverage"));
    }
}
