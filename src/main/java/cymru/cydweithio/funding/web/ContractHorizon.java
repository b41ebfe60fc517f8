package cymru.cydweithio.funding.web;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.funding.Horizon;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** How far the money behind a contract reaches: shown on the contract's page, which knows nothing of money. */
@Named
@ViewScoped
public class ContractHorizon implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Horizon horizon;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private Horizon.OfContract shown;

    public void open() {
        shown = horizon.ofContract(ContractId.parse(path));
    }

    public Horizon.OfContract getShown() {
        return shown;
    }
}
