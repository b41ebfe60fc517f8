package cymru.cydweithio.service;

import java.io.Serializable;
import java.util.UUID;

/** Names what was noted of a gate that a service passed. */
public record GateNoteId(UUID value) implements Serializable {}
