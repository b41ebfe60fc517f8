package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.FundingRule;
import cymru.cydweithio.funding.StreamRegister;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.service.CommissioningChoices;
import cymru.cydweithio.service.Theme;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The form in which a commissioner begins a funding stream that one of his or her organisations holds. */
@Named
@ViewScoped
public class StreamNewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private StreamRegister register;

    @Inject
    private CommissioningChoices choices;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    private final StreamForm form = new StreamForm();
    private UUID holderId;
    private List<CommissioningChoices.Choice> holders;
    private List<CommissioningChoices.Choice> organisations;
    private List<CommissioningChoices.Choice> partnerships;

    public void open() {
        holders = choices.mine();
        if (holders.isEmpty()) {
            throw new NotPermitted();
        }
        holderId = holders.get(0).id();
        organisations = choices.organisations();
        partnerships = choices.partnerships();
    }

    public void begin() {
        if (holderId == null) {
            throw new RuleViolation(FundingRule.HOLDER_UNKNOWN);
        }
        Object stream = register.begin(new OrganisationId(holderId), form.details());
        notices.done("funding.begun");
        redirects.to("/stream/" + stream);
    }

    public Theme[] getThemes() {
        return Theme.values();
    }

    public StreamForm getForm() {
        return form;
    }

    public UUID getHolderId() {
        return holderId;
    }

    public void setHolderId(UUID holderId) {
        this.holderId = holderId;
    }

    public List<CommissioningChoices.Choice> getHolders() {
        return holders;
    }

    public List<CommissioningChoices.Choice> getOrganisations() {
        return organisations;
    }

    public List<CommissioningChoices.Choice> getPartnerships() {
        return partnerships;
    }
}
