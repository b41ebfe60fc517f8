package cymru.cydweithio.scenario;

import java.io.Serializable;
import java.util.UUID;

/** Names a step of a scenario. */
public record StepId(UUID value) implements Serializable {}
