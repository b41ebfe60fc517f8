package cymru.cydweithio.service;

/** Prevention level: before a problem begins, when it begins, when it is there, when somebody is in danger. */
public enum Prevention {
    PRIMARY,
    SECONDARY,
    TERTIARY,
    ACUTE
}
