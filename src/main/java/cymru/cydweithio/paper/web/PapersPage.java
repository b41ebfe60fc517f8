package cymru.cydweithio.paper.web;

import cymru.cydweithio.board.BoardChoices;
import cymru.cydweithio.paper.PaperRegister;
import cymru.cydweithio.platform.web.LazyTable;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The register of papers, narrowed by what stands in the address. */
@Named
@ViewScoped
public class PapersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PaperRegister register;

    @Inject
    private BoardChoices choices;

    private PaperRegister.Filter filter;
    private BoardChoices.OfLists offered;
    private LazyTable<PaperRegister.Entry> table;

    public void open() {
        filter = PaperRegister.Filter.parse(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
        offered = choices.ofLists();
        table = new LazyTable<PaperRegister.Entry>(slice -> register.list(filter, slice)).open();
    }

    public PaperRegister.Filter getFilter() {
        return filter;
    }

    public BoardChoices.OfLists getOffered() {
        return offered;
    }

    public LazyTable<PaperRegister.Entry> getTable() {
        return table;
    }
}
