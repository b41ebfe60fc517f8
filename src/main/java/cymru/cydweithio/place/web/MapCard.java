package cymru.cydweithio.place.web;

import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.ApplicationScoped;

/** The way from My work to the map and the footprints. */
@ApplicationScoped
@Panel(slot = "home", order = 500, view = "place/home")
class MapCard {}
