package cymru.cydweithio.meeting;

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

/** What imports brought of meetings, and which people and seats of imports are used in meetings. */
@ApplicationScoped
class MeetingContent implements ImportedContent {

    private EntityManager em;
    private MeetingImport imports;

    protected MeetingContent() {}

    @Inject
    MeetingContent(EntityManager em, MeetingImport imports) {
        this.em = em;
        this.imports = imports;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public List<Item> of(UUID importId) {
        return Rows.ofSql(em, """
                select 'meeting' as capability, 'MEETING' as kind, id, label, used as used from meeting_import_facts where import_id = :import""", Item.class).setParameter("import", importId).getResultList();
    }

    @Override
    public Set<UUID> uses(UUID importId, Set<UUID> ids) {
        return Set.copyOf(em.unwrap(Session.class)
                .createNativeQuery("""
                select person_id from presenter_facts where person_id in (:ids)
                union
                select person_id from attendance_facts where person_id in (:ids)
                union
                select seat_id from attendance_facts where seat_id in (:ids)
                union
                select person_id from declaration_facts where person_id in (:ids)""", UUID.class)
                .setParameterList("ids", ids)
                .getResultList());
    }

    @Override
    public void undo(Scope importer, UUID importId, Set<UUID> staying) {
        if (importer.kind() == Scope.Kind.PARTNERSHIP) {
            imports.undo(new PartnershipId(importer.id()), new BatchId(importId));
        }
    }
}
