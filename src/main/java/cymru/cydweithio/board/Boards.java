package cymru.cydweithio.board;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.OneLine;
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
 * Boards and sub-groups, and who was on one on a day: that is always asked of a day. What belongs to a board over time
 * is in {@link Seats}, {@link Appointments}, {@link Quorums} and {@link BoardTerms}.
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
            List<Quorums.QuorumRow> quorums,
            List<BoardTerms.TermsRow> terms) {
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
        public Quorum.Verdict assess(List<Quorum.Filled> filled) {
            return quorum == null
                    ? null
                    : quorum.assess(seats.stream().map(SeatOn::place).toList(), filled);
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
            Quorum.Verdict verdict = assess(everybody);
            return verdict == null || verdict.quorate();
        }
    }

    private EntityManager em;
    private BoardRepository boards;
    private QuorumLaw law;
    private Clock clock;

    protected Boards() {}

    @Inject
    Boards(EntityManager em, BoardRepository boards, QuorumLaw law, Clock clock) {
        this.em = em;
        this.boards = boards;
        this.law = law;
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
        List<BoardTerms.TermsRow> termsRows = new ArrayList<>();
        for (TermsOfReference one : terms) {
            BoardTerms.TermsDetails details = one.details();
            boolean inForce = termsRows.isEmpty();
            termsRows.add(new BoardTerms.TermsRow(
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
                law.fixes(board),
                boards.policiesOf(board).stream()
                        .sorted(Comparator.comparing(
                                        (QuorumPolicy policy) -> policy.period().from())
                                .reversed())
                        .map(policy -> new Quorums.QuorumRow(
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
    public BoardId establish(PartnershipId partnership, BoardDetails details) {
        PlausibleDates.first(details.from(), today());
        List<Board> others = boards.boardsOf(partnership.value());
        refuseTakenName(others, null, details.nameEn());
        Board board = Board.establish(partnership.value(), details);
        refuseCycle(others, board);
        em.persist(board);
        if (law.fixes(board)) {
            em.persist(QuorumPolicy.adopt(board.id(), Quorum.ALL, details.from()));
        }
        em.flush();
        return new BoardId(board.id());
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public void describe(BoardId id, BoardDetails details) {
        PlausibleDates.first(details.from(), today());
        Board board = boards.lock(id);
        StaleEdit.refuseUnless(details.version(), board.version());
        List<Board> others = boards.boardsOf(board.partnershipId());
        refuseTakenName(others, board.id(), details.nameEn());
        board.describe(details);
        refuseCycle(others, board);
        if (boards.seatsOf(board).stream().anyMatch(seat -> seat.period().from().isBefore(details.from()))) {
            throw new RuleViolation(BoardRule.FROM_AFTER_SEATS);
        }
        if (boards.policiesOf(board).stream()
                        .anyMatch(policy -> policy.quorum().kind() != Quorum.Kind.ALL_ORGANISATIONS)
                && law.fixes(board)) {
            throw new RuleViolation(BoardRule.QUORUM_BY_LAW);
        }
        em.flush();
    }

    private static void refuseTakenName(List<Board> others, UUID itself, String name) {
        if (name != null
                && others.stream()
                        .anyMatch(other ->
                                !other.id().equals(itself) && other.name().en().equalsIgnoreCase(OneLine.of(name)))) {
            throw new RuleViolation(BoardRule.NAME_TAKEN);
        }
    }

    /** A sub-group reports to a board of the same partnership, and in the end to one that reports to none. */
    private static void refuseCycle(List<Board> others, Board board) {
        Map<UUID, UUID> parents = new HashMap<>();
        others.forEach(other -> parents.put(other.id(), other.parentId()));
        if (board.parentId() != null && !parents.containsKey(board.parentId())) {
            throw new RuleViolation(BoardRule.PARENT_UNKNOWN);
        }
        Set<UUID> above = new HashSet<>(Set.of(board.id()));
        for (UUID parent = board.parentId(); parent != null; parent = parents.get(parent)) {
            if (!above.add(parent)) {
                throw new RuleViolation(BoardRule.PARENT_CYCLE);
            }
        }
    }

    /** Closes a board with its seats. What it did stays. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void close(BoardId id, long version, LocalDate lastDay) {
        PlausibleDates.first(lastDay, today());
        Board board = boards.lock(id);
        StaleEdit.refuseUnless(version, board.version());
        StaleEdit.countChange(em, board);
        if (boards.boardsOf(board.partnershipId()).stream()
                .anyMatch(other ->
                        board.id().equals(other.parentId()) && PlausibleDates.outlasts(other.period(), lastDay))) {
            throw new RuleViolation(BoardRule.CLOSE_SUB_GROUPS);
        }
        board.close(lastDay);
        for (Seat seat : boards.seatsOf(board)) {
            if (PlausibleDates.outlasts(seat.period(), lastDay)) {
                seat.end(lastDay);
                boards.refuseAppointmentsOutside(seat);
            }
        }
        em.flush();
    }

    /** Takes the closing back. Its seats have ended and are changed one by one. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void reopen(BoardId id, long version) {
        Board board = boards.lock(id);
        StaleEdit.refuseUnless(version, board.version());
        board.close(null);
        em.flush();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
