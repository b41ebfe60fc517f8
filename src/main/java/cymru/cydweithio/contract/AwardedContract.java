package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A contract with what is recorded of its award and with the changes so far: what a further change is judged by. */
final class AwardedContract {

    private final Contract contract;
    private final Award award;
    private final List<ContractVariation> earlier;
    private final Threshold threshold;

    AwardedContract(Contract contract, Award award, List<ContractVariation> earlier, Threshold threshold) {
        this.contract = contract;
        this.award = award;
        this.earlier = List.copyOf(earlier);
        this.threshold = threshold;
    }

    /** A new contract, of whose award nothing is recorded yet. */
    static AwardedContract withoutAward(Contract contract) {
        return new AwardedContract(contract, Award.UNKNOWN, List.of(), null);
    }

    static AwardedContract read(EntityManager em, Contract contract) {
        ContractAward row = find(em, contract);
        Award award = row == null ? Award.UNKNOWN : row.details();
        boolean known = award.procurementBegan() != null && (award.kind() != null || contract.lightTouch());
        return new AwardedContract(
                contract,
                award,
                em.createQuery(
                                "select distinct v from ContractVariation v left join fetch v.together where v.contractId = :contract order by v.number",
                                ContractVariation.class)
                        .setParameter("contract", contract.id())
                        .getResultList(),
                known ? Threshold.of(em, award.kind(), contract.lightTouch(), award.procurementBegan()) : null);
    }

    /** Null where nothing is recorded. */
    static ContractAward find(EntityManager em, Contract contract) {
        return em
                .createQuery("select a from ContractAward a where a.contractId = :contract", ContractAward.class)
                .setParameter("contract", contract.id())
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * By how much what the contract was estimated to come to changes. Money that is written for the first time for an
     * option which nobody has taken changes nothing: the option was in the estimate.
     *
     * @param agreed the numbers of the term and of the options that were taken
     */
    static Money estimateBy(Terms before, Terms after, Set<Integer> agreed) {
        Set<Integer> counted = new HashSet<>(agreed);
        before.values().keySet().forEach(when -> counted.add(when.option()));
        return of(after, counted).minus(of(before, counted));
    }

    private static Money of(Terms terms, Set<Integer> parts) {
        return Money.sum(terms.values().entrySet().stream()
                .filter(one -> parts.contains(one.getKey().option()))
                .map(Map.Entry::getValue));
    }

    /** The numbers of the term and of the options that were taken. */
    static Set<Integer> agreed(ContractAggregate aggregate) {
        Set<Integer> parts = new HashSet<>(Set.of(0));
        for (int i = 0; i < aggregate.options().size(); i++) {
            if (aggregate.options().get(i).state() == OptionState.TAKEN) {
                parts.add(i + 1);
            }
        }
        return parts;
    }

    Award award() {
        return award;
    }

    List<ContractVariation> earlier() {
        return earlier;
    }

    /** Null where the day on which procurement began, or the kind, is not recorded. */
    Threshold threshold() {
        return threshold;
    }

    /**
     * Whether a contract termination notice follows its end (Procurement Act 2023, s.80): it is a public contract under
     * the Act, as far as that is recorded. What nobody recorded is taken to be public where it began under the Act.
     */
    boolean publishesItsEnd() {
        if (award.regime() != null && award.regime() != Regime.PROCUREMENT_ACT) {
            return false;
        }
        if (threshold != null && award.estimatedValue() != null && threshold.isAbove(valueWithChanges())) {
            return false;
        }
        if (award.regime() == null) {
            LocalDate began =
                    award.procurementBegan() == null ? contract.period().from() : award.procurementBegan();
            return !began.isBefore(Regime.ACT);
        }
        return true;
    }

    /** The estimated value, with the changes so far, with VAT. */
    private Money valueWithChanges() {
        Money all = Money.sum(earlier.stream().map(one -> one.size().value()));
        return award.estimatedValue().plus(award.withVat(all));
    }

    /** What the answer about a notice is judged by. */
    ChangeNotice.Case changed(ChangeNotice.Size size, Set<Integer> together, Terms terms) {
        ChangeNotice.Size single = size;
        Set<Integer> unknown = new HashSet<>(together);
        for (ContractVariation one : earlier) {
            if (unknown.remove(one.number())) {
                single = single.plus(one.size());
            }
        }
        if (!unknown.isEmpty()) {
            throw new RuleViolation(ChangeNoticeRule.TOGETHER_UNKNOWN);
        }
        Money before = award.estimatedValue() == null ? null : valueWithChanges();
        Money after = null;
        if (before != null) {
            Money estimated = before.plus(award.withVat(size.value()));
            Money entered = award.withVat(terms.total());
            after = entered.isMoreThan(estimated) ? entered : estimated;
        }
        return new ChangeNotice.Case(
                contract.lightTouch(),
                contract.period().from(),
                award,
                size,
                !earlier.isEmpty(),
                single,
                before,
                after,
                threshold);
    }
}
