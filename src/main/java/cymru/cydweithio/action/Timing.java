package cymru.cydweithio.action;

import java.time.LocalDate;

/**
 * How an action stands to its due date on a day. Never stored: it follows from the state, the date and the day. An
 * action is overdue from the day after its due date, and only while it is open.
 */
public enum Timing {
    /** Done or withdrawn: no date matters any more. */
    CLOSED,
    /** Open, without a due date. */
    UNDATED,
    /** Open and due after the next {@value #SOON_DAYS} days. */
    LATER,
    /** Open and due today or in the next {@value #SOON_DAYS} days. */
    SOON,
    OVERDUE;

    /** How many days ahead something is due soon. */
    public static final int SOON_DAYS = 14;

    public static Timing of(ActionState state, LocalDate dueOn, LocalDate today) {
        if (state != ActionState.OPEN) {
            return CLOSED;
        }
        if (dueOn == null) {
            return UNDATED;
        }
        return dueOn.isBefore(today) ? OVERDUE : dueOn.isAfter(today.plusDays(SOON_DAYS)) ? LATER : SOON;
    }
}
