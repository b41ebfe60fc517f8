package cymru.cydweithio.board;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Loads boards and what belongs to them. */
@ApplicationScoped
class BoardRepository {

    private EntityManager em;

    protected BoardRepository() {}

    @Inject
    BoardRepository(EntityManager em) {
        this.em = em;
    }

    Board load(BoardId id) {
        return known(em.find(Board.class, id.value()));
    }

    /**
     * Loads a board for a change of what belongs to it. Such changes of one board come one after the other, so that no
     * two of them, each right by itself, leave two chairs or two holders of one seat. Has to be the first thing that a
     * transaction reads.
     */
    Board lock(BoardId id) {
        return known(em.find(Board.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The same, where what changes is shown with the board: whoever has the board open, to close it or to describe it
     * anew, is told.
     */
    Board changing(BoardId id) {
        Board board = lock(id);
        StaleEdit.countChange(em, board);
        return board;
    }

    /** A seat of which something changes that is shown with it: who was appointed to it. */
    Seat seatChanging(BoardId board, UUID id) {
        Seat seat = seat(board, id);
        StaleEdit.countChange(em, seat);
        return seat;
    }

    List<Board> boardsOf(UUID partnershipId) {
        return em.createQuery(
                        "select b from Board b where b.partnershipId = :partnership order by b.nameEn, b.id",
                        Board.class)
                .setParameter("partnership", partnershipId)
                .getResultList();
    }

    List<Seat> seatsOf(Board board) {
        return em.createQuery("select s from Seat s where s.boardId = :board order by s.validFrom, s.id", Seat.class)
                .setParameter("board", board.id())
                .getResultList();
    }

    Seat seat(BoardId board, UUID id) {
        Seat seat = em.find(Seat.class, id);
        if (seat == null || !seat.boardId().equals(board.value())) {
            throw new NotFound();
        }
        return seat;
    }

    List<Appointment> appointmentsOf(Collection<UUID> seatIds) {
        return seatIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from Appointment a where a.seatId in :seats order by a.validFrom, a.id",
                                Appointment.class)
                        .setParameter("seats", seatIds)
                        .getResultList();
    }

    Appointment appointment(BoardId board, UUID id) {
        Appointment appointment = em.find(Appointment.class, id);
        if (appointment == null) {
            throw new NotFound();
        }
        seat(board, appointment.seatId());
        return appointment;
    }

    List<QuorumPolicy> policiesOf(Board board) {
        return em.createQuery(
                        "select q from QuorumPolicy q where q.boardId = :board order by q.validFrom",
                        QuorumPolicy.class)
                .setParameter("board", board.id())
                .getResultList();
    }

    Person person(UUID id) {
        Person person = id == null ? null : em.find(Person.class, id);
        if (person == null) {
            throw new RuleViolation(BoardRule.PERSON_UNKNOWN);
        }
        return person;
    }

    void refuseUnknownOrganisation(UUID id) {
        if (id != null
                && em.createQuery("select count(o) from SeatOrganisation o where o.id = :id", Long.class)
                                .setParameter("id", id)
                                .getSingleResult()
                        == 0) {
            throw new RuleViolation(BoardRule.ORGANISATION_UNKNOWN);
        }
    }

    void refuseAppointmentsOutside(Seat seat) {
        if (appointmentsOf(List.of(seat.id())).stream()
                .anyMatch(appointment ->
                        !seat.period().activeOn(appointment.period().from()))) {
            throw new RuleViolation(BoardRule.SEAT_APPOINTMENT_OUTSIDE);
        }
    }

    private static Board known(Board board) {
        if (board == null) {
            throw new NotFound();
        }
        return board;
    }
}
