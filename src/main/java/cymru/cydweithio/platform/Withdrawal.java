package cymru.cydweithio.platform;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Records that something entered by mistake, and never used, no longer counts: the day, who withdrew it, and the
 * reason.
 */
@Embeddable
public class Withdrawal {
    private static final int LONGEST = 1000;

    private LocalDate withdrawnOn;
    private String withdrawnBy;
    private String withdrawnBecause;

    protected Withdrawal() {}

    private Withdrawal(LocalDate on, String by, String because) {
        withdrawnOn = on;
        withdrawnBy = by;
        withdrawnBecause = because;
    }

    /** As a page shows it. */
    public record View(LocalDate on, String by, String because) {}

    /**
     * Withdraws something.
     *
     * @param before the existing withdrawal, if it is already withdrawn
     */
    public static Withdrawal of(Withdrawal before, LocalDate today, String by, String because) {
        if (before != null) {
            throw new RuleViolation(PlatformRule.WITHDRAW_ALREADY, before.withdrawnOn);
        }
        if (because == null || because.isBlank()) {
            throw new RuleViolation(PlatformRule.WITHDRAW_REQUIRED);
        }
        if (because.strip().length() > LONGEST) {
            throw new RuleViolation(PlatformRule.WITHDRAW_LONG, LONGEST);
        }
        return new Withdrawal(today, by, because.strip());
    }

    /** Null for null. */
    public static View view(Withdrawal withdrawal) {
        return withdrawal == null
                ? null
                : new View(withdrawal.withdrawnOn, withdrawal.withdrawnBy, withdrawal.withdrawnBecause);
    }
}
