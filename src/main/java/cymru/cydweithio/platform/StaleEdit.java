package cymru.cydweithio.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * Somebody else changed the thing after this person's page was opened. Nothing was saved; what was typed stays on the
 * page.
 */
public class StaleEdit extends RuleViolation {
    private static final long serialVersionUID = 1L;

    public StaleEdit() {
        super(PlatformRule.STALE);
    }

    /** Compares the version that the page was opened with against the one in the database. */
    public static void refuseUnless(long opened, long current) {
        if (opened != current) {
            throw new StaleEdit();
        }
    }

    /**
     * Counts a change of a part as a change of the whole, so that two people who change parts which contradict each
     * other notice each other. At once, not when the transaction ends: of two at the same instant the second is told as
     * of any stale edit, where at the end the transaction manager would log a failure of its own.
     *
     * @param whole an entity with a version
     */
    public static void countChange(EntityManager em, Object whole) {
        em.lock(whole, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
