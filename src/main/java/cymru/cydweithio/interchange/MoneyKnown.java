package cymru.cydweithio.interchange;

import cymru.cydweithio.platform.Alike;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.WithinReach;
import cymru.cydweithio.service.ServiceId;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What a commissioner has already, by which the rows of its spreadsheets are matched: the streams that it holds and the
 * contracts that it leads by their references, services within the actor's reach, partnerships and organisations by
 * name. Read from the published views.
 */
final class MoneyKnown {

    /** Something with a name. */
    record Named(UUID id, Wording name) {}

    final UUID lead;
    private final Known organisations;
    private final Map<String, UUID> streams = new HashMap<>();
    private final Map<String, UUID> contracts = new HashMap<>();
    private final Map<String, List<Named>> services;
    private final Map<String, List<Named>> partnerships;

    /**
     * @param streams ids by reference
     * @param contracts ids by reference
     */
    MoneyKnown(
            UUID lead,
            List<Known.Organisation> organisations,
            Map<String, UUID> streams,
            Map<String, UUID> contracts,
            List<Named> services,
            List<Named> partnerships,
            LocalDate today) {
        this.lead = lead;
        this.organisations =
                new Known(organisations, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), today);
        streams.forEach((reference, id) -> this.streams.put(Alike.key(reference), id));
        contracts.forEach((reference, id) -> this.contracts.put(Alike.key(reference), id));
        this.services = byName(services);
        this.partnerships = byName(partnerships);
    }

    static MoneyKnown read(EntityManager em, Actor actor, UUID lead, LocalDate today) {
        Session session = em.unwrap(Session.class);
        List<Known.Organisation> organisations = session
                .createNativeQuery(
                        "select id, code, name_en, name_cy from organisation_facts order by code", Object[].class)
                .getResultList()
                .stream()
                .map(c ->
                        new Known.Organisation((UUID) c[0], (String) c[1], new Bilingual((String) c[2], (String) c[3])))
                .toList();
        WithinReach reach = new WithinReach(ServiceId.HOLDING, actor.reach(Permission.READ_COMMISSIONING));
        List<Named> services = reach
                .bind(session.createNativeQuery(
                        "select s.id, s.name_en, s.name_cy from service_facts s where s.withdrawn_on is null and "
                                + reach.condition("s.id"),
                        Object[].class))
                .getResultList()
                .stream()
                .map(MoneyKnown::named)
                .toList();
        List<Named> partnerships = session
                .createNativeQuery(
                        "select id, name_en, name_cy from scope_name where kind = 'PARTNERSHIP'", Object[].class)
                .getResultList()
                .stream()
                .map(MoneyKnown::named)
                .toList();
        return new MoneyKnown(
                lead,
                organisations,
                references(
                        session,
                        "select f.reference, f.id from funding_stream_facts f where f.holder_id = :lead and f.withdrawn_on is null",
                        lead),
                references(
                        session,
                        "select c.reference, c.id from contract_facts c where c.lead_id = :lead and c.state <> 'WITHDRAWN'",
                        lead),
                services,
                partnerships,
                today);
    }

    private static Map<String, UUID> references(Session session, String sql, UUID lead) {
        Map<String, UUID> references = new HashMap<>();
        session.createNativeQuery(sql, Object[].class)
                .setParameter("lead", lead)
                .getResultList()
                .forEach(row -> references.put((String) row[0], (UUID) row[1]));
        return references;
    }

    private static Named named(Object[] row) {
        return new Named((UUID) row[0], new Wording((String) row[1], (String) row[2]));
    }

    private static Map<String, List<Named>> byName(List<Named> all) {
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

    /** Null where the organisation holds no such stream. */
    UUID stream(String reference) {
        return streams.get(Alike.key(reference));
    }

    /** Null where the organisation leads no such contract. */
    UUID contract(String reference) {
        return contracts.get(Alike.key(reference));
    }

    List<Named> services(String name) {
        return services.getOrDefault(Vocabulary.bare(name), List.of());
    }

    List<Named> partnerships(String name) {
        return partnerships.getOrDefault(Vocabulary.bare(name), List.of());
    }

    List<Known.Organisation> organisations(String name) {
        return organisations.organisation(name);
    }
}
