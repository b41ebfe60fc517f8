package cymru.cydweithio.action;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.sheet.BatchId;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
     * @param closedOn null for an open action; for a closed one without a date, its due date where that has passed,
     *     otherwise today
     * @param note what is known of how it goes, or null
     */
    public record ImportedAction(
            Actions.NewAction action,
            String reference,
            ActionState state,
            Integer progress,
            LocalDate closedOn,
            String note) {
        public ImportedAction {
            state = Objects.requireNonNullElse(state, ActionState.OPEN);
            progress = Objects.requireNonNullElse(progress, state == ActionState.DONE ? 100 : 0);
        }
    }

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private ActionReferences references;
    private ActionOrigins origins;

    protected ActionImport() {}

    @Inject
    ActionImport(
            EntityManager em, Clock clock, CurrentActor current, ActionReferences references, ActionOrigins origins) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.references = references;
        this.origins = origins;
    }

    /**
     * What is wrong with the rows, by their places in the list, before anything is stored.
     *
     * @param coming ids of people who are about to be entered into the register, so that they may own actions of the
     *     log
     */
    @Requires(Permission.EDIT_ACTIONS)
    public Map<Integer, RuleViolation> faults(PartnershipId partnership, List<ImportedAction> rows, Set<UUID> coming) {
        CheckedAction checkedAction = new CheckedAction(partnership);
        Set<String> known = new HashSet<>(
                em.createQuery("select a.reference from Action a where a.partnershipId = :partnership", String.class)
                        .setParameter("partnership", partnership.value())
                        .getResultList());
        Map<Integer, RuleViolation> faults = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                references.refuseUnlessFree(rows.get(i).reference(), known);
                prepare(checkedAction, rows.get(i), "", null, coming);
            } catch (RuleViolation e) {
                faults.put(i, e);
            }
        }
        return faults;
    }

    /** Stores all rows, in their order, or none. */
    @Requires(Permission.EDIT_ACTIONS)
    public List<UUID> importAll(PartnershipId partnership, BatchId importId, List<ImportedAction> rows) {
        CheckedAction checkedAction = new CheckedAction(partnership);
        Set<String> known = new HashSet<>(
                em.createQuery("select a.reference from Action a where a.partnershipId = :partnership", String.class)
                        .setParameter("partnership", partnership.value())
                        .getResultList());
        // every reference before the first row: asking for one in between would write all rows before it
        rows.stream().map(ImportedAction::reference).filter(Objects::nonNull).forEach(reference -> {
            references.refuseUnlessFree(reference, known);
            known.add(reference);
            references.take(partnership.value(), reference);
        });
        List<Action> actions = new ArrayList<>();
        for (ImportedAction importedAction : rows) {
            Action.validate(importedAction.action(), LocalDate.now(clock));
            String reference = importedAction.reference() == null
                    ? references.next(
                            partnership.value(), importedAction.action().raisedOn())
                    : importedAction.reference();
            actions.add(prepare(checkedAction, importedAction, reference, importId.value(), Set.of()));
        }
        List<ActionUpdate> first = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Action action = actions.get(i);
            first.add(action.raised(
                    new ActionNote(
                            clock.instant(), current.get().name(), rows.get(i).note()),
                    action.ownerId() == null ? null : checkedAction.owner(action.ownerId())));
        }
        actions.forEach(em::persist);
        first.forEach(em::persist);
        em.flush();
        return actions.stream().map(Action::id).toList();
    }

    /** Takes out what a spreadsheet brought, unless somebody has worked on any of it since; answers how many. */
    @Requires(Permission.EDIT_ACTIONS)
    public int undo(PartnershipId partnership, BatchId importId) {
        List<Action> brought = em.createQuery(
                        "select a from Action a where a.partnershipId = :partnership and a.importId = :import",
                        Action.class)
                .setParameter("partnership", partnership.value())
                .setParameter("import", importId.value())
                .getResultList();
        long touched = em.createQuery(
                        "select count(distinct u.actionId) from ActionUpdate u, Action a where a.id = u.actionId and a.partnershipId = :partnership and a.importId = :import "
                                + "and u.kind <> :raised",
                        Long.class)
                .setParameter("partnership", partnership.value())
                .setParameter("import", importId.value())
                .setParameter("raised", UpdateKind.RAISED)
                .getSingleResult();
        if (touched > 0) {
            throw new RuleViolation(ActionRule.IMPORT_TOUCHED, touched);
        }
        em.createQuery(
                        "delete from ActionUpdate u where u.actionId in (select a.id from Action a where a.partnershipId = :partnership and a.importId = :import)")
                .setParameter("partnership", partnership.value())
                .setParameter("import", importId.value())
                .executeUpdate();
        brought.forEach(em::remove);
        em.flush();
        return brought.size();
    }

    private Action prepare(
            CheckedAction checkedAction,
            ImportedAction importedAction,
            String reference,
            UUID importId,
            Set<UUID> coming) {
        LocalDate today = LocalDate.now(clock);
        Action.validate(importedAction.action(), today);
        Actions.NewAction whole = checkedAction.complete(importedAction.action());
        Owner owner = whole.ownerId() == null || coming.contains(whole.ownerId())
                ? null
                : checkedAction.owner(whole.ownerId());
        return Action.raise(checkedAction.partnership.value(), reference, whole, owner, importId)
                .importedAs(importedAction.state(), importedAction.progress(), closedOn(importedAction, today), today);
    }

    /** What rows name, each looked up once however many name it. */
    private final class CheckedAction {
        private final PartnershipId partnership;
        private final Map<UUID, Owner> owners = new HashMap<>();
        private final Set<UUID> boards = new HashSet<>();

        CheckedAction(PartnershipId partnership) {
            this.partnership = partnership;
        }

        Owner owner(UUID id) {
            return owners.computeIfAbsent(id, origins::owner);
        }

        Actions.NewAction complete(Actions.NewAction details) {
            boolean boardOnly = details.meetingId() == null && details.itemId() == null && details.decisionId() == null;
            if (boardOnly && (details.boardId() == null || boards.contains(details.boardId()))) {
                return details;
            }
            Actions.NewAction whole = origins.complete(partnership.value(), details);
            boards.add(whole.boardId());
            return whole;
        }
    }

    private static LocalDate closedOn(ImportedAction importedAction, LocalDate today) {
        LocalDate due = importedAction.action().dueOn();
        return importedAction.closedOn() != null || importedAction.state() == ActionState.OPEN
                ? importedAction.closedOn()
                : due != null && due.isBefore(today) ? due : today;
    }
}
