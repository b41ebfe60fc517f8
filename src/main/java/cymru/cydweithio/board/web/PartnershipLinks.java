package cymru.cydweithio.board.web;

import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.ApplicationScoped;

/** The ways from a partnership to its boards and people. */
@ApplicationScoped
@Panel(slot = "partnership.links", order = 100, view = "board/partnership-links")
class PartnershipLinks {}
