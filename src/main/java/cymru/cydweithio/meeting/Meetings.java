package cymru.cydweithio.meeting;

import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.WorkingDays;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Meetings in the calendar: planned, moved, papers called for, issued, cancelled. What happens at one is in
 * {@link AttendanceRegister} and {@link Minutes}.
 */
@UseCase
public class Meetings {

    /** Which part of the calendar. */
    public enum When {
        AHEAD,
        PAST,
        ALL
    }

    /** A meeting in a list. */
    public record MeetingRow(
            UUID id,
            UUID partnershipId,
            String partnershipNameEn,
            String partnershipNameCy,
            UUID boardId,
            String boardNameEn,
            String boardNameCy,
            LocalDate heldOn,
            java.time.LocalTime startsAt,
            MeetingState state,
            MinutesState minutesState) {
        public Bilingual partnership() {
            return new Bilingual(partnershipNameEn, partnershipNameCy);
        }

        public Bilingual board() {
            return new Bilingual(boardNameEn, boardNameCy);
        }
    }

    /**
     * One meeting.
     *
     * @param version goes back with every change of the meeting, its agenda, attendance or minutes, so that a stale one
     *     is noticed
     * @param papersDueOn the last day on which a paper is in time
     */
    public record MeetingView(
            UUID id,
            long version,
            UUID partnershipId,
            Bilingual partnership,
            UUID boardId,
            Bilingual board,
            MeetingPlan plan,
            MeetingState state,
            LocalDate papersDueOn,
            Instant calledAt,
            String cancelledBecause,
            MinutesState minutesState,
            LocalDate minutesApprovedOn) {}

    private static final String FROM =
            " from Meeting m join BoardReference b on b.id = m.boardId join PartnershipReference p on p.id = m.partnershipId where 1 = 1";
    private static final SortOrder SOONEST = SortOrder.byDefault("m.heldOn, m.startsAt, m.id")
            .column("heldOn", "m.heldOn")
            .column("board", "b.nameEn")
            .column("state", "m.state")
            .tieBreak("m.id");
    private static final SortOrder LATEST = SortOrder.byDefault("m.heldOn desc, m.startsAt desc, m.id")
            .column("heldOn", "m.heldOn")
            .column("board", "b.nameEn")
            .column("state", "m.state")
            .tieBreak("m.id");
    private static final int MOST_AT_ONCE = 24;

    private EntityManager em;
    private MeetingRepository meetings;
    private Clock clock;
    private CurrentActor current;
    private WorkingDays workingDays;
    private StandardAgenda standard;
    private BoardMail mail;
    private Event<MeetingMoved> moves;
    private MeetingPapers papers;

    protected Meetings() {}

    @Inject
    Meetings(
            EntityManager em,
            MeetingRepository meetings,
            Clock clock,
            CurrentActor current,
            WorkingDays workingDays,
            StandardAgenda standard,
            BoardMail mail,
            Event<MeetingMoved> moves,
            MeetingPapers papers) {
        this.em = em;
        this.meetings = meetings;
        this.clock = clock;
        this.current = current;
        this.workingDays = workingDays;
        this.standard = standard;
        this.mail = mail;
        this.moves = moves;
        this.papers = papers;
    }

    /** What the calendar is narrowed to; null leaves a thing open. */
    public record Filter(UUID partnership, UUID board, When when, LocalDate from, LocalDate to) {
        public Filter {
            when = Objects.requireNonNullElse(when, When.ALL);
        }
    }

    /** Lists the meetings of the actor's partnerships. */
    @Requires(Permission.READ_MEETINGS)
    public Page<MeetingRow> list(Filter filter, Slice slice) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder();
        Actor.Reach reach = current.get().reach(Permission.READ_MEETINGS);
        if (!reach.everywhere()) {
            where.append(" and m.partnershipId in :reach");
            parameters.put("reach", reach.partnerships());
        }
        if (filter.partnership() != null) {
            where.append(" and m.partnershipId = :partnership");
            parameters.put("partnership", filter.partnership());
        }
        if (filter.board() != null) {
            where.append(" and m.boardId = :board");
            parameters.put("board", filter.board());
        }
        if (filter.when() != When.ALL) {
            where.append(filter.when() == When.AHEAD ? " and m.heldOn >= :today" : " and m.heldOn < :today");
            parameters.put("today", LocalDate.now(clock));
        }
        if (filter.from() != null) {
            where.append(" and m.heldOn >= :from");
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            where.append(" and m.heldOn <= :to");
            parameters.put("to", filter.to());
        }
        TypedQuery<MeetingRow> rows = em.createQuery(
                        """
            select new cymru.cydweithio.meeting.Meetings$MeetingRow(m.id, m.partnershipId, p.nameEn, p.nameCy, m.boardId, b.nameEn, b.nameCy, m.heldOn, m.startsAt,
                m.state, m.minutesState)""" + FROM + where + (filter.when() == When.AHEAD ? SOONEST : LATEST).orderBy(slice),
                        MeetingRow.class)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size());
        TypedQuery<Long> count = em.createQuery("select count(m) from Meeting m where 1 = 1" + where, Long.class);
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        return new Page<>(rows.getResultList(), count.getSingleResult());
    }

    @Requires(Permission.READ_MEETINGS)
    public MeetingView view(MeetingId id) {
        return Rows.ofEntities(
                        em,
                        "select m as meeting, p.nameEn as partnershipEn, p.nameCy as partnershipCy, b.nameEn as boardEn, b.nameCy as boardCy"
                                + FROM + " and m.id = :id",
                        NamedMeetingRow.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(row -> row.meeting().view(row.partnership(), row.board()))
                .orElseThrow(NotFound::new);
    }

    private record NamedMeetingRow(Meeting meeting, Bilingual partnership, Bilingual board) {}

    /** What the form for a new meeting says of its board. */
    public record PlanningView(Bilingual board, UUID partnershipId, int papersDueDays, int packDays) {}

    @Requires(Permission.RUN_MEETINGS)
    public PlanningView planning(BoardId id) {
        BoardReference board = board(id);
        return new PlanningView(
                new Bilingual(board.nameEn(), board.nameCy()),
                board.partnershipId(),
                board.papersDueDays(),
                board.packDays());
    }

    /** Puts a meeting into the calendar on this very day, with the standard items on its agenda. */
    @Requires(Permission.RUN_MEETINGS)
    public UUID plan(BoardId boardId, MeetingPlan plan) {
        Meeting meeting = planned(board(boardId), boardId, plan);
        em.flush();
        return meeting.id();
    }

    /**
     * A meeting that was put into the calendar.
     *
     * @param wishedFor the day that it would have had if that were a working day
     */
    public record Planned(MeetingId id, LocalDate wishedFor, LocalDate heldOn) {
        public boolean moved() {
            return !wishedFor.equals(heldOn);
        }
    }

    /**
     * Puts one meeting, a whole year or any series into the calendar. A day ahead that is no working day moves to the
     * next one that is; what is entered on its day or afterwards stays where it was.
     *
     * @param everyMonths how many months lie between two meetings
     * @param count how many, the first included
     */
    @Requires(Permission.RUN_MEETINGS)
    public List<Planned> planSeries(BoardId boardId, MeetingPlan first, int everyMonths, int count) {
        if (everyMonths < 1 || everyMonths > 12 || count < 1 || count > MOST_AT_ONCE) {
            throw new RuleViolation(MeetingRule.PLAN_SERIES, MOST_AT_ONCE);
        }
        first.onTheClock();
        BoardReference board = board(boardId);
        List<Planned> planned = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < count; i++) {
            LocalDate wished = first.heldOn().plusMonths((long) i * everyMonths);
            LocalDate day =
                    workingDays.isWorkingDay(wished) || !wished.isAfter(today) ? wished : workingDays.after(wished, 1);
            planned.add(new Planned(
                    new MeetingId(planned(board, boardId, first.on(day)).id()), wished, day));
        }
        em.flush();
        return planned;
    }

    private Meeting planned(BoardReference board, BoardId boardId, MeetingPlan plan) {
        if (!board.activeOn(plan.heldOn())) {
            throw new RuleViolation(MeetingRule.PLAN_BOARD_NOT_ACTIVE, plan.heldOn());
        }
        refuseTwice(boardId.value(), plan, null);
        Meeting meeting = Meeting.plan(
                board.partnershipId(), boardId.value(), plan, workingDays.before(plan.heldOn(), board.papersDueDays()));
        em.persist(meeting);
        standard.layOut(meeting);
        return meeting;
    }

    /** Another day, time or place. Where papers were called for already, everybody who was told is told again. */
    @Requires(Permission.RUN_MEETINGS)
    public void move(MeetingId id, long version, MeetingPlan plan) {
        Meeting meeting = meetings.load(id, version);
        BoardReference board = em.find(BoardReference.class, meeting.boardId());
        if (!board.activeOn(plan.heldOn())) {
            throw new RuleViolation(MeetingRule.PLAN_BOARD_NOT_ACTIVE, plan.heldOn());
        }
        refuseTwice(meeting.boardId(), plan, meeting.id());
        meeting.move(plan, workingDays.before(plan.heldOn(), board.papersDueDays()));
        em.flush();
        moves.fire(new MeetingMoved(meeting.id()));
        if (meeting.state() != MeetingState.PLANNED) {
            String kind = meeting.state().agendaIsOut() ? "movedIssued" : "moved";
            mail.send(meeting, "moved", kind, Integer.toString(plan.hashCode()));
        }
    }

    private void refuseTwice(UUID boardId, MeetingPlan plan, UUID itself) {
        if (!em.createQuery(
                        "select m.id from Meeting m where m.boardId = :board and m.heldOn = :day and m.startsAt = :start",
                        UUID.class)
                .setParameter("board", boardId)
                .setParameter("day", plan.heldOn())
                .setParameter("start", plan.startsAt())
                .getResultStream()
                .allMatch(found -> found.equals(itself))) {
            throw new RuleViolation(MeetingRule.PLAN_TWICE, plan.heldOn());
        }
    }

    /**
     * Whom a mail about a meeting reaches.
     *
     * @param told how many people of the board on the day have a mail address
     * @param without the names of those who have none
     */
    public record Told(int told, List<String> without) {}

    /** Who is told by mail what becomes of a meeting, and who cannot be. */
    @Requires(Permission.RUN_MEETINGS)
    public Told told(MeetingId id) {
        return mail.told(meetings.load(id));
    }

    /** Calls for papers: tells everybody on the board by when they are due. */
    @Requires(Permission.RUN_MEETINGS)
    public void callForPapers(MeetingId id, long version) {
        Meeting meeting = meetings.load(id, version);
        meeting.call(clock.instant());
        em.flush();
        mail.send(meeting, "call", "");
    }

    /** The agenda and its pack went out: called where the pack is issued, in the same transaction. */
    @Requires(Permission.RUN_MEETINGS)
    public void issue(MeetingId id, long version) {
        Meeting meeting = meetings.load(id, version);
        MeetingState before = meeting.state();
        meeting.issue(itemCount(meeting));
        if (meeting.state() == before) {
            meetings.touch(meeting);
        }
        em.flush();
    }

    /** Every edition was withdrawn: called where the last one is, in the same transaction. */
    @Requires(Permission.RUN_MEETINGS)
    public void undoIssue(MeetingId id) {
        meetings.load(id).undoIssue();
        em.flush();
    }

    /**
     * When the board's rule wants the pack to go out, and how it would be today.
     *
     * @param workingDays that the board asks for between the pack and the meeting
     * @param dueOn the last day on which the pack is in time
     * @param left working days from today to the meeting; 0 on its day and after
     */
    public record PackNotice(int workingDays, LocalDate dueOn, int left, LocalDate today) {
        public boolean late() {
            return today.isAfter(dueOn);
        }
    }

    @Requires(Permission.RUN_MEETINGS)
    public PackNotice packNotice(MeetingId id) {
        Meeting meeting = meetings.load(id);
        int days = em.find(BoardReference.class, meeting.boardId()).packDays();
        LocalDate today = LocalDate.now(clock);
        return new PackNotice(
                days, workingDays.before(meeting.heldOn(), days), workingDays.between(today, meeting.heldOn()), today);
    }

    @Requires(Permission.RUN_MEETINGS)
    public void cancel(MeetingId id, long version, String because) {
        Meeting meeting = meetings.load(id, version);
        boolean known = meeting.state() != MeetingState.PLANNED;
        meeting.cancel(because);
        em.flush();
        if (known) {
            mail.send(meeting, "cancelled", "");
        }
    }

    /** What stands against each step now, for the page's buttons. */
    public record Steps(
            List<MeetingRule> changing,
            List<MeetingRule> calling,
            List<MeetingRule> issuing,
            List<MeetingRule> tabling) {}

    @Requires(Permission.RUN_MEETINGS)
    public Steps steps(MeetingId id) {
        Meeting meeting = meetings.load(id);
        return new Steps(meeting.changing(), meeting.calling(), meeting.issuing(itemCount(meeting)), meeting.tabling());
    }

    /** Later meetings of the same board that took place: those that can approve minutes and ratify decisions. */
    @Requires(Permission.RUN_MEETINGS)
    public List<MeetingRow> laterHeld(MeetingId id) {
        Meeting meeting = meetings.load(id);
        return em.createQuery(
                        """
            select new cymru.cydweithio.meeting.Meetings$MeetingRow(m.id, m.partnershipId, p.nameEn, p.nameCy, m.boardId, b.nameEn, b.nameCy, m.heldOn, m.startsAt,
                m.state, m.minutesState)""" + FROM
                                + " and m.boardId = :board and m.state = :held and (m.heldOn > :day or m.heldOn = :day and m.startsAt > :start) order by m.heldOn, m.startsAt",
                        MeetingRow.class)
                .setParameter("board", meeting.boardId())
                .setParameter("held", MeetingState.HELD)
                .setParameter("day", meeting.heldOn())
                .setParameter("start", meeting.startsAt())
                .setMaxResults(12)
                .getResultList();
    }

    /** Minutes that a meeting approved, and that are on file. */
    public record ApprovedMinutes(UUID meetingId, LocalDate heldOn) {}

    /** The minutes that this meeting approved: what its item had before it was a draft of them. */
    @Requires(Permission.READ_MEETINGS)
    public List<ApprovedMinutes> approvedAt(MeetingId id) {
        List<ApprovedMinutes> approved = em.createQuery(
                        "select new cymru.cydweithio.meeting.Meetings$ApprovedMinutes(m.id, m.heldOn) from Meeting m where m.minutesApprovedAt = :meeting order by m.heldOn, m.startsAt",
                        ApprovedMinutes.class)
                .setParameter("meeting", id.value())
                .getResultList();
        Set<UUID> filed = papers.withMinutes(
                approved.stream().map(ApprovedMinutes::meetingId).toList());
        return approved.stream().filter(one -> filed.contains(one.meetingId())).toList();
    }

    /** Meetings of the same board that are still to come after this one: those that an item can be deferred to. */
    @Requires(Permission.RUN_MEETINGS)
    public List<MeetingRow> laterAhead(MeetingId id) {
        Meeting meeting = meetings.load(id);
        return em.createQuery(
                        """
            select new cymru.cydweithio.meeting.Meetings$MeetingRow(m.id, m.partnershipId, p.nameEn, p.nameCy, m.boardId, b.nameEn, b.nameCy, m.heldOn, m.startsAt,
                m.state, m.minutesState)""" + FROM
                                + " and m.boardId = :board and m.state in :ahead and (m.heldOn > :day or m.heldOn = :day and m.startsAt > :start) order by m.heldOn, m.startsAt",
                        MeetingRow.class)
                .setParameter("board", meeting.boardId())
                .setParameter("ahead", List.of(MeetingState.PLANNED, MeetingState.CALLED, MeetingState.ISSUED))
                .setParameter("day", meeting.heldOn())
                .setParameter("start", meeting.startsAt())
                .setMaxResults(12)
                .getResultList();
    }

    private int itemCount(Meeting meeting) {
        return em.createQuery("select count(i) from AgendaItem i where i.meetingId = :meeting", Long.class)
                .setParameter("meeting", meeting.id())
                .getSingleResult()
                .intValue();
    }

    private BoardReference board(BoardId id) {
        BoardReference board = em.find(BoardReference.class, id.value());
        if (board == null) {
            throw new NotFound();
        }
        return board;
    }
}
