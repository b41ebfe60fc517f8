package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;

/** What is refused where a decision is looked at under Section 17, and where one of another body is registered. */
public enum ImplicationRule implements Rule {
    MATERIAL_REQUIRED("meeting.section17.material.required"),
    /** 'Not material' is a judgement: it has its reason. */
    REASON_REQUIRED("meeting.section17.reason.required"),
    /** What is material has an effect under some head. */
    EFFECT_REQUIRED("meeting.section17.effect.required"),
    CRIME_EFFECT_MISSING("meeting.section17.effect.missing.crime"),
    SUBSTANCE_EFFECT_MISSING("meeting.section17.effect.missing.substances"),
    REOFFENDING_EFFECT_MISSING("meeting.section17.effect.missing.reoffending"),
    VIOLENCE_EFFECT_MISSING("meeting.section17.effect.missing.violence"),
    REVIEW_REQUIRED("meeting.section17.review.required"),
    /** A review comes after what it reviews. */
    REVIEW_TOO_EARLY("meeting.section17.review.tooEarly"),
    REVIEW_NEXT_PAST("meeting.section17.review.nextPast"),
    REVIEW_OUTCOME_REQUIRED("meeting.section17.review.outcomeRequired"),
    /** Nothing waits for an answer: somebody gave it, or no review was planned. */
    REVIEW_NONE_OPEN("meeting.section17.review.noneOpen"),
    /** What differs for a body differs from a joint statement. */
    NOT_STATED("meeting.section17.notStated"),
    NOT_MATERIAL("meeting.section17.notMaterial"),
    /** The duties register does not say that it is bound on the day, nor that it joins in. */
    BODY_NOT_BOUND("meeting.section17.bodyNotBound"),
    OUTSIDE_BODY_MISSING("meeting.outside.bodyMissing"),
    /** An officer of a body registers what that body decided. */
    OUTSIDE_BODY_NOT_OWN("meeting.outside.bodyNotOwn"),
    OUTSIDE_MEETING_MISSING("meeting.outside.meetingMissing"),
    OUTSIDE_DAY_MISSING("meeting.outside.dayMissing"),
    OUTSIDE_DAY_AHEAD("meeting.outside.dayAhead"),
    OUTSIDE_TITLE_MISSING("meeting.outside.titleMissing"),
    OUTSIDE_TEXT_MISSING("meeting.outside.textMissing"),
    /** It is evidence that everybody can read: an address that begins with https. */
    OUTSIDE_LINK_UNREADABLE("meeting.outside.linkUnreadable"),
    OUTSIDE_WITHDRAWN("meeting.outside.withdrawn");

    private final String key;

    ImplicationRule(String key) {
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
