package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.security.ScopeDirectory.Named;
import cymru.cydweithio.security.ScopeNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells the administration of accounts what partnerships and organisations are called. */
@ApplicationScoped
class NamesOfScopes implements ScopeNames {

    private static final String NAMED = "select id, kind, name_en, name_cy, name_cy_status from scope_name";

    private EntityManager em;

    protected NamesOfScopes() {}

    @Inject
    NamesOfScopes(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Named> all() {
        return Rows.ofSql(em, NAMED + " order by kind, name_en", Named.class).getResultList();
    }

    @Override
    public List<Named> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : Rows.ofSql(em, NAMED + " where id in (:ids)", Named.class)
                        .setParameterList("ids", ids)
                        .getResultList();
    }
}
