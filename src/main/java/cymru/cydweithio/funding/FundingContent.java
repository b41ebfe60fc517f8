package cymru.cydweithio.funding;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.sheet.ImportId;
import cymru.cydweithio.sheet.ImportedContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What imports brought of streams, allocations and payments, and which contracts of imports have money. What is void
 * stays.
 */
@ApplicationScoped
class FundingContent implements ImportedContent {

    private EntityManager em;
    private FundingImport imports;

    protected FundingContent() {}

    @Inject
    FundingContent(EntityManager em, FundingImport imports) {
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
                select 'funding' as capability, 'STREAM' as kind, id, label, used as used from stream_import_facts where import_id = :import
                union all
                select 'funding' as capability, 'ALLOCATION' as kind, id, label, used as used from allocation_import_facts where import_id = :import
                union all
                select 'funding' as capability, 'PAYMENT' as kind, id, label, false as used from payment_import_facts where import_id = :import""", Item.class).setParameter("import", importId).getResultList();
    }

    @Override
    public Set<UUID> uses(UUID importId, Set<UUID> ids) {
        return Set.copyOf(em.unwrap(Session.class)
                .createNativeQuery("""
                select contract_id from allocation_facts where contract_id in (:ids)
                union
                select contract_id from paid_contract_facts where contract_id in (:ids)""", UUID.class)
                .setParameterList("ids", ids)
                .getResultList());
    }

    @Override
    public void undo(Scope importer, UUID importId, Set<UUID> staying) {
        if (importer.kind() == Scope.Kind.ORGANISATION) {
            imports.undo(new OrganisationId(importer.id()), new ImportId(importId));
        }
    }
}
