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
public class ContractLife {

    private EntityManager em;
    private Clock clock;
    private WorkingDays calendar;
    private NamedByContract named;
    private CurrentActor current;

    protected ContractLife() {}

    @Inject
    ContractLife(EntityManager em, Clock clock, WorkingDays calendar, NamedByContract named, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.calendar = calendar;
        this.named = named;
        this.current = current;
    }

    @Requires(Permission.EDIT_COMMISSIONING)
    public void start(ContractId id, long version) {
        WholeContract whole = WholeContract.change(em, id, version);
        boolean delivered = !em.createQuery(
                        "select p.id from ContractProvider p where p.contractId = :contract and p.role = :lead",
                        UUID.class)
                .setParameter("contract", id.value())
                .setParameter("lead", ProviderRole.LEAD)
                .getResultList()
                .isEmpty();
        whole.contract().start(whole.terms(), delivered);
        finish(whole);
    }

    /** Takes the next option. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void extend(ContractId id, long version, TakenOption taken) {
        WholeContract whole = WholeContract.change(em, id, version);
        whole.contract().refuseUnderNotice();
        ContractOption option = next(whole);
        whole.contract()
                .extend(
                        option,
                        whole.yearsOf(option),
                        whole.lastDay(),
                        whole.terms(),
                        taken,
                        unchanged(whole),
                        today());
        finish(whole);
    }

    /** Lets the next option, and with it those behind it, go. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void letLapse(ContractId id, long version) {
        WholeContract whole = WholeContract.change(em, id, version);
        whole.contract().state().mustRun();
        whole.contract().refuseUnderNotice();
        next(whole);
        whole.options().stream()
                .filter(option -> option.state() == OptionState.OPEN)
                .forEach(option -> option.letLapse(today()));
        whole.agree(whole.terms().upTo(whole.allYears()));
        finish(whole);
    }

    /**
     * Changes a running contract.
     *
     * @param lastDay the last day from now on, with the options that were taken
     * @param terms the whole money from now on
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void vary(ContractId id, long version, Variation agreement, LocalDate lastDay, Terms terms) {
        WholeContract whole = WholeContract.change(em, id, version);
        whole.contract().state().mustRun();
        if (lastDay == null) {
            throw new RuleViolation(TermsRule.ENDS_REQUIRED);
        }
        LocalDate before = whole.lastDay();
        Terms termsBefore = whole.terms();
        if (lastDay.equals(before) && terms.equals(termsBefore)) {
            throw new RuleViolation(TermsRule.VARY_NOTHING);
        }
        Money valueBefore = termsBefore.within(whole.agreedYears());
        named.refuseUnknownCommissioners(List.of(terms));
        whole.moveLastDay(lastDay);
        terms.mustCover(whole.agreedYears());
        whole.agree(terms);
        ChangeNotice.Change change = new ChangeNotice.Change(
                whole.contract().period().from(),
                before,
                lastDay,
                valueBefore,
                terms.within(whole.agreedYears()),
                AwardedContract.estimateBy(termsBefore, terms, AwardedContract.agreed(whole)));
        AwardedContract awarded = AwardedContract.read(em, whole.contract());
        int number = em.createQuery(
                                "select coalesce(max(v.number), 0) from ContractVariation v where v.contractId = :contract",
                                Integer.class)
                        .setParameter("contract", id.value())
                        .getSingleResult()
                + 1;
        em.persist(ContractVariation.agree(
                whole.contract(),
                number,
                agreement,
                change,
                awarded.changed(change.size(), agreement.together(), terms),
                today()));
        finish(whole);
    }

    /** Its last day has passed. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void end(ContractId id, long version) {
        WholeContract whole = WholeContract.change(em, id, version);
        whole.contract().end(whole.lastDay(), today());
        whole.letOptionsGo(today());
        finish(whole);
    }

    /**
     * Ends a contract before its last day: at once, or by notice where the day lies ahead.
     *
     * @param due what is due in money for the whole financial year of that day; null where it is the last day anyway
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void terminate(ContractId id, long version, LocalDate on, String because, Money due) {
        WholeContract whole = WholeContract.change(em, id, version);
        whole.contract().terminate(on, because, whole.lastDay(), today());
        whole.endEarly(on, due, today());
        finish(whole);
    }

    /** The notice no longer holds: the contract goes on as before. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void withdrawNotice(ContractId id, long version) {
        WholeContract whole = WholeContract.change(em, id, version);
        whole.contract().withdrawNotice(today());
        whole.lastAsAgreed();
        finish(whole);
    }

    /** Puts a provider in the place of another, from a day on; both keep their days. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void replace(ContractId id, long version, Replacement facts) {
        WholeContract whole = WholeContract.change(em, id, version);
        List<ContractProvider> rows = em.createQuery(
                        "select p from ContractProvider p where p.contractId = :contract and p.untilOn is null",
                        ContractProvider.class)
                .setParameter("contract", id.value())
                .getResultList();
        ContractProvider leaving = rows.stream()
                .filter(one -> one.providerId().equals(facts.leavingId()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(TermsRule.REPLACE_LEAVING));
        Provider coming = facts.comingId() == null ? null : em.find(Provider.class, facts.comingId());
        if (coming == null || coming.isGone()) {
            throw new RuleViolation(TermsRule.REPLACE_COMING);
        }
        boolean sameNumber = em.find(Provider.class, facts.leavingId()).mayBe(coming);
        ProviderChange change = ProviderChange.record(
                whole.contract(),
                facts,
                sameNumber,
                unchanged(whole),
                whole.lastDay(),
                today(),
                current.get().name());
        leaving.leave(facts.on().minusDays(1));
        rows.stream()
                .filter(one -> one.providerId().equals(facts.comingId()))
                .forEach(one -> one.leave(facts.on().minusDays(1)));
        em.flush();
        em.persist(ContractProvider.engage(id.value(), facts.comingId(), leaving.role(), facts.on()));
        em.persist(change);
        em.flush();
    }

    /** What was due on a critical date has been done. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void keep(ContractId id, long version, DateKind kind, String what) {
        WholeContract whole = WholeContract.change(em, id, version);
        LocalDate end = whole.lastDay();
        whole.dates().stream()
                .filter(date -> date.kind() == kind && date.forEnd().equals(end))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ContractRule.DATE_NONE))
                .keep(today(), what);
        em.flush();
    }

    /** A change of neither value nor term, beside what is recorded of the award. */
    private ChangeNotice.Case unchanged(WholeContract whole) {
        return AwardedContract.read(em, whole.contract()).changed(ChangeNotice.Size.NOTHING, Set.of(), whole.terms());
    }

    private static ContractOption next(WholeContract whole) {
        ContractOption option = whole.nextOption();
        if (option == null) {
            throw new RuleViolation(TermsRule.OPTION_NONE);
        }
        return option;
    }

    private void finish(WholeContract whole) {
        whole.workOutDates(calendar);
        em.flush();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
