package cymru.cydweithio.action;

import cymru.cydweithio.platform.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each action of a partnership its reference, such as A-2026-014: a number of its own for each year, in the order
 * of raising. The row that counts stays locked until the transaction ends, so that no number is given twice and a
 * number that was not used is given again.
 */
@ApplicationScoped
class ActionReferences {

    private static final Pattern SENSIBLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{0,19}");
    private static final Pattern OWN = Pattern.compile("A-(\\d{4})-(\\d{3,6})");

    private EntityManager em;

    protected ActionReferences() {}

    @Inject
    ActionReferences(EntityManager em) {
        this.em = em;
    }

    String next(UUID partnership, LocalDate raisedOn) {
        em.createNativeQuery(
                        "insert into action_sequence (partnership_id, year, last) values (:partnership, :year, 1) on duplicate key update last = last + 1")
                .setParameter("partnership", partnership)
                .setParameter("year", raisedOn.getYear())
                .executeUpdate();
        Number last = (Number) em.createNativeQuery(
                        "select last from action_sequence where partnership_id = :partnership and year = :year")
                .setParameter("partnership", partnership)
                .setParameter("year", raisedOn.getYear())
                .getSingleResult();
        return "A-%d-%03d".formatted(raisedOn.getYear(), last.intValue());
    }

    /**
     * Refuses a reference of a spreadsheet that cannot be one, or that the log has already; none is the next of our
     * own.
     */
    void refuseUnlessFree(String reference, Set<String> known) {
        if (reference != null && !SENSIBLE.matcher(reference).matches()) {
            throw new RuleViolation(ActionRule.REFERENCE_UNREADABLE, reference);
        }
        if (reference != null && known.contains(reference)) {
            throw new RuleViolation(ActionRule.REFERENCE_TAKEN, reference);
        }
    }

    /** A reference that a spreadsheet brings; one of our own pattern is not given again. */
    void take(UUID partnership, String reference) {
        Matcher own = OWN.matcher(reference);
        if (own.matches()) {
            em.createNativeQuery(
                            "insert into action_sequence (partnership_id, year, last) values (:partnership, :year, :number) on duplicate key update last = greatest(last, :number)")
                    .setParameter("partnership", partnership)
                    .setParameter("year", Integer.parseInt(own.group(1)))
                    .setParameter("number", Integer.parseInt(own.group(2)))
                    .executeUpdate();
        }
    }
}
