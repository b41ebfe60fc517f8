package cymru.cydweithio.review;

import java.time.LocalDate;

/** What became of a line of a plan, as far as it is known. */
public enum Outcome {
    COMPLETED,
    UNKNOWN;

    /**
     * Whether a line is overdue on a day: never where its review is historic, because nobody follows that plan any
     * more.
     */
    boolean overdue(boolean historic, LocalDate reviewOn, LocalDate today) {
        return this != COMPLETED && !historic && reviewOn != null && reviewOn.isBefore(today);
    }
}
