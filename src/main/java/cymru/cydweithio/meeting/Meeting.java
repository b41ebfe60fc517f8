package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcType;
import org.hibernate.envers.Audited;
import org.hibernate.type.descriptor.jdbc.LocalTimeJdbcType;

/**
 * One meeting of a board: planned, papers called for, agenda and pack issued, held; or cancelled. Then its minutes:
 * written, shared as a draft, approved by a later meeting.
 *
 * <p>Whoever changes the agenda, the attendance or the minutes also changes the meeting's version, so that two people
 * at once notice each other.
 */
@Entity
@Audited
class Meeting {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;
    private UUID boardId;
    private LocalDate heldOn;

    @JdbcType(LocalTimeJdbcType.class)
    private LocalTime startsAt;

    @JdbcType(LocalTimeJdbcType.class)
    private LocalTime endsAt;

    private String place;
    private String onlineAddress;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private LocalDate papersDueOn;
    private Instant calledAt;
    private String cancelledBecause;

    @Enumerated(EnumType.STRING)
    private MinutesState minutesState;

    private LocalDate minutesApprovedOn;
    private UUID minutesApprovedAt;
    private UUID importId;

    protected Meeting() {}

    static Meeting plan(UUID partnershipId, UUID boardId, MeetingPlan plan, LocalDate papersDueOn) {
        Meeting meeting = new Meeting();
        meeting.id = Ids.next();
        meeting.partnershipId = partnershipId;
        meeting.boardId = boardId;
        meeting.state = MeetingState.PLANNED;
        meeting.minutesState = MinutesState.NONE;
        meeting.take(plan, papersDueOn);
        return meeting;
    }

    /** A meeting of the past, from a spreadsheet: it took place. */
    static Meeting remembered(UUID partnershipId, UUID boardId, MeetingPlan plan, UUID importId) {
        Meeting meeting = plan(partnershipId, boardId, plan, plan.heldOn()).importedBy(importId);
        meeting.state = MeetingState.HELD;
        return meeting;
    }

    Meeting importedBy(UUID batch) {
        importId = batch;
        return this;
    }

    /** Another day, time or place. */
    void move(MeetingPlan plan, LocalDate newPapersDueOn) {
        refuse(changing());
        take(plan, newPapersDueOn);
    }

    private void take(MeetingPlan plan, LocalDate dueOn) {
        plan.onTheClock();
        heldOn = plan.heldOn();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        place = plan.place();
        onlineAddress = plan.onlineAddress();
        papersDueOn = dueOn;
    }

    /** What stands against changing the plan or the agenda. */
    List<MeetingRule> changing() {
        return state.ahead() ? List.of() : List.of(MeetingRule.OVER);
    }

    /** What stands against calling for papers. */
    List<MeetingRule> calling() {
        return state == MeetingState.PLANNED
                ? List.of()
                : List.of(state == MeetingState.CALLED ? MeetingRule.CALLED_ALREADY : MeetingRule.OVER);
    }

    void call(Instant now) {
        refuse(calling());
        moveTo(MeetingState.CALLED);
        calledAt = now;
    }

    /**
     * What stands against putting a paper on the table: before the meeting it is one of the agenda's papers, after it
     * what was put on the table and is entered now, until the minutes are approved.
     */
    List<MeetingRule> tabling() {
        if (state == MeetingState.HELD) {
            return minutesState == MinutesState.APPROVED ? List.of(MeetingRule.MINUTES_APPROVED) : List.of();
        }
        return changing();
    }

    /** What stands against issuing the agenda with its pack, or a supplement with what was tabled. */
    List<MeetingRule> issuing(int items) {
        List<MeetingRule> broken = new ArrayList<>(tabling());
        if (items == 0) {
            broken.add(MeetingRule.AGENDA_EMPTY);
        }
        return broken;
    }

    void issue(int items) {
        refuse(issuing(items));
        if (state != MeetingState.HELD) {
            moveTo(MeetingState.ISSUED);
        }
    }

    /** Everything that was issued was withdrawn: the agenda is no longer out. */
    void undoIssue() {
        if (state == MeetingState.ISSUED) {
            moveTo(calledAt == null ? MeetingState.PLANNED : MeetingState.CALLED);
        }
    }

    /** What stands against recording that it took place. */
    List<MeetingRule> holding(LocalDate today, int attendances) {
        List<MeetingRule> broken = new ArrayList<>(changing());
        if (today.isBefore(heldOn)) {
            broken.add(MeetingRule.STILL_AHEAD);
        }
        if (attendances == 0) {
            broken.add(MeetingRule.ATTENDANCE_MISSING);
        }
        return broken;
    }

    void hold(LocalDate today, int attendances) {
        refuse(holding(today, attendances));
        moveTo(MeetingState.HELD);
    }

    void cancel(String because) {
        refuse(changing());
        if (because == null || because.isBlank()) {
            throw new RuleViolation(MeetingRule.CANCEL_REASON);
        }
        if (because.length() > 300) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, 300);
        }
        moveTo(MeetingState.CANCELLED);
        cancelledBecause = because.strip();
    }

    private void moveTo(MeetingState next) {
        if (!state.next().contains(next)) {
            throw MeetingRule.OVER.broken();
        }
        state = next;
    }

    /**
     * What stands against writing minutes, attendance or decisions: they belong to the day and after, until the minutes
     * are approved.
     */
    List<MeetingRule> recording(LocalDate today) {
        List<MeetingRule> broken = new ArrayList<>();
        if (state == MeetingState.CANCELLED) {
            broken.add(MeetingRule.OVER);
        } else if (today.isBefore(heldOn)) {
            broken.add(MeetingRule.STILL_AHEAD);
        }
        if (minutesState == MinutesState.APPROVED) {
            broken.add(MeetingRule.MINUTES_APPROVED);
        }
        return broken;
    }

    void record(LocalDate today) {
        refuse(recording(today));
    }

    /**
     * Whether the members have had the minutes before them, so that a decision is changed by a recorded amendment only.
     */
    boolean minutesAreOut() {
        return minutesState != MinutesState.NONE;
    }

    /**
     * What stands against sharing the minutes as a draft.
     *
     * @param stale how many drafted minutes tell of facts that were corrected since
     */
    List<MeetingRule> sharing(long itemsWithoutMinute, long stale) {
        List<MeetingRule> broken = new ArrayList<>();
        if (state != MeetingState.HELD) {
            broken.add(MeetingRule.NOT_HELD);
        }
        if (minutesState != MinutesState.NONE) {
            broken.add(
                    minutesState == MinutesState.APPROVED ? MeetingRule.MINUTES_APPROVED : MeetingRule.SHARED_ALREADY);
        }
        if (itemsWithoutMinute > 0) {
            broken.add(MeetingRule.MINUTES_INCOMPLETE);
        }
        if (stale > 0) {
            broken.add(MeetingRule.MINUTES_STALE);
        }
        return broken;
    }

    void share(long itemsWithoutMinute, long stale) {
        refuse(sharing(itemsWithoutMinute, stale));
        minutesState = MinutesState.DRAFT;
    }

    /** The minutes are approved by a later meeting of the same board. */
    void approveMinutes(Meeting later, long stale) {
        if (minutesState == MinutesState.APPROVED) {
            throw MeetingRule.MINUTES_APPROVED.broken();
        }
        if (minutesState != MinutesState.DRAFT) {
            throw MeetingRule.MINUTES_NOT_SHARED.broken();
        }
        later.refuseUnlessLaterThan(this);
        if (stale > 0) {
            throw MeetingRule.MINUTES_STALE.broken();
        }
        minutesState = MinutesState.APPROVED;
        minutesApprovedOn = later.heldOn;
        minutesApprovedAt = later.id;
    }

    /**
     * Whether this one can approve and ratify what the other left open: a later meeting of the same board that took
     * place.
     */
    void refuseUnlessLaterThan(Meeting other) {
        if (!boardId.equals(other.boardId) || state != MeetingState.HELD || !isAfter(other)) {
            throw MeetingRule.NOT_A_LATER_MEETING.broken();
        }
    }

    /** On a later day, or later on the same one. */
    boolean isAfter(Meeting other) {
        return heldOn.isAfter(other.heldOn) || heldOn.equals(other.heldOn) && startsAt.isAfter(other.startsAt);
    }

    /** Whether an item of the other one can be deferred to this one. */
    void refuseUnlessToComeAfter(Meeting other) {
        if (!boardId.equals(other.boardId) || !state.ahead() || !isAfter(other)) {
            throw MeetingRule.NOT_A_MEETING_TO_COME.broken();
        }
    }

    /** What stands against taking an item off, or deferring it: until the minutes are approved. */
    List<MeetingRule> ending() {
        List<MeetingRule> broken = new ArrayList<>();
        if (state == MeetingState.CANCELLED) {
            broken.add(MeetingRule.OVER);
        }
        if (minutesState == MinutesState.APPROVED) {
            broken.add(MeetingRule.MINUTES_APPROVED);
        }
        return broken;
    }

    void end() {
        refuse(ending());
    }

    private static void refuse(List<MeetingRule> broken) {
        if (!broken.isEmpty()) {
            throw broken.get(0).broken();
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    UUID boardId() {
        return boardId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    MeetingState state() {
        return state;
    }

    MinutesState minutesState() {
        return minutesState;
    }

    LocalTime startsAt() {
        return startsAt;
    }

    UUID minutesApprovedAt() {
        return minutesApprovedAt;
    }

    LocalDate papersDueOn() {
        return papersDueOn;
    }

    Meetings.MeetingView view(Bilingual partnership, Bilingual board) {
        return new Meetings.MeetingView(
                id,
                version,
                partnershipId,
                partnership,
                boardId,
                board,
                plan(),
                state,
                papersDueOn,
                calledAt,
                cancelledBecause,
                minutesState,
                minutesApprovedOn);
    }

    String cancelledBecause() {
        return cancelledBecause;
    }

    MeetingPlan plan() {
        return new MeetingPlan(heldOn, startsAt, endsAt, place, onlineAddress);
    }
}
