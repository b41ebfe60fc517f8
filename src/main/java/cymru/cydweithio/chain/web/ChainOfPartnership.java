package cymru.cydweithio.chain.web;

import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.ApplicationScoped;

/** The way from a partnership to the chains of its priorities. */
@ApplicationScoped
@Panel(slot = "partnership.links", order = 300, view = "chain/partnership-links")
class ChainOfPartnership {}
