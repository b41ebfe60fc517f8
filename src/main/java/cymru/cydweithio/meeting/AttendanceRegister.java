package cymru.cydweithio.meeting;

import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.board.Quorum;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who was at a meeting, seat by seat; what interests were declared; whether there was a quorum. */
@UseCase
public class AttendanceRegister {

    /**
     * A seat of the board on the day of the meeting, and how it was filled.
     *
     * @param presence null until somebody says
     * @param missedBefore how many meetings in a row before this one nobody of the organisation came to
     */
    public record SeatRow(Boards.SeatOn seat, Presence presence, UUID personId, int missedBefore) {}

    /**
     * The attendance of a meeting.
     *
     * @param verdict whether there is a quorum; null where the board has none laid down for the day
     */
    public record AttendanceView(
            long version,
            List<SeatRow> seats,
            Quorum.Verdict verdict,
            List<MeetingRule> recording,
            List<MeetingRule> holding) {

        /** Whether nobody has said of any seat how it was filled: then nothing is known of the quorum yet. */
        public boolean unrecorded() {
            return seats.stream().allMatch(seat -> seat.presence() == null);
        }
    }

    /** How one seat was filled. */
    public record Mark(UUID seatId, Presence presence, UUID personId) {}

    /** A declared interest. */
    public record DeclarationRow(
            UUID id, UUID itemId, int itemNumber, Wording item, String person, Interest kind, String nature) {}

    private static final int LOOK_BACK = 6;

    private EntityManager em;
    private MeetingRepository meetings;
    private Clock clock;
    private Boards boards;
    private QuorumAtMeeting quorum;

    protected AttendanceRegister() {}

    @Inject
    AttendanceRegister(
            EntityManager em, MeetingRepository meetings, Clock clock, Boards boards, QuorumAtMeeting quorum) {
        this.em = em;
        this.meetings = meetings;
        this.clock = clock;
        this.boards = boards;
        this.quorum = quorum;
    }

    /** The seats of the day with what is known of them. */
    @Requires(Permission.READ_MEETINGS)
    public AttendanceView attendance(MeetingId id) {
        Meeting meeting = meetings.load(id);
        Map<UUID, Attendance> known = known(meeting);
        Map<UUID, Integer> missed = missedBefore(meeting);
        List<SeatRow> rows = boards.compositionOn(new BoardId(meeting.boardId()), meeting.heldOn()).seats().stream()
                .map(seat -> {
                    Attendance one = known.get(seat.seatId());
                    return new SeatRow(
                            seat,
                            one == null ? null : one.presence(),
                            one == null ? null : one.personId(),
                            missed.getOrDefault(seat.organisationId(), 0));
                })
                .toList();
        LocalDate today = LocalDate.now(clock);
        return new AttendanceView(
                meeting.version(),
                rows,
                quorum.verdict(meeting),
                meeting.recording(today),
                meeting.holding(today, known.size()));
    }

    /**
     * Records how seats were filled. Whether the decisions of the meeting stand follows from it anew. Apologies can be
     * noted before the day.
     */
    @Requires(Permission.RUN_MEETINGS)
    public void mark(MeetingId id, long version, List<Mark> marks) {
        mark(changing(id, version), marks);
    }

    private void mark(Meeting meeting, List<Mark> marks) {
        List<Boards.SeatOn> seats = boards.compositionOn(new BoardId(meeting.boardId()), meeting.heldOn())
                .seats();
        Map<UUID, Boards.SeatOn> bySeat =
                seats.stream().collect(Collectors.toMap(Boards.SeatOn::seatId, Function.identity()));
        if (marks.stream().anyMatch(mark -> mark.presence() != null && mark.presence() != Presence.APOLOGIES)) {
            meeting.record(LocalDate.now(clock));
        }
        Map<UUID, Attendance> known = known(meeting);
        for (Mark mark : marks) {
            Boards.SeatOn seat = bySeat.get(mark.seatId());
            if (seat == null) {
                throw new NotFound();
            }
            Attendance attendance = known.get(mark.seatId());
            if (mark.presence() == null) {
                if (attendance != null) {
                    em.remove(attendance);
                }
                continue;
            }
            if (mark.presence().filled()
                    && seat.people().stream()
                            .noneMatch(holder -> holder.personId().equals(mark.personId()))) {
                throw new RuleViolation(MeetingRule.ATTENDANCE_NOBODY);
            }
            if (attendance == null) {
                em.persist(Attendance.of(meeting.id(), mark.seatId(), mark.presence(), mark.personId()));
            } else {
                attendance.mark(mark.presence(), mark.personId());
            }
        }
        em.flush();
        updateDecisions(meeting);
        em.flush();
    }

    /** Records that the meeting took place. */
    @Requires(Permission.RUN_MEETINGS)
    public void hold(MeetingId id, long version) {
        Meeting meeting = meetings.load(id, version);
        meeting.hold(LocalDate.now(clock), known(meeting).size());
        em.flush();
    }

    /** The same, with how seats were filled: whoever presses the one button has not forgotten the other. */
    @Requires(Permission.RUN_MEETINGS)
    public void markAndHold(MeetingId id, long version, List<Mark> marks) {
        Meeting meeting = changing(id, version);
        mark(meeting, marks);
        meeting.hold(LocalDate.now(clock), known(meeting).size());
        em.flush();
    }

    /** The declared interests, for those who run the meeting. */
    @Requires(Permission.RUN_MEETINGS)
    public List<DeclarationRow> declarations(MeetingId id) {
        return Rows.ofEntities(em, """
            select d as declaration, i as item, p.name as person from Declaration d join AgendaItem i on i.id = d.itemId join PersonReference p on p.id = d.personId
            where d.meetingId = :meeting order by i.position, p.name""", DeclaredRow.class)
                .setParameter("meeting", id.value())
                .getResultStream()
                .map(row -> row.declaration().row(row.item(), row.person()))
                .toList();
    }

    private record DeclaredRow(Declaration declaration, AgendaItem item, String person) {}

    /** Records a declaration: from then on the person receives nothing of an item that it bars him or her from. */
    @Requires(Permission.RUN_MEETINGS)
    public void declare(MeetingId id, long version, ItemId itemId, PersonId personId, Interest kind, String nature) {
        Meeting meeting = changing(id, version);
        AgendaItem item = itemId == null ? null : em.find(AgendaItem.class, itemId.value());
        if (item == null || !item.meetingId().equals(meeting.id())) {
            throw new RuleViolation(MeetingRule.DECLARATION_INCOMPLETE);
        }
        PersonReference person = personId == null ? null : em.find(PersonReference.class, personId.value());
        if (person == null || !person.belongsTo(meeting.partnershipId())) {
            throw new RuleViolation(MeetingRule.DECLARATION_INCOMPLETE);
        }
        if (em.createQuery(
                                "select count(d) from Declaration d where d.itemId = :item and d.personId = :person",
                                Long.class)
                        .setParameter("item", itemId.value())
                        .setParameter("person", personId.value())
                        .getSingleResult()
                > 0) {
            throw new RuleViolation(MeetingRule.DECLARATION_TWICE);
        }
        em.persist(Declaration.of(meeting.id(), itemId.value(), personId.value(), kind, nature));
        em.flush();
        updateDecisions(meeting);
        em.flush();
    }

    /** Takes back a declaration that was recorded by mistake. */
    @Requires(Permission.RUN_MEETINGS)
    public void withdraw(MeetingId id, long version, DeclarationId declarationId) {
        Meeting meeting = changing(id, version);
        Declaration declaration = em.find(Declaration.class, declarationId.value());
        if (declaration == null || !declaration.meetingId().equals(meeting.id())) {
            throw new NotFound();
        }
        em.remove(declaration);
        em.flush();
        updateDecisions(meeting);
        em.flush();
    }

    private void updateDecisions(Meeting meeting) {
        for (Decision decision : em.createQuery("select d from Decision d where d.meetingId = :meeting", Decision.class)
                .setParameter("meeting", meeting.id())
                .getResultList()) {
            decision.updateStatus(quorum.quorateFor(meeting, decision.itemId()));
        }
    }

    private Map<UUID, Attendance> known(Meeting meeting) {
        return em.createQuery("select a from Attendance a where a.meetingId = :meeting", Attendance.class)
                .setParameter("meeting", meeting.id())
                .getResultStream()
                .collect(Collectors.toMap(Attendance::seatId, Function.identity()));
    }

    private record CameRow(UUID meetingId, UUID organisationId, boolean came) {}

    /** How often in a row an organisation was missing at the board's meetings before this one. */
    private Map<UUID, Integer> missedBefore(Meeting meeting) {
        List<UUID> before = em.createQuery(
                        "select m.id from Meeting m where m.boardId = :board and m.state = :held and (m.heldOn < :day or m.heldOn = :day and m.startsAt < :start) order by m.heldOn desc, m.startsAt desc",
                        UUID.class)
                .setParameter("board", meeting.boardId())
                .setParameter("held", MeetingState.HELD)
                .setParameter("day", meeting.heldOn())
                .setParameter("start", meeting.startsAt())
                .setMaxResults(LOOK_BACK)
                .getResultList();
        if (before.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Map<UUID, Boolean>> cameByMeeting = new HashMap<>();
        for (CameRow row : Rows.ofSql(em, """
            select a.meeting_id, s.organisation_id, max(case when a.presence in ('PRESENT','DEPUTY') then 1 else 0 end) as came
            from attendance a join seat_facts s on s.id = a.seat_id where a.meeting_id in (:meetings) group by a.meeting_id, s.organisation_id""", CameRow.class)
                .setParameter("meetings", before)
                .getResultList()) {
            cameByMeeting
                    .computeIfAbsent(row.meetingId(), key -> new HashMap<>())
                    .put(row.organisationId(), row.came());
        }
        Map<UUID, Integer> missed = new HashMap<>();
        Set<UUID> organisations = cameByMeeting.values().stream()
                .flatMap(one -> one.keySet().stream())
                .collect(Collectors.toSet());
        for (UUID organisation : organisations) {
            int inARow = 0;
            for (UUID one : before) {
                if (!Boolean.FALSE.equals(
                        cameByMeeting.getOrDefault(one, Map.of()).get(organisation))) {
                    break;
                }
                inARow++;
            }
            missed.put(organisation, inARow);
        }
        return missed;
    }

    private Meeting changing(MeetingId id, long version) {
        Meeting meeting = meetings.load(id, version);
        List<MeetingRule> broken = new ArrayList<>();
        if (meeting.state() == MeetingState.CANCELLED) {
            broken.add(MeetingRule.OVER);
        }
        if (meeting.minutesState() == MinutesState.APPROVED) {
            broken.add(MeetingRule.MINUTES_APPROVED);
        }
        if (!broken.isEmpty()) {
            throw broken.get(0).broken();
        }
        meetings.touch(meeting);
        return meeting;
    }
}
