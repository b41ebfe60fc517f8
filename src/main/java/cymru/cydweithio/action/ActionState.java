package cymru.cydweithio.action;

import cymru.cydweithio.platform.RuleViolation;

/** The life of an action: open, then done or withdrawn; what is closed can be opened again. */
public enum ActionState {
    OPEN,
    DONE,
    WITHDRAWN;

    ActionState completed() {
        return closedAs(DONE);
    }

    ActionState withdrawn() {
        return closedAs(WITHDRAWN);
    }

    ActionState reopened() {
        if (this == OPEN) {
            throw new RuleViolation(ActionRule.ALREADY_OPEN);
        }
        return OPEN;
    }

    /** Only an open action is worked on. */
    void mustBeOpen() {
        if (this != OPEN) {
            throw new RuleViolation(ActionRule.ALREADY_CLOSED);
        }
    }

    private ActionState closedAs(ActionState end) {
        mustBeOpen();
        return end;
    }
}
