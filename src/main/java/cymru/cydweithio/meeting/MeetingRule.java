package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;

/** What a meeting refuses, and why. Pages ask before they offer a button; the verbs enforce the same. */
public enum MeetingRule implements Rule {
    /** The meeting took place or was cancelled: it no longer changes in this way. */
    OVER("meeting.rule.over"),
    /** There is nothing on the agenda. */
    AGENDA_EMPTY("meeting.rule.agendaEmpty"),
    /** Papers were called for already. */
    CALLED_ALREADY("meeting.rule.calledAlready"),
    /** It can't be recorded as held before its day. */
    STILL_AHEAD("meeting.rule.stillAhead"),
    /** Only of a meeting that took place. */
    NOT_HELD("meeting.rule.notHeld"),
    /** Nobody's attendance is recorded. */
    ATTENDANCE_MISSING("meeting.rule.attendanceMissing"),
    /** Some item has no minute yet. */
    MINUTES_INCOMPLETE("meeting.rule.minutesIncomplete"),
    /** Minutes are shared as a draft before a later meeting approves them. */
    MINUTES_NOT_SHARED("meeting.rule.minutesNotShared"),
    /** The draft is there for all to read; what is changed in it is seen at once. */
    SHARED_ALREADY("meeting.rule.sharedAlready"),
    /** Approved minutes don't change. */
    MINUTES_APPROVED("meeting.rule.minutesApproved"),
    /** Only a later meeting of the same board that took place can approve or ratify. */
    NOT_A_LATER_MEETING("meeting.rule.notLater"),
    /** A meeting without a quorum can't ratify. */
    INQUORATE("meeting.rule.inquorate"),
    /** An item with decisions, papers or actions stays on the agenda. */
    ITEM_IN_USE("meeting.rule.itemInUse"),
    /** Something was decided or agreed under the item, so that it was dealt with. */
    ITEM_DECIDED("meeting.rule.itemDecided"),
    /** The item was taken off or deferred already. */
    ITEM_NOT_ON("meeting.rule.itemNotOn"),
    /** The item is on the agenda. */
    ITEM_ON("meeting.rule.itemOn"),
    /** Only a meeting of the same board that is still to come, after this one, can take an item over. */
    NOT_A_MEETING_TO_COME("meeting.rule.notToCome"),
    /** The decision was withdrawn. */
    DECISION_WITHDRAWN("meeting.rule.decisionWithdrawn"),
    /** What was drafted tells of an attendance that was corrected since. */
    MINUTES_STALE("meeting.rule.minutesStale"),
    /** The agenda was issued: what is on it can be added to and not taken away. */
    AGENDA_ISSUED("meeting.rule.agendaIssued");

    private final String key;

    MeetingRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    RuleViolation broken() {
        return new RuleViolation(this);
    }
}
