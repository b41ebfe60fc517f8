package cymru.cydweithio.assessment;

import java.util.List;

/** The law that names what an assessment of a kind must hold. */
public enum AssessmentLaw {
    NONE,
    /** SI 2007/3076, regulation 6, as amended by SI 2010/648. */
    CRIME_AND_DISORDER;

    /** What it must hold, in the order of the Regulations. */
    public List<RequiredContent> contents() {
        return this == NONE ? List.of() : List.of(RequiredContent.values());
    }
}
