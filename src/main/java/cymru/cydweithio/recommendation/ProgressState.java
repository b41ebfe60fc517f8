package cymru.cydweithio.recommendation;

import java.time.LocalDate;

/** What became of a recommendation or proposal. */
public enum ProgressState {
    NOT_STARTED,
    UNDER_WAY,
    DONE,
    /** Something else took its place. */
    OVERTAKEN,
    REJECTED;

    /** For so long may something be under way without news. */
    static final int QUIET_DAYS = 180;

    /** Whether it says nothing without the reason. */
    public boolean needsReason() {
        return this == OVERTAKEN || this == REJECTED;
    }

    /** Whether it was under way so long ago that somebody should say how it goes. */
    boolean quiet(LocalDate saidOn, LocalDate today) {
        return this == UNDER_WAY && saidOn.plusDays(QUIET_DAYS).isBefore(today);
    }
}
