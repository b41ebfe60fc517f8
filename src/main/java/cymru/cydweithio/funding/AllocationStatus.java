package cymru.cydweithio.funding;

import java.util.EnumSet;
import java.util.Set;

/** How sure an allocation is: award letters come late, and people must still plan. */
public enum AllocationStatus {
    /** Planned with, but nobody may rely on it. */
    INDICATIVE,
    /** Work goes on before the letter is there, because somebody who may has taken the risk. */
    AT_RISK,
    /** Under an award letter: only this can be claimed. */
    CONFIRMED;

    /** What an allocation may become from here. A confirmed one goes back where nothing was claimed yet. */
    public Set<AllocationStatus> next() {
        return switch (this) {
            case INDICATIVE -> EnumSet.of(AT_RISK, CONFIRMED);
            case AT_RISK -> EnumSet.of(INDICATIVE, CONFIRMED);
            case CONFIRMED -> EnumSet.of(INDICATIVE);
        };
    }

    /** Whether somebody stands behind it, so that work can be begun. */
    public boolean firm() {
        return this != INDICATIVE;
    }
}
