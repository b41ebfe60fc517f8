package cymru.cydweithio.board.web;

import cymru.cydweithio.board.AppointmentId;
import cymru.cydweithio.board.Appointments;
import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.Capacity;
import cymru.cydweithio.board.People;
import cymru.cydweithio.board.SeatId;
import cymru.cydweithio.board.Seats;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The form in which a coordinator appoints somebody to a seat, changes an appointment or gives it its last day. */
@Named
@ViewScoped
public class AppointmentEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Boards boards;

    @Inject
    private Seats seats;

    @Inject
    private Appointments appointments;

    @Inject
    private People people;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String boardPath;

    @Inject
    @Param(pathIndex = 1)
    private String seatPath;

    @Inject
    @Param(pathIndex = 2)
    private String appointmentPath;

    private BoardId id;
    private Boards.BoardView shown;
    private Seats.SeatRow seat;
    private Appointments.AppointmentRow appointment;
    private List<People.PersonChoice> choices;
    private UUID personId;
    private Capacity capacity;
    private boolean cleared;
    private LocalDate from;
    private LocalDate to;

    public void open() {
        id = BoardId.parse(boardPath);
        boards.editable(id);
        shown = boards.view(id);
        seat = seats.seat(id, new SeatId(Ids.parse(seatPath).orElseThrow(NotFound::new)));
        if (appointmentPath == null) {
            choices = people.choices(new PartnershipId(shown.partnershipId()));
            LocalDate today = LocalDate.now(clock);
            capacity = seat.appointments().stream()
                            .anyMatch(one -> one.capacity() == Capacity.HOLDER
                                    && one.period().activeOn(today))
                    ? Capacity.DEPUTY
                    : Capacity.HOLDER;
            from = today.isBefore(seat.from()) ? seat.from() : today;
        } else {
            UUID wanted = Ids.parse(appointmentPath).orElseThrow(NotFound::new);
            appointment = seat.appointments().stream()
                    .filter(one -> one.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            cleared = appointment.cleared();
            from = appointment.from();
            to = appointment.to();
        }
    }

    public void save() {
        if (appointment == null) {
            appointments.appoint(
                    id,
                    new SeatId(seat.id()),
                    new Appointments.AppointmentDetails(personId, capacity, cleared, from, to));
        } else {
            appointments.changeAppointment(
                    id, new AppointmentId(appointment.id()), appointment.version(), cleared, from, to);
        }
        notices.done("board.appointment.saved");
        redirects.to("/seat/" + id + "/" + seat.id());
    }

    public void remove() {
        appointments.removeAppointment(id, new AppointmentId(appointment.id()), appointment.version());
        notices.done("board.appointment.removed");
        redirects.to("/seat/" + id + "/" + seat.id());
    }

    public Capacity[] getCapacities() {
        return Capacity.values();
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

    public Appointments.AppointmentRow getAppointment() {
        return appointment;
    }

    public List<People.PersonChoice> getChoices() {
        return choices;
    }

    public UUID getPersonId() {
        return personId;
    }

    public void setPersonId(UUID personId) {
        this.personId = personId;
    }

    public Capacity getCapacity() {
        return capacity;
    }

    public void setCapacity(Capacity capacity) {
        this.capacity = capacity;
    }

    public boolean isCleared() {
        return cleared;
    }

    public void setCleared(boolean cleared) {
        this.cleared = cleared;
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
