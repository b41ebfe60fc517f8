package cymru.cydweithio.board;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes people and memberships that were kept in a spreadsheet into the registers, and out again while nobody has used them. */
@UseCase
public class BoardImport {

    /**
     * A person whom the spreadsheet brings.
     *
     * @param id chosen by the spreadsheet's reader, so that its other rows can name the person
     */
    public record BroughtPerson(UUID id, String name, String email, Language language, UUID organisationId, LocalDate leftOn) {
    }

    /** A seat that the spreadsheet brings, under an id of its reader's choice. */
    public record BroughtSeat(UUID id, UUID boardId, Boards.SeatDetails seat) {
    }

    /** An appointment to a seat, and of a person, that the spreadsheet brings or that were there. */
    public record BroughtAppointment(UUID seatId, Boards.AppointmentDetails appointment) {
    }

    private EntityManager em;
    private BoardRepository boards;
    private Clock clock;

    protected BoardImport() {
    }

    @Inject
    BoardImport(EntityManager em, BoardRepository boards, Clock clock) {
        this.em = em;
        this.boards = boards;
        this.clock = clock;
    }

    /** Stores all of it, by the same rules as what is typed, or nothing. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void bring(PartnershipId partnership, UUID importId, List<BroughtPerson> people, List<BroughtSeat> seats, List<BroughtAppointment> appointments) {
        Map<UUID, Board> own = new HashMap<>();
        boards.boardsOf(partnership.value()).forEach(board -> own.put(board.id(), boards.lock(new BoardId(board.id()))));
        bringPeople(partnership, importId, people);
        bringSeats(own, importId, seats);
        bringAppointments(partnership, own, importId, appointments);
        em.flush();
    }

    private void bringPeople(PartnershipId partnership, UUID importId, List<BroughtPerson> people) {
        Set<String> names = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        em.createQuery("select p from Person p where p.partnershipId = :partnership", Person.class).setParameter("partnership", partnership.value()).getResultStream().forEach(person -> {
            names.add(folded(person.name()));
            addresses.add(person.email());
        });
        for (BroughtPerson brought : people) {
            boards.refuseUnknownOrganisation(brought.organisationId());
            Person person = Person.bring(brought.id(), partnership.value(), brought.name(), brought.email(), brought.language(), brought.organisationId(),
                Days.likely(brought.leftOn(), today()), importId);
            if (!names.add(folded(person.name()))) {
                throw new RuleViolation("board.person.name.taken");
            }
            if (person.email() != null && !addresses.add(person.email())) {
                throw new RuleViolation("board.person.email.taken");
            }
            em.persist(person);
        }
    }

    private void bringSeats(Map<UUID, Board> own, UUID importId, List<BroughtSeat> brought) {
        Map<UUID, List<Seat>> seats = new HashMap<>();
        for (BroughtSeat one : brought) {
            Board board = own.get(one.boardId());
            if (board == null) {
                throw new NotFound();
            }
            refuseUnlikely(one.seat().from(), one.seat().to());
            boards.refuseUnknownOrganisation(one.seat().organisationId());
            List<Seat> ofBoard = seats.computeIfAbsent(board.id(), id -> new ArrayList<>(boards.seatsOf(board)));
            Seat seat = Seat.bring(one.id(), board, one.seat(), importId);
            seat.refuseSecondChair(ofBoard);
            ofBoard.add(seat);
            em.persist(seat);
        }
    }

    private void bringAppointments(PartnershipId partnership, Map<UUID, Board> own, UUID importId, List<BroughtAppointment> brought) {
        Map<UUID, List<Appointment>> appointments = new HashMap<>();
        for (BroughtAppointment one : brought) {
            refuseUnlikely(one.appointment().from(), one.appointment().to());
            Seat seat = em.find(Seat.class, one.seatId());
            if (seat == null || !own.containsKey(seat.boardId())) {
                throw new NotFound();
            }
            List<Appointment> ofSeat = appointments.computeIfAbsent(seat.id(), id -> new ArrayList<>(boards.appointmentsOf(List.of(id))));
            Appointment appointment = Appointment.make(seat, partnership.value(), boards.person(one.appointment().personId()), one.appointment()).broughtBy(importId);
            appointment.refuseBeside(ofSeat);
            ofSeat.add(appointment);
            em.persist(appointment);
        }
    }

    /** Takes out what a spreadsheet brought, unless its seats have got other people since; answers how many rows went. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public int takeBack(PartnershipId partnership, UUID importId) {
        List<Appointment> appointments = em.createQuery("select a from Appointment a where a.importId = :import and a.personId in (select p.id from Person p where p.partnershipId = :partnership)",
            Appointment.class).setParameter("import", importId).setParameter("partnership", partnership.value()).getResultList();
        List<Seat> seats = em.createQuery("select s from Seat s where s.importId = :import and s.boardId in (select b.id from Board b where b.partnershipId = :partnership)", Seat.class)
            .setParameter("import", importId).setParameter("partnership", partnership.value()).getResultList();
        List<Person> people = em.createQuery("select p from Person p where p.importId = :import and p.partnershipId = :partnership", Person.class)
            .setParameter("import", importId).setParameter("partnership", partnership.value()).getResultList();
        appointments.forEach(em::remove);
        em.flush();
        long used = em.createQuery("select count(a) from Appointment a where a.seatId in (select s.id from Seat s, Board b where b.id = s.boardId and b.partnershipId = :partnership and s.importId = :import) "
            + "or a.personId in (select p.id from Person p where p.partnershipId = :partnership and p.importId = :import)", Long.class)
            .setParameter("partnership", partnership.value()).setParameter("import", importId).getSingleResult();
        if (used > 0) {
            throw new RuleViolation("board.import.used", used);
        }
        seats.forEach(em::remove);
        people.forEach(em::remove);
        em.flush();
        return appointments.size() + seats.size() + people.size();
    }

    private void refuseUnlikely(LocalDate from, LocalDate to) {
        Days.first(from, today());
        Days.likely(to, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
