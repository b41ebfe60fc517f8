package cymru.cydweithio.contract;

import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;

/**
 * How an option came to be taken.
 *
 * @param decidedOn the day of the decision
 * @param decision who decided, and where that stands
 * @param notice whether a contract change notice had to come first: an option was provided for on award, so that it
 *     changes neither the estimated value nor the maximum term
 * @param noticeOn when it was published, where it had to
 */
public record TakenOption(LocalDate decidedOn, String decision, ChangeNotice notice, LocalDate noticeOn) {
    private static final int LONGEST = 400;

    /**
     * Refuses a decision that lacks something, or that lies outside the contract or ahead.
     *
     * @param that a change of neither value nor term, for options were in the estimate
     */
    void validate(ChangeNotice.Case that, LocalDate lastDay, LocalDate today) {
        if (decidedOn == null) {
            throw new RuleViolation(TermsRule.OPTION_DAY);
        }
        if (decidedOn.isAfter(today)) {
            throw new RuleViolation(TermsRule.OPTION_FUTURE, decidedOn);
        }
        if (decidedOn.isAfter(lastDay)) {
            throw new RuleViolation(TermsRule.OPTION_LATE, lastDay);
        }
        if (decision == null || decision.isBlank()) {
            throw new RuleViolation(TermsRule.OPTION_DECISION);
        }
        if (decision.strip().length() > LONGEST) {
            throw new RuleViolation(TermsRule.OPTION_DECISION_LONG, LONGEST);
        }
        if (notice == null) {
            throw new RuleViolation(ChangeNoticeRule.REQUIRED);
        }
        notice.forReplacement(ReplacementGround.PROVIDED_FOR, that, decision, noticeOn, decidedOn);
    }
}
