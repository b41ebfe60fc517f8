package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.board.Appointments;
import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.Capacity;
import cymru.cydweithio.board.SeatId;
import cymru.cydweithio.board.SeatRole;
import cymru.cydweithio.board.Seats;
import cymru.cydweithio.home.MyWork;
import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.AttendanceRegister;
import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.meeting.DecisionId;
import cymru.cydweithio.meeting.Decisions;
import cymru.cydweithio.meeting.ImplicationHead;
import cymru.cydweithio.meeting.ImplicationRule;
import cymru.cydweithio.meeting.Implications;
import cymru.cydweithio.meeting.ItemDetails;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.MeetingPlan;
import cymru.cydweithio.meeting.MeetingRule;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.Minutes;
import cymru.cydweithio.meeting.OutsideDecisionId;
import cymru.cydweithio.meeting.OutsideDecisions;
import cymru.cydweithio.meeting.Presence;
import cymru.cydweithio.meeting.Purpose;
import cymru.cydweithio.meeting.Registers;
import cymru.cydweithio.meeting.Section17State;
import cymru.cydweithio.meeting.Section17Statement;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.History;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What decisions mean under Section 17, and decisions of other bodies as evidence. */
public class Section17OnDecisionsIT extends InServer {

    @Inject
    private Boards boards;

    @Inject
    private Seats seats;

    @Inject
    private Appointments appointments;

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
    private Implications implications;

    @Inject
    private Registers registers;

    @Inject
    private OutsideDecisions outside;

    @Inject
    private MyWork work;

    @Inject
    private History history;

    @Inject
    private Clock clock;

    private Actor coordinator;
    private PartnershipId newport;
    private LocalDate today;
    private BoardId board;
    private MeetingId meeting;
    private UUID open;
    private UUID closed;
    private UUID council;
    private UUID health;

    @BeforeEach
    void stage() throws Exception {
        coordinator = demonstration("coordinator");
        today = LocalDate.now(clock);
        newport = new PartnershipId(id(
                "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'"));
        council = organisation("LA-NWP");
        health = organisation("LHB-AB");
        as(coordinator, () -> {
            board = boards.establish(
                    newport, new Boards.BoardDetails(0, null, unique("Board"), null, 8, 5, today.minusYears(1)));
            UUID chair = seat(council, "chair");
            UUID member = seat(health, "member");
            seats.addSeat(board, seatOf(organisation("CVC-GAVO")));
            meeting = new MeetingId(
                    meetings.plan(board, new MeetingPlan(today, LocalTime.of(9, 0), null, "Civic", null)));
            open = item("Street lights", Classification.PUBLISHED, null);
            closed = item("Prices", Classification.RESTRICTED, "Prices");
            register.markAndHold(
                    meeting,
                    version(),
                    List.of(
                            new AttendanceRegister.Mark(chair, Presence.PRESENT, person("chair")),
                            new AttendanceRegister.Mark(member, Presence.PRESENT, person("member"))));
            return null;
        });
    }

    private UUID organisation(String code) {
        return id("select id from organisation where code = '" + code + "'");
    }

    private Seats.SeatDetails seatOf(UUID organisation) {
        return new Seats.SeatDetails(organisation, SeatRole.MEMBER, null, today.minusYears(1), null);
    }

    private UUID seat(UUID organisation, String account) {
        UUID seat = seats.addSeat(board, seatOf(organisation));
        appointments.appoint(
                board,
                new SeatId(seat),
                new Appointments.AppointmentDetails(
                        person(account), Capacity.HOLDER, false, today.minusYears(1), null));
        return seat;
    }

    private UUID item(String title, Classification classification, String reason) {
        return agenda.add(
                meeting, version(), new ItemDetails(title, null, Purpose.DECISION, null, null, classification, reason));
    }

    private UUID id(String sql) {
        return (UUID) em.createNativeQuery(sql, UUID.class).getSingleResult();
    }

    private UUID person(String account) {
        return id("select id from person where partnership_id = '" + newport.value() + "' and email = '" + account
                + "@cydweithio.example'");
    }

    private long version() {
        return meetings.view(meeting).version();
    }

    private DecisionId decide(UUID item) throws Exception {
        return as(
                coordinator,
                () -> new DecisionId(
                        decisions.decide(meeting, version(), new ItemId(item), "Lamps on every street", null, null)));
    }

    private static Section17Statement material(String effect, LocalDate reviewOn) {
        return new Section17Statement(
                true,
                null,
                Language.EN,
                Map.of(
                        ImplicationHead.CRIME_AND_DISORDER,
                        new Section17Statement.Effect(effect, "Lamps are mended in a week")),
                reviewOn);
    }

    private void state(DecisionId decision, Section17Statement statement, String because) throws Exception {
        as(coordinator, () -> {
            implications.state(meeting, version(), decision, statement, because);
            return null;
        });
    }

    private void share() throws Exception {
        as(coordinator, () -> {
            minutes.draft(meeting, version());
            List<UUID> unwritten = minutes.minutes(meeting).rows().stream()
                    .filter(one -> one.minute() == null)
                    .map(one -> one.item().id())
                    .toList();
            unwritten.forEach(item -> minutes.write(meeting, version(), new ItemId(item), "Nothing to report.", null));
            minutes.share(meeting, version());
            return null;
        });
    }

    private Implications.ImplicationView view(String who, DecisionId decision) throws Exception {
        return as(demonstration(who), () -> implications.view(decision));
    }

    private static Rule broken(Callable<?> work) {
        return assertThrows(RuleViolation.class, work::call).rule();
    }

    private Rule broken(Section17Statement statement, DecisionId decision, String because) {
        return broken(() -> {
            state(decision, statement, because);
            return null;
        });
    }

    private List<Registers.DecisionEntry> registered(String who, Section17State state, boolean review)
            throws Exception {
        return as(
                demonstration(who),
                () -> registers
                        .decisions(
                                new Registers.Filter(null, board.value(), null, null, null, state, review),
                                Slice.firstRows(25))
                        .rows());
    }

    @Test
    public void a_decision_is_written_down_first_and_marked_until_it_is_stated() throws Exception {
        DecisionId decision = decide(open);
        assertEquals(
                Section17State.NOT_STATED,
                view("coordinator", decision).decision().state());
        assertEquals(
                1, registered("coordinator", Section17State.NOT_STATED, false).size());
        assertEquals(ImplicationRule.REASON_REQUIRED, broken(() -> Section17Statement.notMaterial(" ", Language.EN)));
        state(decision, Section17Statement.notMaterial("It only moves a meeting", Language.EN), null);
        assertEquals(
                Section17State.NOT_MATERIAL,
                view("coordinator", decision).decision().state());
        assertEquals(
                0, registered("coordinator", Section17State.NOT_STATED, false).size());
        assertTrue(view("coordinator", decision).decision().stated().reviews().isEmpty(), "nothing to look at again");
    }

    @Test
    public void a_material_decision_has_an_effect_and_a_review_after_the_meeting() throws Exception {
        DecisionId decision = decide(open);
        assertEquals(
                ImplicationRule.EFFECT_REQUIRED,
                broken(() -> new Section17Statement(true, "It does", Language.EN, Map.of(), today.plusDays(1))));
        assertEquals(
                ImplicationRule.VIOLENCE_EFFECT_MISSING,
                broken(() -> new Section17Statement(
                        true,
                        null,
                        Language.EN,
                        Map.of(ImplicationHead.SERIOUS_VIOLENCE, new Section17Statement.Effect("", "Patrols")),
                        today.plusDays(1))));
        assertEquals(ImplicationRule.REVIEW_REQUIRED, broken(material("Fewer thefts", null), decision, null));
        assertEquals(ImplicationRule.REVIEW_TOO_EARLY, broken(material("Fewer thefts", today), decision, null));
        assertNull(view("coordinator", decision).decision().stated(), "nothing was half saved");
        state(decision, material("Fewer thefts", today.plusDays(1)), null);
        Implications.Stated stated = view("coordinator", decision).decision().stated();
        assertEquals(today.plusDays(1), stated.reviewOn());
        assertEquals(ImplicationHead.CRIME_AND_DISORDER, stated.joint().get(0).head());
        assertEquals("Lamps are mended in a week", stated.joint().get(0).done());
    }

    @Test
    public void who_is_bound_is_what_the_duties_register_says_of_the_day_of_the_meeting() throws Exception {
        DecisionId decision = decide(open);
        Map<UUID, Boolean> bodies = view("coordinator", decision).bodies().stream()
                .collect(java.util.stream.Collectors.toMap(Implications.BodyRow::id, Implications.BodyRow::voluntary));
        assertEquals(
                Map.of(council, false, health, true),
                bodies,
                "s.17(2) lists councils; health boards join in; the voluntary council is not among them");
    }

    @Test
    public void a_review_comes_up_by_itself_and_is_answered_with_a_next_day_or_closed() throws Exception {
        DecisionId decision = decide(open);
        state(decision, material("Fewer thefts", today.plusDays(1)), null);
        assertTrue(as(coordinator, () -> work.due().toString()).contains("/decision-section17/" + decision.value()));
        assertFalse(
                as(demonstration("member"), () -> work.due().toString()).contains("/decision-section17/"),
                "it is work of the coordinator");
        assertEquals(
                ImplicationRule.REVIEW_OUTCOME_REQUIRED,
                broken(() -> as(coordinator, () -> answer(decision, " ", null))));
        assertEquals(
                ImplicationRule.REVIEW_NEXT_PAST,
                broken(() -> as(coordinator, () -> answer(decision, "Half as many", today))));
        as(coordinator, () -> answer(decision, "Half as many", today.plusDays(1)));
        Implications.Stated stated = view("coordinator", decision).decision().stated();
        assertEquals(2, stated.reviews().size());
        assertEquals("Half as many", stated.reviews().get(0).outcome());
        assertEquals(today, stated.reviews().get(0).answeredOn());
        assertEquals(coordinator.name(), stated.reviews().get(0).answeredBy());
        as(coordinator, () -> answer(decision, "As before", null));
        assertNull(view("coordinator", decision).decision().stated().reviewOn(), "it is closed");
        assertTrue(
                as(
                                coordinator,
                                () -> history.of("meeting", meeting.value(), Slice.firstRows(100))
                                        .toString())
                        .contains("Half as many"),
                "history tells of it to whoever runs the meeting");
        assertEquals(
                ImplicationRule.REVIEW_NONE_OPEN,
                broken(() -> as(coordinator, () -> answer(decision, "Once more", null))));
        assertEquals(0, registered("coordinator", null, true).size());
    }

    private Object answer(DecisionId decision, String outcome, LocalDate next) {
        implications.answer(meeting, version(), decision, outcome, Language.EN, next);
        return null;
    }

    @Test
    public void what_members_had_before_them_changes_with_a_reason_and_what_stood_there_stays() throws Exception {
        DecisionId decision = decide(open);
        state(decision, material("Fewer thefts", today.plusDays(9)), null);
        state(decision, material("Fewer thefts at night", today.plusDays(9)), null);
        share();
        assertEquals(MeetingRule.AMENDMENT_REASON, broken(material("More thefts", today.plusDays(9)), decision, " "));
        state(decision, material("Fewer thefts at night", today.plusDays(20)), null);
        assertTrue(view("coordinator", decision).amendments().isEmpty(), "another day is no other statement");
        state(decision, Section17Statement.notMaterial("It was not built", Language.EN), "The plan was dropped");
        List<Minutes.AmendmentRow> amendments = view("member", decision).amendments();
        assertEquals(1, amendments.size());
        assertTrue(amendments.get(0).beforeSection17().contains("Fewer thefts at night"));
        assertNull(view("coordinator", decision).decision().stated().reviewOn(), "nothing falls due any more");
    }

    @Test
    public void a_body_says_for_itself_where_it_differs_and_nobody_says_it_for_another() throws Exception {
        DecisionId decision = decide(open);
        share();
        var said =
                Map.of(ImplicationHead.SUBSTANCE_MISUSE, new Section17Statement.Effect("Fewer needles in parks", null));
        Actor officer = demonstration("commissioner");
        Actor member = demonstration("member");
        assertEquals(
                ImplicationRule.NOT_STATED,
                broken(() -> as(officer, () -> add(new OrganisationId(council), decision, 0, said))));
        state(decision, material("Fewer thefts", today.plusDays(9)), null);
        long version = view("commissioner", decision).decision().stated().version();
        as(officer, () -> add(new OrganisationId(council), decision, version, said));
        assertThrows(NotFound.class, () -> as(officer, () -> add(new OrganisationId(health), decision, version, said)));
        assertThrows(
                StaleEdit.class, () -> as(officer, () -> add(new OrganisationId(council), decision, version, said)));
        long next = view("member", decision).decision().stated().version();
        assertThrows(NotFound.class, () -> as(member, () -> addFromSeat(decision, next, council, said)));
        as(member, () -> addFromSeat(decision, next, health, said));
        Implications.Stated stated = view("coordinator", decision).decision().stated();
        assertEquals(
                List.of(health, council),
                stated.additions().stream()
                        .map(Implications.EffectRow::organisationId)
                        .toList());
        assertEquals(member.name(), stated.additions().get(0).writtenBy());
        as(member, () -> addFromSeat(decision, stated.version(), health, Map.of()));
        assertEquals(1, view("member", decision).decision().stated().additions().size(), "taken back");
        long last = view("member", decision).decision().stated().version();
        UUID voluntary = organisation("CVC-GAVO");
        assertEquals(
                ImplicationRule.BODY_NOT_BOUND,
                broken(() -> as(member, () -> addFromSeat(decision, last, voluntary, said))));
    }

    private Object add(
            OrganisationId body,
            DecisionId decision,
            long version,
            Map<ImplicationHead, Section17Statement.Effect> said) {
        implications.add(body, decision, version, said, Language.EN);
        return null;
    }

    private Object addFromSeat(
            DecisionId decision, long version, UUID body, Map<ImplicationHead, Section17Statement.Effect> said) {
        implications.addFromSeat(meeting, decision, version, new Implications.Seated(body), said, Language.EN);
        return null;
    }

    @Test
    public void nothing_of_a_restricted_decision_is_told_to_officers_or_members_who_are_not_cleared() throws Exception {
        DecisionId secret = decide(closed);
        state(secret, material("Zq secret", today.plusDays(9)), null);
        DecisionId draft = decide(open);
        assertThrows(NotFound.class, () -> view("member", draft), "not before the minutes are shared");
        assertThrows(NotFound.class, () -> view("commissioner", draft));
        share();
        view("member", draft);
        view("commissioner", draft);
        for (String who : List.of("member", "commissioner")) {
            assertThrows(NotFound.class, () -> view(who, secret), who);
        }
        assertEquals(0, registered("member", Section17State.MATERIAL, true).size());
        assertEquals(1, registered("coordinator", Section17State.MATERIAL, true).size());
        assertEquals(1, counted("member").decisions(), "a count does not tell of it either");
        assertEquals(2, counted("coordinator").decisions());
    }

    private Registers.BodyCount counted(String who) throws Exception {
        return as(
                demonstration(who),
                () ->
                        registers
                                .section17(new Registers.Filter(null, board.value(), null, null, null), today, today)
                                .stream()
                                .filter(one -> one.organisationId().equals(council))
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    public void not_material_is_counted_for_each_bound_body_in_the_time_asked_for() throws Exception {
        DecisionId one = decide(open);
        decide(open);
        state(one, Section17Statement.notMaterial("It only moves a meeting", Language.EN), null);
        assertEquals(1, counted("coordinator").notMaterial());
        assertEquals(1, counted("coordinator").notStated());
        assertEquals(
                List.of(),
                as(
                        coordinator,
                        () -> registers.section17(
                                new Registers.Filter(null, board.value(), null, null, null), today.plusDays(1), null)));
    }

    @Test
    public void an_earlier_text_stays_as_it_was_written_whatever_is_stated_since() throws Exception {
        DecisionId decision = decide(open);
        inTransaction(() -> em.createNativeQuery("update decision set section17 = :text where id = :id")
                .setParameter("text", "Less crime.\nSays the clerk.")
                .setParameter("id", decision.value())
                .executeUpdate());
        em.clear();
        assertEquals(
                Section17State.EARLIER_TEXT,
                view("coordinator", decision).decision().state());
        assertEquals(
                1, registered("coordinator", Section17State.EARLIER_TEXT, false).size());
        as(
                coordinator,
                () -> minutes.save(
                        meeting,
                        version(),
                        new ItemId(open),
                        new Minutes.Written(
                                null,
                                null,
                                List.of(new Decisions.DecisionEdit(
                                        decision.value(),
                                        new Decisions.DecisionText("Lamps on two streets", null),
                                        null,
                                        false)),
                                new Decisions.DecisionText(null, null),
                                null,
                                new Minutes.ActionDraft(null, Language.EN, null, null, null, false))));
        state(decision, material("Fewer thefts", today.plusDays(9)), null);
        assertEquals(
                "Less crime.\nSays the clerk.",
                view("coordinator", decision).decision().section17());
        assertEquals(
                Section17State.MATERIAL,
                view("coordinator", decision).decision().state());
    }

    @Test
    public void what_was_withdrawn_is_stated_no_more_and_falls_due_no_more() throws Exception {
        DecisionId decision = decide(open);
        state(decision, material("Fewer thefts", today.plusDays(9)), null);
        share();
        as(
                coordinator,
                () -> minutes.save(
                        meeting,
                        version(),
                        new ItemId(open),
                        new Minutes.Written(
                                "Nothing to report.",
                                null,
                                List.of(new Decisions.DecisionEdit(
                                        decision.value(),
                                        new Decisions.DecisionText("Lamps on every street", null),
                                        "By mistake",
                                        true)),
                                new Decisions.DecisionText(null, null),
                                null,
                                new Minutes.ActionDraft(null, Language.EN, null, null, null, false))));
        assertEquals(MeetingRule.DECISION_WITHDRAWN, broken(material("More", today.plusDays(9)), decision, "Why"));
        assertEquals(
                0L,
                ((Number) em.createNativeQuery("select count(*) from implication_due where subject_id = :id")
                                .setParameter("id", decision.value())
                                .getSingleResult())
                        .longValue());
    }

    @Test
    public void a_decision_of_another_body_is_registered_by_a_coordinator_or_an_officer_of_that_body()
            throws Exception {
        assertEquals(
                ImplicationRule.OUTSIDE_LINK_UNREADABLE, broken(() -> content(health, "http://example.org/minutes")));
        assertEquals(ImplicationRule.OUTSIDE_LINK_UNREADABLE, broken(() -> content(health, "javascript:alert(1)")));
        Actor officer = demonstration("commissioner");
        OutsideDecisionId registered =
                as(coordinator, () -> outside.register(newport, content(health, "https://example.org/minutes")));
        assertFalse(as(officer, () -> outside.view(registered)).mayEdit());
        assertThrows(
                NotFound.class,
                () -> as(officer, () -> {
                    outside.withdraw(registered, 0, "Not ours");
                    return null;
                }));
        assertEquals(
                ImplicationRule.OUTSIDE_BODY_NOT_OWN,
                broken(() -> as(
                        officer,
                        () -> outside.registerOwn(
                                new OrganisationId(council), content(health, "https://example.org/minutes")))));
        OutsideDecisionId own = as(
                officer,
                () -> outside.registerOwn(
                        new OrganisationId(council), content(council, "https://example.org/cabinet")));
        assertFalse(as(coordinator, () -> outside.view(own)).mayEdit(), "the body keeps its own");
        assertEquals(
                "Cabinet",
                as(demonstration("member"), () -> outside.view(own)).content().meeting());
        as(coordinator, () -> {
            outside.withdraw(registered, 0, "Registered twice");
            return null;
        });
        assertEquals(
                0L,
                ((Number) em.createNativeQuery("select count(*) from outside_decision_chain where id = :id")
                                .setParameter("id", registered.value())
                                .getSingleResult())
                        .longValue());
    }

    private OutsideDecisions.Content content(UUID body, String link) {
        return new OutsideDecisions.Content(
                body,
                "Cabinet",
                today.minusDays(1),
                null,
                new Wording(unique("Street lights"), null),
                new Wording("Agreed.", null),
                link);
    }
}
