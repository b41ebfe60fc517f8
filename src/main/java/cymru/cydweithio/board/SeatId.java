package cymru.cydweithio.board;

import java.util.UUID;

/** Names a seat of a board. */
public record SeatId(UUID value) {}
