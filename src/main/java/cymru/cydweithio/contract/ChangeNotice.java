package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Why a contract may be varied as far as publication goes. Before a modification of a public contract, or of one that
 * becomes public by it, a contract change notice must be published (Procurement Act 2023, s.75(1)). Which modifications
 * are permitted at all is section 74. Where the law asks what an authority considers, its answer and reason are kept
 * and not overruled. It is no legal advice.
 */
public enum ChangeNotice {
    /** The notice came first. */
    PUBLISHED,
    /** A light touch contract needs none (s.75(6)(b)). */
    LIGHT_TOUCH,
    /** The value or the term changes by so little that none is needed (s.75(2)). */
    SMALL,
    /** The contract stays below the threshold after the change, so that it is no public contract. */
    BELOW_THRESHOLD,
    /** Bought under the Provider Selection Regime for health services in Wales, which has notices of its own. */
    HEALTH,
    /** An exempted contract (Schedule 2), such as one between public bodies. */
    EXEMPT,
    /** The contract was bought under the law before the Act. */
    OTHER_LAW;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Refuses an answer that the contract, its award and the change do not bear out. */
    void validate(Case that, String because, LocalDate noticeOn, LocalDate agreedOn) {
        switch (this) {
            case LIGHT_TOUCH -> refuseUnless(that.lightTouch, ChangeNoticeRule.NOT_LIGHT_TOUCH);
            case SMALL -> that.mustBeSmall(because);
            case BELOW_THRESHOLD -> that.mustStayBelow(because);
            case HEALTH -> refuseUnless(that.award.regime() == Regime.HEALTH, ChangeNoticeRule.NOT_HEALTH);
            case EXEMPT -> {
                refuseUnless(that.award.regime() == Regime.EXEMPT, ChangeNoticeRule.NOT_EXEMPT);
                refuseUnless(said(because), ChangeNoticeRule.BECAUSE_EXEMPT);
            }
            case OTHER_LAW -> that.mustBeOld();
            case PUBLISHED -> {
                // its day is judged below
            }
        }
        day(noticeOn, agreedOn);
    }

    /** What speaks against an answer, whatever reason and day come with it; null where it holds. */
    RuleViolation fault(Case that) {
        LocalDate day = that.startsOn;
        try {
            validate(that, name(), this == PUBLISHED ? day : null, day);
            return null;
        } catch (RuleViolation e) {
            return e;
        }
    }

    /**
     * Refuses an answer that does not hold where another provider takes over, or an option is taken. A notice comes
     * first whenever the ground is succession (s.75(2): no change of that kind is too small), unless the contract is
     * light touch or no contract under section 75 at all. An answer about thresholds, regimes and dates must be borne
     * out by what is recorded of the award.
     *
     * @param that a change of neither value nor term
     * @param because what was recorded as the reason
     * @param noticeOn when the notice was published; null where there was none
     * @param replacedOn from which day the new provider delivers
     */
    void forReplacement(ReplacementGround ground, Case that, String because, LocalDate noticeOn, LocalDate replacedOn) {
        if (ground == ReplacementGround.SUCCESSION && this == SMALL) {
            throw new RuleViolation(ChangeNoticeRule.NOVATION);
        }
        if (this == SMALL) {
            // nothing of value or term changes, whatever the award was
            day(noticeOn, replacedOn);
        } else {
            validate(that, because, noticeOn, replacedOn);
        }
    }

    private void day(LocalDate noticeOn, LocalDate agreedOn) {
        if (this == PUBLISHED && noticeOn == null) {
            throw new RuleViolation(ChangeNoticeRule.DAY);
        }
        if (this == PUBLISHED && noticeOn.isAfter(agreedOn)) {
            throw new RuleViolation(ChangeNoticeRule.LATE, noticeOn, agreedOn);
        }
        if (this != PUBLISHED && noticeOn != null) {
            throw new RuleViolation(ChangeNoticeRule.NO_DAY);
        }
    }

    private static void refuseUnless(boolean holds, Rule rule, Object... args) {
        if (!holds) {
            throw new RuleViolation(rule, args);
        }
    }

    private static boolean said(String because) {
        return because != null && !because.isBlank();
    }

    /**
     * By how much a modification changes a contract.
     *
     * @param value of what was estimated: the money that was in it before, and that of the years which are agreed
     * @param days of the term
     */
    public record Size(Money value, long days) {
        static final Size NOTHING = new Size(Money.ZERO, 0);

        Size plus(Size other) {
            return new Size(value.plus(other.value), days + other.days);
        }

        /**
         * Whether no notice is asked for: the value or the term is increased or decreased by little. What is not
         * changed at all does not make a large change of the other one small.
         */
        boolean small(Award award, LocalDate startsOn) {
            return value.isZero() && days == 0
                    || !value.isZero() && award.smallInValue(value)
                    || days != 0 && award.smallInTerm(startsOn, days);
        }
    }

    /**
     * What an answer is judged by.
     *
     * @param size of this change
     * @param earlier whether the contract was changed before
     * @param single this change with those earlier ones that could reasonably have been made together with it, as the
     *     authority sees it (s.75(4)); the change alone where there are none
     * @param before the estimated value, with the changes so far, with VAT; null where no estimate is recorded
     * @param after the same with this change, or the contract's money where that is more
     * @param threshold of the day on which procurement began; null where that or the kind is not recorded
     */
    public record Case(
            boolean lightTouch,
            LocalDate startsOn,
            Award award,
            Size size,
            boolean earlier,
            Size single,
            Money before,
            Money after,
            Threshold threshold) {

        private void mustBeSmall(String because) {
            refuseUnless(award.estimatedValue() != null || award.furthestOn() != null, ChangeNoticeRule.AWARD);
            refuseUnlessSmall(
                    size,
                    ChangeNoticeRule.NOT_SMALL,
                    ChangeNoticeRule.NOT_SMALL_VALUE,
                    ChangeNoticeRule.NOT_SMALL_TERM);
            if (earlier) {
                refuseUnlessSmall(
                        single,
                        ChangeNoticeRule.NOT_SMALL_TOGETHER,
                        ChangeNoticeRule.NOT_SMALL_TOGETHER_VALUE,
                        ChangeNoticeRule.NOT_SMALL_TOGETHER_TERM);
                refuseUnless(said(because), ChangeNoticeRule.BECAUSE_TOGETHER);
            }
        }

        private void refuseUnlessSmall(Size judged, Rule both, Rule value, Rule term) {
            if (judged.small(award, startsOn)) {
                return;
            }
            if (award.furthestOn() == null) {
                throw new RuleViolation(
                        value, withVat(judged), award.estimatedValue(), percentOfValue(judged), award.smallPercent());
            }
            if (award.estimatedValue() == null) {
                throw new RuleViolation(
                        term, Math.abs(judged.days), award.furthestDays(startsOn), percentOfTerm(judged));
            }
            throw new RuleViolation(
                    both,
                    withVat(judged),
                    award.estimatedValue(),
                    percentOfValue(judged),
                    award.smallPercent(),
                    Math.abs(judged.days),
                    award.furthestDays(startsOn),
                    percentOfTerm(judged));
        }

        private void mustStayBelow(String because) {
            refuseUnless(threshold != null && after != null, ChangeNoticeRule.BELOW_AWARD);
            refuseUnless(
                    threshold.isAbove(before) && threshold.isAbove(after),
                    ChangeNoticeRule.NOT_BELOW,
                    before,
                    after,
                    threshold.amount());
            refuseUnless(
                    !threshold.onlySubCentral(after) || said(because),
                    ChangeNoticeRule.BECAUSE_CENTRAL,
                    threshold.central(),
                    after);
        }

        private void mustBeOld() {
            refuseUnless(
                    award.regime() == null
                            || award.regime() == Regime.REGULATIONS_2015
                            || award.regime() == Regime.EXEMPT,
                    ChangeNoticeRule.NOT_OLD_REGIME);
            if (award.procurementBegan() != null) {
                refuseUnless(
                        award.procurementBegan().isBefore(Regime.ACT),
                        ChangeNoticeRule.NOT_OLD,
                        award.procurementBegan(),
                        Regime.ACT);
            } else {
                // what had begun to run was bought before; what began later may have been, and only the award tells
                refuseUnless(startsOn.isBefore(Regime.ACT), ChangeNoticeRule.OLD_AWARD, Regime.ACT);
            }
        }

        /** The change of the value with its VAT, without sign. */
        Money withVat(Size judged) {
            Money by = judged.value.isNegative() ? Money.ZERO.minus(judged.value) : judged.value;
            return award.withVat(by);
        }

        /** In per cent of the estimated value with two places, to be read and never to be compared; null of none. */
        BigDecimal percentOfValue(Size judged) {
            return award.estimatedValue() == null
                    ? null
                    : percent(withVat(judged).amount(), award.estimatedValue().amount());
        }

        /** In per cent of the maximum term with two places, to be read and never to be compared; null of none. */
        BigDecimal percentOfTerm(Size judged) {
            return award.furthestOn() == null
                    ? null
                    : percent(
                            BigDecimal.valueOf(Math.abs(judged.days)),
                            BigDecimal.valueOf(award.furthestDays(startsOn)));
        }

        private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
            return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
        }
    }

    /**
     * How far a variation goes.
     *
     * @param valueBefore of the years that were agreed before
     * @param valueAfter of those that are agreed after
     * @param valueBy the change of what the contract was estimated to come to, options included
     */
    public record Change(
            LocalDate startsOn,
            LocalDate endsBefore,
            LocalDate endsAfter,
            Money valueBefore,
            Money valueAfter,
            Money valueBy) {

        Size size() {
            return new Size(valueBy, ChronoUnit.DAYS.between(endsBefore, endsAfter));
        }
    }
}
