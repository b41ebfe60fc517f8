package cymru.cydweithio.board;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The seats of a board: each belongs to an organisation for a time. */
@UseCase
public class Seats {

    /**
     * A seat to reserve or to change.
     *
     * @param title which post of the organisation sits there, or null
     * @param to last day, or null
     */
    public record SeatDetails(UUID organisationId, SeatRole role, String title, LocalDate from, LocalDate to) {}

    /** A seat with all who ever had it, the newest first. */
    public record SeatRow(
            UUID id,
            long version,
            UUID organisationId,
            String organisationCode,
            Bilingual organisation,
            SeatRole role,
            String title,
            LocalDate from,
            LocalDate to,
            List<Appointments.AppointmentRow> appointments) {
        public Period period() {
            return new Period(from, to);
        }
    }

    private EntityManager em;
    private BoardRepository boards;
    private Clock clock;

    protected Seats() {}

    @Inject
    Seats(EntityManager em, BoardRepository boards, Clock clock) {
        this.em = em;
        this.boards = boards;
        this.clock = clock;
    }

    /** Every seat that the board ever had, with everybody who was ever appointed to it. */
    @Requires(Permission.READ_PARTNERSHIP)
    public List<SeatRow> seats(BoardId id) {
        return seatRows(id, null);
    }

    @Requires(Permission.READ_PARTNERSHIP)
    public SeatRow seat(BoardId board, SeatId seatId) {
        return seatRows(board, seatId.value()).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<SeatRow> seatRows(BoardId id, UUID only) {
        Map<UUID, List<Appointments.AppointmentRow>> appointments = new HashMap<>();
        em.createQuery("""
            select a as appointment, p.name as name from Appointment a join Seat s on s.id = a.seatId join Person p on p.id = a.personId
            where s.boardId = :board and (:only is null or s.id = :only) order by a.validFrom desc, p.name""", Tuple.class)
                .setParameter("board", id.value())
                .setParameter("only", only)
                .getResultStream()
                .forEach(row -> {
                    Appointment one = row.get("appointment", Appointment.class);
                    appointments
                            .computeIfAbsent(one.seatId(), seat -> new ArrayList<>())
                            .add(new Appointments.AppointmentRow(
                                    one.id(),
                                    one.version(),
                                    one.personId(),
                                    row.get("name", String.class),
                                    one.capacity(),
                                    one.cleared(),
                                    one.period().from(),
                                    one.period().to()));
                });
        return em.createQuery("""
            select s as seat, o.code as code, o.nameEn as en, o.nameCy as cy from Seat s join SeatOrganisation o on o.id = s.organisationId
            where s.boardId = :board and (:only is null or s.id = :only) order by o.nameEn, s.validFrom, s.id""", Tuple.class)
                .setParameter("board", id.value())
                .setParameter("only", only)
                .getResultStream()
                .map(row -> {
                    Seat seat = row.get("seat", Seat.class);
                    return new SeatRow(
                            seat.id(),
                            seat.version(),
                            seat.organisationId(),
                            row.get("code", String.class),
                            new Bilingual(row.get("en", String.class), row.get("cy", String.class)),
                            seat.role(),
                            seat.title(),
                            seat.period().from(),
                            seat.period().to(),
                            List.copyOf(appointments.getOrDefault(seat.id(), List.of())));
                })
                .sorted(Comparator.comparing(SeatRow::role))
                .toList();
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public UUID addSeat(BoardId id, SeatDetails details) {
        PlausibleDates.span(details.from(), details.to(), today());
        Board board = boards.changing(id);
        boards.refuseUnknownOrganisation(details.organisationId());
        Seat seat = Seat.reserve(board, details);
        seat.refuseSecondChair(boards.seatsOf(board));
        em.persist(seat);
        em.flush();
        return seat.id();
    }

    /** Changes everything of a seat but its organisation; a last day ends it. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void changeSeat(BoardId id, SeatId seatId, long version, SeatDetails details) {
        PlausibleDates.span(details.from(), details.to(), today());
        Board board = boards.changing(id);
        Seat seat = boards.seat(id, seatId.value());
        StaleEdit.refuseUnless(version, seat.version());
        seat.change(board, details);
        seat.refuseSecondChair(boards.seatsOf(board));
        boards.refuseAppointmentsOutside(seat);
        em.flush();
    }

    /** Takes back a seat that was added by mistake: nobody was ever appointed to it and no meeting recorded it. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void removeSeat(BoardId id, SeatId seatId, long version) {
        boards.changing(id);
        Seat seat = boards.seat(id, seatId.value());
        StaleEdit.refuseUnless(version, seat.version());
        if (!boards.appointmentsOf(List.of(seat.id())).isEmpty()) {
            throw new RuleViolation(BoardRule.SEAT_USED);
        }
        em.remove(seat);
        em.flush();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
