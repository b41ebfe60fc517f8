package cymru.cydweithio.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/**
 * One load of reference data at a time, also of several nodes: each is judged beside what the one before left. Who is
 * in stays in until the transaction ends.
 */
@ApplicationScoped
public class ReferenceLoadLock {

    private static final int LOCK_NOT_GRANTED = 1205;

    private EntityManager em;

    protected ReferenceLoadLock() {}

    @Inject
    ReferenceLoadLock(EntityManager em) {
        this.em = em;
    }

    /** Waits until nobody else is in. */
    public void acquire() {
        em.createNativeQuery("select id from reference_gate where id = 1 for update")
                .getSingleResult();
    }

    /** Goes in without waiting; not where somebody else is in. */
    public boolean enter() {
        try {
            em.createNativeQuery("select id from reference_gate where id = 1 for update nowait")
                    .getSingleResult();
            return true;
        } catch (PersistenceException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && sql.getErrorCode() == LOCK_NOT_GRANTED) {
                    return false;
                }
            }
            throw e;
        }
    }
}
