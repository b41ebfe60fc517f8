package cymru.cydweithio.board;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Rows;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Boards and sub-groups: their seats, who holds them, their quorum and their terms of reference, each over time. Who
 * was on a board is always asked of a day.
 */
@UseCase
public class Boards {

    /**
     * How a board is described.
     *
     * @param version goes back with an edit, so that a stale one is noticed
     * @param parentId the board that a sub-group reports to, or null
     * @param papersDueDays working days from the day papers are due to the meeting
     * @param packDays working days from the day the pack goes out to the meeting
     */
    public record BoardDetails(
            long version,
            UUID parentId,
            String nameEn,
            String nameCy,
            int papersDueDays,
            int packDays,
            LocalDate from) {}

    /**
     * A board in the list of its partnership's, sub-groups behind the board that they report to.
     *
     * @param depth 0 for a board, 1 for its sub-groups, and so on
     * @param seats how many it has on the day
     * @param quorum of the day; null where none is laid down
     * @param reviewOn when its terms of reference are to be looked at again; null where it has none
     * @param reviewOverdue whether that day has passed
     */
    public record BoardRow(
            UUID id,
            UUID parentId,
            int depth,
            Bilingual name,
            LocalDate from,
            LocalDate to,
            boolean active,
            int seats,
            Quorum quorum,
            LocalDate reviewOn,
            boolean reviewOverdue) {}

    /** Another board, by name. */
    public record BoardLink(UUID id, Bilingual name) {}

    /**
     * One board.
     *
     * @param quorumByLaw whether the law fixes its quorum
     * @param quorums over time, the newest first
     * @param terms of reference over time, the newest first
     */
    public record BoardView(
            UUID id,
            long version,
            UUID partnershipId,
            BoardLink parent,
            Bilingual name,
            int papersDueDays,
            int packDays,
            LocalDate from,
            LocalDate to,
            List<BoardLink> subGroups,
            boolean quorumByLaw,
            List<QuorumRow> quorums,
            List<TermsRow> terms) {
        public Period period() {
            return new Period(from, to);
        }
    }

    /** A quorum over a period. */
    public record QuorumRow(UUID id, long version, Quorum quorum, LocalDate from, LocalDate to) {}

    /**
     * Terms of reference as agreed on a day.
     *
     * @param inForce whether none came after them
     * @param reviewOverdue whether they are in force and should have been looked at again
     */
    public record TermsRow(
            UUID id,
            long version,
            LocalDate agreedOn,
            LocalDate reviewOn,
            String summaryEn,
            String summaryCy,
            boolean inForce,
            boolean reviewOverdue) {}

    /** Terms of reference to agree or to correct. */
    public record TermsDetails(
            long version, LocalDate agreedOn, LocalDate reviewOn, String summaryEn, String summaryCy) {}

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
            List<AppointmentRow> appointments) {
        public Period period() {
            return new Period(from, to);
        }
    }

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

    /** Somebody who holds a seat, or may stand in, on a day. */
    public record Holder(
            UUID personId, String name, Capacity capacity, boolean cleared, String email, Language language) {}

    /** A seat on a day, with its holder first and then the deputies. */
    public record SeatOn(
            UUID seatId,
            UUID organisationId,
            Bilingual organisation,
            SeatRole role,
            String title,
            List<Holder> people) {
        public Quorum.Place place() {
            return new Quorum.Place(seatId, organisationId, role);
        }
    }

    /**
     * A board on a day.
     *
     * @param quorum null where none is laid down for the day
     */
    public record Composition(Quorum quorum, List<SeatOn> seats) {
        /** Judges by who filled the seats; null where no quorum is laid down for the day. */
        public Quorum.Verdict judge(List<Quorum.Filled> filled) {
            return quorum == null
                    ? null
                    : quorum.judge(seats.stream().map(SeatOn::place).toList(), filled);
        }

        /**
         * Whether there could be a quorum if all came who are appointed, and every vacant seat were given to somebody
         * new.
         */
        public boolean reachable() {
            List<Quorum.Filled> everybody = new ArrayList<>();
            seats.forEach(seat -> {
                if (seat.people().isEmpty()) {
                    everybody.add(new Quorum.Filled(seat.seatId(), seat.seatId(), true));
                }
                seat.people()
                        .forEach(one -> everybody.add(
                                new Quorum.Filled(seat.seatId(), one.personId(), one.capacity() == Capacity.HOLDER)));
            });
            Quorum.Verdict verdict = judge(everybody);
            return verdict == null || verdict.quorate();
        }
    }

    private EntityManager em;
    private BoardRepository boards;
    private Partnerships partnerships;
    private Clock clock;

    protected Boards() {}

    @Inject
    Boards(EntityManager em, BoardRepository boards, Partnerships partnerships, Clock clock) {
        this.em = em;
        this.boards = boards;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    /**
     * The boards of a partnership as they stand today, sub-groups behind the board that they report to, closed ones
     * among them.
     */
    @Requires(Permission.READ_PARTNERSHIP)
    public List<BoardRow> list(PartnershipId partnership) {
        LocalDate today = today();
        List<Board> all = boards.boardsOf(partnership.value());
        if (all.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = all.stream().map(Board::id).toList();
        Map<UUID, Quorum> quorums = new HashMap<>();
        em.createQuery(
                        "select q from QuorumPolicy q where q.boardId in :boards and q.validFrom <= :day and (q.validTo is null or q.validTo >= :day)",
                        QuorumPolicy.class)
                .setParameter("boards", ids)
                .setParameter("day", today)
                .getResultStream()
                .forEach(policy -> quorums.put(policy.boardId(), policy.quorum()));
        Map<UUID, Integer> seats = Rows.ofEntities(
                        em,
                        "select s.boardId as boardId, count(s) as seats from Seat s where s.boardId in :boards and s.validFrom <= :day and (s.validTo is null or s.validTo >= :day) group by s.boardId",
                        SeatsRow.class)
                .setParameter("boards", ids)
                .setParameter("day", today)
                .getResultStream()
                .collect(Collectors.toMap(SeatsRow::boardId, SeatsRow::seats));
        // by the day on which they were agreed, so that the newest terms of a board are put last
        Map<UUID, LocalDate> reviews = new HashMap<>();
        Rows.ofEntities(
                        em,
                        "select t.boardId as boardId, t.reviewOn as reviewOn from TermsOfReference t where t.boardId in :boards and t.agreedOn <= :day order by t.agreedOn",
                        ReviewRow.class)
                .setParameter("boards", ids)
                .setParameter("day", today)
                .getResultStream()
                .forEach(row -> reviews.put(row.boardId(), row.reviewOn()));
        List<BoardRow> rows = new ArrayList<>();
        addBelow(
                null,
                0,
                all,
                board -> {
                    LocalDate reviewOn = reviews.get(board.id());
                    boolean active = board.period().activeOn(today);
                    return new BoardRow(
                            board.id(),
                            board.parentId(),
                            0,
                            board.name(),
                            board.period().from(),
                            board.period().to(),
                            active,
                            seats.getOrDefault(board.id(), 0),
                            active ? quorums.get(board.id()) : null,
                            reviewOn,
                            active && reviewOn != null && reviewOn.isBefore(today));
                },
                rows);
        return rows;
    }

    private record SeatsRow(UUID boardId, int seats) {}

    private record ReviewRow(UUID boardId, LocalDate reviewOn) {}

    private static void addBelow(
            UUID parent,
            int depth,
            List<Board> all,
            java.util.function.Function<Board, BoardRow> toRow,
            List<BoardRow> rows) {
        all.stream().filter(board -> Objects.equals(board.parentId(), parent)).forEach(board -> {
            BoardRow row = toRow.apply(board);
            rows.add(new BoardRow(
                    row.id(),
                    row.parentId(),
                    depth,
                    row.name(),
                    row.from(),
                    row.to(),
                    row.active(),
                    row.seats(),
                    row.quorum(),
                    row.reviewOn(),
                    row.reviewOverdue()));
            addBelow(board.id(), depth + 1, all, toRow, rows);
        });
    }

    @Requires(Permission.READ_PARTNERSHIP)
    public BoardView view(BoardId id) {
        Board board = boards.load(id);
        LocalDate today = today();
        List<BoardLink> near = em.createQuery(
                        "select b from Board b where b.id = :parent or b.parentId = :board order by b.nameEn, b.id",
                        Board.class)
                .setParameter("parent", board.parentId())
                .setParameter("board", board.id())
                .getResultStream()
                .map(other -> new BoardLink(other.id(), other.name()))
                .toList();
        List<TermsOfReference> terms = em.createQuery(
                        "select t from TermsOfReference t where t.boardId = :board order by t.agreedOn desc",
                        TermsOfReference.class)
                .setParameter("board", board.id())
                .getResultList();
        List<TermsRow> termsRows = new ArrayList<>();
        for (TermsOfReference one : terms) {
            TermsDetails details = one.details();
            boolean inForce = termsRows.isEmpty();
            termsRows.add(new TermsRow(
                    one.id(),
                    one.version(),
                    details.agreedOn(),
                    details.reviewOn(),
                    details.summaryEn(),
                    details.summaryCy(),
                    inForce,
                    inForce
                            && board.period().activeOn(today)
                            && details.reviewOn().isBefore(today)));
        }
        return new BoardView(
                board.id(),
                board.version(),
                board.partnershipId(),
                near.stream()
                        .filter(one -> one.id().equals(board.parentId()))
                        .findFirst()
                        .orElse(null),
                board.name(),
                board.details().papersDueDays(),
                board.details().packDays(),
                board.period().from(),
                board.period().to(),
                near.stream().filter(one -> !one.id().equals(board.parentId())).toList(),
                quorumByLaw(board),
                boards.policiesOf(board).stream()
                        .sorted(Comparator.comparing(
                                        (QuorumPolicy policy) -> policy.period().from())
                                .reversed())
                        .map(policy -> new QuorumRow(
                                policy.id(),
                                policy.version(),
                                policy.quorum(),
                                policy.period().from(),
                                policy.period().to()))
                        .toList(),
                termsRows);
    }

    /** Who is on a board on a day, and what its quorum is then. */
    @Requires(Permission.READ_PARTNERSHIP)
    public Composition compositionOn(BoardId id, LocalDate day) {
        Board board = boards.load(id);
        Quorum quorum = boards.policiesOf(board).stream()
                .filter(policy ->
                        board.period().activeOn(day) && policy.period().activeOn(day))
                .map(QuorumPolicy::quorum)
                .findFirst()
                .orElse(null);
        Map<UUID, List<Holder>> people = new HashMap<>();
        em.createQuery("""
            select a.seatId as seat, a.personId as person, p.name as name, a.capacity as capacity, a.cleared as cleared, p.email as email, p.language as language
            from Appointment a join Seat s on s.id = a.seatId join Person p on p.id = a.personId
            where s.boardId = :board and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)
            order by case when a.capacity = cymru.cydweithio.board.Capacity.HOLDER then 0 else 1 end, p.name""", Tuple.class)
                .setParameter("board", id.value())
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> people.computeIfAbsent(row.get("seat", UUID.class), seat -> new ArrayList<>())
                        .add(new Holder(
                                row.get("person", UUID.class),
                                row.get("name", String.class),
                                row.get("capacity", Capacity.class),
                                row.get("cleared", Boolean.class),
                                row.get("email", String.class),
                                row.get("language", Language.class))));
        List<SeatOn> seats = em.createQuery("""
            select s as seat, o.nameEn as en, o.nameCy as cy from Seat s join SeatOrganisation o on o.id = s.organisationId
            where s.boardId = :board and s.validFrom <= :day and (s.validTo is null or s.validTo >= :day) order by o.nameEn, s.title, s.id""", Tuple.class)
                .setParameter("board", id.value())
                .setParameter("day", day)
                .getResultStream()
                .map(row -> {
                    Seat seat = row.get("seat", Seat.class);
                    return new SeatOn(
                            seat.id(),
                            seat.organisationId(),
                            new Bilingual(row.get("en", String.class), row.get("cy", String.class)),
                            seat.role(),
                            seat.title(),
                            List.copyOf(people.getOrDefault(seat.id(), List.of())));
                })
                .sorted(Comparator.comparing(SeatOn::role))
                .toList();
        return new Composition(quorum, seats);
    }

    /** Every seat that the board ever had, with everybody who was ever appointed to it. */
    @Requires(Permission.READ_PARTNERSHIP)
    public List<SeatRow> seats(BoardId id) {
        return seatRows(id, null);
    }

    @Requires(Permission.READ_PARTNERSHIP)
    public SeatRow seat(BoardId board, UUID seatId) {
        return seatRows(board, seatId).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<SeatRow> seatRows(BoardId id, UUID only) {
        Map<UUID, List<AppointmentRow>> appointments = new HashMap<>();
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
                            .add(new AppointmentRow(
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

    /** Refuses those who may not change the board; what is not theirs does not exist for them. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public BoardDetails editable(BoardId id) {
        return boards.load(id).details();
    }

    /**
     * Founds a board, or a sub-group where a board is named that it reports to. A Public Services Board has its quorum
     * from the first day.
     */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public BoardId found(PartnershipId partnership, BoardDetails details) {
        Days.first(details.from(), today());
        List<Board> others = boards.boardsOf(partnership.value());
        refuseTakenName(others, null, details.nameEn());
        Board board = Board.found(partnership.value(), details);
        refuseCycle(others, board);
        em.persist(board);
        if (quorumByLaw(board)) {
            em.persist(QuorumPolicy.layDown(board.id(), Quorum.ALL, details.from()));
        }
        em.flush();
        return new BoardId(board.id());
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public void describe(BoardId id, BoardDetails details) {
        Days.first(details.from(), today());
        Board board = boards.lock(id);
        StaleEdit.refuseUnless(details.version(), board.version());
        List<Board> others = boards.boardsOf(board.partnershipId());
        refuseTakenName(others, board.id(), details.nameEn());
        board.describe(details);
        refuseCycle(others, board);
        if (boards.seatsOf(board).stream().anyMatch(seat -> seat.period().from().isBefore(details.from()))) {
            throw new RuleViolation("board.from.afterSeats");
        }
        if (boards.policiesOf(board).stream()
                        .anyMatch(policy -> policy.quorum().kind() != Quorum.Kind.ALL_ORGANISATIONS)
                && quorumByLaw(board)) {
            throw new RuleViolation("board.quorum.byLaw");
        }
        em.flush();
    }

    private static void refuseTakenName(List<Board> others, UUID itself, String name) {
        if (name != null
                && others.stream()
                        .anyMatch(other ->
                                !other.id().equals(itself) && other.name().en().equalsIgnoreCase(name.strip()))) {
            throw new RuleViolation("board.name.taken");
        }
    }

    /** A sub-group reports to a board of the same partnership, and in the end to one that reports to none. */
    private static void refuseCycle(List<Board> others, Board board) {
        Map<UUID, UUID> parents = new HashMap<>();
        others.forEach(other -> parents.put(other.id(), other.parentId()));
        if (board.parentId() != null && !parents.containsKey(board.parentId())) {
            throw new RuleViolation("board.parent.unknown");
        }
        Set<UUID> above = new HashSet<>(Set.of(board.id()));
        for (UUID parent = board.parentId(); parent != null; parent = parents.get(parent)) {
            if (!above.add(parent)) {
                throw new RuleViolation("board.parent.cycle");
            }
        }
    }

    /** Closes a board with its seats. What it did stays. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void close(BoardId id, long version, LocalDate lastDay) {
        Days.first(lastDay, today());
        Board board = boards.lock(id);
        StaleEdit.refuseUnless(version, board.version());
        if (boards.boardsOf(board.partnershipId()).stream()
                .anyMatch(other -> board.id().equals(other.parentId()) && outlasts(other.period(), lastDay))) {
            throw new RuleViolation("board.close.subGroups");
        }
        board.close(lastDay);
        for (Seat seat : boards.seatsOf(board)) {
            if (outlasts(seat.period(), lastDay)) {
                endSeat(seat, lastDay);
            }
        }
        em.flush();
    }

    private static boolean outlasts(Period period, LocalDate day) {
        return period.to() == null || period.to().isAfter(day);
    }

    /** Takes the closing back. Its seats have ended and are changed one by one. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void reopen(BoardId id, long version) {
        Board board = boards.lock(id);
        StaleEdit.refuseUnless(version, board.version());
        board.close(null);
        em.flush();
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public UUID addSeat(BoardId id, SeatDetails details) {
        refuseUnlikely(details.from(), details.to());
        Board board = boards.lock(id);
        boards.refuseUnknownOrganisation(details.organisationId());
        Seat seat = Seat.reserve(board, details);
        seat.refuseSecondChair(boards.seatsOf(board));
        em.persist(seat);
        em.flush();
        return seat.id();
    }

    /** Changes everything of a seat but its organisation; a last day ends it. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void changeSeat(BoardId id, UUID seatId, long version, SeatDetails details) {
        refuseUnlikely(details.from(), details.to());
        Board board = boards.lock(id);
        Seat seat = boards.seat(id, seatId);
        StaleEdit.refuseUnless(version, seat.version());
        seat.change(board, details);
        seat.refuseSecondChair(boards.seatsOf(board));
        refuseAppointmentsOutside(seat);
        em.flush();
    }

    private void endSeat(Seat seat, LocalDate lastDay) {
        seat.end(lastDay);
        refuseAppointmentsOutside(seat);
    }

    private void refuseAppointmentsOutside(Seat seat) {
        if (boards.appointmentsOf(List.of(seat.id())).stream()
                .anyMatch(appointment ->
                        !seat.period().activeOn(appointment.period().from()))) {
            throw new RuleViolation("board.seat.appointmentOutside");
        }
    }

    /** Takes back a seat that was added by mistake: nobody was ever appointed to it and no meeting recorded it. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void removeSeat(BoardId id, UUID seatId, long version) {
        boards.lock(id);
        Seat seat = boards.seat(id, seatId);
        StaleEdit.refuseUnless(version, seat.version());
        if (!boards.appointmentsOf(List.of(seat.id())).isEmpty()) {
            throw new RuleViolation("board.seat.used");
        }
        em.remove(seat);
        em.flush();
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public UUID appoint(BoardId id, UUID seatId, AppointmentDetails details) {
        refuseUnlikely(details.from(), details.to());
        Board board = boards.lock(id);
        Seat seat = boards.seat(id, seatId);
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
            BoardId id, UUID appointmentId, long version, boolean cleared, LocalDate from, LocalDate to) {
        refuseUnlikely(from, to);
        boards.lock(id);
        Appointment appointment = boards.appointment(id, appointmentId);
        StaleEdit.refuseUnless(version, appointment.version());
        appointment.change(
                boards.seat(id, appointment.seatId()), boards.person(appointment.personId()), cleared, from, to);
        appointment.refuseBeside(boards.appointmentsOf(List.of(appointment.seatId())));
        em.flush();
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
        boards.lock(id);
        int changed = 0;
        for (Clearance clearance : clearances) {
            Appointment appointment = boards.appointment(id, clearance.appointmentId());
            if (appointment.cleared() != clearance.cleared()) {
                StaleEdit.refuseUnless(clearance.version(), appointment.version());
                appointment.clear(clearance.cleared());
                changed++;
            }
        }
        em.flush();
        return changed;
    }

    /** Takes back an appointment that was a mistake. One that was right and is over is given its last day instead. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void removeAppointment(BoardId id, UUID appointmentId, long version) {
        boards.lock(id);
        Appointment appointment = boards.appointment(id, appointmentId);
        StaleEdit.refuseUnless(version, appointment.version());
        em.remove(appointment);
        em.flush();
    }

    /** Lays down a quorum from a day on; the one before it ends the day before. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public UUID layDownQuorum(BoardId id, Quorum quorum, LocalDate from) {
        Days.first(from, today());
        Board board = boards.lock(id);
        refuseAgainstLaw(board, quorum);
        if (!board.period().activeOn(from)) {
            throw new RuleViolation("board.quorum.outsideBoard");
        }
        QuorumPolicy added = QuorumPolicy.layDown(board.id(), quorum, from);
        for (QuorumPolicy policy : boards.policiesOf(board)) {
            LocalDate other = policy.period().from();
            if (other.equals(from)) {
                throw new RuleViolation("board.quorum.sameDay", from);
            }
            if (other.isBefore(from) && outlasts(policy.period(), from.minusDays(1))) {
                policy.until(from);
            }
            if (other.isAfter(from)
                    && (added.period().to() == null
                            || other.isBefore(added.period().to()))) {
                added.until(other);
            }
        }
        em.persist(added);
        em.flush();
        return added.id();
    }

    /** Corrects what was laid down; its days stay. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void correctQuorum(BoardId id, UUID policyId, long version, Quorum quorum) {
        Board board = boards.lock(id);
        refuseAgainstLaw(board, quorum);
        QuorumPolicy policy = boards.policiesOf(board).stream()
                .filter(one -> one.id().equals(policyId))
                .findFirst()
                .orElseThrow(NotFound::new);
        StaleEdit.refuseUnless(version, policy.version());
        policy.correct(quorum);
        em.flush();
    }

    private void refuseAgainstLaw(Board board, Quorum quorum) {
        if (quorum.kind() != Quorum.Kind.ALL_ORGANISATIONS && quorumByLaw(board)) {
            throw new RuleViolation("board.quorum.byLaw");
        }
    }

    private boolean quorumByLaw(Board board) {
        return Quorum.fixedByLaw(partnerships.publicFacts(board.partnershipId()).layerCode(), board.parentId() != null);
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public UUID agreeTerms(BoardId id, TermsDetails details) {
        refuseUnsound(details);
        Board board = boards.lock(id);
        refuseSameDay(board, null, details.agreedOn());
        TermsOfReference terms = TermsOfReference.agree(board.id(), details);
        em.persist(terms);
        em.flush();
        return terms.id();
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public void correctTerms(BoardId id, UUID termsId, TermsDetails details) {
        refuseUnsound(details);
        Board board = boards.lock(id);
        TermsOfReference terms = em.find(TermsOfReference.class, termsId);
        if (terms == null || !terms.boardId().equals(board.id())) {
            throw new NotFound();
        }
        StaleEdit.refuseUnless(details.version(), terms.version());
        refuseSameDay(board, terms.id(), details.agreedOn());
        terms.correct(details);
        em.flush();
    }

    private void refuseUnsound(TermsDetails details) {
        Days.first(details.agreedOn(), today());
        Days.first(details.reviewOn(), today());
        if (details.agreedOn().isAfter(today())) {
            throw new RuleViolation("board.terms.agreedAhead");
        }
    }

    private void refuseSameDay(Board board, UUID itself, LocalDate agreedOn) {
        List<UUID> same = em.createQuery(
                        "select t.id from TermsOfReference t where t.boardId = :board and t.agreedOn = :day",
                        UUID.class)
                .setParameter("board", board.id())
                .setParameter("day", agreedOn)
                .getResultList();
        if (same.stream().anyMatch(id -> !id.equals(itself))) {
            throw new RuleViolation("board.terms.sameDay", agreedOn);
        }
    }

    private void refuseUnlikely(LocalDate from, LocalDate to) {
        Days.first(from, today());
        Days.likely(to, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
