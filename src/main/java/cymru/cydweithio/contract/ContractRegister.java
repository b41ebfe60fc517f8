package cymru.cydweithio.contract;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Period;
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
import java.util.UUID;

/** Plans contracts: what is agreed, for how much, with which options, and who delivers. */
@UseCase
public class ContractRegister {

    private EntityManager em;
    private ContractReferenceCheck references;
    private WorkingDays calendar;
    private Clock clock;
    private CurrentActor current;
    private ContractUsage use;

    protected ContractRegister() {}

    @Inject
    ContractRegister(
            EntityManager em,
            ContractReferenceCheck references,
            WorkingDays calendar,
            Clock clock,
            CurrentActor current,
            ContractUsage use) {
        this.em = em;
        this.references = references;
        this.calendar = calendar;
        this.clock = clock;
        this.current = current;
        this.use = use;
    }

    /**
     * Plans a contract.
     *
     * @param lead the commissioner that leads
     * @param options rights to extend it, in their order
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public ContractId plan(OrganisationId lead, ContractDetails details, List<Period> options) {
        Contract contract = Contract.plan(lead.value(), details);
        references.refuseUnknown(List.of(details));
        refuseUnlessFree(lead.value(), details.reference(), contract.id());
        em.persist(contract);
        em.flush();
        ContractAggregate aggregate = ContractAggregate.of(em, contract);
        aggregate.offer(options);
        aggregate.workOutDates(calendar);
        em.flush();
        return new ContractId(contract.id());
    }

    /** @param options all of them, in their order */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void describe(ContractId id, long version, ContractDetails details, List<Period> options) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        details.validate();
        references.refuseUnknown(List.of(details));
        // before the contract bears it: a question to the database writes what has changed so far
        refuseUnlessFree(aggregate.contract().leadId(), details.reference(), id.value());
        aggregate.contract().describe(details);
        aggregate.offer(options);
        aggregate.terms().validate(aggregate.allYears());
        aggregate.workOutDates(calendar);
        em.flush();
    }

    /** What a planned contract is worth in each year, and who brings it. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void agreeTerms(ContractId id, long version, Terms terms) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        aggregate.contract().state().mustBePlanned();
        references.refuseUnknownCommissioners(List.of(terms));
        aggregate.agree(terms);
        em.flush();
    }

    /** Withdraws a plan that was entered wrongly, unless money is set aside or was paid for it. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void withdraw(ContractId id, long version, String because) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        aggregate.contract().state().withdrawn();
        use.refuseWhileUsed(id);
        aggregate.contract().withdraw(LocalDate.now(clock), current.get().name(), because);
        aggregate.workOutDates(calendar);
        em.flush();
    }

    /**
     * A plan that was withdrawn by mistake counts again, unless its reference was given to another since, or its
     * service or a provider was withdrawn too.
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void restore(ContractId id, long version, String because) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        Contract contract = aggregate.contract();
        contract.state().restored();
        refuseUnlessFree(contract.leadId(), contract.details().reference(), id.value());
        if (!references.counts(contract.details().serviceId())) {
            throw new RuleViolation(ContractRule.RESTORE_SERVICE);
        }
        if (providers(id).stream()
                .anyMatch(one -> em.find(Provider.class, one.providerId()).isGone())) {
            throw new RuleViolation(ContractRule.RESTORE_PROVIDER);
        }
        contract.restore(LocalDate.now(clock), current.get().name(), because);
        aggregate.workOutDates(calendar);
        em.flush();
    }

    @Requires(Permission.EDIT_COMMISSIONING)
    public void addProvider(ContractId id, long version, ProviderId provider, ProviderRole role) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        refuseClosed(aggregate);
        Provider engaged = provider == null ? null : em.find(Provider.class, provider.value());
        if (engaged == null || engaged.isGone()) {
            throw new RuleViolation(ProviderRule.REQUIRED);
        }
        List<ContractProvider> known = providers(id);
        if (known.stream().anyMatch(one -> one.providerId().equals(provider.value()))) {
            throw new RuleViolation(ProviderRule.TWICE);
        }
        if (role == ProviderRole.LEAD && known.stream().anyMatch(one -> one.role() == ProviderRole.LEAD)) {
            throw new RuleViolation(ProviderRule.LED);
        }
        // who joins a contract that runs delivers from today on
        LocalDate today = LocalDate.now(clock);
        boolean joins = aggregate.contract().state().running()
                && today.isAfter(aggregate.contract().period().from());
        em.persist(ContractProvider.assign(id.value(), provider.value(), role, joins ? today : null));
        em.flush();
    }

    /**
     * A provider leaves, and keeps the days on which it delivered; the one that leads a running contract cannot,
     * somebody must answer for it.
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void removeProvider(ContractId id, long version, ProviderId provider) {
        ContractAggregate aggregate = ContractAggregate.change(em, id, version);
        refuseClosed(aggregate);
        ContractProvider leaving = providers(id).stream()
                .filter(one -> one.providerId().equals(provider.value()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ProviderRule.REQUIRED));
        if (aggregate.contract().state().running() && leaving.role() == ProviderRole.LEAD) {
            throw new RuleViolation(ProviderRule.NEEDED);
        }
        LocalDate today = LocalDate.now(clock);
        boolean delivered = aggregate.contract().state().running()
                && today.isAfter(
                        leaving.fromOn() == null ? aggregate.contract().period().from() : leaving.fromOn());
        if (delivered) {
            leaving.leave(today);
        } else {
            em.remove(leaving);
        }
        em.flush();
    }

    /** Tells where a document of the contract is kept; of a closed one too. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void file(ContractId id, long version, DocumentDetails details) {
        ContractAggregate.change(em, id, version);
        em.persist(ContractDocument.file(id.value(), details));
        em.flush();
    }

    @Requires(Permission.EDIT_COMMISSIONING)
    public void unfile(ContractId id, long version, ContractDocumentId document) {
        ContractAggregate.change(em, id, version);
        ContractDocument found = document == null ? null : em.find(ContractDocument.class, document.value());
        if (found == null || !found.contractId().equals(id.value())) {
            throw new RuleViolation(ContractRule.DOCUMENT_NONE);
        }
        em.remove(found);
        em.flush();
    }

    private List<ContractProvider> providers(ContractId id) {
        return em.createQuery(
                        "select p from ContractProvider p where p.contractId = :contract and p.untilOn is null",
                        ContractProvider.class)
                .setParameter("contract", id.value())
                .getResultList();
    }

    private static void refuseClosed(ContractAggregate aggregate) {
        if (aggregate.contract().endedOn() != null || aggregate.contract().state() == ContractState.WITHDRAWN) {
            throw new RuleViolation(ContractRule.STATE_CLOSED);
        }
    }

    private void refuseUnlessFree(UUID lead, String reference, UUID own) {
        if (!em.createQuery(
                        "select c.id from Contract c where c.leadId = :lead and c.reference = :reference and c.id <> :own and c.state <> cymru.cydweithio.contract.ContractState.WITHDRAWN",
                        UUID.class)
                .setParameter("lead", lead)
                .setParameter("reference", reference.strip())
                .setParameter("own", own)
                .getResultList()
                .isEmpty()) {
            throw new RuleViolation(ContractRule.REFERENCE_TAKEN, reference.strip());
        }
    }
}
