package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a contract was when it was awarded: what the law measures its changes against. Each part may be unknown, because
 * contracts come from registers that do not tell it.
 *
 * @param regime the law under which it was bought
 * @param estimatedValue with VAT and all options, as the tender or transparency notice gave it (Procurement Act 2023,
 *     s.4 and Schedule 3)
 * @param vatPercent the VAT to be added to the amounts that the contract's money is kept in; 0 where they hold it
 *     already, or none is due
 * @param furthestOn the last day of the maximum term provided for on award: with all options
 * @param procurementBegan the day of the tender or transparency notice, of a framework's for a call-off from it;
 *     without one the day suppliers were first asked
 */
public record Award(
        Regime regime,
        AwardKind kind,
        Money estimatedValue,
        Integer vatPercent,
        LocalDate furthestOn,
        LocalDate procurementBegan) {

    /** Nothing of it is recorded. */
    public static final Award UNKNOWN = new Award(null, null, null, null, null, null);

    private static final int MOST_VAT = 100;
    private static final int TENTH = 10;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /**
     * Refuses what cannot have been.
     *
     * @param startsOn first day of the contract
     */
    void validate(boolean lightTouch, LocalDate startsOn, LocalDate today) {
        if (equals(UNKNOWN)) {
            throw new RuleViolation(ContractRule.AWARD_NOTHING);
        }
        if (lightTouch && kind != null && kind != AwardKind.SERVICES) {
            throw new RuleViolation(ContractRule.AWARD_KIND_LIGHT_TOUCH);
        }
        if (estimatedValue != null && !estimatedValue.isMoreThan(Money.ZERO)) {
            throw new RuleViolation(ContractRule.AWARD_VALUE_POSITIVE);
        }
        if (vatPercent == null ? estimatedValue != null : vatPercent < 0 || vatPercent > MOST_VAT) {
            throw new RuleViolation(ContractRule.AWARD_VAT_RANGE, MOST_VAT);
        }
        if (furthestOn != null && furthestOn.isBefore(startsOn)) {
            throw new RuleViolation(ContractRule.AWARD_FURTHEST_EARLY, startsOn);
        }
        if (furthestOn != null) {
            Contract.refuseUnlessLikely(startsOn, furthestOn);
        }
        if (procurementBegan != null && procurementBegan.isAfter(today)) {
            throw new RuleViolation(ContractRule.AWARD_BEGAN_FUTURE, procurementBegan);
        }
        if (procurementBegan != null && regime != null && !regime.since(procurementBegan)) {
            throw new RuleViolation(ContractRule.AWARD_BEGAN_REGIME, Regime.ACT);
        }
    }

    /** Up to how many per cent of the estimated value a change is small; the lower of two while the kind is unknown. */
    public int smallPercent() {
        return kind == null ? TENTH : kind.smallPercent();
    }

    /** The days of the maximum term provided for on award; 0 where it is not recorded. */
    public long furthestDays(LocalDate startsOn) {
        return furthestOn == null ? 0 : ChronoUnit.DAYS.between(startsOn, furthestOn) + 1;
    }

    /** An amount of the contract's money with the VAT that comes to it, to the penny, half up. */
    public Money withVat(Money amount) {
        return vatPercent == null ? amount : amount.plus(amount.percent(BigDecimal.valueOf(vatPercent)));
    }

    /**
     * Whether a change of the value is small, in pence without division, so that 10.04 per cent is more than ten.
     *
     * @param by the change of the contract's money, either way
     */
    boolean smallInValue(Money by) {
        return estimatedValue != null
                && by.amount()
                                .abs()
                                .multiply(HUNDRED.add(BigDecimal.valueOf(vatPercent)))
                                .compareTo(estimatedValue.amount().multiply(BigDecimal.valueOf(smallPercent())))
                        <= 0;
    }

    /** Whether a change of the term is small: ten per cent of the maximum term at most, in days without division. */
    boolean smallInTerm(LocalDate startsOn, long days) {
        return furthestOn != null && Math.abs(days) * TENTH <= furthestDays(startsOn);
    }
}
