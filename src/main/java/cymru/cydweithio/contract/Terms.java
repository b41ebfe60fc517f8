package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Apportionment;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The money of a contract: what its term and each option are worth in each financial year, and what each commissioner
 * brings to it. Shares are worked out of that.
 *
 * @param values by part and year
 * @param contributions each of one commissioner, part, year and kind
 */
public record Terms(Map<PartYear, Money> values, List<Contribution> contributions) {

    public static final Terms NONE = new Terms(Map.of(), List.of());
    /** More cannot be read on one page. */
    private static final int MOST = 400;

    /** What a commissioner brings in a year of the term or of an option. */
    public record Contribution(UUID organisationId, PartYear when, ContributionKind kind, Money amount) {
        public Contribution {
            if (!amount.isMoreThan(Money.ZERO)) {
                throw new RuleViolation(TermsRule.CONTRIBUTION_AMOUNT);
            }
        }

        /** In a year of the term. */
        public Contribution(UUID organisationId, FinancialYear year, ContributionKind kind, Money amount) {
            this(organisationId, PartYear.ofTerm(year), kind, amount);
        }

        public FinancialYear year() {
            return when.year();
        }
    }

    public Terms {
        values = new TreeMap<>(values);
        contributions = contributions.stream()
                .sorted(Comparator.comparing(Contribution::when).thenComparing(Contribution::kind))
                .toList();
        if (contributions.size() > MOST) {
            throw new RuleViolation(TermsRule.CONTRIBUTION_MANY, MOST);
        }
        if (values.values().stream().anyMatch(Money::isNegative)) {
            throw new RuleViolation(TermsRule.VALUE_NEGATIVE);
        }
        Set<List<Object>> seen = new HashSet<>();
        for (Contribution one : contributions) {
            if (!seen.add(List.of(one.organisationId(), one.when(), one.kind()))) {
                throw new RuleViolation(TermsRule.CONTRIBUTION_TWICE, one.year());
            }
        }
    }

    /** Of the term alone, by year. */
    public static Terms ofTerm(Map<FinancialYear, Money> values, List<Contribution> contributions) {
        Map<PartYear, Money> term = new TreeMap<>();
        values.forEach((year, amount) -> term.put(PartYear.ofTerm(year), amount));
        return new Terms(term, contributions);
    }

    /**
     * Of term and options, where only whole years are known, as in a file: a year that several of them share is shared
     * by days, to the penny. Where commissioners are named, what each brings is shared, and a part is worth what is
     * brought to it; otherwise the value is.
     *
     * @param contributions with years of the term
     * @param options in their order
     */
    public static Terms byYear(
            Map<FinancialYear, Money> values, List<Contribution> contributions, Period term, List<Period> options) {
        List<Period> parts = new ArrayList<>(List.of(term));
        parts.addAll(options);
        Map<PartYear, Money> shared = new TreeMap<>();
        List<Contribution> brought = new ArrayList<>();
        for (Contribution one : contributions) {
            shares(one.year(), one.amount(), parts).forEach((when, amount) -> {
                if (!amount.isZero()) {
                    brought.add(new Contribution(one.organisationId(), when, one.kind(), amount));
                }
            });
        }
        values.forEach((year, value) -> {
            Map<PartYear, Money> shares = shares(year, value, parts);
            Money all = Money.sum(contributions.stream()
                    .filter(one -> one.year().equals(year))
                    .map(Contribution::amount));
            shares.replaceAll((when, share) -> all.equals(value)
                    ? Money.sum(brought.stream()
                            .filter(one -> one.when().equals(when))
                            .map(Contribution::amount))
                    : share);
            shared.putAll(shares);
        });
        return new Terms(shared, brought);
    }

    /** One total over the financial years that a term touches, by days, to the penny. */
    public static Map<FinancialYear, Money> byDays(Money total, Period term) {
        List<FinancialYear> years = FinancialYear.within(term.from(), term.to());
        List<Money> shares = Apportionment.of(
                total, years.stream().map(year -> PartYear.days(year, term)).toList());
        Map<FinancialYear, Money> byYear = new TreeMap<>();
        for (int i = 0; i < shares.size(); i++) {
            byYear.put(years.get(i), shares.get(i));
        }
        return byYear;
    }

    /** An amount of a year over the parts that touch it, by days; a year that none touches stays one of the term. */
    private static Map<PartYear, Money> shares(FinancialYear year, Money amount, List<Period> parts) {
        List<Integer> touching = IntStream.range(0, parts.size())
                .filter(i -> PartYear.days(year, parts.get(i)) > 0)
                .boxed()
                .toList();
        Map<PartYear, Money> shares = new TreeMap<>();
        if (touching.isEmpty()) {
            shares.put(PartYear.ofTerm(year), amount);
            return shares;
        }
        List<Money> cut = Apportionment.of(
                amount,
                touching.stream().map(i -> PartYear.days(year, parts.get(i))).toList());
        for (int i = 0; i < cut.size(); i++) {
            shares.put(new PartYear(touching.get(i), year), cut.get(i));
        }
        return shares;
    }

    /** What all commissioners bring in a year of a part, in money or in kind. */
    public Money contributed(PartYear when) {
        return Money.sum(
                contributions.stream().filter(one -> one.when().equals(when)).map(Contribution::amount));
    }

    /** What they bring to it in kind: value that nobody pays. */
    Money inKind(PartYear when) {
        return Money.sum(contributions.stream()
                .filter(one -> one.when().equals(when) && one.kind() == ContributionKind.IN_KIND)
                .map(Contribution::amount));
    }

    public Money value(PartYear when) {
        return values.getOrDefault(when, Money.ZERO);
    }

    /** What the contract is worth over all its years and options. */
    public Money total() {
        return Money.sum(values.values().stream());
    }

    /** The value of the years that are named here. */
    public Money within(Collection<PartYear> years) {
        return Money.sum(years.stream().map(this::value));
    }

    /** Without what was for other years: of options that were let go. */
    Terms upTo(List<PartYear> years) {
        Map<PartYear, Money> kept = new TreeMap<>(values);
        kept.keySet().retainAll(years);
        return new Terms(
                kept,
                contributions.stream().filter(one -> years.contains(one.when())).toList());
    }

    /**
     * Refuses years outside the contract and contributions that do not meet a year's value. A plan may lack all
     * contributions of a year, not some.
     *
     * @param years all that contract and options touch
     */
    public void validate(List<PartYear> years) {
        List<PartYear> named = new ArrayList<>(values.keySet());
        contributions.forEach(one -> named.add(one.when()));
        named.stream()
                .filter(when -> !years.contains(when))
                .sorted()
                .findFirst()
                .ifPresent(when -> {
                    throw new RuleViolation(TermsRule.VALUE_OUTSIDE, when.year(), when.option());
                });
        for (PartYear when : years) {
            if (!contributed(when).isZero() && !contributed(when).equals(value(when))) {
                throw differs(when);
            }
        }
    }

    /** What these years lack before anybody can be bound: a value each, and commissioners who bring it. */
    List<RuleViolation> missing(List<PartYear> years) {
        List<RuleViolation> faults = new ArrayList<>();
        for (PartYear when : years) {
            if (!values.containsKey(when)) {
                faults.add(new RuleViolation(TermsRule.VALUE_MISSING, when.year(), when.option()));
            } else if (!contributed(when).equals(value(when))) {
                faults.add(differs(when));
            }
        }
        return faults;
    }

    private RuleViolation differs(PartYear when) {
        return new RuleViolation(
                TermsRule.CONTRIBUTION_DIFFERS, when.year(), contributed(when), value(when), when.option());
    }

    void mustCover(List<PartYear> years) {
        missing(years).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
    }
}
