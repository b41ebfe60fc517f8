package cymru.cydweithio.contract;

import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;

/**
 * The life of a contract: planned, live, perhaps extended by an option, then ended on its last day or terminated before
 * it. A plan that was entered wrongly is withdrawn.
 */
public enum ContractState {
    PLANNED,
    LIVE,
    EXTENDED,
    ENDED,
    TERMINATED,
    /** Planned by mistake, and never started. */
    WITHDRAWN;

    /** Whether services are delivered under it. */
    public boolean running() {
        return this == LIVE || this == EXTENDED;
    }

    ContractState started() {
        if (this != PLANNED) {
            throw new RuleViolation(ContractRule.STATE_STARTED);
        }
        return LIVE;
    }

    ContractState extended() {
        mustRun();
        return EXTENDED;
    }

    ContractState ended() {
        mustRun();
        return ENDED;
    }

    ContractState terminated() {
        mustRun();
        return TERMINATED;
    }

    /** After a withdrawal by mistake it is a plan again. */
    ContractState restored() {
        if (this != WITHDRAWN) {
            throw new RuleViolation(PlatformRule.RESTORE_NOT);
        }
        return PLANNED;
    }

    ContractState withdrawn() {
        if (this != PLANNED) {
            throw new RuleViolation(ContractRule.WITHDRAW_AGREED);
        }
        return WITHDRAWN;
    }

    void mustRun() {
        if (!running()) {
            throw new RuleViolation(ContractRule.STATE_NOT_RUNNING);
        }
    }

    /** What was agreed is changed by a variation; before that it is only a plan. */
    void mustBePlanned() {
        if (this != PLANNED) {
            throw new RuleViolation(ContractRule.STATE_AGREED);
        }
    }
}
