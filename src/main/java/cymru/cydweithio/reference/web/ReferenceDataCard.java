package cymru.cydweithio.reference.web;

import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.ApplicationScoped;

/** The way from My work to the reference data, for who looks after them. */
@ApplicationScoped
@Panel(slot = "home", order = 410, view = "reference/home")
class ReferenceDataCard {}
