package cymru.cydweithio.place.web;

import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the menus show of this capability. */
@ApplicationScoped
class PlaceMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.main(400, "/map", "place.places.title").markedIn("places"),
                MenuEntry.within("places", 10, "/map", "place.map.title").markedOn("map"),
                MenuEntry.within("places", 20, "/areas", "place.areas.title").markedOn("areas"),
                MenuEntry.within("places", 30, "/layers", "place.layers.title").markedOn("layers"),
                MenuEntry.within("places", 40, "/footprints", "place.footprints.title")
                        .markedOn("footprints"));
    }
}
