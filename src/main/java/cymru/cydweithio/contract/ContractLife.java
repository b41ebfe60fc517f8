package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.WorkingDays;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

    protected ContractLife() {}

    @Inject
    ContractLife(EntityManager em, Clock clock, WorkingDays calendar, NamedByContract named) {
        this.em = em;
        this.clock = clock;
        this.calendar = calendar;
        this.named = named;
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
    public void extend(ContractId id, long version) {
        WholeContract whole = WholeContract.change(em, id, version);
        ContractOption option = next(whole);
        whole.contract().extend(option, whole.yearsOf(option), whole.lastDay(), whole.terms(), today());
        finish(whole);
    }

    /** Lets the next option, and with it those behind it, go. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void letLapse(ContractId id, long version) {
        WholeContract whole = WholeContract.change(em, id, version);
        whole.contract().state().mustRun();
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
            throw new RuleViolation("contract.ends.required");
        }
        LocalDate before = whole.lastDay();
        Terms termsBefore = whole.terms();
        if (lastDay.equals(before) && terms.equals(termsBefore)) {
            throw new RuleViolation("contract.vary.nothing");
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
        finish(whole);
    }

    /**
     * It ends before its last day.
     *
     * @param due what is due in money for the whole financial year of that day; null where it is the last day anyway
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void terminate(ContractId id, long version, LocalDate on, String because, Money due) {
        WholeContract whole = WholeContract.change(em, id, version);
        whole.contract().terminate(on, because, whole.lastDay());
        whole.endEarly(on, due, today());
        finish(whole);
    }

    /** What was due on a critical date has been done. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void keep(ContractId id, long version, DateKind kind, String what) {
        WholeContract whole = WholeContract.change(em, id, version);
        LocalDate end = whole.lastDay();
        whole.dates().stream()
                .filter(date -> date.kind() == kind && date.forEnd().equals(end))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("contract.date.none"))
                .keep(today(), what);
        em.flush();
    }

    private static ContractOption next(WholeContract whole) {
        ContractOption option = whole.nextOption();
        if (option == null) {
            throw new RuleViolation("contract.option.none");
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
