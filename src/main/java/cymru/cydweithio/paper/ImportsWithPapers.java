package cymru.cydweithio.paper;

import cymru.cydweithio.sheet.ImportedContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Which people and meetings of imports have papers or packs. */
@ApplicationScoped
class ImportsWithPapers implements ImportedContent {

    private EntityManager em;

    protected ImportsWithPapers() {}

    @Inject
    ImportsWithPapers(EntityManager em) {
        this.em = em;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public Set<UUID> uses(UUID importId, Set<UUID> ids) {
        return Set.copyOf(em.unwrap(Session.class)
                .createNativeQuery("""
                select author_id from paper_facts where author_id in (:ids)
                union
                select meeting_id from paper_facts where meeting_id in (:ids)
                union
                select meeting_id from pack_edition_facts where meeting_id in (:ids)""", UUID.class)
                .setParameterList("ids", ids)
                .getResultList());
    }
}
