package cymru.cydweithio.security;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whom to write to about the work of a partnership or an organisation: those who may do it there now, and can be
 * reached by mail.
 */
@ApplicationScoped
public class Contacts {

    /** Somebody who can be written to. */
    public record Contact(UUID id, String name, String email, Language language) {}

    private EntityManager em;
    private Clock clock;
    private Messages messages;

    protected Contacts() {}

    @Inject
    Contacts(EntityManager em, Clock clock, Messages messages) {
        this.em = em;
        this.clock = clock;
        this.messages = messages;
    }

    /** Those who hold a permission within a partnership, by a role there, and have an account in use. */
    public List<Contact> of(UUID partnershipId, Permission permission) {
        List<?> rows = em.createNativeQuery("""
            select distinct a.id as id, a.name as name, a.email as email, a.language as language from account_mail a
                join role_grant_facts g on g.account_id = a.id
            where g.partnership_id = :partnership and g.role in (:roles) and g.valid_from <= :today
                and (g.valid_to is null or g.valid_to >= :today) order by a.name, a.id""", Tuple.class)
                .setParameter("partnership", partnershipId)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("roles", permission.roleNames())
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(Contacts::contact).toList();
    }

    /** Those who hold a permission for each of these organisations, by a role there, and have an account in use. */
    public Map<UUID, List<Contact>> ofOrganisations(Set<UUID> organisationIds, Permission permission) {
        if (organisationIds.isEmpty()) {
            return Map.of();
        }
        List<?> rows = em.createNativeQuery("""
            select distinct g.organisation_id as organisation, a.id as id, a.name as name, a.email as email, a.language as language
            from account_mail a join role_grant_facts g on g.account_id = a.id
            where g.organisation_id in (:organisations) and g.role in (:roles) and g.valid_from <= :today
                and (g.valid_to is null or g.valid_to >= :today)
            order by a.email, a.id""", Tuple.class)
                .setParameter("organisations", organisationIds)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("roles", permission.roleNames())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.groupingBy(
                        row -> row.get("organisation", UUID.class),
                        Collectors.mapping(Contacts::contact, Collectors.toList())));
    }

    private static Contact contact(Tuple row) {
        return new Contact(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("email", String.class),
                Language.valueOf(row.get("language", String.class)));
    }

    /**
     * Those of a partnership as a mail says it to somebody who cannot sign in: names with addresses, one a line, or
     * where nobody holds the permission that it is the coordinator.
     */
    public String whomToAsk(UUID partnershipId, Permission permission, Language language) {
        List<Contact> all = of(partnershipId, permission);
        return all.isEmpty()
                ? messages.text(language, "platform.coordinator.yours")
                : all.stream().map(one -> one.name() + " <" + one.email() + ">").collect(Collectors.joining("\n"));
    }
}
