package cymru.cydweithio.section17;

import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.it.OwnAndOther;
import cymru.cydweithio.it.SampleArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.UUID;

/** What the matrix of authorisation tries this capability with. */
@InServerSupport
@ApplicationScoped
class Section17Samples implements SampleArguments {

    @Inject
    private OwnAndOther rows;

    @PersistenceContext(unitName = "cydweithio")
    private EntityManager em;

    @Override
    public Map<Class<?>, Sample> arguments() {
        return Map.of(SelfAssessmentId.class, object -> new SelfAssessmentId(held(object)));
    }

    @Override
    public Map<String, Subject> histories() {
        return Map.of("self_assessment", this::held);
    }

    private UUID held(String object) {
        return (UUID) em.createNativeQuery(
                        "select id from self_assessment where organisation_id = :organisation order by id limit 1")
                .setParameter("organisation", rows.organisation(object))
                .getSingleResult();
    }
}
