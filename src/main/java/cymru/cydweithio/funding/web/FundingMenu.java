package cymru.cydweithio.funding.web;

import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class FundingMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.within("commissioning", 40, "/funding-streams", "funding.streams.title")
                        .markedOn("streams"),
                MenuEntry.within("commissioning", 60, "/horizon", "funding.horizon.title")
                        .markedOn("horizon"));
    }
}
