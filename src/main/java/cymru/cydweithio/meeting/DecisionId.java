package cymru.cydweithio.meeting;

import java.util.UUID;

/** Names a decision. */
public record DecisionId(UUID value) {}
