package cymru.cydweithio.meeting;

import java.util.UUID;

/** Names a declared interest. */
public record DeclarationId(UUID value) {}
