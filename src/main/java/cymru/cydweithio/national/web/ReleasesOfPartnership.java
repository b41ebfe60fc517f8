package cymru.cydweithio.national.web;

import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.ApplicationScoped;

/** The way from a partnership to the figures that it releases. */
@ApplicationScoped
@Panel(slot = "partnership.links", order = 400, view = "national/partnership-links")
class ReleasesOfPartnership {}
