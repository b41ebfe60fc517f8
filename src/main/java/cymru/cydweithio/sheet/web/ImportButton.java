package cymru.cydweithio.sheet.web;

import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.ApplicationScoped;

/** The way from a partnership to its imports, for who may change it. */
@ApplicationScoped
@Panel(slot = "partnership.buttons", order = 100, view = "sheet/partnership-buttons")
class ImportButton {}
