package cymru.cydweithio.overlap.web;

import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class OverlapMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.main(500, "/footprint-review", "overlap.title").markedIn("footprints"),
                MenuEntry.within("footprints", 10, "/footprint-review", "overlap.start")
                        .markedOn("footprint-review"),
                MenuEntry.within("footprints", 20, "/matrix", "overlap.matrix.title")
                        .markedOn("matrix"));
    }
}
