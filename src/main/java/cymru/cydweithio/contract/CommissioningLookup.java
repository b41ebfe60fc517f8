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
import cymru.cydweithio.sheet.Vocabulary;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a commissioner has already, looked up by the words of its spreadsheets: the contracts that it leads by their
 * references, services within the actor's reach, and organisations by name.
 */
public final class CommissioningLookup {

    /** Something with a name. */
    public record Named(UUID id, Wording name) {}

    private record Reference(String reference, UUID id) {}

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
    private final Map<String, UUID> contracts;
    private final Map<String, List<Named>> services;

    /** @param contracts ids by reference */
    public CommissioningLookup(
            UUID lead, OrganisationLookup organisations, Map<String, UUID> contracts, List<Named> services) {
        this.lead = lead;
        this.organisations = organisations;
        this.contracts = byReference(contracts);
        this.services = byName(services);
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
                        .getResultList());
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
        Rows.ofSql(em, sql, Reference.class)
                .setParameter("lead", lead)
                .getResultList()
                .forEach(one -> references.put(one.reference, one.id));
        return references;
    }

    /** To be looked up as references are compared. */
    public static Map<String, UUID> byReference(Map<String, UUID> ids) {
        Map<String, UUID> byReference = new HashMap<>();
        ids.forEach((reference, id) -> byReference.put(CollationKey.key(reference), id));
        return byReference;
    }

    /** To be looked up by the bare words of a name in either language. */
    public static Map<String, List<Named>> byName(List<Named> all) {
        Map<String, List<Named>> byName = new HashMap<>();
        for (Named one : all) {
            for (String name : new String[] {one.name.en(), one.name.cy()}) {
                List<Named> same = name == null
                        ? new ArrayList<>()
                        : byName.computeIfAbsent(Vocabulary.bare(name), key -> new ArrayList<>());
                if (!same.contains(one)) {
                    same.add(one);
                }
            }
        }
        return byName;
    }

    /** Null where the organisation leads no such contract. */
    UUID contract(String reference) {
        return contracts.get(CollationKey.key(reference));
    }

    List<Named> allServices() {
        return services.values().stream().flatMap(List::stream).distinct().toList();
    }

    List<Named> services(String name) {
        return services.getOrDefault(Vocabulary.bare(name), List.of());
    }
}
