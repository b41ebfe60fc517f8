package cymru.cydweithio.platform;

import java.time.LocalDate;

/**
 * Since when something is in force: the day, and the commencement order or other instrument that says so. The year of
 * an Act is not enough: sections come into force on different days.
 */
public record Commencement(LocalDate on, String source) {

    /** What can be said of a day. */
    public enum Force {
        IN_FORCE,
        NOT_YET,
        NOT_KNOWN
    }

    public Commencement {
        if (on == null || source == null || source.isBlank()) {
            throw new RuleViolation(PlatformRule.COMMENCEMENT_WHOLE);
        }
    }

    /**
     * Whether something is in force on a day. The register holds what is in force today, even where the first day is
     * unknown.
     *
     * @param from its first day; null if unknown
     */
    public static Force on(LocalDate day, LocalDate from, LocalDate today) {
        if (from == null) {
            return day.isBefore(today) ? Force.NOT_KNOWN : Force.IN_FORCE;
        }
        return day.isBefore(from) ? Force.NOT_YET : Force.IN_FORCE;
    }
}
