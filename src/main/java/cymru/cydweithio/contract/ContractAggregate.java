package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Apportionment;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.WorkingDays;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A contract with the rows that make it up, as one transaction works on them: a change of one part moves the others.
 */
final class ContractAggregate {

    private final EntityManager em;
    private final Contract contract;
    private final List<ContractYear> years;
    private final List<ContractContribution> contributions;
    private final List<ContractOption> options;
    private final List<CriticalDate> dates;
    private final boolean fresh;

    private ContractAggregate(EntityManager em, Contract contract, boolean empty) {
        this.em = em;
        this.contract = contract;
        fresh = empty;
        if (empty) {
            years = new ArrayList<>();
            contributions = new ArrayList<>();
            options = new ArrayList<>();
            dates = new ArrayList<>();
            return;
        }
        years = parts("from ContractYear p where p.contractId = :contract order by p.year", ContractYear.class);
        contributions = parts(
                "from ContractContribution p where p.contractId = :contract order by p.year, p.id",
                ContractContribution.class);
        options =
                parts("from ContractOption p where p.contractId = :contract order by p.startsOn", ContractOption.class);
        dates = parts(
                "from CriticalDate p where p.contractId = :contract order by p.dueOn, p.kind", CriticalDate.class);
    }

    /** A new contract, which has no parts yet. */
    static ContractAggregate of(EntityManager em, Contract contract) {
        return new ContractAggregate(em, contract, true);
    }

    static ContractAggregate read(EntityManager em, ContractId id) {
        Contract contract = em.find(Contract.class, id.value());
        if (contract == null) {
            throw new NotFound();
        }
        return new ContractAggregate(em, contract, false);
    }

    /**
     * To be changed: whatever part changes, the version of the contract goes up, so that two people never change parts
     * that contradict each other.
     */
    static ContractAggregate change(EntityManager em, ContractId id, long version) {
        ContractAggregate aggregate = read(em, id);
        StaleEdit.refuseUnless(version, aggregate.contract.version());
        StaleEdit.countChange(em, aggregate.contract);
        return aggregate;
    }

    private <T> List<T> parts(String query, Class<T> type) {
        return new ArrayList<>(em.createQuery("select p " + query, type)
                .setParameter("contract", contract.id())
                .getResultList());
    }

    Contract contract() {
        return contract;
    }

    List<ContractOption> options() {
        return options;
    }

    List<CriticalDate> dates() {
        return dates;
    }

    /** What was agreed, whatever became of it. */
    Terms terms() {
        return new Terms(
                years.stream()
                        .collect(Collectors.toMap(
                                year -> new PartYear(number(year.optionId()), year.year()), ContractYear::amount)),
                contributions.stream()
                        .map(one -> one.terms(number(one.optionId())))
                        .toList());
    }

    /** Which option it is, from 1; 0 for the term. */
    private int number(UUID optionId) {
        return optionId == null
                ? 0
                : 1 + options.stream().map(ContractOption::id).toList().indexOf(optionId);
    }

    private UUID optionId(int number) {
        return number == 0 ? null : options.get(number - 1).id();
    }

    /** The last day as things stand: that of its closing, by notice, otherwise with the options that were taken. */
    LocalDate lastDay() {
        return contract.endedOn() != null
                ? contract.endedOn()
                : contract.underNotice() ? contract.noticeEndsOn() : agreedLastDay();
    }

    /** All years that the term and the options touch that were not let go, the earliest first. */
    List<PartYear> allYears() {
        return years(option -> option.state() != OptionState.LAPSED);
    }

    /** The years that are agreed: of the term and the options that were taken, up to the last day. */
    List<PartYear> agreedYears() {
        LocalDate last = lastDay();
        return years(option -> option.state() == OptionState.TAKEN).stream()
                .filter(when ->
                        !PartYear.firstDay(when.year(), part(when.option())).isAfter(last))
                .toList();
    }

    /** The years that are agreed, and those of options that can still be taken. */
    List<PartYear> countedYears() {
        List<PartYear> agreed = agreedYears();
        return allYears().stream()
                .filter(when -> agreed.contains(when)
                        || contract.endedOn() == null
                                && !contract.underNotice()
                                && when.option() > 0
                                && options.get(when.option() - 1).state() == OptionState.OPEN)
                .toList();
    }

    private List<PartYear> years(Predicate<ContractOption> which) {
        List<PartYear> found = new ArrayList<>(PartYear.of(0, contract.period()));
        for (int i = 0; i < options.size(); i++) {
            if (which.test(options.get(i))) {
                found.addAll(PartYear.of(i + 1, options.get(i).period()));
            }
        }
        return found.stream().sorted().toList();
    }

    /** The years of an option. */
    List<PartYear> yearsOf(ContractOption option) {
        return PartYear.of(1 + options.indexOf(option), option.period());
    }

    private Period part(int number) {
        return number == 0 ? contract.period() : options.get(number - 1).period();
    }

    /** The last day that the term and the options that were taken would reach, if nothing ended the contract early. */
    LocalDate agreedLastDay() {
        return options.stream()
                .filter(option -> option.state() == OptionState.TAKEN)
                .map(option -> option.period().to())
                .max(Comparator.naturalOrder())
                .orElse(contract.period().to());
    }

    /**
     * It ends before the last day that was agreed: notice was given, or it was terminated. The year of the end is worth
     * what is said to be due for it; years after it are worth nothing, and no option is left to take. May be called
     * again with another day, as long as the contract is not over.
     *
     * @param day its last day, within what was agreed
     * @param due what is due in money for the whole financial year of that day, the term's and the options' days
     *     together; what comes in kind goes by days; null where it lasts as agreed after all
     * @param today when it was decided
     */
    void endEarly(LocalDate day, Money due, LocalDate today) {
        FinancialYear last = FinancialYear.of(day);
        boolean early = day.isBefore(agreedLastDay());
        if (early && due == null) {
            throw new RuleViolation(ContractRule.TERMINATE_DUE_REQUIRED, last);
        }
        if (early && due.isNegative()) {
            throw new RuleViolation(TermsRule.VALUE_NEGATIVE);
        }
        // under notice they only wait: it may be withdrawn
        if (contract.endedOn() != null) {
            lapseOptions(today);
        }
        years.forEach(ContractYear::lastsAsAgreed);
        if (!early) {
            return;
        }
        Terms terms = terms();
        List<ContractYear> ending = years.stream()
                .filter(year -> year.year().equals(last)
                        && !PartYear.firstDay(last, part(number(year.optionId())))
                                .isAfter(day))
                .sorted(Comparator.comparing(year -> number(year.optionId())))
                .toList();
        Money left = due;
        for (ContractYear year : ending) {
            PartYear when = new PartYear(number(year.optionId()), last);
            Money inKind = terms.inKind(when);
            Money cash = year.amount().minus(inKind);
            // what comes first in the year is due first; whatever is left is due for the part that ends
            Money part = year == ending.get(ending.size() - 1) || cash.isMoreThan(left) ? left : cash;
            left = left.minus(part);
            Period period = part(when.option());
            long days = PartYear.days(last, period);
            long until = PartYear.days(last, new Period(period.from(), day.isBefore(period.to()) ? day : period.to()));
            year.endsWithin(
                    part, Apportionment.of(inKind, List.of(until, days - until)).get(0));
        }
    }

    /** No option that is open will be taken, and what was planned for their years is dropped. */
    void lapseOptions(LocalDate today) {
        options.stream().filter(option -> option.state() == OptionState.OPEN).forEach(option -> option.letLapse(today));
        agree(terms().upTo(allYears()));
    }

    /** What was said of an early end no longer holds: each year is worth what was agreed. */
    void lastAsAgreed() {
        years.forEach(ContractYear::lastsAsAgreed);
    }

    /**
     * What counts of what was agreed: without years after an early end, and with what is due for the year of that end,
     * of which each commissioner brings as large a part as was agreed.
     */
    Terms counted() {
        List<PartYear> kept = countedYears();
        Terms all = terms().upTo(kept);
        Map<PartYear, Money> values = new HashMap<>(all.values());
        List<Terms.Contribution> brought = new ArrayList<>(all.contributions());
        for (ContractYear year : years) {
            PartYear when = new PartYear(number(year.optionId()), year.year());
            if (year.lastCash() != null && kept.contains(when)) {
                values.put(when, year.lastCash().plus(year.lastInKind()));
                scale(brought, when, false, year.lastCash());
                scale(brought, when, true, year.lastInKind());
            }
        }
        return new Terms(values, brought);
    }

    private static void scale(List<Terms.Contribution> brought, PartYear when, boolean inKind, Money to) {
        List<Terms.Contribution> known = brought.stream()
                .filter(one -> one.when().equals(when) && (one.kind() == ContributionKind.IN_KIND) == inKind)
                .toList();
        brought.removeAll(known);
        if (known.isEmpty()) {
            return;
        }
        List<Money> shares = Apportionment.of(
                to,
                known.stream()
                        .map(one -> one.amount().amount().unscaledValue().longValueExact())
                        .toList());
        for (int i = 0; i < known.size(); i++) {
            if (!shares.get(i).isZero()) {
                brought.add(new Terms.Contribution(
                        known.get(i).organisationId(), when, known.get(i).kind(), shares.get(i)));
            }
        }
    }

    /** Takes over values and contributions, row by row, so that the history tells which of them changed. */
    void agree(Terms terms) {
        terms.validate(allYears());
        Map<PartYear, ContractYear> known = years.stream()
                .collect(Collectors.toMap(year -> new PartYear(number(year.optionId()), year.year()), year -> year));
        terms.values().forEach((when, amount) -> {
            ContractYear row = known.remove(when);
            if (row == null) {
                persist(years, ContractYear.agree(contract.id(), optionId(when.option()), when.year(), amount));
            } else if (!row.amount().equals(amount)) {
                row.revise(amount);
            }
        });
        known.values().forEach(row -> remove(years, row));
        Map<List<Object>, ContractContribution> brought = contributions.stream()
                .collect(Collectors.toMap(
                        one -> ContractContribution.key(one.terms(number(one.optionId()))),
                        one -> one,
                        (a, b) -> a,
                        HashMap::new));
        for (Terms.Contribution one : terms.contributions()) {
            ContractContribution row = brought.remove(ContractContribution.key(one));
            if (row == null) {
                persist(
                        contributions,
                        ContractContribution.agree(
                                contract.id(), optionId(one.when().option()), one));
            } else if (!row.terms(0).amount().equals(one.amount())) {
                row.revise(one.amount());
            }
        }
        brought.values().forEach(row -> remove(contributions, row));
    }

    /**
     * Options of a plan, all of them. One that is there already takes its new place, so that its money stays with it;
     * one that goes must have none.
     */
    void offer(List<Period> periods) {
        contract.state().mustBePlanned();
        ContractOption.validate(contract.period().to(), periods);
        periods.forEach(period -> Contract.refuseUnlessLikely(contract.period().from(), period.to()));
        while (options.size() > periods.size()) {
            UUID going = options.get(options.size() - 1).id();
            int number = options.size();
            years.stream().filter(year -> year.isOf(going)).findFirst().ifPresent(year -> {
                throw new RuleViolation(TermsRule.VALUE_OUTSIDE, year.year(), number);
            });
            remove(options, options.get(options.size() - 1));
        }
        // the database allows one option from each day, so that they move one by one: those that go later from behind
        for (int i = options.size() - 1; i >= 0; i--) {
            if (periods.get(i).from().isAfter(options.get(i).period().from())) {
                move(options.get(i), periods.get(i));
            }
        }
        for (int i = 0; i < options.size(); i++) {
            move(options.get(i), periods.get(i));
        }
        periods.stream()
                .skip(options.size())
                .toList()
                .forEach(period -> persist(options, ContractOption.offer(contract.id(), period)));
    }

    private void move(ContractOption option, Period to) {
        if (!option.period().equals(to)) {
            em.flush();
            option.moveTo(to);
            em.flush();
        }
    }

    /**
     * The last day moves: of the term, or of the option that was taken last. Open options stand behind it as before.
     */
    void moveLastDay(LocalDate to) {
        contract.state().mustRun();
        LocalDate before = lastDay();
        if (to.equals(before)) {
            return;
        }
        contract.refuseUnderNotice();
        options.stream()
                .filter(option -> option.state() == OptionState.TAKEN)
                .reduce((first, second) -> second)
                .ifPresentOrElse(option -> option.extendTo(to), () -> contract.moveEnd(to));
        List<ContractOption> open = new ArrayList<>(options.stream()
                .filter(option -> option.state() == OptionState.OPEN)
                .toList());
        List<Period> places = new ArrayList<>();
        LocalDate last = to;
        for (ContractOption option : open) {
            Period place = option.after(last);
            places.add(place);
            last = place.to();
        }
        Contract.refuseUnlessLikely(contract.period().from(), last);
        // the database allows one option from each day: the one that has room in front of it moves first
        for (int i = 0; i < open.size(); i++) {
            int one = to.isAfter(before) ? open.size() - 1 - i : i;
            open.get(one).moveTo(places.get(one));
            em.flush();
        }
    }

    /** The next option that can be taken; null where there is none, or under notice. */
    ContractOption nextOption() {
        return contract.underNotice()
                ? null
                : options.stream()
                        .filter(option -> option.state() == OptionState.OPEN)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Works the critical dates out anew. What was done for an end stays told; what was still due for another end is
     * void, and so is what no longer applies: under notice nothing is left to decide, after the end only the
     * publication of the end.
     */
    void workOutDates(WorkingDays calendar) {
        LocalDate end = lastDay();
        contract.lastsUntil(end);
        List<CriticalDates.Worked> all = worked(calendar);
        for (CriticalDate date : List.copyOf(dates)) {
            if (date.keptOn() == null
                    && (!date.forEnd().equals(end) || all.stream().noneMatch(one -> one.kind() == date.kind()))) {
                remove(dates, date);
            }
        }
        for (CriticalDates.Worked worked : all) {
            dates.stream()
                    .filter(date ->
                            date.kind() == worked.kind() && date.forEnd().equals(end))
                    .findFirst()
                    .ifPresentOrElse(
                            date -> date.move(worked.on()),
                            () -> persist(dates, CriticalDate.workedOut(contract.id(), worked, end)));
        }
    }

    /** The dates that its last day asks for. */
    List<CriticalDates.Worked> worked(WorkingDays calendar) {
        LocalDate end = lastDay();
        List<CriticalDates.Worked> all = new ArrayList<>();
        if (contract.state() == ContractState.WITHDRAWN) {
            return all;
        }
        if (contract.endedOn() == null) {
            all.addAll(
                    contract.underNotice()
                            ? CriticalDates.underNotice(contract.noticeGivenOn(), end, calendar)
                            : CriticalDates.of(end, contract.noticeMonths(), contract.procurementMonths(), calendar));
        }
        AwardedContract awarded = fresh ? AwardedContract.withoutAward(contract) : AwardedContract.read(em, contract);
        if (awarded.publishesItsEnd()) {
            all.add(CriticalDates.terminationNotice(end, calendar));
        }
        return all;
    }

    UUID id() {
        return contract.id();
    }

    private <T> void persist(List<T> rows, T row) {
        em.persist(row);
        rows.add(Objects.requireNonNull(row));
    }

    private <T> void remove(List<T> rows, T row) {
        em.remove(row);
        rows.remove(row);
    }
}
