package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.WorkingDays;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What contracts were when they were awarded, and what the law therefore asks of a change. */
@UseCase
public class ContractAwards {

    /**
     * A change that was made, and how its answer about a notice came about.
     *
     * @param value by which it changed what the contract was estimated to come to
     * @param days by which it changed the term
     */
    public record Made(int number, LocalDate agreedOn, Money value, long days, String because, List<Integer> together) {
        /** For the message. */
        public Object[] arguments() {
            return new Object[] {number, agreedOn, value, days};
        }
    }

    /**
     * What is recorded of an award.
     *
     * @param award nothing of it may be recorded
     * @param threshold from which the contract would be public; null where the day or the kind is not recorded
     * @param made the changes so far, in their order
     */
    public record AwardView(Award award, Threshold threshold, List<Made> made) {

        public boolean isRecorded() {
            return !award.equals(Award.UNKNOWN);
        }

        /** How the answer about the notice of a change came about. */
        public Made change(int number) {
            return made.stream().filter(one -> one.number == number).findFirst().orElse(null);
        }
    }

    /**
     * An answer, and what speaks against it.
     *
     * @param fault null where it holds
     */
    public record Answer(ChangeNotice notice, RuleViolation fault) {
        public boolean holds() {
            return fault == null;
        }
    }

    /**
     * A change beside what it is measured against, without sign.
     *
     * @param value with VAT
     * @param valuePercent of the estimated value; null where that is not recorded
     * @param termPercent of the maximum term; null where that is not recorded
     * @param small whether section 75(2) asks for no notice
     */
    public record Measured(Money value, BigDecimal valuePercent, long days, BigDecimal termPercent, boolean small) {}

    /**
     * What the law asks of a change that is only thought of.
     *
     * @param single the change with the earlier ones that were chosen; null where none was
     * @param after the estimated value after it; null where no estimate is recorded
     */
    public record Advice(
            Award award,
            Measured change,
            Measured single,
            long furthestDays,
            Money after,
            Threshold threshold,
            List<Answer> answers) {}

    private EntityManager em;
    private Clock clock;
    private WorkingDays calendar;

    protected ContractAwards() {}

    @Inject
    ContractAwards(EntityManager em, Clock clock, WorkingDays calendar) {
        this.em = em;
        this.clock = clock;
        this.calendar = calendar;
    }

    @Requires(Permission.READ_COMMISSIONING)
    public AwardView of(ContractId id) {
        ContractAggregate aggregate = ContractAggregate.read(em, id);
        AwardedContract awarded = AwardedContract.read(em, aggregate.contract());
        return new AwardView(
                awarded.award(),
                awarded.threshold(),
                awarded.earlier().stream()
                        .map(one -> new Made(
                                one.number(),
                                one.agreedOn(),
                                one.size().value(),
                                one.size().days(),
                                one.noticeBecause(),
                                List.copyOf(new TreeSet<>(one.together()))))
                        .toList());
    }

    /**
     * What the award may have been, to be confirmed by a person: the term with all options and the money as they stand,
     * of a contract that was never changed.
     */
    @Requires(Permission.READ_COMMISSIONING)
    public Award suggest(ContractId id) {
        ContractAggregate aggregate = ContractAggregate.read(em, id);
        AwardedContract awarded = AwardedContract.read(em, aggregate.contract());
        if (!awarded.award().equals(Award.UNKNOWN) || !awarded.earlier().isEmpty()) {
            return awarded.award();
        }
        LocalDate furthest = Stream.concat(
                        Stream.of(aggregate.contract().period().to()),
                        aggregate.options().stream()
                                .map(option -> option.period().to()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new Award(null, AwardKind.SERVICES, null, null, furthest, null);
    }

    /** Takes down what the award was, of a closed contract too. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void record(ContractId id, long version, Award details) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        Contract contract = aggregate.contract();
        details.validate(contract.lightTouch(), contract.period().from(), today());
        ContractAward award = AwardedContract.find(em, contract);
        if (award == null) {
            award = ContractAward.of(contract.id());
            award.record(details, contract.lightTouch(), contract.period().from(), today());
            em.persist(award);
        } else {
            award.record(details, contract.lightTouch(), contract.period().from(), today());
        }
        em.flush();
        // whether its end is published depends on the award
        aggregate.workOutDates(calendar);
        em.flush();
    }

    /**
     * What the law asks of a change before it is made. Nothing is stored.
     *
     * @param together numbers of earlier changes that could reasonably have been made together with it
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Advice advise(ContractId id, LocalDate lastDay, Terms terms, Set<Integer> together) {
        if (lastDay == null) {
            throw new RuleViolation(TermsRule.ENDS_REQUIRED);
        }
        ContractAggregate aggregate = ContractAggregate.read(em, id);
        LocalDate startsOn = aggregate.contract().period().from();
        if (lastDay.isBefore(startsOn)) {
            throw new RuleViolation(TermsRule.ENDS_BEFORE_START, startsOn);
        }
        AwardedContract awarded = AwardedContract.read(em, aggregate.contract());
        ChangeNotice.Size size = new ChangeNotice.Size(
                AwardedContract.estimateBy(aggregate.terms(), terms, AwardedContract.agreed(aggregate)),
                ChronoUnit.DAYS.between(aggregate.lastDay(), lastDay));
        ChangeNotice.Case that = awarded.changed(size, together, terms);
        return new Advice(
                awarded.award(),
                measured(that, that.size()),
                together.isEmpty() ? null : measured(that, that.single()),
                awarded.award().furthestDays(startsOn),
                that.after(),
                awarded.threshold(),
                Stream.of(ChangeNotice.values())
                        .map(notice -> new Answer(notice, notice.fault(that)))
                        .toList());
    }

    private static Measured measured(ChangeNotice.Case that, ChangeNotice.Size size) {
        return new Measured(
                that.withVat(size),
                that.percentOfValue(size),
                Math.abs(size.days()),
                that.percentOfTerm(size),
                size.small(that.award(), that.startsOn()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
