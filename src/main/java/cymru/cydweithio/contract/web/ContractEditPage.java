package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.contract.ContractRecord;
import cymru.cydweithio.contract.ContractRegister;
import cymru.cydweithio.contract.ContractState;
import cymru.cydweithio.contract.ContractView;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.service.CommissioningChoices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** The form in which a contract that is planned is changed. One that runs is varied instead. */
@Named
@ViewScoped
public class ContractEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ContractRecord contracts;

    @Inject
    private ContractRegister register;

    @Inject
    private CommissioningChoices choices;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ContractId id;
    private ContractView contract;
    private ContractForm form;

    public void open() {
        id = ContractId.parse(path);
        contract = contracts.view(id);
        if (!contract.mayEdit() || contract.state() != ContractState.PLANNED) {
            throw new NotFound();
        }
        form = ContractForm.of(contract, choices);
    }

    public void save() {
        register.describe(id, contract.version(), form.details(), form.periods());
        notices.done("contract.saved");
        redirects.to("/contract/" + id);
    }

    public ContractId getId() {
        return id;
    }

    public ContractView getContract() {
        return contract;
    }

    public ContractForm getForm() {
        return form;
    }
}
