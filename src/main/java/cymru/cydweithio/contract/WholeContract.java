package cymru.cydweithio.contract;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Period;
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
import java.util.stream.Collectors;

/**
 * A contract with the rows that make it up, as one transaction works on them: a change of one part moves the others.
 */
final class WholeContract {

    private final EntityManager em;
    private final Contract contract;
    private final List<ContractYear> years;
    private final List<ContractContribution> contributions;
    private final List<ContractOption> options;
    private final List<CriticalDate> dates;

    private WholeContract(EntityManager em, Contract contract, boolean empty) {
        this.em = em;
        this.contract = contract;
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
    static WholeContract of(EntityManager em, Contract contract) {
        return new WholeContract(em, contract, true);
    }

    static WholeContract read(EntityManager em, ContractId id) {
        Contract contract = em.find(Contract.class, id.value());
        if (contract == null) {
            throw new NotFound();
        }
        return new WholeContract(em, contract, false);
    }

    /**
     * To be changed: whatever part changes, the version of the contract goes up, so that two people never change parts
     * that contradict each other.
     */
    static WholeContract change(EntityManager em, ContractId id, long version) {
        WholeContract whole = read(em, id);
        StaleEdit.refuseUnless(version, whole.contract.version());
        StaleEdit.countChange(em, whole.contract);
        return whole;
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

    Terms terms() {
        return new Terms(
                years.stream().collect(Collectors.toMap(ContractYear::year, ContractYear::amount)),
                contributions.stream().map(ContractContribution::terms).toList());
    }

    /** The last day as things stand: that of its closing, otherwise with the options that were taken. */
    LocalDate lastDay() {
        return contract.endedOn() != null
                ? contract.endedOn()
                : options.stream()
                        .filter(option -> option.state() == OptionState.TAKEN)
                        .map(option -> option.period().to())
                        .max(Comparator.naturalOrder())
                        .orElse(contract.period().to());
    }

    /** The last day if every option that is open were taken. */
    LocalDate furthest() {
        return options.stream()
                .filter(option -> option.state() != OptionState.LAPSED)
                .map(option -> option.period().to())
                .max(Comparator.naturalOrder())
                .orElse(contract.period().to());
    }

    /** All years that term and options touch. */
    List<FinancialYear> allYears() {
        return FinancialYear.within(contract.period().from(), furthest());
    }

    /** The years that are agreed: of the term and the options that were taken. */
    List<FinancialYear> agreedYears() {
        return FinancialYear.within(contract.period().from(), lastDay());
    }

    /** Takes over values and contributions, row by row, so that the history tells which of them changed. */
    void agree(Terms terms) {
        terms.judge(allYears());
        Map<FinancialYear, ContractYear> known =
                years.stream().collect(Collectors.toMap(ContractYear::year, year -> year));
        terms.values().forEach((year, amount) -> {
            ContractYear row = known.remove(year);
            if (row == null) {
                persist(years, ContractYear.agree(contract.id(), year, amount));
            } else if (!row.amount().equals(amount)) {
                row.become(amount);
            }
        });
        known.values().forEach(row -> remove(years, row));
        Map<List<Object>, ContractContribution> brought = contributions.stream()
                .collect(Collectors.toMap(ContractContribution::key, one -> one, (a, b) -> a, HashMap::new));
        for (Terms.Contribution one : terms.contributions()) {
            ContractContribution row = brought.remove(ContractContribution.key(one));
            if (row == null) {
                persist(contributions, ContractContribution.bring(contract.id(), one));
            } else if (!row.terms().amount().equals(one.amount())) {
                row.become(one.amount());
            }
        }
        brought.values().forEach(row -> remove(contributions, row));
    }

    /** Options of a plan, all of them. */
    void offer(List<Period> periods) {
        contract.state().mustBePlanned();
        ContractOption.judge(contract.period().to(), periods);
        periods.forEach(period -> Contract.refuseUnlessLikely(contract.period().from(), period.to()));
        List<ContractOption> kept = options.stream()
                .filter(option -> periods.contains(option.period()))
                .toList();
        List<ContractOption> going =
                options.stream().filter(option -> !kept.contains(option)).toList();
        going.forEach(option -> remove(options, option));
        if (!going.isEmpty()) {
            // the database allows one option from each day: what goes must be gone before the next comes
            em.flush();
        }
        periods.stream()
                .filter(period ->
                        kept.stream().noneMatch(option -> option.period().equals(period)))
                .forEach(period -> persist(options, ContractOption.offer(contract.id(), period)));
        options.sort(Comparator.comparing(option -> option.period().from()));
    }

    /**
     * The last day moves: of the term, or of the option that was taken last. Open options stand behind it as before.
     */
    void moveLastDay(LocalDate to) {
        contract.state().mustRun();
        LocalDate before = lastDay();
        options.stream()
                .filter(option -> option.state() == OptionState.TAKEN)
                .reduce((first, second) -> second)
                .ifPresentOrElse(option -> option.stretch(to), () -> contract.moveEnd(to));
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

    /** The next option that can be taken; null where there is none. */
    ContractOption nextOption() {
        return options.stream()
                .filter(option -> option.state() == OptionState.OPEN)
                .findFirst()
                .orElse(null);
    }

    /**
     * Works the critical dates out anew. What was done for an end stays told; what was still due for another end is
     * void.
     */
    void workOutDates(WorkingDays calendar) {
        LocalDate end = lastDay();
        contract.lastsUntil(end);
        boolean closed = contract.endedOn() != null;
        for (CriticalDate date : List.copyOf(dates)) {
            if (date.keptOn() == null && (closed || !date.forEnd().equals(end))) {
                remove(dates, date);
            }
        }
        if (closed) {
            return;
        }
        for (CriticalDates.Worked worked :
                CriticalDates.of(end, contract.noticeMonths(), contract.procurementMonths(), calendar)) {
            dates.stream()
                    .filter(date ->
                            date.kind() == worked.kind() && date.forEnd().equals(end))
                    .findFirst()
                    .ifPresentOrElse(
                            date -> date.move(worked.on()),
                            () -> persist(dates, CriticalDate.workedOut(contract.id(), worked, end)));
        }
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
