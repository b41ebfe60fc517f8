package cymru.cydweithio.funding;

import java.io.Serializable;
import java.util.UUID;

/** Names a post that a stream pays for, or that a service needs. */
public record PostId(UUID value) implements Serializable {}
