package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.action.ActionChoices;
import cymru.cydweithio.action.ActionId;
import cymru.cydweithio.action.ActionRule;
import cymru.cydweithio.action.Actions;
import cymru.cydweithio.board.Appointments;
import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.Capacity;
import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.board.Quorum;
import cymru.cydweithio.board.Quorums;
import cymru.cydweithio.board.SeatId;
import cymru.cydweithio.board.SeatRole;
import cymru.cydweithio.board.Seats;
import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.AttendanceRegister;
import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.meeting.DecisionId;
import cymru.cydweithio.meeting.DecisionStatus;
import cymru.cydweithio.meeting.Decisions;
import cymru.cydweithio.meeting.Fate;
import cymru.cydweithio.meeting.Guests;
import cymru.cydweithio.meeting.Interest;
import cymru.cydweithio.meeting.ItemDetails;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.MeetingPlan;
import cymru.cydweithio.meeting.MeetingRule;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.Minutes;
import cymru.cydweithio.meeting.MinutesState;
import cymru.cydweithio.meeting.Presence;
import cymru.cydweithio.meeting.Purpose;
import cymru.cydweithio.meeting.Registers;
import cymru.cydweithio.paper.MinutesFiles;
import cymru.cydweithio.paper.PaperDetails;
import cymru.cydweithio.paper.PaperRegister;
import cymru.cydweithio.paper.Papers;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.security.Actor;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is written down of a meeting: from what was recorded, put right until it is shared, amended in the open after.
 */
public class MinutesIT extends InServer {

    @Inject
    private Boards boards;

    @Inject
    private Seats seats;

    @Inject
    private Appointments appointments;

    @Inject
    private Quorums quorums;

    @Inject
    private Meetings meetings;

    @Inject
    private Agenda agenda;

    @Inject
    private AttendanceRegister register;

    @Inject
    private Minutes minutes;

    @Inject
    private Decisions decisions;

    @Inject
    private Guests guests;

    @Inject
    private Papers papers;

    @Inject
    private MinutesFiles filed;

    @Inject
    private Registers registers;

    @Inject
    private PaperRegister paperRegister;

    @Inject
    private Actions actions;

    @Inject
    private ActionChoices choices;

    @Inject
    private Clock clock;

    private Actor coordinator;
    private PartnershipId newport;
    private LocalDate today;
    private BoardId board;
    private UUID chairSeat;
    private UUID memberSeat;
    private UUID emptySeat;
    private MeetingId meeting;
    private UUID first;
    private UUID open;
    private UUID closed;

    @BeforeEach
    void stage() throws Exception {
        coordinator = demonstration("coordinator");
        today = LocalDate.now(clock);
        newport = new PartnershipId(id(
                "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'"));
        as(coordinator, () -> {
            board = boards.establish(
                    newport, new Boards.BoardDetails(0, null, unique("Board"), null, 8, 5, today.minusYears(1)));
            quorums.adoptQuorum(board, Quorum.of(2, 2), today.minusYears(1));
            chairSeat = seat("LA-NWP", "chair", true);
            memberSeat = seat("LA-CRF", "member", false);
            appointments.appoint(
                    board,
                    new SeatId(memberSeat),
                    new Appointments.AppointmentDetails(
                            person("chair"), Capacity.DEPUTY, false, today.minusYears(1), null));
            emptySeat = seats.addSeat(board, seatOf("LA-TOF"));
            meeting = plan(today, 9);
            open = item(meeting, "Street lights", Classification.PUBLISHED, null);
            closed = item(meeting, "Prices", Classification.RESTRICTED, "Prices");
            first = agenda.items(meeting).get(0).id();
            return null;
        });
    }

    private MeetingId plan(LocalDate day, int hour) {
        return new MeetingId(meetings.plan(board, new MeetingPlan(day, LocalTime.of(hour, 0), null, "Civic", null)));
    }

    private Seats.SeatDetails seatOf(String organisation) {
        return new Seats.SeatDetails(
                id("select id from organisation where code = '" + organisation + "'"),
                SeatRole.MEMBER,
                null,
                today.minusYears(1),
                null);
    }

    private UUID seat(String organisation, String account, boolean cleared) {
        UUID seat = seats.addSeat(board, seatOf(organisation));
        appointments.appoint(
                board,
                new SeatId(seat),
                new Appointments.AppointmentDetails(
                        person(account), Capacity.HOLDER, cleared, today.minusYears(1), null));
        return seat;
    }

    private UUID item(MeetingId of, String title, Classification classification, String reason) {
        return agenda.add(
                of, version(of), new ItemDetails(title, null, Purpose.DECISION, null, null, classification, reason));
    }

    private UUID id(String sql) {
        return (UUID) em.createNativeQuery(sql, UUID.class).getSingleResult();
    }

    private UUID person(String account) {
        return id("select id from person where partnership_id = '" + newport.value() + "' and email = '" + account
                + "@cydweithio.example'");
    }

    private String name(String account) {
        return (String) em.createNativeQuery("select name from person where id = :id", String.class)
                .setParameter("id", person(account))
                .getSingleResult();
    }

    private long version(MeetingId of) {
        return meetings.view(of).version();
    }

    private Minutes.MinuteRow row(UUID item) {
        return minutes.minutes(meeting).rows().stream()
                .filter(one -> one.item().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static AttendanceRegister.Mark mark(UUID seat, Presence presence, UUID person) {
        return new AttendanceRegister.Mark(seat, presence, person);
    }

    private void hold(MeetingId of, AttendanceRegister.Mark... marks) {
        register.markAndHold(of, version(of), List.of(marks));
    }

    private void holdWithBoth(MeetingId of) {
        hold(
                of,
                mark(chairSeat, Presence.PRESENT, person("chair")),
                mark(memberSeat, Presence.PRESENT, person("member")));
    }

    private void share(MeetingId of) {
        minutes.draft(of, version(of));
        List<UUID> unwritten = minutes.minutes(of).rows().stream()
                .filter(one -> one.minute() == null)
                .map(one -> one.item().id())
                .toList();
        unwritten.forEach(item -> minutes.write(of, version(of), new ItemId(item), "Nothing to report.", null));
        minutes.share(of, version(of));
    }

    private Rule broken(Callable<?> work) {
        return assertThrows(RuleViolation.class, () -> as(coordinator, work)).rule();
    }

    private Rule broken(Runnable work) {
        return broken(() -> {
            work.run();
            return null;
        });
    }

    private void asCoordinator(Runnable work) throws Exception {
        as(coordinator, () -> {
            work.run();
            return null;
        });
    }

    @Test
    public void a_drafted_minute_tells_what_was_recorded_and_claims_nothing_else() throws Exception {
        asCoordinator(() -> {
            register.declare(
                    meeting,
                    version(meeting),
                    new ItemId(open),
                    new PersonId(person("member")),
                    Interest.PREJUDICIAL,
                    "A secret nature");
            hold(
                    meeting,
                    mark(chairSeat, Presence.ABSENT, null),
                    mark(memberSeat, Presence.DEPUTY, person("chair")),
                    mark(emptySeat, Presence.APOLOGIES, null));
            int left = minutes.draft(meeting, version(meeting));
            assertEquals(
                    5, left, "of declarations, minutes, matters arising, other business and prices nothing is known");
            String en = row(first).minute().en();
            assertTrue(en.contains("Deputies present: " + name("chair") + " ("), en);
            assertTrue(en.contains(", for " + name("member") + ")"), en);
            assertTrue(en.contains("Apologies: Torfaen"), en);
            assertTrue(en.contains("Absent without apologies: " + name("chair") + " (Newport City Council)"), en);
            assertTrue(en.contains("The meeting was inquorate: 1 member of the 2 needed"), en);
            String cy = row(first).minute().cy();
            assertTrue(cy.contains("Nid oedd cworwm yn y cyfarfod: 1 aelod o’r 2"), cy);
            assertEquals(
                    name("member") + " declared a prejudicial interest.",
                    row(open).minute().en());
            String all = minutes.minutes(meeting).rows().toString();
            for (String claim : List.of("considered", "correct record", "noted progress", "A secret nature")) {
                assertFalse(all.contains(claim), claim + " in " + all);
            }
        });
    }

    @Test
    public void a_draft_is_marked_when_what_it_tells_is_corrected_and_keeps_what_was_written_by_hand()
            throws Exception {
        asCoordinator(() -> {
            hold(meeting, mark(chairSeat, Presence.PRESENT, person("chair")));
            minutes.draft(meeting, version(meeting));
            assertEquals(Minutes.Freshness.FRESH, row(first).freshness());
            // as a browser sends it
            minutes.write(
                    meeting,
                    version(meeting),
                    new ItemId(first),
                    row(first).minute().en().replace("\n", "\r\n") + "\r\nThe chair welcomed everybody.",
                    row(first).minute().cy());
            assertEquals(Minutes.Freshness.FRESH, row(first).freshness(), "writing makes no draft stale");
            register.mark(meeting, version(meeting), List.of(mark(memberSeat, Presence.PRESENT, person("member"))));
            assertEquals(Minutes.Freshness.STALE, row(first).freshness());
            assertTrue(
                    row(first).now().en().contains("There was a quorum: 2 members"),
                    "" + row(first).now());
        });
        assertEquals(MeetingRule.MINUTES_INCOMPLETE, broken(() -> minutes.share(meeting, version(meeting))));
        asCoordinator(() -> {
            minutes.refresh(meeting, version(meeting), new ItemId(first));
            String en = row(first).minute().en();
            assertTrue(en.contains("There was a quorum: 2 members") && !en.contains("inquorate"), en);
            assertTrue(en.endsWith("The chair welcomed everybody."), en);
            assertEquals(Minutes.Freshness.FRESH, row(first).freshness());
            minutes.write(meeting, version(meeting), new ItemId(first), "Everybody came.", "Daeth pawb.");
            register.mark(meeting, version(meeting), List.of(mark(memberSeat, Presence.APOLOGIES, null)));
            assertEquals(Minutes.Freshness.STALE_BY_HAND, row(first).freshness());
            List<UUID> items = minutes.minutes(meeting).rows().stream()
                    .map(one -> one.item().id())
                    .toList();
            items.stream()
                    .filter(item -> !item.equals(first))
                    .forEach(item -> minutes.write(meeting, version(meeting), new ItemId(item), "Nothing.", null));
        });
        assertEquals(MeetingRule.MINUTES_STALE, broken(() -> minutes.share(meeting, version(meeting))));
        asCoordinator(() -> {
            minutes.refresh(meeting, version(meeting), new ItemId(first));
            assertEquals("Everybody came.", row(first).minute().en(), "what was written by hand stays");
            assertEquals(Minutes.Freshness.FRESH, row(first).freshness());
            minutes.share(meeting, version(meeting));
        });
    }

    @Test
    public void a_decision_is_corrected_or_removed_until_the_minutes_are_shared_and_amended_after() throws Exception {
        asCoordinator(() -> {
            holdWithBoth(meeting);
            UUID mistaken =
                    decisions.decide(meeting, version(meeting), new ItemId(open), "Lamps on every stret", null, null);
            UUID twice =
                    decisions.decide(meeting, version(meeting), new ItemId(open), "Lamps on every street", null, null);
            save(edit(mistaken, "Lamps on every street", null, false), edit(twice, null, null, true));
            assertEquals(1, row(open).decisions().size());
            assertEquals(
                    "Lamps on every street", row(open).decisions().get(0).text().en());
            assertEquals(List.of(), row(open).amendments(), "nobody had it yet");
            share(meeting);
        });
        UUID decision = as(coordinator, () -> row(open).decisions().get(0).id());
        assertEquals(
                MeetingRule.AMENDMENT_REASON, broken(() -> save(edit(decision, "Lamps on two streets", " ", false))));
        asCoordinator(() -> {
            save(edit(decision, "Lamps on two streets", "The clerk misheard", false));
            Minutes.AmendmentRow amended = row(open).amendmentsOf(decision).get(0);
            assertEquals("Lamps on every street", amended.before().en());
            assertEquals("The clerk misheard", amended.because());
            save(edit(decision, "Lamps on two streets", null, false));
            assertEquals(1, row(open).amendmentsOf(decision).size(), "what does not change is no amendment");
            save(edit(decision, "Lamps on two streets", "It was not put to the vote", true));
            assertEquals(DecisionStatus.WITHDRAWN, row(open).decisions().get(0).standing());
            assertEquals(2, row(open).amendmentsOf(decision).size());
        });
        assertEquals(MeetingRule.DECISION_WITHDRAWN, broken(() -> save(edit(decision, "Lamps", "Once more", false))));
        assertEquals(
                2,
                as(
                        demonstration("member"),
                        () -> row(open).amendmentsOf(decision).size()),
                "members read what was amended");
    }

    @Test
    public void a_decision_that_an_action_came_from_is_withdrawn_and_not_removed() throws Exception {
        asCoordinator(() -> {
            holdWithBoth(meeting);
            Minutes.Saved saved = minutes.save(
                    meeting,
                    version(meeting),
                    new ItemId(open),
                    new Minutes.Written(
                            "It was discussed.",
                            null,
                            List.of(),
                            new Decisions.DecisionText("Lamps", null),
                            null,
                            new Minutes.ActionDraft(
                                    "Order lamps", Language.EN, person("member"), today.plusDays(9), null, true)));
            assertEquals(
                    row(open).decisions().get(0).reference(),
                    actions.view(new ActionId(saved.actionId())).decision(),
                    "the action came from the decision that was typed with it");
            save(edit(saved.decisionId(), "Lamps", "Recorded by mistake", true));
            assertEquals(DecisionStatus.WITHDRAWN, row(open).decisions().get(0).standing());
        });
    }

    @Test
    public void what_the_page_of_an_item_holds_is_saved_whole_or_not_at_all() throws Exception {
        asCoordinator(() -> holdWithBoth(meeting));
        assertEquals(
                MeetingRule.ACTION_DUE_REQUIRED,
                broken(() -> minutes.save(
                        meeting,
                        version(meeting),
                        new ItemId(open),
                        new Minutes.Written(
                                "It was discussed.",
                                null,
                                List.of(),
                                new Decisions.DecisionText("Lamps", null),
                                null,
                                new Minutes.ActionDraft(
                                        "Order lamps", Language.EN, person("member"), null, null, false)))));
        asCoordinator(() -> {
            assertNull(row(open).minute());
            assertEquals(List.of(), row(open).decisions());
        });
    }

    private static Decisions.DecisionEdit edit(UUID decision, String text, String because, boolean remove) {
        return new Decisions.DecisionEdit(decision, new Decisions.DecisionText(text, null), because, remove);
    }

    private void save(Decisions.DecisionEdit... edits) {
        Minutes.MinuteRow now = row(open);
        minutes.save(
                meeting,
                version(meeting),
                new ItemId(open),
                new Minutes.Written(
                        now.minute() == null ? null : now.minute().en(),
                        now.minute() == null ? null : now.minute().cy(),
                        List.of(edits),
                        new Decisions.DecisionText(null, null),
                        null,
                        new Minutes.ActionDraft(null, Language.EN, null, null, null, false)));
    }

    @Test
    public void an_item_goes_to_a_later_meeting_with_its_papers_as_long_as_nobody_has_the_agenda() throws Exception {
        MeetingId later = as(coordinator, () -> plan(today.plusDays(30), 9));
        MeetingId earlier = as(coordinator, () -> plan(today, 8));
        UUID paper = as(
                coordinator,
                () -> papers.expect(meeting, new ItemId(open), new PaperDetails("Plan", null, null, false)));
        assertEquals(MeetingRule.ITEM_IN_USE, broken(() -> agenda.remove(meeting, version(meeting), new ItemId(open))));
        assertEquals(
                MeetingRule.NOT_A_MEETING_TO_COME,
                broken(() -> agenda.defer(meeting, version(meeting), new ItemId(open), earlier, null)));
        asCoordinator(() -> {
            register.declare(
                    meeting,
                    version(meeting),
                    new ItemId(open),
                    new PersonId(person("member")),
                    Interest.PERSONAL,
                    null);
            assertEquals(open, agenda.defer(meeting, version(meeting), new ItemId(open), later, null));
            assertTrue(
                    agenda.items(meeting).stream().noneMatch(item -> item.id().equals(open)));
            assertEquals(
                    "Street lights",
                    agenda.item(later, new ItemId(open)).details().titleEn());
            assertEquals(
                    List.of(paper),
                    papers.ofMeeting(later).stream().map(Papers.PaperRow::id).toList());
            assertEquals(List.of(), papers.ofMeeting(meeting));
            assertEquals(1, register.declarations(later).size());
            assertEquals(
                    List.of(1, 2, 3, 4, 5, 6),
                    agenda.items(meeting).stream().map(Agenda.ItemView::number).toList());
        });
    }

    @Test
    public void after_the_issue_an_item_is_taken_off_deferred_or_described_anew_with_a_reason_that_members_read()
            throws Exception {
        MeetingId later = as(coordinator, () -> plan(today.plusDays(30), 9));
        asCoordinator(() -> {
            papers.expect(meeting, new ItemId(open), new PaperDetails("Plan", null, null, false));
            meetings.issue(meeting, version(meeting));
        });
        List<Integer> numbers = as(
                coordinator,
                () -> agenda.items(meeting).stream()
                        .map(Agenda.ItemView::number)
                        .toList());
        ItemDetails anew =
                new ItemDetails("Street lamps", null, Purpose.DECISION, null, null, Classification.PUBLISHED, null);
        assertEquals(
                MeetingRule.AMENDMENT_REASON,
                broken(() -> agenda.amend(meeting, version(meeting), new ItemId(open), anew, "")));
        assertEquals(
                MeetingRule.AMENDMENT_REASON,
                broken(() -> agenda.describe(meeting, version(meeting), new ItemId(open), anew)));
        assertEquals(
                MeetingRule.AMENDMENT_REASON,
                broken(() -> agenda.takeOff(meeting, version(meeting), new ItemId(open), null)));
        UUID there = as(coordinator, () -> {
            agenda.amend(meeting, version(meeting), new ItemId(open), anew, "Lamps, not lights");
            return agenda.defer(meeting, version(meeting), new ItemId(open), later, "The author is ill");
        });
        as(demonstration("member"), () -> {
            Agenda.ItemView item = agenda.item(meeting, new ItemId(open));
            assertEquals(
                    new Agenda.Ending(Fate.DEFERRED, "The author is ill", later.value(), today.plusDays(30)),
                    item.ending());
            assertEquals(
                    numbers.subList(0, numbers.size() - 1),
                    agenda.items(meeting).stream().map(Agenda.ItemView::number).toList(),
                    "numbers stay as they were issued");
            return null;
        });
        asCoordinator(() -> {
            assertEquals(
                    "Street lamps",
                    agenda.item(later, new ItemId(there)).details().titleEn());
            assertEquals(1, papers.ofMeeting(later).size());
            assertEquals(1, papers.ofMeeting(meeting).size(), "the earlier meeting keeps what it issued");
            agenda.putBack(meeting, version(meeting), new ItemId(open), "The author is well again");
            assertNull(agenda.item(meeting, new ItemId(open)).ending());
            agenda.takeOff(meeting, version(meeting), new ItemId(open), "Withdrawn by the council");
            holdWithBoth(meeting);
            share(meeting);
            assertEquals(
                    List.of("CHANGED", "DEFERRED", "PUT_BACK", "TAKEN_OFF"),
                    row(open).ofItem().stream().map(Minutes.AmendmentRow::kind).toList());
        });
    }

    @Test
    public void an_item_under_which_something_was_decided_was_dealt_with() throws Exception {
        asCoordinator(() -> {
            holdWithBoth(meeting);
            decisions.decide(meeting, version(meeting), new ItemId(open), "Lamps", null, null);
        });
        assertEquals(
                MeetingRule.ITEM_DECIDED,
                broken(() -> agenda.takeOff(meeting, version(meeting), new ItemId(open), "Not reached")));
    }

    @Test
    public void an_action_of_a_restricted_item_is_given_to_nobody_who_can_never_see_it_and_who_can_is_said()
            throws Exception {
        RuleViolation refused = assertThrows(
                RuleViolation.class, () -> as(coordinator, () -> actions.raise(newport, action(closed, "member"))));
        assertEquals(ActionRule.OWNER_NOT_CLEARED, refused.rule());
        assertTrue(refused.args()[1].toString().contains(name("chair")), refused.args()[1].toString());
        assertTrue(refused.args()[1].toString().contains(name("coordinator")), refused.args()[1].toString());
        assertFalse(refused.args()[1].toString().contains(name("member")), refused.args()[1].toString());
        as(coordinator, () -> {
            assertEquals(
                    List.of(),
                    choices.ownersFor(newport, new ItemId(closed)).stream()
                            .filter(one -> one.id().equals(person("member")))
                            .toList());
            assertTrue(choices.ownersFor(newport, new ItemId(open)).stream()
                    .anyMatch(one -> one.id().equals(person("member"))));
            UUID action = actions.raise(newport, action(closed, "chair"));
            assertEquals(
                    ActionRule.OWNER_NOT_CLEARED,
                    assertThrows(
                                    RuleViolation.class,
                                    () -> actions.reassign(
                                            new ActionId(action),
                                            actions.view(new ActionId(action)).version(),
                                            new PersonId(person("member")),
                                            ""))
                            .rule());
            actions.raise(newport, action(open, "member"));
            register.declare(
                    meeting,
                    version(meeting),
                    new ItemId(open),
                    new PersonId(person("member")),
                    Interest.CONFLICT,
                    null);
            return null;
        });
        assertEquals(ActionRule.OWNER_BARRED, broken(() -> actions.raise(newport, action(open, "member"))));
    }

    private Actions.NewAction action(UUID item, String owner) {
        return new Actions.NewAction(
                unique("Do it"), Language.EN, null, meeting.value(), item, null, person(owner), today, null);
    }

    @Test
    public void drafted_and_approved_minutes_name_the_guests_with_their_organisation_and_why_they_came()
            throws Exception {
        MeetingId afternoon = as(coordinator, () -> plan(today, 14));
        asCoordinator(() -> {
            guests.add(
                    meeting,
                    version(meeting),
                    new Guests.GuestDetails("Prof. A. Speaker", "Cardiff University", "presenter"));
            holdWithBoth(meeting);
            minutes.draft(meeting, version(meeting));
            String named = "Prof. A. Speaker (Cardiff University, presenter)";
            assertTrue(row(first).minute().en().contains("In attendance: " + named + "."), "" + row(first));
            assertTrue(row(first).minute().cy().contains("Hefyd yn bresennol: " + named + "."), "" + row(first));
            guests.add(meeting, version(meeting), new Guests.GuestDetails("B. Observer", null, null));
            assertEquals(Minutes.Freshness.STALE, row(first).freshness());
            minutes.refresh(meeting, version(meeting), new ItemId(first));
            assertTrue(
                    row(first).minute().en().contains("In attendance: B. Observer; " + named + "."), "" + row(first));
            share(meeting);
            holdWithBoth(afternoon);
            minutes.approve(meeting, version(meeting), afternoon);
        });
        for (Language language : Language.values()) {
            String made = text(as(demonstration("member"), () -> filed.file(meeting, language, false)))
                    .replaceAll("\\s+", " ");
            assertTrue(made.contains("Prof. A. Speaker (Cardiff University, presenter)"), made);
        }
    }

    @Test
    public void the_meeting_that_approves_minutes_has_their_draft_before_and_what_it_approved_after() throws Exception {
        MeetingId afternoon = as(coordinator, () -> plan(today, 14));
        asCoordinator(() -> {
            holdWithBoth(meeting);
            share(meeting);
            Papers.PaperRow draft = papers.ofMeeting(afternoon).get(0);
            assertTrue(
                    draft.title().en().startsWith("Draft minutes of the meeting of "),
                    draft.title().en());
            assertTrue(
                    draft.title().cy().startsWith("Cofnodion drafft cyfarfod "),
                    draft.title().cy());
            assertEquals(List.of(), meetings.approvedAt(afternoon));
            holdWithBoth(afternoon);
            minutes.approve(meeting, version(meeting), afternoon);
            assertEquals(List.of(new Meetings.ApprovedMinutes(meeting.value(), today)), meetings.approvedAt(afternoon));
            assertEquals(
                    draft.versions(), papers.ofMeeting(afternoon).get(0).versions(), "what it had before it stays");
        });
        assertEquals(
                1,
                as(demonstration("member"), () -> meetings.approvedAt(afternoon))
                        .size());
    }

    @Test
    public void whoever_restricts_an_item_is_told_whose_actions_nobody_can_see_and_the_log_marks_them()
            throws Exception {
        UUID action = as(coordinator, () -> actions.raise(newport, action(open, "member")));
        UUID chairs = as(coordinator, () -> actions.raise(newport, action(open, "chair")));
        assertEquals(List.of(), as(coordinator, () -> actions.unseen(newport, new ItemId(open))));
        asCoordinator(() -> agenda.describe(
                meeting,
                version(meeting),
                new ItemId(open),
                new ItemDetails(
                        "Street lights", null, Purpose.DECISION, null, null, Classification.RESTRICTED, "Prices")));
        as(coordinator, () -> {
            assertEquals(
                    List.of(name("member")),
                    actions.unseen(newport, new ItemId(open)).stream()
                            .map(Actions.UnseenRow::owner)
                            .toList());
            assertTrue(logged(action).unseen(), "the log marks it");
            assertFalse(logged(chairs).unseen(), "its owner is cleared");
            assertTrue(actions.view(new ActionId(action)).row().unseen());
            return null;
        });
        assertFalse(
                as(demonstration("member"), () -> logged(action)).unseen(), "it is told to those who run the meetings");
        asCoordinator(() -> {
            actions.reassign(
                    new ActionId(action),
                    actions.view(new ActionId(action)).version(),
                    new PersonId(person("chair")),
                    null);
            assertEquals(List.of(), actions.unseen(newport, new ItemId(open)));
            assertFalse(logged(action).unseen());
            register.declare(
                    meeting,
                    version(meeting),
                    new ItemId(open),
                    new PersonId(person("chair")),
                    Interest.CONFLICT,
                    null);
            assertEquals(2, actions.unseen(newport, new ItemId(open)).size(), "a declared interest hides it as well");
            actions.withdraw(
                    new ActionId(action), actions.view(new ActionId(action)).version(), "Not needed");
            assertEquals(1, actions.unseen(newport, new ItemId(open)).size(), "only what is open matters");
        });
    }

    private Actions.ActionRow logged(UUID action) {
        return actions.ofMeeting(newport, meeting).stream()
                .filter(one -> one.id().equals(action))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void minutes_are_approved_by_a_later_meeting_of_the_same_day_and_not_by_an_earlier_one() throws Exception {
        MeetingId morning = as(coordinator, () -> plan(today, 8));
        MeetingId afternoon = as(coordinator, () -> plan(today, 14));
        asCoordinator(() -> {
            hold(meeting, mark(chairSeat, Presence.PRESENT, person("chair")));
            UUID waiting = decisions.decide(meeting, version(meeting), new ItemId(open), "Lamps", null, null);
            share(meeting);
            holdWithBoth(morning);
            holdWithBoth(afternoon);
            assertEquals(
                    List.of(afternoon.value()),
                    meetings.laterHeld(meeting).stream()
                            .map(Meetings.MeetingRow::id)
                            .toList());
            assertEquals(
                    List.of(waiting),
                    decisions.awaiting(afternoon).stream()
                            .map(Decisions.DecisionRow::id)
                            .toList());
            assertEquals(List.of(), decisions.awaiting(morning));
            decisions.ratify(afternoon, version(afternoon), new DecisionId(waiting));
        });
        assertEquals(
                MeetingRule.NOT_A_LATER_MEETING, broken(() -> minutes.approve(meeting, version(meeting), morning)));
        assertEquals(
                MeetingRule.NOT_A_LATER_MEETING, broken(() -> minutes.approve(meeting, version(meeting), meeting)));
        asCoordinator(() -> {
            minutes.approve(meeting, version(meeting), afternoon);
            assertEquals(MinutesState.APPROVED, meetings.view(meeting).minutesState());
            minutes.draft(afternoon, version(afternoon));
            assertTrue(minutes.minutes(afternoon).rows().stream()
                    .anyMatch(one -> one.minute() != null
                            && one.minute().en() != null
                            && one.minute().en().startsWith("The minutes of the meeting of ")));
        });
    }

    @Test
    public void approved_minutes_are_filed_in_both_languages_and_hold_nothing_that_is_not_open_to_all()
            throws Exception {
        MeetingId afternoon = as(coordinator, () -> plan(today, 14));
        asCoordinator(() -> {
            holdWithBoth(meeting);
            register.declare(
                    meeting,
                    version(meeting),
                    new ItemId(open),
                    new PersonId(person("member")),
                    Interest.CONFLICT,
                    null);
            minutes.write(meeting, version(meeting), new ItemId(open), "Zqopen was discussed.", "Trafodwyd Zqopen.");
            minutes.write(meeting, version(meeting), new ItemId(closed), "Zqclosed was discussed.", null);
            minutes.write(meeting, version(meeting), new ItemId(first), "Zqfirst: welcome.", "Zqfirst: croeso.");
            share(meeting);
            Papers.PaperRow paper = papers.ofMeeting(afternoon).get(0);
            assertEquals(2, paper.versions().size(), "the next meeting has them as its paper, in both languages");
            holdWithBoth(afternoon);
            minutes.approve(meeting, version(meeting), afternoon);
            assertEquals(4, minutes.minutes(meeting).files().size());
        });
        for (Language language : Language.values()) {
            String openPart = text(as(demonstration("member"), () -> filed.file(meeting, language, false)));
            assertTrue(openPart.contains("Zqfirst"), openPart);
            assertFalse(openPart.contains("Zqopen") || openPart.contains("Zqclosed"), openPart);
            assertFalse(openPart.contains("Prices"), "not even the title of what is restricted: " + openPart);
            assertThrows(NotFound.class, () -> as(demonstration("member"), () -> filed.file(meeting, language, true)));
            String closedPart = text(as(demonstration("chair"), () -> filed.file(meeting, language, true)));
            assertTrue(closedPart.contains("Zqopen") && closedPart.contains("Zqclosed"), closedPart);
        }
        assertEquals(
                2,
                as(demonstration("member"), () -> minutes.minutes(meeting))
                        .files()
                        .size());
    }

    private static String text(Papers.Download file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.content().writeTo(out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    public void the_registers_find_decisions_minutes_and_papers_within_each_readers_reach() throws Exception {
        String word = unique("Zq");
        Registers.Filter filter = new Registers.Filter(null, board.value(), null, null, word);
        asCoordinator(() -> {
            holdWithBoth(meeting);
            decisions.decide(meeting, version(meeting), new ItemId(open), word + " lamps", null, null);
            decisions.decide(meeting, version(meeting), new ItemId(closed), word + " prices", null, null);
            minutes.write(meeting, version(meeting), new ItemId(closed), word + " was said", null);
        });
        assertEquals(2, decisions(coordinator, filter));
        assertEquals(0, decisions(demonstration("member"), filter), "nothing before the minutes are shared");
        asCoordinator(() -> share(meeting));
        assertEquals(2, decisions(demonstration("chair"), filter));
        assertEquals(1, decisions(demonstration("member"), filter));
        assertEquals(1, minutesFound(demonstration("chair"), filter));
        assertEquals(
                0, minutesFound(demonstration("member"), filter), "what is minuted of a closed item finds nothing");
        assertEquals(
                1, minutesFound(demonstration("member"), new Registers.Filter(null, board.value(), null, null, null)));
        assertEquals(
                0,
                decisions(
                        coordinator, new Registers.Filter(null, board.value(), DecisionStatus.WITHDRAWN, null, word)));
        asCoordinator(() -> {
            register.declare(
                    meeting,
                    version(meeting),
                    new ItemId(open),
                    new PersonId(person("member")),
                    Interest.CONFLICT,
                    null);
        });
        assertEquals(0, decisions(demonstration("member"), filter), "a declared interest bars");
        assertEquals(
                0L,
                as(
                                demonstration("member"),
                                () -> paperRegister.list(
                                        new PaperRegister.Filter(null, board.value(), null), Slice.firstRows(5)))
                        .total());
    }

    private long decisions(Actor reader, Registers.Filter filter) throws Exception {
        Page<Registers.DecisionEntry> page = as(reader, () -> registers.decisions(filter, Slice.firstRows(25)));
        assertEquals(page.total(), page.rows().size());
        return page.total();
    }

    private long minutesFound(Actor reader, Registers.Filter filter) throws Exception {
        Page<Registers.MinutesEntry> page = as(reader, () -> registers.minutes(filter, Slice.firstRows(25)));
        assertEquals(page.total(), page.rows().size());
        return page.total();
    }

    @Test
    public void the_clearance_of_a_whole_board_is_changed_at_once_or_not_at_all() throws Exception {
        List<Appointments.ClearanceRow> rows = as(coordinator, () -> appointments.clearances(board));
        assertEquals(3, rows.size());
        assertEquals(1, rows.stream().filter(Appointments.ClearanceRow::cleared).count());
        List<Appointments.Clearance> all = rows.stream()
                .map(row -> new Appointments.Clearance(row.appointmentId(), row.version(), true))
                .toList();
        assertEquals(2, as(coordinator, () -> appointments.clear(board, all)));
        assertEquals(
                3,
                as(coordinator, () -> appointments.clearances(board)).stream()
                        .filter(Appointments.ClearanceRow::cleared)
                        .count());
        List<Appointments.Clearance> none = rows.stream()
                .map(row -> new Appointments.Clearance(row.appointmentId(), row.version(), false))
                .toList();
        assertEquals(
                PlatformRule.STALE, broken(() -> appointments.clear(board, none)), "somebody changed two meanwhile");
        assertEquals(
                3,
                as(coordinator, () -> appointments.clearances(board)).stream()
                        .filter(Appointments.ClearanceRow::cleared)
                        .count(),
                "all or nothing");
    }

    @Test
    public void who_cannot_be_told_by_mail_is_named() throws Exception {
        assertEquals(new Meetings.Told(2, List.of()), as(coordinator, () -> meetings.told(meeting)));
        UUID chair = as(coordinator, () -> person("chair"));
        String address = mailTo(chair, null);
        try {
            Meetings.Told told = as(coordinator, () -> meetings.told(meeting));
            assertEquals(1, told.told());
            assertEquals(1, told.without().size());
            assertTrue(told.without().get(0).startsWith("Chair"), told.toString());
        } finally {
            mailTo(chair, address);
        }
        MeetingId later = as(coordinator, () -> plan(today.plusDays(30), 9));
        assertEquals(2, as(coordinator, () -> meetings.told(later)).told(), "those of its own day");
    }

    private String mailTo(UUID person, String address) throws Exception {
        return inTransaction(() -> {
            String before = (String) em.createNativeQuery("select email from person where id = :id", String.class)
                    .setParameter("id", person)
                    .getSingleResult();
            em.createNativeQuery("update person set email = :email where id = :id")
                    .setParameter("email", address)
                    .setParameter("id", person)
                    .executeUpdate();
            return before;
        });
    }

    @Test
    public void one_person_on_two_seats_counts_once_and_the_page_says_so() throws Exception {
        asCoordinator(() -> {
            hold(
                    meeting,
                    mark(chairSeat, Presence.PRESENT, person("chair")),
                    mark(memberSeat, Presence.DEPUTY, person("chair")));
            Quorum.Verdict verdict = register.attendance(meeting).verdict();
            assertFalse(verdict.quorate());
            assertEquals(1, verdict.membersPresent());
            assertEquals(List.of(person("chair")), verdict.countedOnce());
            decisions.decide(meeting, version(meeting), new ItemId(open), "Lamps", null, null);
            assertEquals(
                    DecisionStatus.TO_BE_RATIFIED, row(open).decisions().get(0).standing());
            List<AttendanceRegister.Mark> both = new ArrayList<>();
            both.add(mark(memberSeat, Presence.PRESENT, person("member")));
            register.mark(meeting, version(meeting), both);
            assertEquals(DecisionStatus.STANDS, row(open).decisions().get(0).standing());
        });
    }
}
