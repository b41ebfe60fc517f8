package cymru.cydweithio.contract;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Restoration;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.ScopeFilter;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The register of providers, one for all commissioners. */
@UseCase
public class Providers {

    /** A provider to choose. */
    public record ProviderRow(UUID id, String name, boolean invented) {}

    /**
     * A provider in the register.
     *
     * @param contracts how many it delivers or delivered, of all commissioners
     * @param withdrawn whether it is gone from choices
     */
    public record RegisterRow(
            UUID id,
            String name,
            String registration,
            String address,
            boolean invented,
            long contracts,
            boolean withdrawn) {}

    /** A contract that the reader may know of. */
    public record DeliveredRow(
            UUID contractId,
            String reference,
            Wording title,
            ContractState state,
            ProviderRole role,
            LocalDate fromOn,
            LocalDate untilOn) {}

    /**
     * One provider.
     *
     * @param withdrawn null where it is in use
     * @param restored null where it was never withdrawn by mistake
     * @param mergedInto the provider that it turned out to be, or null
     * @param uses how many contracts of all commissioners it delivers or delivered
     */
    public record ProviderView(
            UUID id,
            long version,
            ProviderDetails details,
            boolean invented,
            Withdrawal.View withdrawn,
            Withdrawal.View restored,
            UUID mergedInto,
            String mergedIntoName,
            List<DeliveredRow> contracts,
            long uses) {}

    /**
     * A provider that is entered.
     *
     * @param registration charity or company number, or null
     * @param organisation where it is a body of the register of organisations, or null
     * @param invented whether it is made up for demonstration
     */
    public record NewProvider(String name, String registration, OrganisationId organisation, boolean invented) {}

    /** A list to choose from cannot be longer and still be read. */
    static final int MOST = 1_000;

    /** So many contracts are shown of one provider. */
    private static final int MOST_CONTRACTS = 200;

    private static final SortOrder SORT = SortOrder.byDefault("p.name, p.id")
            .column("name", "p.name")
            .column("contracts", "contracts")
            .tieBreak("p.id");
    /** How many contracts a provider delivers or delivered, of all commissioners. */
    static final String USES =
            "(select count(distinct u.contract_id) from contract_provider u join contract c on c.id = u.contract_id where u.provider_id = p.id and c.state <> 'WITHDRAWN')";

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;

    protected Providers() {}

    @Inject
    Providers(EntityManager em, Clock clock, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.current = current;
    }

    /** Those that can be chosen. */
    @Requires(Permission.READ_COMMISSIONING)
    public List<ProviderRow> all() {
        return em.createQuery(
                        "select new cymru.cydweithio.contract.Providers$ProviderRow(p.id, p.name, p.invented) from Provider p where p.withdrawal.withdrawnOn is null order by p.name",
                        ProviderRow.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * The register, by name.
     *
     * @param text part of a name, a register number or an address; null narrows nothing
     * @param withdrawn also those that were withdrawn or merged
     */
    @Requires(Permission.READ_COMMISSIONING)
    public Page<RegisterRow> list(String text, boolean withdrawn, Slice slice) {
        String typed = SearchText.contains(text);
        String where = (withdrawn ? " where 1 = 1" : " where p.withdrawn_on is null")
                + (typed == null
                        ? ""
                        : " and (p.name like :text escape '\\\\' or p.registration like :text escape '\\\\' or p.address like :text escape '\\\\')");
        Session session = em.unwrap(Session.class);
        NativeQuery<Tuple> rows = session.createNativeQuery(
                "select p.id, p.name, p.registration, p.address, p.invented, " + USES
                        + " as contracts, p.withdrawn_on from provider p" + where + SORT.orderBy(slice),
                Tuple.class);
        NativeQuery<Long> count = session.createNativeQuery("select count(*) from provider p" + where, Long.class);
        if (typed != null) {
            rows.setParameter("text", typed);
            count.setParameter("text", typed);
        }
        return new Page<>(
                rows.setFirstResult(slice.first()).setMaxResults(slice.size()).getResultList().stream()
                        .map(c -> new RegisterRow(
                                c.get("id", UUID.class),
                                c.get("name", String.class),
                                c.get("registration", String.class),
                                c.get("address", String.class),
                                c.get("invented", Boolean.class),
                                Rows.number(c.get("contracts")),
                                c.get("withdrawn_on") != null))
                        .toList(),
                count.getSingleResult());
    }

    /** One provider with its contracts, as far as the reader may know of them. */
    @Requires(Permission.READ_COMMISSIONING)
    public ProviderView view(ProviderId id) {
        Provider provider = find(em, id);
        ScopeFilter reach = new ScopeFilter(ContractId.HOLDING, current.get().reach(Permission.READ_COMMISSIONING));
        List<DeliveredRow> contracts = reach
                .bind(em.unwrap(Session.class)
                        .createNativeQuery(
                                "select c.id, c.reference, c.title_en, c.title_cy, c.state, u.role, u.from_on, u.until_on from contract_provider u join contract c on c.id = u.contract_id where u.provider_id = :id and c.state <> 'WITHDRAWN' and "
                                        + reach.condition("c.id") + " order by c.last_on desc, c.id",
                                Tuple.class))
                .setParameter("id", id.value())
                .setMaxResults(MOST_CONTRACTS)
                .getResultList()
                .stream()
                .map(c -> new DeliveredRow(
                        c.get("id", UUID.class),
                        c.get("reference", String.class),
                        Rows.wording(c.get("title_en"), c.get("title_cy")),
                        ContractState.valueOf(c.get("state", String.class)),
                        ProviderRole.valueOf(c.get("role", String.class)),
                        Rows.day(c.get("from_on")),
                        Rows.day(c.get("until_on"))))
                .toList();
        return new ProviderView(
                id.value(),
                provider.version(),
                provider.details(),
                provider.invented(),
                Withdrawal.view(provider.withdrawal()),
                Restoration.view(provider.restoration()),
                provider.mergedInto(),
                provider.mergedInto() == null
                        ? null
                        : find(em, new ProviderId(provider.mergedInto()))
                                .details()
                                .name(),
                contracts,
                uses(id));
    }

    /** Enters a provider. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public ProviderId register(NewProvider details) {
        return enter(
                new ProviderDetails(details.name(), details.registration(), null),
                details.organisation() == null ? null : details.organisation().value(),
                details.invented());
    }

    /** Enters a provider with its address. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public ProviderId enter(ProviderDetails details) {
        return enter(details, null, false);
    }

    private ProviderId enter(ProviderDetails details, UUID organisationId, boolean invented) {
        Provider provider = Provider.register(details, organisationId, invented);
        refuseUnlessFree(details, provider.id());
        em.persist(provider);
        em.flush();
        return new ProviderId(provider.id());
    }

    /** Corrects what is known of a provider. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void describe(ProviderId id, long version, ProviderDetails details) {
        Provider provider = find(em, id);
        StaleEdit.refuseUnless(version, provider.version());
        Provider.validate(details);
        refuseUnlessFree(details, id.value());
        provider.describe(details);
        em.flush();
    }

    /** Withdraws a provider that was entered wrongly and delivers nothing. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void withdraw(ProviderId id, long version, String because) {
        Provider provider = find(em, id);
        StaleEdit.refuseUnless(version, provider.version());
        long uses = uses(id);
        if (uses > 0) {
            throw new RuleViolation(ProviderRule.WITHDRAW_USED, uses);
        }
        provider.withdraw(today(), current.get().name(), because);
        em.flush();
    }

    /** A provider that was withdrawn by mistake can be chosen again, unless its name was given to another since. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void restore(ProviderId id, long version, String because) {
        Provider provider = find(em, id);
        StaleEdit.refuseUnless(version, provider.version());
        refuseUnlessFree(provider.details(), id.value());
        provider.restore(today(), current.get().name(), because);
        em.flush();
    }

    private long uses(ProviderId id) {
        return em.unwrap(Session.class)
                .createNativeQuery("select " + USES + " from provider p where p.id = :id", Long.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    private void refuseUnlessFree(ProviderDetails details, UUID own) {
        if (!em.createQuery(
                        "select p.id from Provider p where p.name = :name and p.id <> :own and (p.withdrawal.withdrawnOn is null or p.mergedInto is not null)",
                        UUID.class)
                .setParameter("name", details.name().strip())
                .setParameter("own", own)
                .getResultList()
                .isEmpty()) {
            throw new RuleViolation(ProviderRule.TAKEN, details.name().strip());
        }
    }

    static Provider find(EntityManager em, ProviderId id) {
        Provider provider = id == null ? null : em.find(Provider.class, id.value());
        if (provider == null) {
            throw new NotFound();
        }
        return provider;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
