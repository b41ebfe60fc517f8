package cymru.cydweithio.service;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.ScopeFilter;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the fields of pages on services, contracts and funding offer to choose from: read from published views. */
@UseCase
public class CommissioningChoices {

    /** Something to choose. */
    public record Choice(UUID id, Bilingual name) {}

    /** A list to choose from cannot be longer and still be read. */
    private static final int MOST = 1_000;

    private EntityManager em;
    private CurrentActor current;

    protected CommissioningChoices() {}

    @Inject
    CommissioningChoices(EntityManager em, CurrentActor current) {
        this.em = em;
        this.current = current;
    }

    /** The organisations for which the actor commissions, by name. */
    @Requires(Permission.READ_COMMISSIONING)
    public List<Choice> mine() {
        Actor.Reach reach = current.get().reach(Permission.EDIT_COMMISSIONING);
        Set<UUID> ids = reach.organisations().isEmpty() ? Set.of(new UUID(0, 0)) : reach.organisations();
        return Rows.ofSql(
                        em,
                        "select id, name_en, name_cy from scope_name where kind = 'ORGANISATION' and id in (:ids) order by name_en",
                        Choice.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    @Requires(Permission.READ_COMMISSIONING)
    public List<Choice> organisations() {
        return Rows.ofSql(
                        em,
                        "select id, name_en, name_cy from scope_name where kind = 'ORGANISATION' order by name_en",
                        Choice.class)
                .getResultList();
    }

    @Requires(Permission.READ_COMMISSIONING)
    public List<Choice> partnerships() {
        return Rows.ofSql(
                        em,
                        "select id, name_en, name_cy from scope_name where kind = 'PARTNERSHIP' order by name_en",
                        Choice.class)
                .getResultList();
    }

    /** The principal areas, by name. */
    @Requires(Permission.READ_COMMISSIONING)
    public List<Choice> areas() {
        return Rows.ofSql(
                        em,
                        "select id, name_en, name_cy from area_facts where level = 'PRINCIPAL' order by name_en",
                        Choice.class)
                .getResultList();
    }

    /** The services that the actor may know of, by name. */
    @Requires(Permission.READ_COMMISSIONING)
    public List<Choice> services() {
        ScopeFilter reach = new ScopeFilter(ServiceId.HOLDING, current.get().reach(Permission.READ_COMMISSIONING));
        return reach.bind(Rows.ofSql(
                        em,
                        "select s.id, coalesce(s.name_en, s.name_cy) as name_en, s.name_cy from service_facts s where s.withdrawn_on is null and "
                                + reach.condition("s.id") + " order by coalesce(s.name_en, s.name_cy)",
                        Choice.class))
                .setMaxResults(MOST)
                .getResultList();
    }
}
