package cymru.cydweithio.section17;

import java.io.Serializable;
import java.util.UUID;

/** Names a piece of evidence within a self-assessment. */
public record EvidenceId(UUID value) implements Serializable {}
