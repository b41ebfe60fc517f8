package cymru.cydweithio.meeting.web;

import cymru.cydweithio.board.BoardChoices;
import cymru.cydweithio.meeting.MinutesState;
import cymru.cydweithio.meeting.Registers;
import cymru.cydweithio.platform.web.LazyTable;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The register of minutes, narrowed by what stands in the address. */
@Named
@ViewScoped
public class MinutesRegisterPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Registers registers;

    @Inject
    private BoardChoices choices;

    private Registers.Filter filter;
    private BoardChoices.OfLists offered;
    private LazyTable<Registers.MinutesEntry> table;

    public void open() {
        filter = Registers.Filter.parse(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
        offered = choices.ofLists();
        table = new LazyTable<Registers.MinutesEntry>(slice -> registers.minutes(filter, slice)).open();
    }

    public MinutesState[] getStates() {
        return MinutesState.values();
    }

    public Registers.Filter getFilter() {
        return filter;
    }

    public BoardChoices.OfLists getOffered() {
        return offered;
    }

    public LazyTable<Registers.MinutesEntry> getTable() {
        return table;
    }
}
