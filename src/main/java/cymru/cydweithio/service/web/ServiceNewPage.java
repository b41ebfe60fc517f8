package cymru.cydweithio.service.web;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.service.CommissioningChoices;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.service.ServiceRegister;
import cymru.cydweithio.service.Services;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The form in which a commissioner records a service; for which organisation stands in the address. */
@Named
@ViewScoped
public class ServiceNewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Services services;

    @Inject
    private ServiceRegister register;

    @Inject
    private CommissioningChoices choices;

    @Inject
    private RequestLanguage language;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    private String organisation;
    private OrganisationId lead;
    private Bilingual leadName;
    private ServiceForm form;

    public void open() {
        List<CommissioningChoices.Choice> mine = choices.mine();
        if (organisation == null || organisation.isBlank()) {
            lead = new OrganisationId(
                    mine.stream().findFirst().orElseThrow(NotPermitted::new).id());
        } else {
            lead = OrganisationId.parse(organisation);
        }
        register.mayBegin(lead);
        leadName = mine.stream()
                .filter(one -> one.id().equals(lead.value()))
                .findFirst()
                .orElseThrow(NotPermitted::new)
                .name();
        form = new ServiceForm(
                AlphabeticalOrder.of(choices.partnerships(), language.get()),
                AlphabeticalOrder.of(choices.areas(), language.get()),
                services.cohorts());
    }

    public void begin() {
        Services.ServiceDetails details = form.details();
        ServiceId id = register.begin(lead, details);
        notices.done("service.begun", details.name());
        redirects.to("/service/" + id);
    }

    public Bilingual getLeadName() {
        return leadName;
    }

    public ServiceForm getForm() {
        return form;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }
}
