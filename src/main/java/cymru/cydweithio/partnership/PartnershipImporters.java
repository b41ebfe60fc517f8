package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.sheet.Importer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Partnerships and organisations that import spreadsheets. */
@ApplicationScoped
class PartnershipImporters implements Importer.Directory {

    private record Named(Bilingual name) {}

    private EntityManager em;
    private Partnerships partnerships;

    protected PartnershipImporters() {}

    @Inject
    PartnershipImporters(EntityManager em, Partnerships partnerships) {
        this.em = em;
        this.partnerships = partnerships;
    }

    @Override
    public Optional<Importer> find(Scope scope) {
        return switch (scope.kind()) {
            case PARTNERSHIP ->
                Optional.ofNullable(em.find(Partnership.class, scope.id()))
                        .map(partnership -> new Importer(
                                partnerships
                                        .publicFacts(new PublicPartnershipId(scope.id()))
                                        .name(),
                                partnership.details().workingLanguage()));
            case ORGANISATION ->
                Rows.ofSql(em, "select name_en, name_cy from organisation_facts where id = :id", Named.class)
                        .setParameter("id", scope.id())
                        .getResultStream()
                        .findFirst()
                        .map(one -> new Importer(one.name(), Language.EN));
            case NATION, ACCOUNT -> Optional.empty();
        };
    }
}
