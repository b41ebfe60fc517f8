package cymru.cydweithio.chain.web;

import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class ChainMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.main(1400, "/chains", "chain.title").markedOn("chains"));
    }
}
