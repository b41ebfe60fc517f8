package cymru.cydweithio.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The policy of meetings, their minutes and decisions. */
class MeetingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);
    private static final UUID PARTNERSHIP = Ids.next();
    private static final UUID BOARD = Ids.next();

    @Test
    void papers_are_called_for_once() {
        Meeting meeting = planned(DAY);
        meeting.call(Instant.EPOCH);
        assertEquals(List.of(MeetingRule.CALLED_ALREADY), meeting.calling());
        refuses(MeetingRule.CALLED_ALREADY, () -> meeting.call(Instant.EPOCH));
    }

    @Test
    void an_empty_agenda_is_not_issued() {
        Meeting meeting = planned(DAY);
        assertEquals(List.of(MeetingRule.AGENDA_EMPTY), meeting.issuing(0));
        refuses(MeetingRule.AGENDA_EMPTY, () -> meeting.issue(0));
        meeting.issue(1);
        assertEquals(MeetingState.ISSUED, meeting.state());
    }

    @Test
    void a_supplement_can_be_issued_before_the_meeting_and_with_what_was_tabled_after_it() {
        Meeting meeting = planned(DAY);
        meeting.issue(3);
        meeting.issue(3);
        meeting.hold(DAY, 5);
        meeting.issue(3);
        assertEquals(MeetingState.HELD, meeting.state());
        Meeting cancelled = planned(DAY);
        cancelled.cancel("No quorum expected");
        refuses(MeetingRule.OVER, () -> cancelled.issue(3));
    }

    @Test
    void where_all_that_was_issued_is_withdrawn_the_meeting_is_as_it_was_before() {
        Meeting planned = planned(DAY);
        planned.issue(3);
        planned.undoIssue();
        assertEquals(MeetingState.PLANNED, planned.state());
        Meeting called = planned(DAY);
        called.call(java.time.Instant.EPOCH);
        called.issue(3);
        called.undoIssue();
        assertEquals(MeetingState.CALLED, called.state());
        called.issue(3);
        called.hold(DAY, 5);
        called.undoIssue();
        assertEquals(MeetingState.HELD, called.state(), "what took place took place");
    }

    @Test
    void a_meeting_is_held_on_its_day_and_not_a_day_before() {
        Meeting meeting = planned(DAY);
        refuses(MeetingRule.STILL_AHEAD, () -> meeting.hold(DAY.minusDays(1), 5));
        meeting.hold(DAY, 5);
        assertEquals(MeetingState.HELD, meeting.state());
    }

    @Test
    void a_meeting_without_any_recorded_attendance_was_not_held() {
        refuses(MeetingRule.ATTENDANCE_MISSING, () -> planned(DAY).hold(DAY, 0));
    }

    @Test
    void a_cancelled_meeting_needs_a_reason_and_no_longer_changes() {
        Meeting meeting = planned(DAY);
        assertEquals(
                MeetingRule.CANCEL_REASON,
                assertThrows(RuleViolation.class, () -> meeting.cancel(" ")).rule());
        meeting.cancel("Snow");
        refuses(MeetingRule.OVER, () -> meeting.move(plan(DAY.plusDays(1)), DAY));
        refuses(MeetingRule.OVER, () -> meeting.cancel("Again"));
    }

    @Test
    void attendance_and_minutes_belong_to_the_day_and_after() {
        Meeting meeting = planned(DAY);
        assertEquals(List.of(MeetingRule.STILL_AHEAD), meeting.recording(DAY.minusDays(1)));
        assertEquals(List.of(), meeting.recording(DAY));
    }

    @Test
    void minutes_are_shared_when_every_item_has_one_and_the_meeting_was_held() {
        Meeting meeting = planned(DAY);
        assertEquals(List.of(MeetingRule.NOT_HELD, MeetingRule.MINUTES_INCOMPLETE), meeting.sharing(1, 0));
        meeting.hold(DAY, 5);
        refuses(MeetingRule.MINUTES_INCOMPLETE, () -> meeting.share(1, 0));
        meeting.share(0, 0);
        assertEquals(MinutesState.DRAFT, meeting.minutesState());
        refuses(MeetingRule.SHARED_ALREADY, () -> meeting.share(0, 0));
    }

    @Test
    void minutes_are_approved_by_a_later_meeting_of_the_same_board_that_took_place() {
        Meeting meeting = held(DAY);
        Meeting later = held(DAY.plusMonths(3));
        refuses(MeetingRule.MINUTES_NOT_SHARED, () -> meeting.approveMinutes(later, 0));
        meeting.share(0, 0);
        refuses(MeetingRule.NOT_A_LATER_MEETING, () -> meeting.approveMinutes(planned(DAY.plusMonths(3)), 0));
        refuses(MeetingRule.NOT_A_LATER_MEETING, () -> meeting.approveMinutes(held(DAY), 0));
        Meeting elsewhere = Meeting.plan(PARTNERSHIP, Ids.next(), plan(DAY.plusDays(1)), DAY);
        elsewhere.hold(DAY.plusDays(1), 5);
        refuses(MeetingRule.NOT_A_LATER_MEETING, () -> meeting.approveMinutes(elsewhere, 0));
        meeting.approveMinutes(later, 0);
        assertEquals(MinutesState.APPROVED, meeting.minutesState());
        refuses(MeetingRule.MINUTES_APPROVED, () -> meeting.approveMinutes(later, 0));
        refuses(MeetingRule.MINUTES_APPROVED, () -> meeting.record(DAY.plusYears(1)));
    }

    @Test
    void a_decision_without_a_quorum_is_to_be_ratified_once() {
        Meeting meeting = held(DAY);
        Decision decision = Decision.take(meeting, Ids.next(), "D-2026-001", "Agreed", null, false);
        assertEquals(DecisionStatus.TO_BE_RATIFIED, decision.row(DAY, null).standing());
        decision.ratify(Ids.next());
        assertEquals(DecisionStatus.RATIFIED, decision.row(DAY, null).standing());
        assertEquals(
                MeetingRule.DECISION_NEEDS_NONE,
                assertThrows(RuleViolation.class, () -> decision.ratify(Ids.next()))
                        .rule());
    }

    @Test
    void whether_a_decision_stands_follows_the_corrected_attendance_until_it_is_ratified() {
        Decision decision = Decision.take(held(DAY), Ids.next(), "D-2026-001", null, "Cytunwyd", true);
        assertEquals(DecisionStatus.STANDS, decision.row(DAY, null).standing());
        decision.updateStatus(false);
        assertEquals(DecisionStatus.TO_BE_RATIFIED, decision.row(DAY, null).standing());
        decision.ratify(Ids.next());
        decision.updateStatus(true);
        assertEquals(DecisionStatus.RATIFIED, decision.row(DAY, null).standing());
    }

    @Test
    void a_plan_ends_after_it_begins_and_its_online_address_is_secure() {
        assertEquals(
                MeetingRule.PLAN_END_BEFORE_START,
                assertThrows(
                                RuleViolation.class,
                                () -> new MeetingPlan(DAY, LocalTime.of(14, 0), LocalTime.of(14, 0), null, null))
                        .rule());
        for (String address : List.of("http://meet.example/1", "javascript:alert(1)", "https:", "meet.example")) {
            assertEquals(
                    MeetingRule.PLAN_ONLINE_UNREADABLE,
                    assertThrows(
                                    RuleViolation.class,
                                    () -> new MeetingPlan(DAY, LocalTime.of(14, 0), null, null, address),
                                    address)
                            .rule());
        }
        assertEquals(
                "https://meet.example/1",
                new MeetingPlan(DAY, LocalTime.of(14, 0), null, " ", " https://meet.example/1 ").onlineAddress());
    }

    @Test
    void a_meeting_begins_and_ends_at_a_time_that_the_clocks_show_once() {
        LocalDate forward = LocalDate.of(2027, 3, 28);
        LocalDate back = LocalDate.of(2027, 10, 31);
        for (LocalTime time : List.of(LocalTime.of(1, 0), LocalTime.of(1, 30), LocalTime.of(1, 59))) {
            refuses(MeetingRule.PLAN_TIME_SKIPPED, () -> planned(forward, time, null));
            refuses(MeetingRule.PLAN_TIME_SKIPPED, () -> planned(forward, LocalTime.of(0, 30), time));
            refuses(MeetingRule.PLAN_TIME_TWICE, () -> planned(back, time, null));
            refuses(MeetingRule.PLAN_TIME_TWICE, () -> planned(back, LocalTime.of(0, 30), time));
            planned(forward.plusDays(1), time, null);
            planned(back.minusDays(1), time, null);
        }
        Meeting meeting = planned(forward, LocalTime.of(0, 59), LocalTime.of(2, 0));
        refuses(
                MeetingRule.PLAN_TIME_SKIPPED,
                () -> meeting.move(new MeetingPlan(forward, LocalTime.of(1, 30), null, null, null), forward));
        assertEquals(LocalTime.of(0, 59), meeting.startsAt(), "nothing was changed");
        planned(back, LocalTime.of(0, 59), LocalTime.of(2, 0));
    }

    private static Meeting planned(LocalDate day, LocalTime start, LocalTime end) {
        return Meeting.plan(Ids.next(), Ids.next(), new MeetingPlan(day, start, end, null, null), day);
    }

    @Test
    void a_closed_item_says_why_and_a_published_one_keeps_no_reason() {
        assertEquals(
                MeetingRule.ITEM_REASON_MISSING,
                assertThrows(
                                RuleViolation.class,
                                () -> new ItemDetails(
                                        "Title", null, Purpose.DECISION, null, null, Classification.RESTRICTED, " "))
                        .rule());
        assertEquals(
                null,
                new ItemDetails(null, "Teitl", Purpose.DECISION, null, null, Classification.PUBLISHED, "left over")
                        .classificationReason());
    }

    @Test
    void a_prejudicial_interest_and_a_conflict_bar_and_a_personal_interest_does_not() {
        assertTrue(Interest.PREJUDICIAL.bars());
        assertTrue(Interest.CONFLICT.bars());
        assertFalse(Interest.PERSONAL.bars());
    }

    @Test
    void a_seat_that_is_filled_is_filled_by_somebody() {
        assertEquals(
                MeetingRule.ATTENDANCE_NOBODY,
                assertThrows(RuleViolation.class, () -> Attendance.of(Ids.next(), Ids.next(), Presence.DEPUTY, null))
                        .rule());
        assertEquals(
                null,
                Attendance.of(Ids.next(), Ids.next(), Presence.APOLOGIES, Ids.next())
                        .personId());
    }

    private static void refuses(MeetingRule rule, Executable verb) {
        assertEquals(rule, assertThrows(RuleViolation.class, verb).rule());
    }

    private static Meeting held(LocalDate day) {
        Meeting meeting = planned(day);
        meeting.hold(day, 5);
        return meeting;
    }

    private static Meeting planned(LocalDate day) {
        return Meeting.plan(PARTNERSHIP, BOARD, plan(day), day.minusDays(10));
    }

    private static MeetingPlan plan(LocalDate day) {
        return new MeetingPlan(day, LocalTime.of(14, 0), LocalTime.of(16, 0), "Civic Centre, Newport", null);
    }
}
