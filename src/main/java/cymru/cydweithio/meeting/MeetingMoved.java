package cymru.cydweithio.meeting;

import java.util.UUID;

/** A meeting is at another time or place now, or its papers are due on another day. */
public record MeetingMoved(UUID meetingId) {}
