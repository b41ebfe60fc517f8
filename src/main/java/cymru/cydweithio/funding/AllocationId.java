package cymru.cydweithio.funding;

import java.io.Serializable;
import java.util.UUID;

/** Names what is set aside of a stream. */
public record AllocationId(UUID value) implements Serializable {}
