package cymru.cydweithio.board;

import java.util.UUID;

/** Names an appointment to a seat. */
public record AppointmentId(UUID value) {}
