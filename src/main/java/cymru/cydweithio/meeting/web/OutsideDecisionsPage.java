package cymru.cydweithio.meeting.web;

import cymru.cydweithio.meeting.OutsideDecisions;
import cymru.cydweithio.platform.web.LazyTable;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What meetings of other bodies decided, as far as it was registered. */
@Named
@ViewScoped
public class OutsideDecisionsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OutsideDecisions decisions;

    private OutsideDecisions.Filter filter;
    private LazyTable<OutsideDecisions.Row> table;

    public void open() {
        filter = OutsideDecisions.Filter.parse(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
        table = new LazyTable<OutsideDecisions.Row>(slice -> decisions.list(filter, slice)).open();
    }

    public OutsideDecisions.Filter getFilter() {
        return filter;
    }

    public LazyTable<OutsideDecisions.Row> getTable() {
        return table;
    }
}
