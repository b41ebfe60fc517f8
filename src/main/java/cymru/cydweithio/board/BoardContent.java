package cymru.cydweithio.board;

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

/** What imports brought of people, seats and appointments. */
@ApplicationScoped
class BoardContent implements ImportedContent {

    static final String PERSON = "PERSON";
    private EntityManager em;
    private BoardImport imports;

    protected BoardContent() {}

    @Inject
    BoardContent(EntityManager em, BoardImport imports) {
        this.em = em;
        this.imports = imports;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public List<Item> of(UUID importId) {
        return Rows.ofSql(em, """
                select 'board' as capability, 'PERSON' as kind, id, label, used as used from person_import_facts where import_id = :import
                union all
                select 'board' as capability, 'SEAT' as kind, id, label, used as used from seat_import_facts where import_id = :import
                union all
                select 'board' as capability, 'APPOINTMENT' as kind, id, label, used as used from appointment_import_facts where import_id = :import""", Item.class).setParameter("import", importId).getResultList();
    }

    @Override
    public void undo(Scope importer, UUID importId, Set<UUID> staying) {
        if (importer.kind() == Scope.Kind.PARTNERSHIP) {
            imports.undo(new PartnershipId(importer.id()), new BatchId(importId), staying);
        }
    }
}
