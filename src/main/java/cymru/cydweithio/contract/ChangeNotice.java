package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Why a contract may be varied as far as publication goes. Before a modification a contract change notice must be
 * published (Procurement Act 2023, s.75(1)); not for light touch contracts, nor where value and term change by ten per
 * cent or less. Which modifications are permitted at all is section 74. Read in summary: it is no legal advice.
 */
public enum ChangeNotice {
    /** The notice came first. */
    PUBLISHED,
    /** A light touch contract needs none. */
    LIGHT_TOUCH,
    /** Value and term change by ten per cent or less. */
    SMALL,
    /** The contract stays below the threshold after the change, so that it is no public contract. */
    BELOW_THRESHOLD,
    /** Bought under the Provider Selection Regime for health services in Wales, which has notices of its own. */
    HEALTH,
    /** An exempted contract (Schedule 2), such as one between public bodies. */
    EXEMPT,
    /** The contract was bought under the law before the Act. */
    OTHER_LAW;

    private static final BigDecimal TENTH = BigDecimal.TEN;

    /** Refuses a reason that the contract and the change do not bear out. */
    void judge(boolean lightTouch, Change change, LocalDate noticeOn, LocalDate agreedOn) {
        if (this == LIGHT_TOUCH && !lightTouch) {
            throw new RuleViolation("contract.notice.notLightTouch");
        }
        if (this == SMALL && !change.small()) {
            throw new RuleViolation("contract.notice.notSmall", change.valuePercent(), change.termPercent());
        }
        day(noticeOn, agreedOn);
    }

    /**
     * Refuses an answer that does not hold where another provider takes over. A notice comes first whenever the ground
     * is succession (s.75(2): no change of that kind is too small), unless the contract is light touch or no contract
     * under section 75 at all.
     *
     * @param noticeOn when the notice was published; null where there was none
     * @param replacedOn from which day the new provider delivers
     */
    public void forReplacement(ReplacementGround ground, boolean lightTouch, LocalDate noticeOn, LocalDate replacedOn) {
        if (ground == ReplacementGround.SUCCESSION && this == SMALL) {
            throw new RuleViolation("contract.notice.novation");
        }
        if (this == LIGHT_TOUCH && !lightTouch) {
            throw new RuleViolation("contract.notice.notLightTouch");
        }
        day(noticeOn, replacedOn);
    }

    private void day(LocalDate noticeOn, LocalDate agreedOn) {
        if (this == PUBLISHED && noticeOn == null) {
            throw new RuleViolation("contract.notice.day");
        }
        if (this == PUBLISHED && noticeOn.isAfter(agreedOn)) {
            throw new RuleViolation("contract.notice.late", noticeOn, agreedOn);
        }
        if (this != PUBLISHED && noticeOn != null) {
            throw new RuleViolation("contract.notice.noDay");
        }
    }

    /** How far a variation goes. */
    public record Change(
            LocalDate startsOn, LocalDate endsBefore, LocalDate endsAfter, Money valueBefore, Money valueAfter) {

        /** By how many per cent the value changes, with one place, without sign. */
        public BigDecimal valuePercent() {
            Money by = valueAfter.minus(valueBefore);
            BigDecimal share = by.shareOf(valueBefore);
            return share == null ? by.isZero() ? BigDecimal.ZERO : new BigDecimal(100) : share.abs();
        }

        /** By how many per cent of the term before, in days, the term changes, with one place, without sign. */
        public BigDecimal termPercent() {
            return Money.of(ChronoUnit.DAYS.between(endsBefore, endsAfter))
                    .shareOf(Money.of(ChronoUnit.DAYS.between(startsOn, endsBefore) + 1))
                    .abs();
        }

        /** Rounded upwards in the doubtful tenth, because a notice too many harms nobody. */
        public boolean small() {
            return valuePercent().compareTo(TENTH) <= 0 && termPercent().compareTo(TENTH) <= 0;
        }
    }
}
