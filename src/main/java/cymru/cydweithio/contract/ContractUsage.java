package cymru.cydweithio.contract;

/**
 * What others keep for contracts. Contracts stand below money and read nothing of it; it answers from above, and is
 * found by this type.
 */
public interface ContractUsage {

    /** Refuses while money is set aside for the contract or was paid under it. */
    void refuseWhileUsed(ContractId id);
}
