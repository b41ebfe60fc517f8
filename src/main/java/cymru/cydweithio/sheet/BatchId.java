package cymru.cydweithio.sheet;

import java.util.UUID;

/**
 * Names the import that rows come with, for the capability that stores them; who may import is asked of the
 * partnership.
 */
public record BatchId(UUID value) {}
