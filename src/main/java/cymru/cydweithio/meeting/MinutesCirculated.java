package cymru.cydweithio.meeting;

/** That the minutes of a meeting were shared as a draft, or approved. */
public record MinutesCirculated(MeetingId meeting, MinutesState state) {}
