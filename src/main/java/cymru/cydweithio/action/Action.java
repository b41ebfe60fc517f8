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
    static Action raise(UUID partnershipId, String reference, Actions.NewAction facts, Owner owner, UUID importId) {
        Action action = new Action();
        action.id = Ids.next();
        action.partnershipId = partnershipId;
        action.reference = reference;
        action.wording = facts.wording().strip();
        action.language = facts.language();
        action.boardId = facts.boardId();
        action.meetingId = facts.meetingId();
        action.itemId = facts.itemId();
        action.decisionId = facts.decisionId();
        action.ownerId = owner == null
                ? null
                : owner.mayOwn(partnershipId, facts.raisedOn()).id();
        action.raisedOn = facts.raisedOn();
        action.dueOn = due(facts.raisedOn(), facts.dueOn());
        action.state = ActionState.OPEN;
        action.importId = importId;
        return action;
    }

    /** Refuses facts that cannot be those of an action, before anything is looked up for it. */
    static void judge(Actions.NewAction facts, LocalDate today) {
        if (facts.wording() == null || facts.wording().isBlank()) {
            throw new RuleViolation(ActionRule.WORDING_REQUIRED);
        }
        if (facts.wording().strip().length() > LONGEST_WORDING) {
            throw new RuleViolation(ActionRule.WORDING_LONG, LONGEST_WORDING);
        }
        if (facts.language() == null) {
            throw new RuleViolation(ActionRule.LANGUAGE_REQUIRED);
        }
        if (facts.raisedOn() == null) {
            throw new RuleViolation(ActionRule.RAISED_REQUIRED);
        }
        if (facts.raisedOn().isBefore(EARLIEST) || facts.raisedOn().isAfter(today.plusYears(1))) {
            throw new RuleViolation(ActionRule.RAISED_UNLIKELY, facts.raisedOn());
        }
        due(facts.raisedOn(), facts.dueOn());
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
    Action broughtAs(ActionState as, int done, LocalDate closed, LocalDate today) {
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
    ActionUpdate raised(Saying saying, Owner owner) {
        return told(UpdateKind.RAISED, saying, owner);
    }

    ActionUpdate update(Saying saying, int done) {
        state.mustBeOpen();
        if (done < 0 || done > 100) {
            throw new RuleViolation(ActionRule.PROGRESS_RANGE);
        }
        Saying explained = saying.explained();
        progress = done;
        return told(UpdateKind.UPDATED, explained, null);
    }

    /** Gives the action to another person. */
    ActionUpdate reassign(Saying saying, Owner owner) {
        state.mustBeOpen();
        if (owner.id().equals(ownerId)) {
            throw new RuleViolation(ActionRule.OWNER_SAME, owner.name());
        }
        ownerId = owner.mayOwn(partnershipId, saying.day()).id();
        return told(UpdateKind.REASSIGNED, saying, owner);
    }

    /** Moves the due date, with the reason. */
    ActionUpdate move(Saying saying, LocalDate due) {
        state.mustBeOpen();
        if (due == null) {
            throw new RuleViolation(ActionRule.DUE_REQUIRED);
        }
        if (due.equals(dueOn)) {
            throw new RuleViolation(ActionRule.DUE_SAME, due);
        }
        Saying explained = saying.explained();
        dueOn = due(raisedOn, due);
        return told(UpdateKind.MOVED, explained, null);
    }

    ActionUpdate complete(Saying saying) {
        state = state.completed();
        progress = 100;
        closedOn = saying.day();
        return told(UpdateKind.COMPLETED, saying, null);
    }

    /** It will not be done, and why. */
    ActionUpdate withdraw(Saying saying) {
        ActionState end = state.withdrawn();
        Saying explained = saying.explained();
        state = end;
        closedOn = saying.day();
        return told(UpdateKind.WITHDRAWN, explained, null);
    }

    /**
     * It is to be worked on again, and why.
     *
     * @param before per cent, as it stood when it was last open
     */
    ActionUpdate reopen(Saying saying, int before) {
        ActionState again = state.reopened();
        Saying explained = saying.explained();
        state = again;
        progress = before;
        closedOn = null;
        return told(UpdateKind.REOPENED, explained, null);
    }

    private ActionUpdate told(UpdateKind kind, Saying saying, Owner newOwner) {
        return ActionUpdate.of(id, kind, saying, progress, state, dueOn, newOwner == null ? null : newOwner.name());
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
