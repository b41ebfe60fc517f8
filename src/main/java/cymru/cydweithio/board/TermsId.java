package cymru.cydweithio.board;

import java.util.UUID;

/** Names terms of reference of a board. */
public record TermsId(UUID value) {}
