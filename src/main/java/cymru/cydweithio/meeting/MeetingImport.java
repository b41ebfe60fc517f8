package cymru.cydweithio.meeting;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.WorkingDays;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.sheet.BatchId;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes a calendar that was kept in a spreadsheet into the product, and out again while nobody has worked on its
 * meetings.
 */
@UseCase
public class MeetingImport {

    /** How a meeting stands in somebody's calendar. */
    public enum ImportedMeetingStatus {
        /** Still to come: it is planned like any other, with the standard agenda. */
        PLANNED,
        /** It took place; who was there is not known. */
        HELD,
        CANCELLED
    }

    /**
     * A meeting of somebody's calendar.
     *
     * @param cancelledBecause only where it was cancelled
     */
    public record ImportedMeeting(
            UUID boardId, MeetingPlan plan, ImportedMeetingStatus standing, String cancelledBecause) {}

    private record Slot(UUID board, LocalDate day, LocalTime start) {}

    private EntityManager em;
    private Clock clock;
    private WorkingDays workingDays;
    private StandardAgenda standard;

    protected MeetingImport() {}

    @Inject
    MeetingImport(EntityManager em, Clock clock, WorkingDays workingDays, StandardAgenda standard) {
        this.em = em;
        this.clock = clock;
        this.workingDays = workingDays;
        this.standard = standard;
    }

    /** What is wrong with the rows, by their places in the list, by the same rules as what is planned by hand. */
    @Requires(Permission.RUN_MEETINGS)
    public Map<Integer, RuleViolation> faults(PartnershipId partnership, List<ImportedMeeting> rows) {
        Map<Integer, RuleViolation> faults = new TreeMap<>();
        validate(partnership, null, rows, faults);
        return faults;
    }

    /** Stores all rows or none. */
    @Requires(Permission.RUN_MEETINGS)
    public void importAll(PartnershipId partnership, BatchId importId, List<ImportedMeeting> rows) {
        Map<Integer, RuleViolation> faults = new TreeMap<>();
        List<Meeting> meetings = validate(partnership, importId.value(), rows, faults);
        if (!faults.isEmpty()) {
            throw faults.values().iterator().next();
        }
        meetings.forEach(em::persist);
        meetings.stream()
                .filter(meeting -> meeting.state() == MeetingState.PLANNED)
                .forEach(standard::layOut);
        em.flush();
    }

    /**
     * Takes out what a spreadsheet brought. Whether anything of it was used has been asked before; a change in between
     * is noticed.
     */
    @Requires(Permission.RUN_MEETINGS)
    public int undo(PartnershipId partnership, BatchId importId) {
        List<Meeting> meetings = em.createQuery(
                        "select m from Meeting m where m.partnershipId = :partnership and m.importId = :import",
                        Meeting.class)
                .setParameter("partnership", partnership.value())
                .setParameter("import", importId.value())
                .getResultList();
        if (!meetings.isEmpty()) {
            em.createQuery(
                            "select i from AgendaItem i where i.meetingId in (select m.id from Meeting m where m.partnershipId = :partnership and m.importId = :import)",
                            AgendaItem.class)
                    .setParameter("partnership", partnership.value())
                    .setParameter("import", importId.value())
                    .getResultList()
                    .forEach(em::remove);
            em.flush();
            meetings.forEach(em::remove);
            em.flush();
        }
        return meetings.size();
    }

    private List<Meeting> validate(
            PartnershipId partnership, UUID importId, List<ImportedMeeting> rows, Map<Integer, RuleViolation> faults) {
        Map<UUID, BoardReference> boards = em.createQuery(
                        "select b from BoardReference b where b.partnershipId = :partnership", BoardReference.class)
                .setParameter("partnership", partnership.value())
                .getResultStream()
                .collect(Collectors.toMap(BoardReference::id, Function.identity()));
        Set<Slot> taken = new HashSet<>(Rows.ofEntities(
                        em,
                        "select m.boardId as board, m.heldOn as day, m.startsAt as start from Meeting m where m.partnershipId = :partnership",
                        Slot.class)
                .setParameter("partnership", partnership.value())
                .getResultList());
        List<Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                meetings.add(meeting(partnership, importId, rows.get(i), boards, taken));
            } catch (RuleViolation e) {
                faults.put(i, e);
            }
        }
        return meetings;
    }

    private Meeting meeting(
            PartnershipId partnership,
            UUID importId,
            ImportedMeeting row,
            Map<UUID, BoardReference> boards,
            Set<Slot> taken) {
        BoardReference board = boards.get(row.boardId());
        if (board == null) {
            throw new NotFound();
        }
        if (!board.activeOn(row.plan().heldOn())) {
            throw new RuleViolation(
                    MeetingRule.PLAN_BOARD_NOT_ACTIVE, row.plan().heldOn());
        }
        if (!taken.add(new Slot(row.boardId(), row.plan().heldOn(), row.plan().startsAt()))) {
            throw new RuleViolation(MeetingRule.PLAN_TWICE, row.plan().heldOn());
        }
        if (row.standing() == ImportedMeetingStatus.HELD) {
            if (row.plan().heldOn().isAfter(LocalDate.now(clock))) {
                throw MeetingRule.STILL_AHEAD.broken();
            }
            return Meeting.remembered(partnership.value(), row.boardId(), row.plan(), importId);
        }
        Meeting meeting = Meeting.plan(
                        partnership.value(),
                        row.boardId(),
                        row.plan(),
                        workingDays.before(row.plan().heldOn(), board.papersDueDays()))
                .importedBy(importId);
        if (row.standing() == ImportedMeetingStatus.CANCELLED) {
            meeting.cancel(row.cancelledBecause());
        }
        return meeting;
    }
}
