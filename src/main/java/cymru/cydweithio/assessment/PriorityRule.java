package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: priorities, what they rest on and what serves them, and plans. */
public enum PriorityRule implements Rule {
    ACTION_REQUIRED("assessment.priority.action.required"),
    ACTION_TWICE("assessment.priority.action.twice"),
    ACTION_UNKNOWN("assessment.priority.action.unknown"),
    NOT_SIGNED_OFF("assessment.priority.notSignedOff"),
    OBJECTIVES_LONG("assessment.priority.objectives.long"),
    OBJECTIVES_REQUIRED("assessment.priority.objectives.required"),
    PLAN_REVISION_ORDER("assessment.plan.revision.order"),
    PLAN_REVISION_REQUIRED("assessment.plan.revision.required"),
    PLAN_REVISION_FUTURE("assessment.plan.revision.future"),
    PLAN_UNKNOWN("assessment.priority.plan.unknown"),
    SECTION_NOT_OF_ASSESSMENT("assessment.priority.section.notOfAssessment"),
    SECTION_REQUIRED("assessment.priority.section.required"),
    SECTION_TWICE("assessment.priority.section.twice"),
    SUMMARY_ADDRESS("assessment.plan.summary.bad");

    private final String key;

    PriorityRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
