package cymru.cydweithio.assessment;

import java.util.List;

/** Where an assessment stands. A kind that is not consulted on leaves out the consultation. */
public enum AssessmentState {
    COMMISSIONED,
    DRAFTING,
    CONSULTED,
    /** Approved by a decision: neither it nor its sections change any more. */
    SIGNED_OFF;

    /** Where it may go from here by hand; signing off needs a decision and goes its own way. */
    List<AssessmentState> next(boolean consulted) {
        return switch (this) {
            case COMMISSIONED -> List.of(DRAFTING);
            case DRAFTING -> consulted ? List.of(CONSULTED) : List.of();
            case CONSULTED -> List.of(DRAFTING);
            case SIGNED_OFF -> List.of();
        };
    }

    /** Whether it may be signed off from here. */
    boolean mayBeSignedOff(boolean consulted) {
        return this == (consulted ? CONSULTED : DRAFTING);
    }

    /** The states through which a kind goes, in their order. */
    static List<AssessmentState> of(boolean consulted) {
        return consulted ? List.of(values()) : List.of(COMMISSIONED, DRAFTING, SIGNED_OFF);
    }
}
