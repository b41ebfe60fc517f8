package cymru.cydweithio.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * Optimistic locking: somebody else changed the thing after this person's page was opened. Nothing was saved; what was
 * typed stays on the page.
 */
public class StaleEdit extends RuleViolation {
    private static final long serialVersionUID = 1L;

    public StaleEdit() {
        super(PlatformRule.STALE);
    }

    /** Compares the version with which the page was opened with the one in the database. */
    public static void refuseUnless(long opened, long current) {
        if (opened != current) {
            throw new StaleEdit();
        }
    }

    /**
     * Counts a change of a part as a change of the whole, so that two people who make contradicting changes to parts
     * notice each other. Immediately, not when the transaction ends: of two people at the same instant the second gets
     * the usual answer to a stale edit, whereas at the end the transaction manager would log a failure of its own.
     *
     * @param whole an entity with a version
     */
    public static void countChange(EntityManager em, Object whole) {
        em.lock(whole, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
