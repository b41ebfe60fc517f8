package cymru.cydweithio.action;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Takes a log that was kept in a spreadsheet into the register, and out again while nobody has worked on it. */
@UseCase
public class ActionImport {

    /**
     * One row of a log that was kept elsewhere.
     *
     * @param reference its own, or null for the next of the partnership's
     * @param state null for open
     * @param progress null for nothing, or for all of it where it is done
     * @param closedOn null for an open action; for a closed one without a date, its due date where that has passed, otherwise today
     * @param note what is known of how it goes, or null
     */
    public record Brought(Actions.NewAction action, String reference, ActionState state, Integer progress, LocalDate closedOn, String note) {
        public Brought {
            state = Objects.requireNonNullElse(state, ActionState.OPEN);
            progress = Objects.requireNonNullElse(progress, state == ActionState.DONE ? 100 : 0);
        }
    }

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private ActionReferences references;
    private ActionOrigins origins;

    protected ActionImport() {
    }

    @Inject
    ActionImport(EntityManager em, Clock clock, CurrentActor current, ActionReferences references, ActionOrigins origins) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.references = references;
        this.origins = origins;
    }

    /** What is wrong with a row, before anything is stored. That its reference is taken is told by {@link #bring}. */
    @Requires(Permission.EDIT_ACTIONS)
    public Optional<RuleViolation> fault(PartnershipId partnership, Brought brought) {
        try {
            prepare(partnership, brought, "", null);
            return Optional.empty();
        } catch (RuleViolation e) {
            return Optional.of(e);
        }
    }

    /** Stores all rows, in their order, or none. */
    @Requires(Permission.EDIT_ACTIONS)
    public List<UUID> bring(PartnershipId partnership, UUID importId, List<Brought> rows) {
        List<UUID> ids = rows.stream().map(brought -> {
            LocalDate raisedOn = brought.action().raisedOn();
            String reference = brought.reference() == null ? raisedOn == null ? "" : references.next(partnership.value(), raisedOn)
                : references.taken(partnership.value(), brought.reference());
            Action action = prepare(partnership, brought, reference, importId);
            em.persist(action);
            em.persist(action.raised(new Saying(clock.instant(), current.get().name(), brought.note()), action.ownerId() == null ? null : origins.owner(action.ownerId())));
            return action.id();
        }).toList();
        em.flush();
        return ids;
    }

    /** Takes out what a spreadsheet brought, unless somebody has worked on any of it since; answers how many. */
    @Requires(Permission.EDIT_ACTIONS)
    public int takeBack(PartnershipId partnership, UUID importId) {
        List<Action> brought = em.createQuery("select a from Action a where a.partnershipId = :partnership and a.importId = :import", Action.class)
            .setParameter("partnership", partnership.value()).setParameter("import", importId).getResultList();
        long touched = em.createQuery("select count(distinct u.actionId) from ActionUpdate u, Action a where a.id = u.actionId and a.partnershipId = :partnership and a.importId = :import "
            + "and u.kind <> :raised", Long.class).setParameter("partnership", partnership.value()).setParameter("import", importId).setParameter("raised", UpdateKind.RAISED)
            .getSingleResult();
        if (touched > 0) {
            throw new RuleViolation("action.import.touched", touched);
        }
        em.createQuery("delete from ActionUpdate u where u.actionId in (select a.id from Action a where a.partnershipId = :partnership and a.importId = :import)")
            .setParameter("partnership", partnership.value()).setParameter("import", importId).executeUpdate();
        brought.forEach(em::remove);
        em.flush();
        return brought.size();
    }

    private Action prepare(PartnershipId partnership, Brought brought, String reference, UUID importId) {
        LocalDate today = LocalDate.now(clock);
        Action.judge(brought.action(), today);
        Actions.NewAction whole = origins.complete(partnership.value(), brought.action());
        Owner owner = whole.ownerId() == null ? null : origins.owner(whole.ownerId());
        return Action.raise(partnership.value(), reference, whole, owner, importId).broughtAs(brought.state(), brought.progress(), closedOn(brought, today), today);
    }

    private static LocalDate closedOn(Brought brought, LocalDate today) {
        LocalDate due = brought.action().dueOn();
        return brought.closedOn() != null || brought.state() == ActionState.OPEN ? brought.closedOn() : due != null && due.isBefore(today) ? due : today;
    }
}
