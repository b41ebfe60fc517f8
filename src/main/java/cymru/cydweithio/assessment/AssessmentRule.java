package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Rule;

/**
 * What is refused, and why: assessments, their sections and kinds. The texts stand in the bundles of the capability.
 */
public enum AssessmentRule implements Rule {
    AREAS_REQUIRED("assessment.areas.required"),
    AREAS_UNKNOWN("assessment.areas.unknown"),
    CONTENTS_MISSING("assessment.contents.missing"),
    CONTRIBUTOR_UNKNOWN("assessment.contributor.unknown"),
    DECISION_NOT_STANDING("assessment.decision.notStanding"),
    DECISION_REQUIRED("assessment.decision.required"),
    DECISION_UNKNOWN("assessment.decision.unknown"),
    HOURS_BOUNDS("assessment.hours.bounds"),
    HOURS_REQUIRED("assessment.hours.required"),
    KIND_CODE("assessment.kind.code"),
    KIND_NAMES("assessment.kind.names"),
    KIND_REQUIRED("assessment.kind.required"),
    KIND_RETIRED("assessment.kind.isRetired"),
    KIND_SETTLED("assessment.kind.settled"),
    KIND_TAKEN("assessment.kind.taken"),
    LEAD_REQUIRED("assessment.lead.required"),
    LEAD_UNKNOWN("assessment.lead.unknown"),
    PERIOD_REQUIRED("assessment.period.required"),
    PERIOD_UNLIKELY("assessment.period.unlikely"),
    REASON_LONG("assessment.reason.long"),
    SECTION_CLOSED("assessment.section.isClosed"),
    SECTION_FINDINGS("assessment.section.findings.required"),
    SECTION_FINDINGS_LONG("assessment.section.findings.long"),
    SECTION_OTHER("assessment.section.unknown"),
    SECTION_THEME("assessment.section.theme.required"),
    SECTION_TWICE("assessment.section.twice"),
    SIGNED_OFF("assessment.isSignedOff"),
    SIGN_OFF_STATE("assessment.signOff.tooEarly"),
    SOURCE_DATA_SET("assessment.source.dataSet.required"),
    SOURCE_EDITION("assessment.source.edition.required"),
    SOURCE_FUTURE("assessment.source.future"),
    SOURCE_LONG("assessment.source.long"),
    SOURCE_ON_REQUIRED("assessment.source.on.required"),
    SOURCE_SUPPLIER("assessment.source.supplier.required"),
    SOURCE_TWICE("assessment.source.twice"),
    SOURCES_MISSING("assessment.sources.missing"),
    SECTIONS_MISSING("assessment.sections.missing"),
    STATE_OTHER("assessment.state.notNext"),
    SUPERSEDES_CIRCLE("assessment.supersedes.circle"),
    SUPERSEDES_OTHER("assessment.supersedes.unknown"),
    SUPERSEDES_TWICE("assessment.supersedes.twice"),
    TITLE_LONG("assessment.title.long"),
    TITLE_REQUIRED("assessment.title.required"),
    WITHDRAW_PRIORITIES("assessment.withdraw.priorities");

    private final String key;

    AssessmentRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
