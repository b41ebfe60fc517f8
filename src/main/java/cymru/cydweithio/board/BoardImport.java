package cymru.cydweithio.board;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.sheet.BatchId;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes people and memberships that were kept in a spreadsheet into the registers, and out again while nobody has used
 * them.
 */
@UseCase
public class BoardImport {

    /**
     * A person whom the spreadsheet brings.
     *
     * @param id chosen by the spreadsheet's reader, so that its other rows can name the person
     */
    public record ImportedPerson(
            UUID id, String name, String email, Language language, UUID organisationId, LocalDate leftOn) {}

    /** A seat that the spreadsheet brings, under an id of its reader's choice. */
    public record ImportedSeat(UUID id, UUID boardId, Seats.SeatDetails seat) {}

    /** An appointment to a seat, and of a person, that the spreadsheet brings or that were there. */
    public record ImportedAppointment(UUID seatId, Appointments.AppointmentDetails appointment) {}

    private EntityManager em;
    private BoardRepository boards;
    private Clock clock;

    protected BoardImport() {}

    @Inject
    BoardImport(EntityManager em, BoardRepository boards, Clock clock) {
        this.em = em;
        this.boards = boards;
        this.clock = clock;
    }

    /** What stands against each row, by its place in its list. */
    public record Faults(
            Map<Integer, RuleViolation> people,
            Map<Integer, RuleViolation> seats,
            Map<Integer, RuleViolation> appointments) {

        Optional<RuleViolation> first() {
            return Stream.of(people, seats, appointments)
                    .flatMap(faults -> faults.values().stream())
                    .findFirst();
        }
    }

    /**
     * What would be refused, row by row, by the same rules as what is typed. Rows that build on a refused one are not
     * judged.
     */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public Faults faults(
            PartnershipId partnership,
            List<ImportedPerson> people,
            List<ImportedSeat> seats,
            List<ImportedAppointment> appointments) {
        Draft draft = new Draft(partnership, null);
        draft.take(people, seats, appointments);
        return draft.faults;
    }

    /** Stores all of it, by the same rules as what is typed, or nothing. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void importAll(
            PartnershipId partnership,
            BatchId importId,
            List<ImportedPerson> people,
            List<ImportedSeat> seats,
            List<ImportedAppointment> appointments) {
        boards.boardsOf(partnership.value()).forEach(board -> boards.changing(new BoardId(board.id())));
        Draft draft = new Draft(partnership, importId.value());
        draft.take(people, seats, appointments);
        draft.faults.first().ifPresent(broken -> {
            throw broken;
        });
        draft.made.forEach(em::persist);
        em.flush();
    }

    /** The registers as they would be: what is there, loaded once, and what a spreadsheet adds. */
    private final class Draft {
        private final PartnershipId partnership;
        private final UUID importId;
        private final Map<UUID, Board> own = new HashMap<>();
        private final Map<UUID, Person> people = new HashMap<>();
        private final Map<UUID, Seat> seats = new HashMap<>();
        private final Map<UUID, List<Seat>> ofBoard = new HashMap<>();
        private final Map<UUID, List<Appointment>> ofSeat = new HashMap<>();
        private final Set<String> names = new HashSet<>();
        private final Set<String> addresses = new HashSet<>();
        private final Set<UUID> organisations;
        private final Set<UUID> refused = new HashSet<>();
        private final List<Object> made = new ArrayList<>();
        private final Faults faults = new Faults(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

        Draft(PartnershipId partnership, UUID importId) {
            this.partnership = partnership;
            this.importId = importId;
            boards.boardsOf(partnership.value()).forEach(board -> own.put(board.id(), board));
            em.createQuery("select p from Person p where p.partnershipId = :partnership", Person.class)
                    .setParameter("partnership", partnership.value())
                    .getResultStream()
                    .forEach(this::enter);
            own.values().forEach(board -> boards.seatsOf(board).forEach(this::reserve));
            boards.appointmentsOf(seats.keySet()).forEach(this::appoint);
            organisations = new HashSet<>(em.createQuery("select o.id from SeatOrganisation o", UUID.class)
                    .getResultList());
        }

        private void enter(Person person) {
            people.put(person.id(), person);
            names.add(folded(person.name()));
            addresses.add(person.email());
        }

        private void reserve(Seat seat) {
            seats.put(seat.id(), seat);
            ofBoard.computeIfAbsent(seat.boardId(), id -> new ArrayList<>()).add(seat);
        }

        private void appoint(Appointment appointment) {
            ofSeat.computeIfAbsent(appointment.seatId(), id -> new ArrayList<>())
                    .add(appointment);
        }

        void take(
                List<ImportedPerson> broughtPeople,
                List<ImportedSeat> importedSeats,
                List<ImportedAppointment> importedAppointments) {
            each(broughtPeople, faults.people, this::person, ImportedPerson::id);
            each(importedSeats, faults.seats, this::seat, ImportedSeat::id);
            each(importedAppointments, faults.appointments, this::appointment, null);
        }

        private <T> void each(
                List<T> rows, Map<Integer, RuleViolation> broken, Consumer<T> taking, Function<T, UUID> id) {
            for (int i = 0; i < rows.size(); i++) {
                try {
                    taking.accept(rows.get(i));
                } catch (RuleViolation e) {
                    broken.put(i, e);
                    if (id != null) {
                        refused.add(id.apply(rows.get(i)));
                    }
                }
            }
        }

        private void person(ImportedPerson brought) {
            refuseUnknown(brought.organisationId());
            Person person = Person.importFrom(
                    brought.id(),
                    partnership.value(),
                    brought.name(),
                    brought.email(),
                    brought.language(),
                    brought.organisationId(),
                    PlausibleDates.likely(brought.leftOn(), today()),
                    importId);
            if (names.contains(folded(person.name()))) {
                throw new RuleViolation(BoardRule.PERSON_NAME_TAKEN);
            }
            if (person.email() != null && addresses.contains(person.email())) {
                throw new RuleViolation(BoardRule.PERSON_EMAIL_TAKEN);
            }
            enter(person);
            made.add(person);
        }

        private void seat(ImportedSeat brought) {
            Board board = own.get(brought.boardId());
            if (board == null) {
                throw new NotFound();
            }
            refuseUnlikely(brought.seat().from(), brought.seat().to());
            refuseUnknown(brought.seat().organisationId());
            Seat seat = Seat.importFrom(brought.id(), board, brought.seat(), importId);
            seat.refuseSecondChair(ofBoard.getOrDefault(board.id(), List.of()));
            reserve(seat);
            made.add(seat);
        }

        private void appointment(ImportedAppointment brought) {
            if (refused.contains(brought.seatId())
                    || refused.contains(brought.appointment().personId())) {
                return;
            }
            refuseUnlikely(brought.appointment().from(), brought.appointment().to());
            Seat seat = seats.get(brought.seatId());
            Person person = people.get(brought.appointment().personId());
            if (seat == null) {
                throw new NotFound();
            }
            if (person == null) {
                throw new RuleViolation(BoardRule.PERSON_UNKNOWN);
            }
            Appointment appointment = Appointment.make(seat, partnership.value(), person, brought.appointment())
                    .importedBy(importId);
            appointment.refuseBeside(ofSeat.getOrDefault(seat.id(), List.of()));
            appoint(appointment);
            made.add(appointment);
        }

        private void refuseUnknown(UUID organisation) {
            if (organisation != null && !organisations.contains(organisation)) {
                throw new RuleViolation(BoardRule.ORGANISATION_UNKNOWN);
            }
        }
    }

    /**
     * Takes out what a spreadsheet brought, unless its seats have got other people since; answers how many rows went.
     *
     * @param staying people who stay, because they are used elsewhere by now
     */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public int undo(PartnershipId partnership, BatchId importId, Set<UUID> staying) {
        List<Appointment> appointments = em.createQuery(
                        "select a from Appointment a where a.importId = :import and a.personId in (select p.id from Person p where p.partnershipId = :partnership)",
                        Appointment.class)
                .setParameter("import", importId.value())
                .setParameter("partnership", partnership.value())
                .getResultList();
        List<Seat> seats = em.createQuery(
                        "select s from Seat s where s.importId = :import and s.boardId in (select b.id from Board b where b.partnershipId = :partnership)",
                        Seat.class)
                .setParameter("import", importId.value())
                .setParameter("partnership", partnership.value())
                .getResultList();
        List<Person> people = em
                .createQuery(
                        "select p from Person p where p.importId = :import and p.partnershipId = :partnership",
                        Person.class)
                .setParameter("import", importId.value())
                .setParameter("partnership", partnership.value())
                .getResultList()
                .stream()
                .filter(person -> !staying.contains(person.id()))
                .toList();
        appointments.forEach(em::remove);
        em.flush();
        long used = count("a.seatId", seats.stream().map(Seat::id).toList())
                + count("a.personId", people.stream().map(Person::id).toList());
        if (used > 0) {
            throw new RuleViolation(BoardRule.IMPORT_USED, used);
        }
        seats.forEach(em::remove);
        people.forEach(em::remove);
        em.flush();
        return appointments.size() + seats.size() + people.size();
    }

    private long count(String column, List<UUID> ids) {
        return ids.isEmpty()
                ? 0
                : em.createQuery("select count(a) from Appointment a where " + column + " in :ids", Long.class)
                        .setParameter("ids", ids)
                        .getSingleResult();
    }

    private void refuseUnlikely(LocalDate from, LocalDate to) {
        PlausibleDates.first(from, today());
        PlausibleDates.likely(to, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
