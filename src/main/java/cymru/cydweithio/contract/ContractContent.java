package cymru.cydweithio.contract;

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

/** What imports brought of contracts, and the providers that they entered. */
@ApplicationScoped
class ContractContent implements ImportedContent {

    static final String PROVIDER = "PROVIDER";
    private EntityManager em;
    private ContractImport imports;

    protected ContractContent() {}

    @Inject
    ContractContent(EntityManager em, ContractImport imports) {
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
                select 'contract' as capability, 'CONTRACT' as kind, id, label, used as used from contract_import_facts where import_id = :import
                union all
                select 'contract' as capability, 'PROVIDER' as kind, id, label, used as used from provider_import_facts where import_id = :import""", Item.class).setParameter("import", importId).getResultList();
    }

    @Override
    public void undo(Scope importer, UUID importId, Set<UUID> staying) {
        if (importer.kind() == Scope.Kind.ORGANISATION) {
            imports.undo(new OrganisationId(importer.id()), new ImportId(importId), staying);
        }
    }
}
