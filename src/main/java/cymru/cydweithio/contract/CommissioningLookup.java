package cymru.cydweithio.contract;

import cymru.cydweithio.partnership.OrganisationLookup;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.CollationKey;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.ScopeFilter;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.sheet.NameLookup;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a commissioner has already, looked up by the words of its spreadsheets: the contracts that it leads by their
 * references, services within the actor's reach, and organisations by name.
 */
public final class CommissioningLookup {

    /** Something with a name. */
    public record Named(UUID id, Wording name) {}

    /** Something with a reference. */
    public record Referenced(String reference, UUID id) {}

    private record ProviderName(String name) {}

    private record LedRow(UUID id, String reference, Wording title) {}

    private record DelivererRow(UUID id, String name) {}

    /**
     * A contract that a commissioner leads.
     *
     * @param name its reference and title
     * @param providers names of those who deliver it
     */
    public record Led(UUID id, Bilingual name, List<String> providers) {}

    final UUID lead;
    final OrganisationLookup organisations;
    final NameLookup<Referenced> contracts;
    final NameLookup<Named> services;
    private final List<Named> allServices;
    private final Set<String> taken;
    private final NameLookup<String> providers = new NameLookup<>();

    /**
     * @param contracts ids by reference
     * @param providers names of the register
     */
    public CommissioningLookup(
            UUID lead,
            OrganisationLookup organisations,
            Map<String, UUID> contracts,
            List<Named> services,
            List<String> providers) {
        this.lead = lead;
        this.organisations = organisations;
        this.contracts = byReference(contracts);
        this.services = byName(services);
        allServices = List.copyOf(services);
        taken = contracts.keySet().stream().map(CollationKey::key).collect(Collectors.toSet());
        providers.forEach(name -> this.providers.put(name, name));
    }

    public static CommissioningLookup read(EntityManager em, Actor actor, UUID lead) {
        ScopeFilter reach = new ScopeFilter(ServiceId.HOLDING, actor.reach(Permission.READ_COMMISSIONING));
        return new CommissioningLookup(
                lead,
                OrganisationLookup.read(em),
                references(
                        em,
                        "select c.reference, c.id from contract_facts c where c.lead_id = :lead and c.state <> 'WITHDRAWN'",
                        lead),
                reach.bind(Rows.ofSql(
                                em,
                                "select s.id, s.name_en, s.name_cy from service_facts s where s.withdrawn_on is null and "
                                        + reach.condition("s.id"),
                                Named.class))
                        .getResultList(),
                Rows.ofSql(
                                em,
                                "select p.name from provider p where p.withdrawn_on is null or p.merged_into is not null",
                                ProviderName.class)
                        .getResultList()
                        .stream()
                        .map(ProviderName::name)
                        .toList());
    }

    /** The contracts that an organisation leads, by their references. */
    public static List<Led> led(EntityManager em, UUID lead) {
        Map<UUID, List<String>> providers = new HashMap<>();
        Rows.ofSql(
                        em,
                        "select d.contract_id as id, p.name from contract_provider d join provider p on p.id = d.provider_id join contract c on c.id = d.contract_id where c.lead_id = :lead order by p.name",
                        DelivererRow.class)
                .setParameter("lead", lead)
                .getResultList()
                .forEach(row -> providers
                        .computeIfAbsent(row.id(), key -> new ArrayList<>())
                        .add(row.name()));
        return Rows.ofSql(
                        em,
                        "select c.id, c.reference, c.title_en, c.title_cy from contract_facts c where c.lead_id = :lead and c.state <> 'WITHDRAWN' order by c.reference, c.id",
                        LedRow.class)
                .setParameter("lead", lead)
                .getResultList()
                .stream()
                .map(row -> new Led(
                        row.id(),
                        said(row.title(), row.reference() + " – "),
                        providers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** A name in both languages, for which one does where the other is missing. */
    static Bilingual said(Wording name, String before) {
        return new Bilingual(
                before + (name.en() == null ? name.cy() : name.en()),
                before + (name.cy() == null ? name.en() : name.cy()));
    }

    /** Ids by reference, of a query for both that names the organisation {@code :lead}. */
    public static Map<String, UUID> references(EntityManager em, String sql, UUID lead) {
        Map<String, UUID> references = new HashMap<>();
        Rows.ofSql(em, sql, Referenced.class)
                .setParameter("lead", lead)
                .getResultList()
                .forEach(one -> references.put(one.reference, one.id));
        return references;
    }

    public static NameLookup<Referenced> byReference(Map<String, UUID> ids) {
        NameLookup<Referenced> byReference = new NameLookup<>();
        ids.forEach((reference, id) -> byReference.put(reference, new Referenced(reference, id)));
        return byReference;
    }

    /** To be looked up by a name in either language. */
    public static NameLookup<Named> byName(List<Named> all) {
        NameLookup<Named> byName = new NameLookup<>();
        for (Named one : all) {
            for (String name : new String[] {one.name.en(), one.name.cy()}) {
                if (name != null) {
                    byName.put(name, one);
                }
            }
        }
        return byName;
    }

    /** Whether the organisation leads a contract whose reference counts as the same. */
    boolean taken(String reference) {
        return taken.contains(CollationKey.key(reference));
    }

    List<Named> allServices() {
        return allServices;
    }

    /** The names of providers that a text can mean; one that nobody has is known from now on, as lines repeat it. */
    NameLookup.Found<String> provider(String name) {
        NameLookup.Found<String> found = providers.find(name);
        if (found.isEmpty()) {
            providers.put(name, name);
        }
        return found;
    }
}
