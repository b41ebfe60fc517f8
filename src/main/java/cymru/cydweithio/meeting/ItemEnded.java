package cymru.cydweithio.meeting;

import java.util.UUID;

/** That the meeting does not deal with an item: it was taken off, or deferred after its agenda had gone out. */
public record ItemEnded(UUID itemId) {}
