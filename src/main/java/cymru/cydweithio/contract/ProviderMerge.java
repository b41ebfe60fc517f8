package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Makes one of two entries of the register of providers that are the same body. */
@UseCase
public class ProviderMerge {

    /**
     * A provider, for whoever merges two that are one body.
     *
     * @param registration null where it is not recorded
     * @param contracts how many it delivers or delivered, of all commissioners
     */
    public record Duplicate(UUID id, long version, String name, String registration, long contracts)
            implements Serializable {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;

    protected ProviderMerge() {}

    @Inject
    ProviderMerge(EntityManager em, Clock clock, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.current = current;
    }

    /**
     * Merges a provider into another that is the same body: its contracts, and with them what is paid under them, are
     * the other's from now on. Only where all its contracts are one's own to change.
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void merge(ProviderId id, long version, ProviderId survivorId, String because) {
        long others = rows(id).stream()
                .map(ContractProvider::contractId)
                .distinct()
                .map(contract -> em.find(Contract.class, contract))
                .filter(contract ->
                        !current.get().may(Permission.EDIT_COMMISSIONING, Scope.organisation(contract.leadId())))
                .count();
        if (others > 0) {
            throw new RuleViolation(ProviderRule.MERGE_OTHERS, others);
        }
        mergeAll(id, version, survivorId, because);
    }

    /**
     * Merges a provider into another that is the same body, whoever commissions its contracts: no commissioner may
     * change the contracts of another, so that an administrator does it where several share a provider.
     */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public void mergeShared(ProviderId id, long version, ProviderId survivorId, String because) {
        mergeAll(id, version, survivorId, because);
    }

    /** All that are in use, for whoever merges duplicates of them: no contract of anybody is told. */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public List<Duplicate> duplicates() {
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select p.id, p.version, p.name, p.registration, " + Providers.USES
                                + " as contracts from provider p where p.withdrawn_on is null order by p.name, p.id",
                        Tuple.class)
                .setMaxResults(Providers.MOST)
                .getResultList()
                .stream()
                .map(c -> new Duplicate(
                        c.get("id", UUID.class),
                        Rows.number(c.get("version")),
                        c.get("name", String.class),
                        c.get("registration", String.class),
                        Rows.number(c.get("contracts"))))
                .toList();
    }

    private void mergeAll(ProviderId id, long version, ProviderId survivorId, String because) {
        Provider provider = Providers.find(em, id);
        StaleEdit.refuseUnless(version, provider.version());
        if (survivorId == null) {
            throw new RuleViolation(ProviderRule.REQUIRED);
        }
        Provider survivor = Providers.find(em, survivorId);
        List<ContractProvider> rows = rows(id);
        provider.mergeInto(survivor, LocalDate.now(clock), current.get().name(), because);
        List<ContractProvider> known = rows(survivorId);
        for (ContractProvider row : rows) {
            ContractProvider same = known.stream()
                    .filter(one -> one.contractId().equals(row.contractId()) && one.sameDaysAs(row))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                row.moveToProvider(survivorId.value());
            } else {
                em.remove(row);
                em.flush();
                if (row.role() == ProviderRole.LEAD) {
                    same.changeRole(ProviderRole.LEAD);
                }
            }
            StaleEdit.countChange(em, em.find(Contract.class, row.contractId()));
        }
        em.flush();
    }

    private List<ContractProvider> rows(ProviderId provider) {
        return em.createQuery("select p from ContractProvider p where p.providerId = :provider", ContractProvider.class)
                .setParameter("provider", provider.value())
                .getResultList();
    }
}
