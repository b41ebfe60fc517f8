package cymru.cydweithio.section17;

/** Where a self-assessment stands. */
public enum SelfAssessmentState {
    /** Its criteria are being answered. */
    BEGUN,
    /** It waits for somebody who did not answer to review it. */
    ANSWERED,
    /** It waits for the chief officer's signature. */
    REVIEWED,
    /** Nothing of it changes any more. */
    SIGNED_OFF,
    /** Its statement is filed. */
    ISSUED;

    boolean signed() {
        return this == SIGNED_OFF || this == ISSUED;
    }

    /** Whether answers, evidence and improvement actions may change. */
    boolean open() {
        return this == BEGUN;
    }
}
