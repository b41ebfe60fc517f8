package cymru.cydweithio.action.web;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.board.BoardChoices;
import cymru.cydweithio.platform.web.LazyTable;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The action log, narrowed by what stands in the address. */
@Named
@ViewScoped
public class ActionsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Actions actions;

    @Inject
    private BoardChoices choices;

    private Actions.Filter filter;
    private BoardChoices.OfLists offered;
    private LazyTable<Actions.ActionRow> table;

    public void open() {
        filter = Actions.Filter.parse(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
        offered = choices.ofLists();
        table = new LazyTable<Actions.ActionRow>(slice -> actions.list(filter, slice)).open();
    }

    /** Whether there are more than are counted. */
    public boolean isUncounted() {
        return table.getTotal() > Actions.MOST_COUNTED;
    }

    public int getMostCounted() {
        return Actions.MOST_COUNTED;
    }

    public Actions.ActionStatus[] getStandings() {
        return Actions.ActionStatus.values();
    }

    public Actions.Filter getFilter() {
        return filter;
    }

    public BoardChoices.OfLists getOffered() {
        return offered;
    }

    public LazyTable<Actions.ActionRow> getTable() {
        return table;
    }
}
