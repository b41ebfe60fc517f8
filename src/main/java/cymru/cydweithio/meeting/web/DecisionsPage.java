package cymru.cydweithio.meeting.web;

import cymru.cydweithio.board.BoardChoices;
import cymru.cydweithio.meeting.DecisionStatus;
import cymru.cydweithio.meeting.Registers;
import cymru.cydweithio.meeting.Section17State;
import cymru.cydweithio.platform.web.LazyTable;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The register of decisions, narrowed by what stands in the address. */
@Named
@ViewScoped
public class DecisionsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Registers registers;

    @Inject
    private BoardChoices choices;

    private Registers.Filter filter;
    private BoardChoices.OfLists offered;
    private LazyTable<Registers.DecisionEntry> table;

    public void open() {
        filter = Registers.Filter.parse(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
        offered = choices.ofLists();
        table = new LazyTable<Registers.DecisionEntry>(slice -> registers.decisions(filter, slice)).open();
    }

    public DecisionStatus[] getStates() {
        return DecisionStatus.values();
    }

    public Section17State[] getSection17States() {
        return Section17State.values();
    }

    public Registers.Filter getFilter() {
        return filter;
    }

    public BoardChoices.OfLists getOffered() {
        return offered;
    }

    public LazyTable<Registers.DecisionEntry> getTable() {
        return table;
    }
}
