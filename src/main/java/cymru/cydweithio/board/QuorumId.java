package cymru.cydweithio.board;

import java.util.UUID;

/** Names what was laid down as the quorum of a board. */
public record QuorumId(UUID value) {}
