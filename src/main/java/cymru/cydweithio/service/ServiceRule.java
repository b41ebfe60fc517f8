package cymru.cydweithio.service;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: service. The texts stand under the keys in the bundles of {@code service}. */
public enum ServiceRule implements Rule {
    ADVANCE_BLOCKED("service.advance.blocked"),
    AREAS_REQUIRED("service.areas.required"),
    AREAS_UNKNOWN("service.areas.unknown"),
    COHORT_LONG("service.cohort.long"),
    COHORT_REQUIRED("service.cohort.required"),
    GATE_ALREADY("service.gate.already"),
    GATE_BY_LONG("service.gate.by.long"),
    GATE_BY_REQUIRED("service.gate.by.required"),
    GATE_EVIDENCE_LONG("service.gate.evidence.long"),
    GATE_EVIDENCE_REQUIRED("service.gate.evidence.required"),
    GATE_OTHER_STAGE("service.gate.otherStage"),
    GATE_PASSED("service.gate.passed"),
    GATE_POST_LONG("service.gate.post.long"),
    GATE_POST_REQUIRED("service.gate.post.required"),
    GATE_REASON_LONG("service.gate.reason.long"),
    GATE_REASON_REQUIRED("service.gate.reason.required"),
    GATE_REQUIRED("service.gate.required"),
    NAME_LONG("service.name.long"),
    NAME_REQUIRED("service.name.required"),
    NEED_LONG("service.need.long"),
    NEED_REQUIRED("service.need.required"),
    PARTNERSHIP_UNKNOWN("service.partnership.unknown"),
    PREVENTION_REQUIRED("service.prevention.required"),
    THEME_REQUIRED("service.theme.required"),
    WITHDRAW_ALLOCATED("service.withdraw.allocated"),
    WITHDRAW_CONTRACTS("service.withdraw.contracts"),
    WITHDRAW_POSTS("service.withdraw.posts");

    private final String key;

    ServiceRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
