package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.Horizon;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.service.Theme;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How far ahead services are funded, as a chart of those whose money stops first and as a table of all. */
@Named
@ViewScoped
public class HorizonPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DRAWN = 12;

    @Inject
    private Horizon horizon;

    @Inject
    private Clock clock;

    private Horizon.Filter filter;
    private Map<UUID, Bilingual> partnerships;
    private LazyTable<Horizon.Row> table;
    private HorizonChart chart;
    private List<Horizon.Outliving> warnings;
    private LocalDate today;

    public void open() {
        filter = Horizon.Filter.parse(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
        partnerships = horizon.partnerships();
        today = LocalDate.now(clock);
        table = new LazyTable<Horizon.Row>(slice -> horizon.list(filter, slice)).open();
        List<Horizon.Row> first = table.load(0, LazyTable.ROWS, Map.of(), Map.of());
        warnings =
                first.stream().flatMap(row -> row.contractsOutliving().stream()).toList();
        chart = HorizonChart.of(first.stream().limit(DRAWN).toList(), today);
    }

    /** What outlives its money, of the services whose money stops first. */
    public List<Horizon.Outliving> getWarnings() {
        return warnings;
    }

    public Horizon.Order[] getOrders() {
        return Horizon.Order.values();
    }

    public Theme[] getThemes() {
        return Theme.values();
    }

    public Horizon.Filter getFilter() {
        return filter;
    }

    public Map<UUID, Bilingual> getPartnerships() {
        return partnerships;
    }

    public LazyTable<Horizon.Row> getTable() {
        return table;
    }

    public HorizonChart getChart() {
        return chart;
    }

    public LocalDate getToday() {
        return today;
    }

    /** The running year, for the page's explanations. */
    public FinancialYear getYear() {
        return FinancialYear.of(today);
    }

    /** How many services are drawn at most. */
    public int getDrawn() {
        return DRAWN;
    }
}
