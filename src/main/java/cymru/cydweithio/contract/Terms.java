package cymru.cydweithio.contract;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The money of a contract: what it is worth in each financial year, and what each commissioner brings to it. Shares are
 * worked out of that.
 *
 * @param values by year
 * @param contributions each of one commissioner, year and kind
 */
public record Terms(Map<FinancialYear, Money> values, List<Contribution> contributions) {

    public static final Terms NONE = new Terms(Map.of(), List.of());
    /** More cannot be read on one page. */
    private static final int MOST = 400;

    /** What a commissioner brings in a year. */
    public record Contribution(UUID organisationId, FinancialYear year, ContributionKind kind, Money amount) {
        public Contribution {
            if (!amount.isMoreThan(Money.ZERO)) {
                throw new RuleViolation("contract.contribution.amount");
            }
        }
    }

    public Terms {
        values = new TreeMap<>(values);
        contributions = contributions.stream()
                .sorted(Comparator.comparing(Contribution::year).thenComparing(Contribution::kind))
                .toList();
        if (contributions.size() > MOST) {
            throw new RuleViolation("contract.contribution.many", MOST);
        }
        if (values.values().stream().anyMatch(Money::isNegative)) {
            throw new RuleViolation("contract.value.negative");
        }
        Set<List<Object>> seen = new HashSet<>();
        for (Contribution one : contributions) {
            if (!seen.add(List.of(one.organisationId(), one.year(), one.kind()))) {
                throw new RuleViolation("contract.contribution.twice", one.year());
            }
        }
    }

    /** What all commissioners bring in a year, in money or in kind. */
    public Money contributed(FinancialYear year) {
        return Money.sum(
                contributions.stream().filter(one -> one.year().equals(year)).map(Contribution::amount));
    }

    public Money value(FinancialYear year) {
        return values.getOrDefault(year, Money.ZERO);
    }

    /** What the contract is worth over all its years. */
    public Money total() {
        return Money.sum(values.values().stream());
    }

    /** The value of the years that are named here. */
    public Money within(List<FinancialYear> years) {
        return Money.sum(years.stream().map(this::value));
    }

    /** Without what was for other years: of options that were let go. */
    Terms upTo(List<FinancialYear> years) {
        Map<FinancialYear, Money> kept = new TreeMap<>(values);
        kept.keySet().retainAll(years);
        return new Terms(
                kept,
                contributions.stream().filter(one -> years.contains(one.year())).toList());
    }

    /**
     * Refuses years outside the contract and contributions that do not meet a year's value. A plan may lack all
     * contributions of a year, not some.
     *
     * @param years all that contract and options touch
     */
    public void judge(List<FinancialYear> years) {
        List<FinancialYear> named = new ArrayList<>(values.keySet());
        contributions.forEach(one -> named.add(one.year()));
        named.stream()
                .filter(year -> !years.contains(year))
                .sorted()
                .findFirst()
                .ifPresent(year -> {
                    throw new RuleViolation("contract.value.outside", year);
                });
        for (FinancialYear year : years) {
            Money contributed = contributed(year);
            if (!contributed.isZero() && !contributed.equals(value(year))) {
                throw new RuleViolation("contract.contribution.differs", year, contributed, value(year));
            }
        }
    }

    /** What these years lack before anybody can be bound: a value each, and commissioners who bring it. */
    List<RuleViolation> missing(List<FinancialYear> years) {
        List<RuleViolation> faults = new ArrayList<>();
        for (FinancialYear year : years) {
            if (!values.containsKey(year)) {
                faults.add(new RuleViolation("contract.value.missing", year));
            } else if (!contributed(year).equals(value(year))) {
                faults.add(new RuleViolation("contract.contribution.differs", year, contributed(year), value(year)));
            }
        }
        return faults;
    }

    void mustCover(List<FinancialYear> years) {
        missing(years).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
    }
}
