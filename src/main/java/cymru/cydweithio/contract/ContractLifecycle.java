package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.WorkingDays;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes a contract through its life: start, options, variations, end; and tells that what was due was done. Critical
 * dates follow each change.
 */
@UseCase
public class ContractLifecycle {

    private EntityManager em;
    private Clock clock;
    private WorkingDays calendar;
    private ContractReferenceCheck references;
    private CurrentActor current;

    protected ContractLifecycle() {}

    @Inject
    ContractLifecycle(
            EntityManager em,
            Clock clock,
            WorkingDays calendar,
            ContractReferenceCheck references,
            CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.calendar = calendar;
        this.references = references;
        this.current = current;
    }

    @Requires(Permission.EDIT_COMMISSIONING)
    public void start(ContractId id, long version) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        boolean delivered = !em.createQuery(
                        "select p.id from ContractProvider p where p.contractId = :contract and p.role = :lead",
                        UUID.class)
                .setParameter("contract", id.value())
                .setParameter("lead", ProviderRole.LEAD)
                .getResultList()
                .isEmpty();
        aggregate.contract().start(aggregate.terms(), delivered);
        finish(aggregate);
    }

    /** Takes the next option. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void extend(ContractId id, long version, TakenOption taken) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        aggregate.contract().refuseUnderNotice();
        ContractOption option = next(aggregate);
        aggregate
                .contract()
                .extend(
                        option,
                        aggregate.yearsOf(option),
                        aggregate.lastDay(),
                        aggregate.terms(),
                        taken,
                        unchanged(aggregate),
                        today());
        finish(aggregate);
    }

    /** Lets the next option, and with it those behind it, go. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void letLapse(ContractId id, long version) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        aggregate.contract().state().mustRun();
        aggregate.contract().refuseUnderNotice();
        next(aggregate);
        aggregate.options().stream()
                .filter(option -> option.state() == OptionState.OPEN)
                .forEach(option -> option.letLapse(today()));
        aggregate.agree(aggregate.terms().upTo(aggregate.allYears()));
        finish(aggregate);
    }

    /**
     * Changes a running contract.
     *
     * @param lastDay the last day from now on, with the options that were taken
     * @param terms the whole money from now on
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void vary(ContractId id, long version, Variation agreement, LocalDate lastDay, Terms terms) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        aggregate.contract().state().mustRun();
        if (lastDay == null) {
            throw new RuleViolation(TermsRule.ENDS_REQUIRED);
        }
        LocalDate before = aggregate.lastDay();
        Terms termsBefore = aggregate.terms();
        if (lastDay.equals(before) && terms.equals(termsBefore)) {
            throw new RuleViolation(TermsRule.VARY_NOTHING);
        }
        Money valueBefore = termsBefore.within(aggregate.agreedYears());
        references.refuseUnknownCommissioners(List.of(terms));
        aggregate.moveLastDay(lastDay);
        terms.mustCover(aggregate.agreedYears());
        aggregate.agree(terms);
        ChangeNotice.Change change = new ChangeNotice.Change(
                aggregate.contract().period().from(),
                before,
                lastDay,
                valueBefore,
                terms.within(aggregate.agreedYears()),
                AwardedContract.estimateBy(termsBefore, terms, AwardedContract.agreed(aggregate)));
        AwardedContract awarded = AwardedContract.read(em, aggregate.contract());
        int number = em.createQuery(
                                "select coalesce(max(v.number), 0) from ContractVariation v where v.contractId = :contract",
                                Integer.class)
                        .setParameter("contract", id.value())
                        .getSingleResult()
                + 1;
        em.persist(ContractVariation.agree(
                aggregate.contract(),
                number,
                agreement,
                change,
                awarded.changed(change.size(), agreement.together(), terms),
                today()));
        finish(aggregate);
    }

    /** Its last day has passed. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void end(ContractId id, long version) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        aggregate.contract().end(aggregate.lastDay(), today());
        aggregate.lapseOptions(today());
        finish(aggregate);
    }

    /**
     * Ends a contract before its last day: at once, or by notice where the day lies ahead.
     *
     * @param due what is due in money for the whole financial year of that day; null where it is the last day anyway
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void terminate(ContractId id, long version, LocalDate on, String because, Money due) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        aggregate.contract().terminate(on, because, aggregate.lastDay(), today());
        aggregate.endEarly(on, due, today());
        finish(aggregate);
    }

    /** The notice no longer holds: the contract goes on as before. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void withdrawNotice(ContractId id, long version) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        aggregate.contract().withdrawNotice(today());
        aggregate.lastAsAgreed();
        finish(aggregate);
    }

    /** Puts a provider in the place of another, from a day on; both keep their days. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void replace(ContractId id, long version, Replacement details) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        List<ContractProvider> rows = em.createQuery(
                        "select p from ContractProvider p where p.contractId = :contract and p.untilOn is null",
                        ContractProvider.class)
                .setParameter("contract", id.value())
                .getResultList();
        ContractProvider leaving = rows.stream()
                .filter(one -> new ProviderId(one.providerId()).equals(details.leavingId()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(TermsRule.REPLACE_LEAVING));
        Provider coming = details.comingId() == null
                ? null
                : em.find(Provider.class, details.comingId().value());
        if (coming == null || coming.isGone()) {
            throw new RuleViolation(TermsRule.REPLACE_COMING);
        }
        boolean sameNumber = em.find(Provider.class, leaving.providerId()).mayBe(coming);
        ProviderChange change = ProviderChange.record(
                aggregate.contract(),
                details,
                sameNumber,
                unchanged(aggregate),
                aggregate.lastDay(),
                today(),
                current.get().name());
        leaving.leave(details.on().minusDays(1));
        rows.stream()
                .filter(one -> one.providerId().equals(coming.id()))
                .forEach(one -> one.leave(details.on().minusDays(1)));
        em.flush();
        em.persist(ContractProvider.assign(id.value(), coming.id(), leaving.role(), details.on()));
        em.persist(change);
        em.flush();
    }

    /** What was due on a critical date has been done. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void markDone(ContractId id, long version, DateKind kind, String what) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        LocalDate end = aggregate.lastDay();
        aggregate.dates().stream()
                .filter(date -> date.kind() == kind && date.forEnd().equals(end))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ContractRule.DATE_NONE))
                .markDone(today(), what);
        em.flush();
    }

    /** A change of neither value nor term, beside what is recorded of the award. */
    private ChangeNotice.Case unchanged(ContractAggregate aggregate) {
        return AwardedContract.read(em, aggregate.contract())
                .changed(ChangeNotice.Size.NOTHING, Set.of(), aggregate.terms());
    }

    private static ContractOption next(ContractAggregate aggregate) {
        ContractOption option = aggregate.nextOption();
        if (option == null) {
            throw new RuleViolation(TermsRule.OPTION_NONE);
        }
        return option;
    }

    private void finish(ContractAggregate aggregate) {
        aggregate.workOutDates(calendar);
        em.flush();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
