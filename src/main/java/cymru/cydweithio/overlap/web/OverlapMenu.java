package cymru.cydweithio.overlap.web;

import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class OverlapMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.in(Room.MAP, 50, "/footprint-review", "overlap.title").markedOn("footprint-review"),
                MenuEntry.in(Room.MAP, 60, "/matrix", "overlap.matrix.title").markedOn("matrix"));
    }
}
