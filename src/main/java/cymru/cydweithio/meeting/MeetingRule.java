package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;

/** What a meeting refuses, and why. Pages ask before they offer a button; the verbs enforce the same. */
public enum MeetingRule implements Rule {
    /** The meeting took place or was cancelled: it no longer changes in this way. */
    SHEET_MEETINGS_REQUIRED("meeting.sheet.meetings.required"),
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
    AGENDA_ISSUED("meeting.rule.agendaIssued"),
    ACTION_DUE_REQUIRED("meeting.action.due.required"),
    ACTION_OWNER_REQUIRED("meeting.action.owner.required"),
    ACTION_WORDING_REQUIRED("meeting.action.wording.required"),
    AGENDA_ORDER("meeting.agenda.order"),
    AMENDMENT_REASON("meeting.amendment.reason"),
    ATTENDANCE_NOBODY("meeting.attendance.nobody"),
    CANCEL_REASON("meeting.cancel.reason"),
    DECISION_NEEDS_NONE("meeting.decision.needsNone"),
    DECISION_TEXT_MISSING("meeting.decision.textMissing"),
    DECLARATION_INCOMPLETE("meeting.declaration.incomplete"),
    DECLARATION_TWICE("meeting.declaration.twice"),
    GUEST_NAME_MISSING("meeting.guest.nameMissing"),
    ITEM_MINUTES("meeting.item.minutes"),
    ITEM_PURPOSE_MISSING("meeting.item.purposeMissing"),
    ITEM_REASON_MISSING("meeting.item.reasonMissing"),
    ITEM_TITLE_MISSING("meeting.item.titleMissing"),
    PERSON_STRANGER("meeting.person.stranger"),
    PLAN_BOARD_NOT_ACTIVE("meeting.plan.boardNotActive"),
    PLAN_DAY_MISSING("meeting.plan.dayMissing"),
    PLAN_END_BEFORE_START("meeting.plan.endBeforeStart"),
    PLAN_ONLINE_UNREADABLE("meeting.plan.online.unreadable"),
    PLAN_SERIES("meeting.plan.series"),
    PLAN_START_MISSING("meeting.plan.startMissing"),
    /** The clocks go forward over it. */
    PLAN_TIME_SKIPPED("meeting.plan.timeSkipped"),
    /** The clocks go back over it. */
    PLAN_TIME_TWICE("meeting.plan.timeTwice"),
    PLAN_TWICE("meeting.plan.twice"),
    SHEET_ROW_END_BEFORE_START("meeting.sheet.row.endBeforeStart"),
    SHEET_ROW_HELD_IN_FUTURE("meeting.sheet.row.heldInFuture"),
    SHEET_ROW_MEETING_STATE("meeting.sheet.row.meetingState"),
    SHEET_ROW_MEETING_THERE("meeting.sheet.row.meetingThere"),
    SHEET_ROW_MEETING_TWICE("meeting.sheet.row.meetingTwice"),
    SHEET_ROW_NO_TIME("meeting.sheet.row.noTime");

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
