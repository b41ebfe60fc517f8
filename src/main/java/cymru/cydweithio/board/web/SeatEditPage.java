package cymru.cydweithio.board.web;

import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.SeatId;
import cymru.cydweithio.board.SeatRole;
import cymru.cydweithio.board.Seats;
import cymru.cydweithio.partnership.Organisations;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The form in which a coordinator adds a seat, changes it or gives it its last day. */
@Named
@ViewScoped
public class SeatEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Boards boards;

    @Inject
    private Seats seats;

    @Inject
    private Organisations organisations;

    @Inject
    private RequestLanguage reader;

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
    private List<Organisations.OrganisationRow> choices;
    private UUID organisationId;
    private SeatRole role;
    private String title;
    private LocalDate from;
    private LocalDate to;

    public void open() {
        id = BoardId.parse(boardPath);
        boards.editable(id);
        shown = boards.view(id);
        if (seatPath == null) {
            choices = organisations
                    .list(null, null, null, null, new Slice(0, Slice.MAX_SIZE, reader.column("name"), false))
                    .rows();
            from = shown.from();
        } else {
            seat = seats.seat(id, new SeatId(Ids.parse(seatPath).orElseThrow(NotFound::new)));
            organisationId = seat.organisationId();
            role = seat.role();
            title = seat.title();
            from = seat.from();
            to = seat.to();
        }
    }

    public void save() {
        Seats.SeatDetails details = new Seats.SeatDetails(organisationId, role, title, from, to);
        UUID saved = seat == null ? null : seat.id();
        if (seat == null) {
            saved = seats.addSeat(id, details);
        } else {
            seats.changeSeat(id, new SeatId(seat.id()), seat.version(), details);
        }
        notices.done("board.seat.saved");
        redirects.to("/seat/" + id + "/" + saved);
    }

    public SeatRole[] getRoles() {
        return SeatRole.values();
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

    public List<Organisations.OrganisationRow> getChoices() {
        return choices;
    }

    public UUID getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(UUID organisationId) {
        this.organisationId = organisationId;
    }

    public SeatRole getRole() {
        return role;
    }

    public void setRole(SeatRole role) {
        this.role = role;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
