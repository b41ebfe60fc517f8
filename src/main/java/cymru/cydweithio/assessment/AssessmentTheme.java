package cymru.cydweithio.assessment;

/** What a section is about. */
public enum AssessmentTheme {
    CRIME,
    ANTI_SOCIAL,
    ENVIRONMENT,
    SUBSTANCE_MISUSE,
    REOFFENDING,
    SERIOUS_VIOLENCE,
    VAWDASV,
    EXPLOITATION,
    WELL_BEING,
    CARE,
    HOUSING,
    MARKET,
    COMMUNITY_VOICE,
    LAST_PLAN,
    OTHER
}
