package cymru.cydweithio.board;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who holds a seat or stands in, and who of them is cleared for restricted items, each over time. */
@UseCase
public class Appointments {

    /**
     * An appointment to make.
     *
     * @param cleared whether the person may receive restricted items of this board
     * @param to last day, or null
     */
    public record AppointmentDetails(UUID personId, Capacity capacity, boolean cleared, LocalDate from, LocalDate to) {}

    /** An appointment; it also ends with its seat. */
    public record AppointmentRow(
            UUID id,
            long version,
            UUID personId,
            String person,
            Capacity capacity,
            boolean cleared,
            LocalDate from,
            LocalDate to) {
        public Period period() {
            return new Period(from, to);
        }
    }

    /**
     * Somebody of the board with his or her clearance.
     *
     * @param version goes back with the change
     */
    public record ClearanceRow(
            UUID appointmentId,
            long version,
            UUID personId,
            String person,
            Bilingual organisation,
            String title,
            Capacity capacity,
            boolean cleared,
            LocalDate from,
            LocalDate to) {}

    /** Whether an appointment is cleared for restricted items from now on. */
    public record Clearance(UUID appointmentId, long version, boolean cleared) {}

    private EntityManager em;
    private BoardRepository boards;
    private Clock clock;

    protected Appointments() {}

    @Inject
    Appointments(EntityManager em, BoardRepository boards, Clock clock) {
        this.em = em;
        this.boards = boards;
        this.clock = clock;
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public UUID appoint(BoardId id, SeatId seatId, AppointmentDetails details) {
        PlausibleDates.span(details.from(), details.to(), today());
        Board board = boards.changing(id);
        Seat seat = boards.seatChanging(id, seatId.value());
        Appointment appointment =
                Appointment.make(seat, board.partnershipId(), boards.person(details.personId()), details);
        appointment.refuseBeside(boards.appointmentsOf(List.of(seat.id())));
        em.persist(appointment);
        em.flush();
        return appointment.id();
    }

    /**
     * Changes the clearance and the period of an appointment; a last day ends it. Another person, or another capacity,
     * is another appointment.
     */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void changeAppointment(
            BoardId id, AppointmentId appointmentId, long version, boolean cleared, LocalDate from, LocalDate to) {
        PlausibleDates.span(from, to, today());
        boards.changing(id);
        Appointment appointment = boards.appointment(id, appointmentId.value());
        StaleEdit.refuseUnless(version, appointment.version());
        appointment.change(
                boards.seatChanging(id, appointment.seatId()),
                boards.person(appointment.personId()),
                cleared,
                from,
                to);
        appointment.refuseBeside(boards.appointmentsOf(List.of(appointment.seatId())));
        em.flush();
    }

    /** Takes back an appointment that was a mistake. One that was right and is over is given its last day instead. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void removeAppointment(BoardId id, AppointmentId appointmentId, long version) {
        boards.changing(id);
        Appointment appointment = boards.appointment(id, appointmentId.value());
        StaleEdit.refuseUnless(version, appointment.version());
        boards.seatChanging(id, appointment.seatId());
        em.remove(appointment);
        em.flush();
    }

    /** Everybody who sits on the board today or will, holders and deputies, with their clearance. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public List<ClearanceRow> clearances(BoardId id) {
        Board board = boards.load(id);
        return em.createQuery("""
            select a as appointment, p.name as person, o.nameEn as en, o.nameCy as cy, s.title as title
            from Appointment a join Seat s on s.id = a.seatId join Person p on p.id = a.personId join SeatOrganisation o on o.id = s.organisationId
            where s.boardId = :board and (a.validTo is null or a.validTo >= :today) order by o.nameEn, s.title, s.id, p.name, a.validFrom, a.id""", Tuple.class)
                .setParameter("board", board.id())
                .setParameter("today", today())
                .getResultStream()
                .map(row -> row.get("appointment", Appointment.class)
                        .clearance(
                                row.get("person", String.class),
                                new Bilingual(row.get("en", String.class), row.get("cy", String.class)),
                                row.get("title", String.class)))
                .toList();
    }

    /** Changes the clearance of many at once: all of it or none. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public int clear(BoardId id, List<Clearance> clearances) {
        boards.changing(id);
        int changed = 0;
        for (Clearance clearance : clearances) {
            Appointment appointment = boards.appointment(id, clearance.appointmentId());
            if (appointment.cleared() != clearance.cleared()) {
                StaleEdit.refuseUnless(clearance.version(), appointment.version());
                boards.seatChanging(id, appointment.seatId());
                appointment.clear(clearance.cleared());
                changed++;
            }
        }
        em.flush();
        return changed;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
