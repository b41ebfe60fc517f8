package cymru.cydweithio.chain.web;

import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.ApplicationScoped;

/** The way from a board to the chains of its partnership's priorities. */
@ApplicationScoped
@Panel(slot = "board.links", order = 300, view = "chain/board-links")
class ChainOfBoard {}
