package cymru.cydweithio.reference.web;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class ReferenceMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.main(1100, "/reference-data", "reference.title")
                .markedOn("reference")
                .only(Permission.MANAGE_ACCOUNTS));
    }
}
