package cymru.cydweithio.platform;

/** How sure it is that a row of reference data is right. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
