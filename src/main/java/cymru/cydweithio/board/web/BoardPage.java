package cymru.cydweithio.board.web;

import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.Seats;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.web.DateParameter;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One board on the day that stands in the address: who sits on it, its quorum, its terms of reference. */
@Named
@ViewScoped
public class BoardPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Boards boards;

    @Inject
    private Seats seats;

    @Inject
    private Partnerships partnerships;

    @Inject
    private DateParameter asked;

    @Inject
    private CurrentActor current;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private BoardId id;
    private Boards.BoardView shown;
    private Partnerships.PartnershipRow partnership;
    private Boards.Composition composition;
    private List<Seats.SeatRow> otherSeats;
    private boolean editable;
    private boolean planning;
    private boolean reading;
    private LocalDate lastDay;

    public void open() {
        id = BoardId.parse(path);
        LocalDate day = asked.getDay();
        shown = boards.view(id);
        PartnershipId ofPartnership = new PartnershipId(shown.partnershipId());
        partnership = partnerships.publicFacts(ofPartnership.everybodys());
        composition = boards.compositionOn(id, day);
        otherSeats = seats.seats(id).stream()
                .filter(seat -> !seat.period().activeOn(day))
                .toList();
        editable = current.get().may(Permission.EDIT_PARTNERSHIP, ofPartnership.scope());
        reading = current.get().may(Permission.READ_MEETINGS, ofPartnership.scope());
        planning = current.get().may(Permission.RUN_MEETINGS, ofPartnership.scope());
    }

    public void close() {
        boards.close(id, shown.version(), lastDay);
        notices.done("board.closed");
        redirects.to("/board/" + id);
    }

    public void reopen() {
        boards.reopen(id, shown.version());
        notices.done("board.reopened");
        redirects.to("/board/" + id);
    }

    public BoardId getId() {
        return id;
    }

    public Boards.BoardView getShown() {
        return shown;
    }

    public Partnerships.PartnershipRow getPartnership() {
        return partnership;
    }

    public Boards.Composition getComposition() {
        return composition;
    }

    public List<Seats.SeatRow> getOtherSeats() {
        return otherSeats;
    }

    public boolean isEditable() {
        return editable;
    }

    /** Whether the meetings of the board and what came of them can be read. */
    public boolean isReading() {
        return reading;
    }

    public boolean isPlanning() {
        return planning;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
