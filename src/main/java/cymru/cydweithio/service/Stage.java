package cymru.cydweithio.service;

/** A stage of the commissioning cycle. After the review it begins again with what was learnt. */
public enum Stage {
    ANALYSE,
    PLAN,
    DO,
    REVIEW;

    /** The one that follows. */
    public Stage next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** Whether leaving it begins another time round. */
    public boolean isLast() {
        return this == REVIEW;
    }

    /** Whether it lies before another, within one time round. */
    public boolean isBefore(Stage other) {
        return compareTo(other) < 0;
    }
}
