package cymru.cydweithio.meeting;

/** How a seat was filled at a meeting. */
public enum Presence {
    /** By the person who holds it. */
    PRESENT,
    /** By a deputy. */
    DEPUTY,
    APOLOGIES,
    /** Nobody came and nobody said why. */
    ABSENT;

    public boolean filled() {
        return this == PRESENT || this == DEPUTY;
    }
}
