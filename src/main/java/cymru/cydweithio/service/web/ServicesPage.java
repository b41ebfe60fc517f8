package cymru.cydweithio.service.web;

import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.service.CommissioningChoices;
import cymru.cydweithio.service.Services;
import cymru.cydweithio.service.Stage;
import cymru.cydweithio.service.Theme;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The services, narrowed by what stands in the address. */
@Named
@ViewScoped
public class ServicesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Services services;

    @Inject
    private CommissioningChoices choices;

    @Inject
    private RequestLanguage language;

    private Services.Filter filter;
    private List<CommissioningChoices.Choice> mine;
    private List<CommissioningChoices.Choice> leads;
    private List<CommissioningChoices.Choice> areas;
    private LazyTable<Services.ServiceRow> table;

    public void open() {
        filter = Services.Filter.parse(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
        mine = choices.mine();
        leads = AlphabeticalOrder.of(services.leads(), language.get());
        areas = AlphabeticalOrder.of(choices.areas(), language.get());
        table = new LazyTable<Services.ServiceRow>(slice -> services.list(filter, slice)).open(language.column("name"));
    }

    public Theme[] getThemes() {
        return Theme.values();
    }

    public Stage[] getStages() {
        return Stage.values();
    }

    public Services.Filter getFilter() {
        return filter;
    }

    /** The organisations for which the reader may begin a service. */
    public List<CommissioningChoices.Choice> getMine() {
        return mine;
    }

    public List<CommissioningChoices.Choice> getLeads() {
        return leads;
    }

    public List<CommissioningChoices.Choice> getAreas() {
        return areas;
    }

    public LazyTable<Services.ServiceRow> getTable() {
        return table;
    }
}
