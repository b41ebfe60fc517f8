package cymru.cydweithio.contract;

import cymru.cydweithio.partnership.OrganisationLookup;
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

    List<Named> services(String name) {
        return services.getOrDefault(Vocabulary.bare(name), List.of());
    }
}
