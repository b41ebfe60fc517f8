package cymru.cydweithio.funding;

import cymru.cydweithio.contract.ContractFigures;
import cymru.cydweithio.contract.ContractView;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.service.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads the five figures of contracts from the view {@code contract_figures}, where they are defined by contract and
 * year. Other capabilities read the same view; nobody works the figures out apart, so that a page, a file and a report
 * that name the same figure say the same.
 *
 * <p>Whoever reads the view names the services: what is set aside for a service is shared by all its contracts, so that
 * a condition on the contract alone would have the figures of all contracts worked out.
 */
@ApplicationScoped
class FiguresOfContracts implements ContractFigures {

    private record ContractRow(UUID contractId, Figures figures) {}

    private EntityManager em;

    protected FiguresOfContracts() {}

    @Inject
    FiguresOfContracts(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<ContractView.InYear> byYear(UUID contract, UUID service) {
        return Rows.ofSql(
                        em,
                        "select f.year, " + Figures.COLUMNS
                                + " from contract_figures f where f.service_id = :service and f.contract_id = :contract order by f.year",
                        ContractView.InYear.class)
                .setParameter("service", service)
                .setParameter("contract", contract)
                .getResultList()
                .stream()
                .filter(one -> !one.figures().isNone())
                .toList();
    }

    @Override
    public Map<UUID, Figures> of(Collection<UUID> contracts, Collection<UUID> services) {
        Map<UUID, Figures> figures = new HashMap<>();
        if (!contracts.isEmpty()) {
            Rows.ofSql(
                            em,
                            "select f.contract_id, " + Figures.SUMS
                                    + " from contract_figures f where f.service_id in (:services) and f.contract_id in (:contracts) group by f.contract_id",
                            ContractRow.class)
                    .setParameter("services", services)
                    .setParameter("contracts", contracts)
                    .getResultList()
                    .forEach(row -> figures.put(row.contractId(), row.figures()));
        }
        return figures;
    }
}
