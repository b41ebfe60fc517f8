package cymru.cydweithio.recommendation;

import java.time.LocalDate;

/** What came of a line of a plan, as far as is known. */
public enum Outcome {
    COMPLETED,
    UNKNOWN;

    /** Whether a line is overdue on a day: never in a historic review, because that plan is no longer followed. */
    boolean overdue(boolean historic, LocalDate reviewOn, LocalDate today) {
        return this != COMPLETED && !historic && reviewOn != null && reviewOn.isBefore(today);
    }
}
