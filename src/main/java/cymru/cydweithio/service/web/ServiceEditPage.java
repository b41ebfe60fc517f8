package cymru.cydweithio.service.web;

import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.service.CommissioningChoices;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.service.ServiceRegister;
import cymru.cydweithio.service.ServiceView;
import cymru.cydweithio.service.Services;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** The form in which a service is described anew. */
@Named
@ViewScoped
public class ServiceEditPage implements Serializable {
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

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ServiceId id;
    private ServiceView shown;
    private ServiceForm form;

    public void open() {
        id = ServiceId.parse(path);
        shown = services.view(id);
        if (!shown.mayEdit()) {
            throw new NotPermitted();
        }
        form = new ServiceForm(
                        AlphabeticalOrder.of(choices.partnerships(), language.get()),
                        AlphabeticalOrder.of(choices.areas(), language.get()),
                        services.cohorts())
                .showing(shown);
    }

    public void save() {
        Services.ServiceDetails details = form.details();
        register.describe(id, shown.version(), details);
        notices.done("service.described", details.name());
        redirects.to("/service/" + id);
    }

    public ServiceId getId() {
        return id;
    }

    public ServiceView getShown() {
        return shown;
    }

    public ServiceForm getForm() {
        return form;
    }
}
