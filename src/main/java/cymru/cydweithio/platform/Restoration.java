package cymru.cydweithio.platform;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Records that something withdrawn by mistake counts again: the day, who restored it, and the reason. Only the latest
 * is kept here; earlier ones are in the audit trail.
 */
@Embeddable
public class Restoration {
    private static final int LONGEST = 1000;

    private LocalDate restoredOn;
    private String restoredBy;
    private String restoredBecause;

    protected Restoration() {}

    private Restoration(LocalDate on, String by, String because) {
        restoredOn = on;
        restoredBy = by;
        restoredBecause = because;
    }

    /**
     * Restores something.
     *
     * @param withdrawal null where it was never withdrawn, which is refused
     */
    public static Restoration of(Withdrawal withdrawal, LocalDate today, String by, String because) {
        if (withdrawal == null) {
            throw new RuleViolation(PlatformRule.RESTORE_NOT);
        }
        if (because == null || because.isBlank()) {
            throw new RuleViolation(PlatformRule.WITHDRAW_REQUIRED);
        }
        if (because.strip().length() > LONGEST) {
            throw new RuleViolation(PlatformRule.WITHDRAW_LONG, LONGEST);
        }
        return new Restoration(today, by, because.strip());
    }

    /** Null for null. */
    public static Withdrawal.View view(Restoration restoration) {
        return restoration == null
                ? null
                : new Withdrawal.View(restoration.restoredOn, restoration.restoredBy, restoration.restoredBecause);
    }
}
