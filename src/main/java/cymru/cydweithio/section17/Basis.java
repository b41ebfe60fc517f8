package cymru.cydweithio.section17;

/** Why a body assesses itself. */
public enum Basis {
    /** The duties register marks it as bound in that year. */
    BOUND,
    /** It chose to. */
    VOLUNTARY
}
