package cymru.cydweithio.chain;

import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.it.SampleArguments;
import cymru.cydweithio.security.ChainStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the matrix of authorisation tries this capability with: a duty, which everybody may see. */
@InServerSupport
@ApplicationScoped
class ChainSamples implements SampleArguments {

    @Inject
    private EntityManager em;

    @Override
    public Map<Class<?>, Sample> arguments() {
        return Map.of(
                ChainEnd.class,
                object -> new ChainEnd("duty", (UUID) em.createNativeQuery("select min(id) from duty_chain", UUID.class)
                        .getSingleResult()),
                ChainSubject.class,
                object -> new ChainSubject("duty", List.of(new UUID(0, 1))),
                ChainLinkId.class,
                object -> new ChainLinkId(new UUID(0, 1)),
                ChainStep.class,
                object -> ChainStep.DUTY);
    }
}
