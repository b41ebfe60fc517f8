package cymru.cydweithio.service;

/** What a service or a funding stream is about. */
public enum Theme {
    DOMESTIC_ABUSE,
    SUBSTANCE_MISUSE,
    YOUTH_JUSTICE,
    SERIOUS_VIOLENCE,
    ANTI_SOCIAL,
    OFFENDING,
    HATE_CRIME,
    PUBLIC_SPACE,
    EXPLOITATION,
    OTHER
}
