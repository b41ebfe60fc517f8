package cymru.cydweithio.meeting;

import java.util.Set;

/** The life of a meeting. */
public enum MeetingState {
    /** In the calendar; its agenda is being made. */
    PLANNED,
    /** Papers were called for. */
    CALLED,
    /** The agenda and the board pack went out. */
    ISSUED,
    /** It took place, with or without a quorum. */
    HELD,
    CANCELLED;

    /**
     * Which states may follow this one. A supplement issues again what was issued; where all that was issued is
     * withdrawn, the meeting is as it was before.
     */
    public Set<MeetingState> next() {
        return switch (this) {
            case PLANNED -> Set.of(CALLED, ISSUED, HELD, CANCELLED);
            case CALLED -> Set.of(ISSUED, HELD, CANCELLED);
            case ISSUED -> Set.of(PLANNED, CALLED, ISSUED, HELD, CANCELLED);
            case HELD, CANCELLED -> Set.of();
        };
    }

    /** Whether the meeting is still to come, so that its agenda and time can change. */
    public boolean ahead() {
        return this == PLANNED || this == CALLED || this == ISSUED;
    }

    /** Whether the agenda has gone out to the members. */
    public boolean agendaIsOut() {
        return this == ISSUED || this == HELD;
    }
}
