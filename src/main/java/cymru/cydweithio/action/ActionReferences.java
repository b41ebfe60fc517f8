package cymru.cydweithio.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Gives each action of a partnership its reference, such as A-2026-014: a number of its own for each year, in the order of raising. The row that counts stays locked
 * until the transaction ends, so that no number is given twice and a number that was not used is given again.
 */
@ApplicationScoped
class ActionReferences {

    private EntityManager em;

    protected ActionReferences() {
    }

    @Inject
    ActionReferences(EntityManager em) {
        this.em = em;
    }

    String next(UUID partnership, LocalDate raisedOn) {
        em.createNativeQuery("insert into action_sequence (partnership_id, year, last) values (:partnership, :year, 1) on duplicate key update last = last + 1")
            .setParameter("partnership", partnership).setParameter("year", raisedOn.getYear()).executeUpdate();
        Number last = (Number) em.createNativeQuery("select last from action_sequence where partnership_id = :partnership and year = :year")
            .setParameter("partnership", partnership).setParameter("year", raisedOn.getYear()).getSingleResult();
        return "A-%d-%03d".formatted(raisedOn.getYear(), last.intValue());
    }
}
