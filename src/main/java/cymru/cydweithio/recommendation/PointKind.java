package cymru.cydweithio.recommendation;

/** What a review says of an issue. */
public enum PointKind {
    BARRIER,
    ENABLER,
    CHANGE
}
