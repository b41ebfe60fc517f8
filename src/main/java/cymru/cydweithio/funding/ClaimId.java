package cymru.cydweithio.funding;

import java.io.Serializable;
import java.util.UUID;

/** Names a claim from a funder. */
public record ClaimId(UUID value) implements Serializable {}
