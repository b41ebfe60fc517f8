package cymru.cydweithio.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Says from when until when people are told of what is due: a constant of its capability, whose name is a part of the
 * keys of mails and never changes.
 *
 * <p>Each rule counts for some days, until the next takes its place or nothing does: after days without the product
 * only what is true now is told, and an old register that is brought in is not told of at all.
 */
public interface ReminderRule {

    String name();

    /** The first day on which it counts, in days after what is due; before it, where negative. */
    int first();

    /** The last such day. */
    int last();

    /** The rule that counts today for what is due on a day. */
    static Optional<? extends ReminderRule> on(List<? extends ReminderRule> rules, LocalDate today, LocalDate due) {
        return rules.stream()
                .filter(rule ->
                        !today.isBefore(due.plusDays(rule.first())) && !today.isAfter(due.plusDays(rule.last())))
                .findFirst();
    }

    /** The earliest day for which anything due on it may be told of today. */
    static LocalDate earliestDue(List<? extends ReminderRule> rules, LocalDate today) {
        return today.minusDays(rules.stream().mapToInt(ReminderRule::last).max().orElseThrow());
    }

    /** The latest such day. */
    static LocalDate latestDue(List<? extends ReminderRule> rules, LocalDate today) {
        return today.minusDays(
                rules.stream().mapToInt(ReminderRule::first).min().orElseThrow());
    }
}
