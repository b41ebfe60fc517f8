package cymru.cydweithio.action;

import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who is to do an action: a person of the partnership's register.
 *
 * @param leftOn last day in the partnership's work, or null
 */
record Owner(UUID id, UUID partnershipId, String name, LocalDate leftOn) {

    /** Somebody else's people, and those who had left by the day, own nothing. */
    Owner mayOwn(UUID partnership, LocalDate on) {
        if (!partnershipId.equals(partnership)) {
            throw new RuleViolation(ActionRule.OWNER_ELSEWHERE);
        }
        if (leftOn != null && leftOn.isBefore(on)) {
            throw new RuleViolation(ActionRule.OWNER_LEFT, name, leftOn);
        }
        return this;
    }
}
