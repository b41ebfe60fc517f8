package cymru.cydweithio.chain;

import java.util.UUID;

/** The id of a link that somebody made. */
public record ChainLinkId(UUID value) {}
