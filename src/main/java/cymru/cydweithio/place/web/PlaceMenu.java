package cymru.cydweithio.place.web;

import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class PlaceMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.in(Room.MAP, 10, "/map", "place.map.title").markedOn("map"),
                MenuEntry.in(Room.MAP, 20, "/areas", "place.areas.title").markedOn("areas"),
                MenuEntry.in(Room.MAP, 30, "/layers", "place.layers.title").markedOn("layers"),
                MenuEntry.in(Room.MAP, 40, "/footprints", "place.footprints.title")
                        .markedOn("footprints"));
    }
}
