package cymru.cydweithio.meeting.web;

import cymru.cydweithio.board.BoardChoices;
import cymru.cydweithio.meeting.Registers;
import cymru.cydweithio.platform.Parameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How often each body's decisions were material under Section 17, not material, or not stated yet. */
@Named
@RequestScoped
public class Section17CountsPage {

    @Inject
    private Registers registers;

    @Inject
    private BoardChoices choices;

    private Registers.Filter filter;
    private LocalDate from;
    private LocalDate to;
    private BoardChoices.OfLists offered;
    private List<Registers.BodyCount> counts;

    public void open() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        filter = Registers.Filter.parse(asked::get);
        from = Parameters.day(asked.get("from"));
        to = Parameters.day(asked.get("to"));
        offered = choices.ofLists();
        counts = registers.section17(filter, from, to);
    }

    public Registers.Filter getFilter() {
        return filter;
    }

    public LocalDate getFrom() {
        return from;
    }

    public LocalDate getTo() {
        return to;
    }

    public BoardChoices.OfLists getOffered() {
        return offered;
    }

    public List<Registers.BodyCount> getCounts() {
        return counts;
    }
}
