package cymru.cydweithio.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * One after the other within a partnership: who gives numbers that run through all of its boards waits until the
 * transaction that gave the last one has ended.
 */
@ApplicationScoped
public class PartnershipLock {

    private EntityManager em;

    protected PartnershipLock() {}

    @Inject
    PartnershipLock(EntityManager em) {
        this.em = em;
    }

    /** Waits for its turn, and has it until its own transaction ends. */
    public void acquire(PartnershipId partnership) {
        em.createNativeQuery("select id from partnership where id = :id for update")
                .setParameter("id", partnership.value())
                .getSingleResult();
    }
}
