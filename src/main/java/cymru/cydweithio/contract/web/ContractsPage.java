package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ContractState;
import cymru.cydweithio.contract.Contracts;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.service.CommissioningChoices;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * The register of contracts, narrowed by what stands in the address, with the dates that passed or come soon above it.
 */
@Named
@ViewScoped
public class ContractsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DATES = 10;

    @Inject
    private Contracts contracts;

    @Inject
    private CommissioningChoices choices;

    private Contracts.Filter filter;
    private Page<Contracts.DueDate> due;
    private List<CommissioningChoices.Choice> mine;
    private LazyTable<Contracts.ContractRow> table;

    public void open() {
        filter = Contracts.Filter.parse(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
        mine = choices.mine();
        due = contracts.due(Slice.firstRows(DATES));
        table = new LazyTable<Contracts.ContractRow>(slice -> contracts.list(filter, slice)).open();
    }

    public Contracts.Filter getFilter() {
        return filter;
    }

    public ContractState[] getStates() {
        return ContractState.values();
    }

    public Contracts.Dates[] getDates() {
        return Contracts.Dates.values();
    }

    public Page<Contracts.DueDate> getDue() {
        return due;
    }

    /** For whom the reader may plan one. */
    public List<CommissioningChoices.Choice> getMine() {
        return mine;
    }

    public LazyTable<Contracts.ContractRow> getTable() {
        return table;
    }
}
