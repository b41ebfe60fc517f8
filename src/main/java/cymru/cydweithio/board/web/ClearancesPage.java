package cymru.cydweithio.board.web;

import cymru.cydweithio.board.Appointments;
import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** Who of a board is cleared for restricted items, all on one page. */
@Named
@ViewScoped
public class ClearancesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Boards boards;

    @Inject
    private Appointments appointments;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private BoardId id;
    private Boards.BoardView shown;
    private List<Appointments.ClearanceRow> rows;
    /** What is ticked, by the id of the appointment. */
    private final Map<String, Boolean> cleared = new HashMap<>();

    public void open() {
        id = BoardId.parse(path);
        rows = appointments.clearances(id);
        shown = boards.view(id);
        rows.forEach(row -> cleared.put(row.appointmentId().toString(), row.cleared()));
    }

    public void save() {
        int changed = appointments.clear(
                id,
                rows.stream()
                        .map(row -> new Appointments.Clearance(
                                row.appointmentId(),
                                row.version(),
                                Boolean.TRUE.equals(
                                        cleared.get(row.appointmentId().toString()))))
                        .toList());
        notices.done("board.clearances.saved", changed);
        redirects.to("/clearances/" + id);
    }

    public BoardId getId() {
        return id;
    }

    public Boards.BoardView getShown() {
        return shown;
    }

    public List<Appointments.ClearanceRow> getRows() {
        return rows;
    }

    public Map<String, Boolean> getCleared() {
        return cleared;
    }
}
