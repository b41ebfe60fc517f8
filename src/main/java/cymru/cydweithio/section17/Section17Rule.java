package cymru.cydweithio.section17;

import cymru.cydweithio.platform.Rule;

/** What is refused of self-assessments, and why. The texts stand in the bundles of the capability. */
public enum Section17Rule implements Rule {
    ACTION_REQUIRED("section17.action.required"),
    ACTION_TWICE("section17.action.twice"),
    ACTION_UNKNOWN("section17.action.unknown"),
    ADDRESS_INVALID("section17.address.invalid"),
    ADDRESS_ON_REQUIRED("section17.address.on.required"),
    ADDRESS_ON_FUTURE("section17.address.on.future"),
    ADDRESS_TITLE_REQUIRED("section17.address.title.required"),
    ADDRESS_TITLE_LONG("section17.address.title.long"),
    /** Answers are open until they go to the reviewer. */
    ANSWERS_CLOSED("section17.answers.isClosed"),
    EVIDENCE_CLOSED("section17.evidence.isClosed"),
    /** Argument: how many of its pieces are no longer there. */
    EVIDENCE_GONE("section17.evidence.gone.refused"),
    /** Argument: how many criteria stand above level 1 without evidence. */
    EVIDENCE_MISSING("section17.evidence.missing"),
    EVIDENCE_OTHER("section17.evidence.other"),
    EVIDENCE_REQUIRED("section17.evidence.required"),
    EVIDENCE_TWICE("section17.evidence.twice"),
    EVIDENCE_UNKNOWN("section17.evidence.unknown"),
    LEVEL_BOUNDS("section17.level.bounds"),
    LEVEL_REQUIRED("section17.level.required"),
    NOT_CARRIED("section17.notCarried"),
    NOTE_LONG("section17.note.long"),
    NOTE_REQUIRED("section17.note.required"),
    REASONS_LONG("section17.reasons.long"),
    REASONS_REQUIRED("section17.reasons.required"),
    /** The reviewer is somebody who did not answer. */
    REVIEWER_ANSWERED("section17.reviewer.answered"),
    SIGNATORY_LONG("section17.signatory.long"),
    SIGNATORY_NAME("section17.signatory.name.required"),
    SIGNATORY_OFFICE("section17.signatory.office.required"),
    SIGNED_ON("section17.signedOn.bounds"),
    STATE_OTHER("section17.state.notNext"),
    /** Argument: how many criteria have no answer. */
    UNANSWERED("section17.unanswered"),
    /** Argument: how many answers were carried over and nobody has confirmed. */
    UNCONFIRMED("section17.unconfirmed"),
    YEAR_FUTURE("section17.year.future"),
    YEAR_REQUIRED("section17.year.required"),
    YEAR_TWICE("section17.year.twice");

    private final String key;

    Section17Rule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
