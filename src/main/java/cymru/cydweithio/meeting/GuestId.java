package cymru.cydweithio.meeting;

import java.util.UUID;

/** Names a guest of a meeting. */
public record GuestId(UUID value) {}
