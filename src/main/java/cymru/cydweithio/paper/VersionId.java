package cymru.cydweithio.paper;

import java.util.UUID;

/** Names a version that was handed in for a paper. */
public record VersionId(UUID value) {}
