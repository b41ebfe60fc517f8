package cymru.cydweithio.meeting;

import java.util.UUID;

/** Names an item of an agenda. */
public record ItemId(UUID value) {}
