package cymru.cydweithio.platform;

import java.time.LocalDate;

/**
 * A span of whole days, both ends included.
 *
 * @param from the first day, or null when the start is open or unknown
 * @param to the last day, or null when there is no end yet
 */
public record Period(LocalDate from, LocalDate to) {

    /** Without known start and without end. */
    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new RuleViolation(PlatformRule.PERIOD_END_BEFORE_START, from, to);
        }
    }

    public static Period from(LocalDate from) {
        return new Period(from, null);
    }

    public boolean activeOn(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }

    public boolean overlaps(Period other) {
        return (from == null || other.to == null || !other.to.isBefore(from))
                && (other.from == null || to == null || !to.isBefore(other.from));
    }
}
