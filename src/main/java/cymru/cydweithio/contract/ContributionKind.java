package cymru.cydweithio.contract;

/** How a commissioner contributes: money, money that may be spent on this only, or what it lends instead of money. */
public enum ContributionKind {
    CASH,
    RING_FENCED,
    IN_KIND
}
