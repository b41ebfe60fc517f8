package cymru.cydweithio.contract;

/**
 * Why another provider may take the place of one under a running contract (Procurement Act 2023, s.74 and Schedule 8).
 */
public enum ReplacementGround {
    /** The new one takes over after a corporate restructuring or an insolvency (Schedule 8, paragraph 9). */
    SUCCESSION,
    /** The contract as awarded provides for it (Schedule 8, paragraph 1). */
    PROVIDED_FOR,
    /** The same body under another name: the contract is not modified. */
    NAME_ONLY,
    /** None of these holds: the law asks for a new award, and why it was replaced all the same is recorded. */
    NEW_AWARD;

    /** Whether the contract is modified, so that it is asked whether a contract change notice had to come first. */
    public boolean modifies() {
        return this == SUCCESSION || this == PROVIDED_FOR;
    }
}
