package cymru.cydweithio.action;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.sheet.BatchId;
import cymru.cydweithio.sheet.ImportedContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** What imports brought of actions, and which people and meetings of imports have actions of another source. */
@ApplicationScoped
class ActionContent implements ImportedContent {

    private EntityManager em;
    private ActionImport imports;

    protected ActionContent() {}

    @Inject
    ActionContent(EntityManager em, ActionImport imports) {
        this.em = em;
        this.imports = imports;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Item> of(UUID importId) {
        return Rows.ofSql(em, """
                select 'action' as capability, 'ACTION' as kind, id, label, used as used from action_import_facts where import_id = :import""", Item.class).setParameter("import", importId).getResultList();
    }

    @Override
    public Set<UUID> uses(UUID importId, Set<UUID> ids) {
        return Set.copyOf(em.unwrap(Session.class)
                .createNativeQuery("""
                select owner_id from action_origin_facts where owner_id in (:ids) and not (import_id <=> :import)
                union
                select meeting_id from action_origin_facts where meeting_id in (:ids)""", UUID.class)
                .setParameterList("ids", ids)
                .setParameter("import", importId)
                .getResultList());
    }

    @Override
    public void undo(Scope importer, UUID importId, Set<UUID> staying) {
        if (importer.kind() == Scope.Kind.PARTNERSHIP) {
            imports.undo(new PartnershipId(importer.id()), new BatchId(importId));
        }
    }
}
