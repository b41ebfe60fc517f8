package cymru.cydweithio.recommendation.web;

import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class RecommendationMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.in(Room.REGISTERS, 40, "/reviews", "recommendation.reviews.title")
                .markedOn("reviews"));
    }
}
