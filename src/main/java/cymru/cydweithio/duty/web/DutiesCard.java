package cymru.cydweithio.duty.web;

import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.ApplicationScoped;

/** The way from My work to the register of duties. */
@ApplicationScoped
@Panel(slot = "home", order = 510, view = "duty/home-register")
class DutiesCard {}
