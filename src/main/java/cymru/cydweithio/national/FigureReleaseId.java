package cymru.cydweithio.national;

import java.util.UUID;

/** Names a release of a figure; whose it is, the owner says that stands beside it. */
public record FigureReleaseId(UUID value) {}
