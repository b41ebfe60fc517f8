package cymru.cydweithio.conflict;

import cymru.cydweithio.platform.Commencement;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is known, on a day, of when layers, footprints and duties begin: what has certainly not begun causes no
 * conflict, and a conflict about something that may not have begun says so.
 */
final class CommencementDates {

    /** What begins. */
    enum Of {
        LAYER,
        FOOTPRINT,
        DUTY
    }

    /** All have begun. */
    static final CommencementDates ALL_KNOWN = new CommencementDates(Map.of());

    private final Map<Of, Map<String, Commencement.Force>> force;

    /** @param force by code; anything missing is in force */
    CommencementDates(Map<Of, Map<String, Commencement.Force>> force) {
        this.force = force;
    }

    private Commencement.Force of(Of what, String code) {
        return force.getOrDefault(what, Map.of()).getOrDefault(code, Commencement.Force.IN_FORCE);
    }

    boolean notYet(Of what, String code) {
        return of(what, code) == Commencement.Force.NOT_YET;
    }

    private boolean unknown(Of what, String code) {
        return of(what, code) == Commencement.Force.NOT_KNOWN;
    }

    /** Whether a conflict rests on something that may or may not have begun. */
    boolean unknown(String layer, List<String> footprints, String duty) {
        return duty != null && unknown(Of.DUTY, duty)
                || footprints.isEmpty() && unknown(Of.LAYER, layer)
                || footprints.stream().anyMatch(code -> unknown(Of.FOOTPRINT, code));
    }

    /** How many footprints may or may not have begun. */
    long unknownFootprints(Collection<String> codes) {
        return codes.stream().filter(code -> unknown(Of.FOOTPRINT, code)).count();
    }
}
