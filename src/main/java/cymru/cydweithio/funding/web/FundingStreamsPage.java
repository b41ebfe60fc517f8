package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.FundingStreams;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.service.CommissioningChoices;
import cymru.cydweithio.service.Theme;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The funding streams, narrowed by what stands in the address. */
@Named
@ViewScoped
public class FundingStreamsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FundingStreams streams;

    @Inject
    private CommissioningChoices choices;

    @Inject
    private CurrentActor current;

    private FundingStreams.Filter filter;
    private Map<UUID, Bilingual> holders;
    private boolean edits;
    private List<CommissioningChoices.Choice> mine;
    private LazyTable<FundingStreams.StreamRow> table;

    public void open() {
        filter = FundingStreams.Filter.parse(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
        holders = streams.holders();
        edits = current.get().may(Permission.EDIT_COMMISSIONING);
        mine = edits ? choices.mine() : List.of();
        table = new LazyTable<FundingStreams.StreamRow>(slice -> streams.list(filter, slice)).open();
    }

    public Theme[] getThemes() {
        return Theme.values();
    }

    public FundingStreams.State[] getStates() {
        return FundingStreams.State.values();
    }

    public FundingStreams.Filter getFilter() {
        return filter;
    }

    public Map<UUID, Bilingual> getHolders() {
        return holders;
    }

    /** For whom the reader may bring streams from a spreadsheet. */
    public List<CommissioningChoices.Choice> getMine() {
        return mine;
    }

    public boolean isEdits() {
        return edits;
    }

    public LazyTable<FundingStreams.StreamRow> getTable() {
        return table;
    }
}
