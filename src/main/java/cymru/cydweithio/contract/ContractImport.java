package cymru.cydweithio.contract;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.CollationKey;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.WorkingDays;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.sheet.ImportId;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Enters many contracts at once, under the same rules as one by one: with their options, their money, and who delivers.
 * One that has begun is started, where nothing stands in the way of that; one whose last day is over is ended, too, and
 * none of its dates is due.
 */
@UseCase
public class ContractImport {

    /**
     * A contract to enter.
     *
     * @param provider name of who delivers it, or null; entered into the register where it is not there yet
     */
    public record ImportedContract(ContractDetails details, List<Period> options, Terms terms, String provider) {}

    /**
     * What came of it.
     *
     * @param newProviders names that were not in the register
     */
    public record Outcome(int planned, int running, int ended, List<String> newProviders) {}

    private record ProviderRow(String name, UUID id) {}

    private static final List<String> PARTS =
            List.of("CriticalDate", "ContractProvider", "ContractOption", "ContractContribution", "ContractYear");

    private EntityManager em;
    private Clock clock;
    private ContractReferenceCheck references;
    private WorkingDays calendar;

    protected ContractImport() {}

    @Inject
    ContractImport(EntityManager em, Clock clock, ContractReferenceCheck references, WorkingDays calendar) {
        this.em = em;
        this.clock = clock;
        this.references = references;
        this.calendar = calendar;
    }

    /**
     * Stores all of them, or none.
     *
     * @param importId by which they can be taken back
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Outcome importAll(OrganisationId lead, List<ImportedContract> contracts, ImportId importId) {
        LocalDate today = LocalDate.now(clock);
        List<ContractAggregate> aggregates = contracts.stream()
                .map(one -> ContractAggregate.of(em, Contract.plan(lead.value(), one.details())))
                .toList();
        references.refuseUnknown(
                contracts.stream().map(ImportedContract::details).toList());
        references.refuseUnknownCommissioners(
                contracts.stream().map(ImportedContract::terms).toList());
        refuseUnlessFree(lead.value(), contracts);
        // kind by kind: rows of one table go to the database together
        aggregates.forEach(aggregate -> {
            aggregate.contract().importedBy(importId.value());
            em.persist(aggregate.contract());
        });
        em.flush();
        for (int i = 0; i < aggregates.size(); i++) {
            aggregates.get(i).offer(contracts.get(i).options());
        }
        for (int i = 0; i < aggregates.size(); i++) {
            aggregates.get(i).agree(contracts.get(i).terms());
        }
        List<String> newProviders = addProvider(aggregates, contracts, importId);
        int running = 0;
        int ended = 0;
        for (int i = 0; i < aggregates.size(); i++) {
            Contract contract = aggregates.get(i).contract();
            Terms terms = contracts.get(i).terms();
            boolean delivered = contracts.get(i).provider() != null;
            if (!contract.period().from().isAfter(today)
                    && contract.starting(terms, delivered).isEmpty()) {
                contract.start(terms, delivered);
                if (today.isAfter(aggregates.get(i).lastDay())) {
                    contract.end(aggregates.get(i).lastDay(), today);
                    ended++;
                } else {
                    running++;
                }
            }
        }
        aggregates.forEach(whole -> whole.workOutDates(calendar));
        em.flush();
        // from here on whatever raises a version is a change of what was brought
        em.createNativeQuery("update contract set import_version = version where import_id = :import")
                .setParameter("import", importId.value())
                .executeUpdate();
        return new Outcome(aggregates.size() - running - ended, running, ended, newProviders);
    }

    /**
     * Removes the contracts that an import brought, with their parts, and the providers that it entered.
     *
     * @param staying providers that are used elsewhere by now
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void undo(OrganisationId lead, ImportId importId, Set<UUID> staying) {
        for (String part : PARTS) {
            em.createQuery(
                            "select p from " + part
                                    + " p where p.contractId in (select c.id from Contract c where c.importId = :import and c.state <> cymru.cydweithio.contract.ContractState.WITHDRAWN)",
                            Object.class)
                    .setParameter("import", importId.value())
                    .getResultList()
                    .forEach(em::remove);
            em.flush();
        }
        em.createQuery(
                        "select c from Contract c where c.importId = :import and c.state <> cymru.cydweithio.contract.ContractState.WITHDRAWN",
                        Contract.class)
                .setParameter("import", importId.value())
                .getResultList()
                .forEach(em::remove);
        em.flush();
        em
                .createQuery("select p from Provider p where p.importId = :import", Provider.class)
                .setParameter("import", importId.value())
                .getResultList()
                .stream()
                .filter(provider -> !staying.contains(provider.id()) && !provider.isGone())
                .forEach(em::remove);
        em.flush();
    }

    private List<String> addProvider(
            List<ContractAggregate> aggregates, List<ImportedContract> contracts, ImportId importId) {
        Map<String, UUID> known = new HashMap<>();
        Rows.ofEntities(
                        em,
                        "select p.name as name, coalesce(p.mergedInto, p.id) as id from Provider p where p.withdrawal.withdrawnOn is null or p.mergedInto is not null",
                        ProviderRow.class)
                .getResultList()
                .forEach(row -> known.put(CollationKey.key(row.name()), row.id()));
        Set<String> entered = new LinkedHashSet<>();
        for (ImportedContract one : contracts) {
            if (one.provider() != null && !known.containsKey(CollationKey.key(one.provider()))) {
                Provider provider = Provider.register(new ProviderDetails(one.provider(), null, null), null, false);
                provider.importedBy(importId.value());
                em.persist(provider);
                known.put(CollationKey.key(one.provider()), provider.id());
                entered.add(one.provider().strip());
            }
        }
        for (int i = 0; i < aggregates.size(); i++) {
            if (contracts.get(i).provider() != null) {
                em.persist(ContractProvider.assign(
                        aggregates.get(i).id(),
                        known.get(CollationKey.key(contracts.get(i).provider())),
                        ProviderRole.LEAD,
                        null));
            }
        }
        return List.copyOf(entered);
    }

    private void refuseUnlessFree(UUID lead, List<ImportedContract> contracts) {
        Set<String> taken = new HashSet<>();
        em.createQuery(
                        "select c.reference from Contract c where c.leadId = :lead and c.state <> cymru.cydweithio.contract.ContractState.WITHDRAWN",
                        String.class)
                .setParameter("lead", lead)
                .getResultList()
                .forEach(reference -> taken.add(CollationKey.key(reference)));
        for (ImportedContract one : contracts) {
            if (!taken.add(CollationKey.key(one.details().reference()))) {
                throw new RuleViolation(
                        ContractRule.REFERENCE_TAKEN, one.details().reference().strip());
            }
        }
    }
}
