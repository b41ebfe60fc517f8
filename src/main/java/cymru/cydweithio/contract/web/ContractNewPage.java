package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.contract.ContractRegister;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.service.CommissioningChoices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** The form in which a commissioner plans a contract. */
@Named
@ViewScoped
public class ContractNewPage implements Serializable {
    private static final long serialVersionUID = 1L;

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

    private OrganisationId lead;
    private CommissioningChoices.Choice leadName;
    private ContractForm form;

    public void open() {
        lead = OrganisationId.parse(path);
        leadName = choices.mine().stream()
                .filter(one -> one.id().equals(lead.value()))
                .findFirst()
                .orElseThrow(NotFound::new);
        form = new ContractForm(choices);
        form.setSignatoryId(lead.value());
    }

    public void plan() {
        ContractId contract = register.plan(lead, form.details(), form.periods());
        notices.done("contract.planned");
        redirects.to("/contract-terms/" + contract);
    }

    public OrganisationId getLead() {
        return lead;
    }

    public CommissioningChoices.Choice getLeadName() {
        return leadName;
    }

    public ContractForm getForm() {
        return form;
    }
}
