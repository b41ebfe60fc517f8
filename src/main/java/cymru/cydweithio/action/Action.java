package cymru.cydweithio.action;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * Something that somebody is to do by a date. Raised at a meeting or beside one, worked on while it is open, then done
 * or withdrawn; what is closed can be opened again. Each verb answers the update that tells of it, which is only ever
 * added.
 */
@Entity
@Audited
class Action {
    static final int LONGEST_WORDING = 1000;
    /** Further ahead a due date is a slip of the keyboard. */
    private static final int FURTHEST_YEARS = 20;

    private static final LocalDate EARLIEST = LocalDate.of(1998, 1, 1);

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;
    private String reference;
    private String wording;

    @Enumerated(EnumType.STRING)
    private Language language;

    private UUID boardId;
    private UUID meetingId;
    private UUID itemId;
    private UUID decisionId;
    private UUID ownerId;
    private LocalDate raisedOn;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    private int progress;
    private LocalDate closedOn;
    private UUID importId;

    protected Action() {}

    /**
     * Raises an action.
     *
     * @param owner null where nobody has it yet
     * @param importId the spreadsheet that brings it, or null
     */
    static Action raise(UUID partnershipId, String reference, Actions.NewAction details, Owner owner, UUID importId) {
        Action action = new Action();
        action.id = Ids.next();
        action.partnershipId = partnershipId;
        action.reference = reference;
        action.wording = details.wording().strip();
        action.language = details.language();
        action.boardId = details.boardId();
        action.meetingId = details.meetingId();
        action.itemId = details.itemId();
        action.decisionId = details.decisionId();
        action.ownerId = owner == null
                ? null
                : owner.mayOwn(partnershipId, details.raisedOn()).id();
        action.raisedOn = details.raisedOn();
        action.dueOn = due(details.raisedOn(), details.dueOn());
        action.state = ActionState.OPEN;
        action.importId = importId;
        return action;
    }

    /** Refuses facts that cannot be those of an action, before anything is looked up for it. */
    static void validate(Actions.NewAction details, LocalDate today) {
        if (details.wording() == null || details.wording().isBlank()) {
            throw new RuleViolation(ActionRule.WORDING_REQUIRED);
        }
        if (details.wording().strip().length() > LONGEST_WORDING) {
            throw new RuleViolation(ActionRule.WORDING_LONG, LONGEST_WORDING);
        }
        if (details.language() == null) {
            throw new RuleViolation(ActionRule.LANGUAGE_REQUIRED);
        }
        if (details.raisedOn() == null) {
            throw new RuleViolation(ActionRule.RAISED_REQUIRED);
        }
        if (details.raisedOn().isBefore(EARLIEST) || details.raisedOn().isAfter(today.plusYears(1))) {
            throw new RuleViolation(ActionRule.RAISED_UNLIKELY, details.raisedOn());
        }
        due(details.raisedOn(), details.dueOn());
    }

    private static LocalDate due(LocalDate raised, LocalDate due) {
        if (due != null && due.isBefore(raised)) {
            throw new RuleViolation(ActionRule.DUE_BEFORE_RAISED, due, raised);
        }
        if (due != null && due.isAfter(raised.plusYears(FURTHEST_YEARS))) {
            throw new RuleViolation(ActionRule.DUE_FAR, FURTHEST_YEARS);
        }
        return due;
    }

    /** As it stands in the log that a spreadsheet brings: perhaps long closed. */
    Action importedAs(ActionState as, int done, LocalDate closed, LocalDate today) {
        if (done < 0 || done > 100) {
            throw new RuleViolation(ActionRule.PROGRESS_RANGE);
        }
        if ((as == ActionState.OPEN) != (closed == null)) {
            throw new RuleViolation(ActionRule.CLOSED_STATE);
        }
        if (closed != null && (closed.isBefore(raisedOn) || closed.isAfter(today))) {
            throw new RuleViolation(ActionRule.CLOSED_UNLIKELY, closed);
        }
        state = as;
        progress = done;
        closedOn = closed;
        return this;
    }

    /** The first update, which tells that the action was raised. */
    ActionUpdate raised(ActionNote note, Owner owner) {
        return recordUpdate(UpdateKind.RAISED, note, owner);
    }

    ActionUpdate update(ActionNote note, int done) {
        state.mustBeOpen();
        if (done < 0 || done > 100) {
            throw new RuleViolation(ActionRule.PROGRESS_RANGE);
        }
        ActionNote explained = note.required();
        progress = done;
        return recordUpdate(UpdateKind.UPDATED, explained, null);
    }

    /** Gives the action to another person. */
    ActionUpdate reassign(ActionNote note, Owner owner) {
        state.mustBeOpen();
        if (owner.id().equals(ownerId)) {
            throw new RuleViolation(ActionRule.OWNER_SAME, owner.name());
        }
        ownerId = owner.mayOwn(partnershipId, note.day()).id();
        return recordUpdate(UpdateKind.REASSIGNED, note, owner);
    }

    /** Moves the due date, with the reason. */
    ActionUpdate move(ActionNote note, LocalDate due) {
        state.mustBeOpen();
        if (due == null) {
            throw new RuleViolation(ActionRule.DUE_REQUIRED);
        }
        if (due.equals(dueOn)) {
            throw new RuleViolation(ActionRule.DUE_SAME, due);
        }
        ActionNote explained = note.required();
        dueOn = due(raisedOn, due);
        return recordUpdate(UpdateKind.MOVED, explained, null);
    }

    ActionUpdate complete(ActionNote note) {
        state = state.completed();
        progress = 100;
        closedOn = note.day();
        return recordUpdate(UpdateKind.COMPLETED, note, null);
    }

    /** It will not be done, and why. */
    ActionUpdate withdraw(ActionNote note) {
        ActionState end = state.withdrawn();
        ActionNote explained = note.required();
        state = end;
        closedOn = note.day();
        return recordUpdate(UpdateKind.WITHDRAWN, explained, null);
    }

    /**
     * It is to be worked on again, and why.
     *
     * @param before per cent, as it stood when it was last open
     */
    ActionUpdate reopen(ActionNote note, int before) {
        ActionState again = state.reopened();
        ActionNote explained = note.required();
        state = again;
        progress = before;
        closedOn = null;
        return recordUpdate(UpdateKind.REOPENED, explained, null);
    }

    private ActionUpdate recordUpdate(UpdateKind kind, ActionNote note, Owner newOwner) {
        return ActionUpdate.of(id, kind, note, progress, state, dueOn, newOwner == null ? null : newOwner.name());
    }

    UUID itemId() {
        return itemId;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    String reference() {
        return reference;
    }

    UUID ownerId() {
        return ownerId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    ActionState state() {
        return state;
    }

    int progress() {
        return progress;
    }

    LocalDate closedOn() {
        return closedOn;
    }
}
