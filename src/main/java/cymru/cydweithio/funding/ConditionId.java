package cymru.cydweithio.funding;

import java.io.Serializable;
import java.util.UUID;

/** Names a condition that a funder makes. */
public record ConditionId(UUID value) implements Serializable {}
