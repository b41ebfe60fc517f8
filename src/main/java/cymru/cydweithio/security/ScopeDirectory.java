package cymru.cydweithio.security;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** What a role can be held over, by name: read from the published view {@code scope_name}. */
@UseCase
public class ScopeDirectory {

    /** A partnership or an organisation. */
    public record Named(UUID id, Scope.Kind kind, Bilingual name) {}

    private EntityManager em;

    protected ScopeDirectory() {}

    @Inject
    ScopeDirectory(EntityManager em) {
        this.em = em;
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    public List<Named> all() {
        return Rows.ofSql(
                        em,
                        "select id, kind, name_en, name_cy, name_cy_status from scope_name order by kind, name_en",
                        Named.class)
                .getResultList();
    }

    /** Whether an id names a partnership or an organisation. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    public Scope scopeOf(UUID id) {
        List<?> kinds = em.createNativeQuery("select kind from scope_name where id = :id")
                .setParameter("id", id)
                .getResultList();
        return new Scope(Scope.Kind.valueOf((String) kinds.stream().findFirst().orElseThrow(NotFound::new)), id);
    }
}
