package cymru.cydweithio.contract;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The register of providers, one for all commissioners. */
@UseCase
public class Providers {

    /** A provider to choose. */
    public record ProviderRow(UUID id, String name, boolean invented) {}

    /** A list to choose from cannot be longer and still be read. */
    private static final int MOST = 1_000;

    private EntityManager em;

    protected Providers() {}

    @Inject
    Providers(EntityManager em) {
        this.em = em;
    }

    @Requires(Permission.READ_COMMISSIONING)
    public List<ProviderRow> all() {
        return em.createQuery(
                        "select new cymru.cydweithio.contract.Providers$ProviderRow(p.id, p.name, p.invented) from Provider p order by p.name",
                        ProviderRow.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Enters a provider.
     *
     * @param registration charity or company number, or null
     * @param organisationId where it is a body of the register of organisations, or null
     * @param invented whether it is made up for demonstration
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public UUID register(String name, String registration, UUID organisationId, boolean invented) {
        Provider provider = Provider.register(name, registration, organisationId, invented);
        if (!em.createQuery("select p.id from Provider p where p.name = :name", UUID.class)
                .setParameter("name", name.strip())
                .getResultList()
                .isEmpty()) {
            throw new RuleViolation("contract.provider.taken", name.strip());
        }
        em.persist(provider);
        em.flush();
        return provider.id();
    }
}
