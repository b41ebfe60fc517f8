package cymru.cydweithio.funding;

/** Where a condition of a funder stands: open, until it was met or breached. */
public enum ConditionState {
    OPEN,
    MET,
    BREACHED
}
