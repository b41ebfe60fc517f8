package cymru.cydweithio.contract;

import cymru.cydweithio.service.Figures;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The five figures of contracts. Three of them are of money, which stands above contracts: it answers, and is found by
 * this type.
 */
public interface ContractFigures {

    /** Of one contract, by year, the earliest first; without years that have nothing. */
    List<ContractView.InYear> byYear(UUID contract, UUID service);

    /**
     * Of several contracts, over all years, in one statement.
     *
     * @param services those of the contracts: money that is set aside for a service counts for its contracts
     */
    Map<UUID, Figures> of(Collection<UUID> contracts, Collection<UUID> services);
}
