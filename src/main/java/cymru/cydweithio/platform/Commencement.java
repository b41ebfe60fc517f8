package cymru.cydweithio.platform;

import java.time.LocalDate;

/**
 * Since when something is in force: the day, and the commencement order or other instrument that says so. The year of
 * an Act is none: sections come into force on days of their own.
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
     * Whether something is in force on a day. The register holds what is in force today; since when is another matter.
     *
     * @param from its first day; null where that is not known
     */
    public static Force on(LocalDate day, LocalDate from, LocalDate today) {
        if (from == null) {
            return day.isBefore(today) ? Force.NOT_KNOWN : Force.IN_FORCE;
        }
        return day.isBefore(from) ? Force.NOT_YET : Force.IN_FORCE;
    }
}
