package cymru.cydweithio.reminder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * When the owner of an open action is reminded: a week before it is due, on the day, and once more a week after. Each
 * rule counts for seven days, until the next takes its place or, after the last, nothing does: so after days without
 * the product only what is true now is told, and an old action log that is brought in is not told at all.
 */
public enum ReminderRule {
    WEEK_BEFORE(-7),
    DUE_DAY(0),
    WEEK_AFTER(7);

    private static final int LASTS_DAYS = 7;

    private final int days;

    ReminderRule(int days) {
        this.days = days;
    }

    /** The rule that counts today for what is due on a day. */
    public static Optional<ReminderRule> on(LocalDate today, LocalDate due) {
        return Arrays.stream(values())
                .filter(rule -> !today.isBefore(rule.first(due))
                        && today.isBefore(rule.first(due).plusDays(LASTS_DAYS)))
                .findFirst();
    }

    /** The earliest day for which anything due on it may be told of today. */
    static LocalDate earliestDue(LocalDate today) {
        return today.minusDays(WEEK_AFTER.days + LASTS_DAYS - 1L);
    }

    /** The latest such day. */
    static LocalDate latestDue(LocalDate today) {
        return today.minusDays(WEEK_BEFORE.days);
    }

    private LocalDate first(LocalDate due) {
        return due.plusDays(days);
    }
}
