package cymru.cydweithio.reminder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * When the commissioners of a running contract are reminded of a critical date: a month before, a week before, and once
 * when it has passed. Each rule counts until the next takes its place, the last for a week: an old register that is
 * brought in is not told of year by year.
 */
enum ContractRule {
    MONTH_BEFORE(-30, -8),
    WEEK_BEFORE(-7, 0),
    PASSED(1, 7);

    private final int first;
    private final int last;

    ContractRule(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** The rule that counts today for what is due on a day. */
    static Optional<ContractRule> on(LocalDate today, LocalDate due) {
        return Arrays.stream(values())
                .filter(rule -> !today.isBefore(due.plusDays(rule.first)) && !today.isAfter(due.plusDays(rule.last)))
                .findFirst();
    }

    /** The earliest day for which anything due on it may be told of today. */
    static LocalDate earliestDue(LocalDate today) {
        return today.minusDays(PASSED.last);
    }

    /** The latest such day. */
    static LocalDate latestDue(LocalDate today) {
        return today.minusDays(MONTH_BEFORE.first);
    }
}
