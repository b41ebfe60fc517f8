package cymru.cydweithio.contract;

/** What a contract is mainly for: thresholds and what counts as a small change differ by it. */
public enum AwardKind {
    SERVICES(10),
    GOODS(10),
    WORKS(15);

    private final int smallPercent;

    AwardKind(int smallPercent) {
        this.smallPercent = smallPercent;
    }

    /** Up to how many per cent of the estimated value a change is small (Procurement Act 2023, s.75(2)(a)). */
    public int smallPercent() {
        return smallPercent;
    }
}
