package cymru.cydweithio.board.web;

import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.SeatId;
import cymru.cydweithio.board.Seats;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** One seat with everybody who had it or may stand in. */
@Named
@ViewScoped
public class SeatPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Boards boards;

    @Inject
    private Seats seats;

    @Inject
    private CurrentActor current;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String boardPath;

    @Inject
    @Param(pathIndex = 1)
    private String seatPath;

    private BoardId id;
    private Boards.BoardView shown;
    private Seats.SeatRow seat;
    private boolean editable;

    public void open() {
        id = BoardId.parse(boardPath);
        UUID seatId = Ids.parse(seatPath).orElseThrow(NotFound::new);
        shown = boards.view(id);
        seat = seats.seat(id, new SeatId(seatId));
        editable = current.get().may(Permission.EDIT_PARTNERSHIP, new PartnershipId(shown.partnershipId()).scope());
    }

    public void remove() {
        seats.removeSeat(id, new SeatId(seat.id()), seat.version());
        notices.done("board.seat.removed");
        redirects.to("/board/" + id);
    }

    public BoardId getId() {
        return id;
    }

    public Boards.BoardView getShown() {
        return shown;
    }

    public Seats.SeatRow getSeat() {
        return seat;
    }

    public boolean isEditable() {
        return editable;
    }
}
