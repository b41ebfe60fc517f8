package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Apportionment;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What would become of the plans over a stream if it brought less, or if the award letter came later. Nothing of it is
 * stored.
 *
 * <p>What there is then goes to confirmed allocations first, then to those at risk, then to indicative ones; within a
 * standing to each its share.
 *
 * @param cut how many per cent less the running and the coming years bring
 * @param late by how many months letters come later that are not there yet
 */
public record WhatIf(int cut, int late, List<Year> years) {

    public static final int MOST_MONTHS = 24;
    private static final int WHOLE = 100;

    /** What a year brings, as it is recorded. */
    public record Brings(FinancialYear year, Money announced, Money awarded, LocalDate awardedOn) {
        /** What plans may count on: awarded, otherwise announced, otherwise nothing. */
        public Money money() {
            return awarded != null ? awarded : announced != null ? announced : Money.ZERO;
        }
    }

    /** An allocation as it is recorded. */
    public record Planned(UUID id, FinancialYear year, Money amount, AllocationStatus standing) {}

    /**
     * An allocation, as it would be.
     *
     * @param exposed what is spent of it, day by day alike, before the letter is there: nobody repays it if the letter
     *     does not come
     */
    public record Part(
            UUID id, Money amount, AllocationStatus standing, Money covered, Money uncovered, Money exposed) {}

    /**
     * A year, as it would be.
     *
     * @param before what it brings as recorded
     * @param after what it would bring
     * @param letterOn the day of the award letter: recorded, or expected when the year's money begins and so many
     *     months late
     * @param atRiskUntil until when things stand at risk; null where the letter is there when the money begins
     */
    public record Year(
            FinancialYear year,
            Money before,
            Money after,
            boolean letterThere,
            LocalDate letterOn,
            LocalDate atRiskUntil,
            List<Part> parts) {
        public Money planned() {
            return Money.sum(parts.stream().map(Part::amount));
        }

        public Money covered() {
            return Money.sum(parts.stream().map(Part::covered));
        }

        public Money uncovered() {
            return Money.sum(parts.stream().map(Part::uncovered));
        }

        public Money exposed() {
            return Money.sum(parts.stream().map(Part::exposed));
        }
    }

    /**
     * Reckons it.
     *
     * @param startsOn first day of the stream
     * @param endsOn last day of the stream
     */
    static WhatIf of(
            List<Brings> brings,
            List<Planned> planned,
            LocalDate startsOn,
            LocalDate endsOn,
            int cut,
            int late,
            LocalDate today) {
        if (cut < 0 || cut > WHOLE) {
            throw new RuleViolation(FundingRule.WHAT_IF_CUT_RANGE, WHOLE);
        }
        if (late < 0 || late > MOST_MONTHS) {
            throw new RuleViolation(FundingRule.WHAT_IF_LATE_RANGE, MOST_MONTHS);
        }
        FinancialYear now = FinancialYear.of(today);
        List<FinancialYear> years = Stream.concat(
                        brings.stream().map(Brings::year), planned.stream().map(Planned::year))
                .distinct()
                .filter(year -> year.compareTo(now) >= 0)
                .sorted()
                .toList();
        List<Year> result = new ArrayList<>();
        for (FinancialYear year : years) {
            Brings one = brings.stream()
                    .filter(other -> other.year().equals(year))
                    .findFirst()
                    .orElse(new Brings(year, null, null, null));
            Money after = one.money().percent(BigDecimal.valueOf(WHOLE - cut));
            LocalDate begins = year.begins(startsOn);
            LocalDate ends = year.ends(endsOn);
            boolean there = one.awardedOn() != null;
            LocalDate letter = there ? one.awardedOn() : begins.plusMonths(late);
            LocalDate until = letter.isAfter(begins) ? letter : null;
            result.add(new Year(
                    year,
                    one.money(),
                    after,
                    there,
                    letter,
                    until,
                    parts(
                            planned.stream()
                                    .filter(part -> part.year().equals(year))
                                    .toList(),
                            after,
                            begins,
                            ends,
                            until)));
        }
        return new WhatIf(cut, late, List.copyOf(result));
    }

    private static List<Part> parts(
            List<Planned> planned, Money money, LocalDate begins, LocalDate ends, LocalDate until) {
        List<Part> parts = new ArrayList<>();
        Money left = money;
        for (AllocationStatus status :
                List.of(AllocationStatus.CONFIRMED, AllocationStatus.AT_RISK, AllocationStatus.INDICATIVE)) {
            List<Planned> alike = planned.stream()
                    .filter(one -> one.standing() == status)
                    .sorted(Comparator.comparing(Planned::amount).reversed().thenComparing(Planned::id))
                    .toList();
            Money wanted = Money.sum(alike.stream().map(Planned::amount));
            Money given = wanted.isMoreThan(left) ? left : wanted;
            List<Money> shares = alike.isEmpty()
                    ? List.of()
                    : Apportionment.of(
                            given,
                            alike.stream()
                                    .map(one -> one.amount()
                                            .amount()
                                            .unscaledValue()
                                            .longValueExact())
                                    .toList());
            for (int i = 0; i < alike.size(); i++) {
                Planned one = alike.get(i);
                Money covered = shares.get(i);
                parts.add(new Part(
                        one.id(),
                        one.amount(),
                        status,
                        covered,
                        one.amount().minus(covered),
                        exposed(covered, begins, ends, until)));
            }
            left = left.minus(given);
        }
        return parts;
    }

    private static Money exposed(Money covered, LocalDate begins, LocalDate ends, LocalDate until) {
        if (until == null) {
            return Money.ZERO;
        }
        long days = ChronoUnit.DAYS.between(begins, ends) + 1;
        long before = Math.min(days, ChronoUnit.DAYS.between(begins, until));
        return new Money(covered.amount()
                .multiply(BigDecimal.valueOf(before))
                .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP));
    }
}
