package cymru.cydweithio.assessment;

/**
 * What a strategic assessment of crime and disorder must hold (SI 2007/3076, regulation 6, as amended by SI 2010/648).
 * The Regulations were read in summary, beside their English twin (SI 2007/1830, regulation 6): the words are the
 * product's own, and the page says so.
 */
public enum RequiredContent {
    LEVELS_AND_PATTERNS,
    CHANGES,
    CAUSES,
    MATTERS_TO_PRIORITISE,
    WHO_ACTS,
    LAST_PLAN,
    COMMUNITY_VIEWS,
    /** Since 2010. */
    REOFFENDING
}
