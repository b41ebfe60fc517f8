package cymru.cydweithio.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ActionTest {

    private static final UUID PARTNERSHIP = UUID.randomUUID();
    private static final LocalDate RAISED = LocalDate.of(2026, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 9);
    private static final Owner POLICE =
            new Owner(UUID.randomUUID(), PARTNERSHIP, "Chief Superintendent, Gwent Police", null);
    private static final Owner HEALTH = new Owner(UUID.randomUUID(), PARTNERSHIP, "Director of Public Health", null);

    @Test
    void an_action_is_overdue_from_the_day_after_its_due_date() {
        assertEquals(Timing.SOON, Timing.of(ActionState.OPEN, DUE, DUE.minusDays(1)), "due tomorrow");
        assertEquals(Timing.SOON, Timing.of(ActionState.OPEN, DUE, DUE), "due today");
        assertEquals(Timing.OVERDUE, Timing.of(ActionState.OPEN, DUE, DUE.plusDays(1)), "due yesterday");
    }

    @Test
    void an_action_is_due_soon_from_the_fourteenth_day_before_its_due_date() {
        assertEquals(Timing.LATER, Timing.of(ActionState.OPEN, DUE, DUE.minusDays(15)));
        assertEquals(Timing.SOON, Timing.of(ActionState.OPEN, DUE, DUE.minusDays(14)));
    }

    @Test
    void an_action_that_is_done_withdrawn_or_without_a_date_is_never_overdue() {
        assertEquals(Timing.CLOSED, Timing.of(ActionState.DONE, DUE, DUE.plusYears(1)));
        assertEquals(Timing.CLOSED, Timing.of(ActionState.WITHDRAWN, DUE, DUE.plusYears(1)));
        assertEquals(Timing.UNDATED, Timing.of(ActionState.OPEN, null, DUE.plusYears(1)));
    }

    @Test
    void a_due_date_is_the_day_of_raising_or_later() {
        assertEquals(RAISED, raise(RAISED).dueOn());
        assertNull(raise(null).dueOn());
        breaks(ActionRule.DUE_BEFORE_RAISED, () -> raise(RAISED.minusDays(1)));
        breaks(ActionRule.DUE_FAR, () -> raise(RAISED.plusYears(20).plusDays(1)));
        assertEquals(RAISED.plusYears(20), raise(RAISED.plusYears(20)).dueOn());
    }

    @Test
    void what_is_raised_has_a_wording_a_language_and_a_likely_day() {
        LocalDate today = LocalDate.of(2026, 3, 11);
        Action.validate(details("Agree the protocol", Language.EN, RAISED, null), today);
        Action.validate(details("x".repeat(1000), Language.CY, RAISED, DUE), today);
        breaks(ActionRule.WORDING_REQUIRED, () -> Action.validate(details("  ", Language.EN, RAISED, null), today));
        breaks(
                ActionRule.WORDING_LONG,
                () -> Action.validate(details("x".repeat(1001), Language.EN, RAISED, null), today));
        breaks(ActionRule.LANGUAGE_REQUIRED, () -> Action.validate(details("Agree", null, RAISED, null), today));
        breaks(ActionRule.RAISED_REQUIRED, () -> Action.validate(details("Agree", Language.EN, null, null), today));
        breaks(
                ActionRule.RAISED_UNLIKELY,
                () -> Action.validate(details("Agree", Language.EN, LocalDate.of(1997, 12, 31), null), today));
        breaks(
                ActionRule.RAISED_UNLIKELY,
                () -> Action.validate(details("Agree", Language.EN, LocalDate.of(2027, 3, 12), null), today));
        Action.validate(details("Agree", Language.EN, LocalDate.of(2027, 3, 11), null), today);
    }

    @Test
    void an_owner_is_of_the_same_partnership_and_has_not_left() {
        Owner elsewhere = new Owner(UUID.randomUUID(), UUID.randomUUID(), "Somebody else's", null);
        Owner lastDay = new Owner(UUID.randomUUID(), PARTNERSHIP, "Leaving", RAISED);
        Owner gone = new Owner(UUID.randomUUID(), PARTNERSHIP, "Gone", RAISED.minusDays(1));
        breaks(ActionRule.OWNER_ELSEWHERE, () -> raise(DUE, elsewhere));
        assertEquals(lastDay.id(), raise(DUE, lastDay).ownerId());
        breaks(ActionRule.OWNER_LEFT, () -> raise(DUE, gone));
    }

    @Test
    void every_verb_tells_what_it_did_and_how_the_action_stood_afterwards() {
        Action action = raise(DUE);
        ActionUpdate update = action.update(said("Draft with legal services"), 40);
        assertEquals(UpdateKind.UPDATED, update.kind());
        assertEquals(40, update.progress());
        assertEquals("Draft with legal services", update.note());
        assertNull(update.ownerName());
        ActionUpdate reassigned = action.reassign(said(""), HEALTH);
        assertEquals(HEALTH.name(), reassigned.ownerName());
        ActionUpdate moved = action.move(said("Waits for the grant letter"), DUE.plusDays(30));
        assertEquals(DUE.plusDays(30), moved.dueOn());
        ActionUpdate done = action.complete(said(""));
        assertEquals(ActionState.DONE, done.state());
        assertEquals(100, done.progress());
        assertEquals(LocalDate.of(2026, 4, 1), action.closedOn());
        ActionUpdate again = action.reopen(said("The protocol was not signed after all"), 40);
        assertEquals(ActionState.OPEN, again.state());
        assertEquals(40, again.progress());
        assertNull(action.closedOn());
        assertEquals(
                ActionState.WITHDRAWN,
                action.withdraw(said("Overtaken by the regional protocol")).state());
        assertEquals(40, action.progress());
    }

    @Test
    void only_an_open_action_is_worked_on_and_only_a_closed_one_is_reopened() {
        Action action = raise(DUE);
        breaks(ActionRule.ALREADY_OPEN, () -> action.reopen(said("why"), 0));
        action.complete(said(""));
        breaks(ActionRule.ALREADY_CLOSED, () -> action.update(said("more"), 50));
        breaks(ActionRule.ALREADY_CLOSED, () -> action.reassign(said(""), HEALTH));
        breaks(ActionRule.ALREADY_CLOSED, () -> action.move(said("why"), DUE.plusDays(1)));
        breaks(ActionRule.ALREADY_CLOSED, () -> action.complete(said("")));
        breaks(ActionRule.ALREADY_CLOSED, () -> action.withdraw(said("why")));
        assertEquals(ActionState.DONE, action.state());
    }

    @Test
    void moving_withdrawing_and_reopening_have_a_reason_and_change_nothing_without_one() {
        Action action = raise(DUE);
        breaks(ActionRule.NOTE_REQUIRED, () -> action.move(said(" "), DUE.plusDays(1)));
        breaks(ActionRule.NOTE_REQUIRED, () -> action.withdraw(said("")));
        breaks(ActionRule.NOTE_REQUIRED, () -> action.update(said(null), 10));
        assertEquals(DUE, action.dueOn());
        assertEquals(ActionState.OPEN, action.state());
        assertEquals(0, action.progress());
        action.complete(said(""));
        breaks(ActionRule.NOTE_REQUIRED, () -> action.reopen(said(""), 0));
        assertEquals(ActionState.DONE, action.state());
    }

    @Test
    void changes_that_change_nothing_and_values_out_of_range_are_refused() {
        Action action = raise(DUE);
        breaks(ActionRule.OWNER_SAME, () -> action.reassign(said(""), POLICE));
        breaks(ActionRule.DUE_SAME, () -> action.move(said("why"), DUE));
        breaks(ActionRule.DUE_REQUIRED, () -> action.move(said("why"), null));
        breaks(ActionRule.DUE_BEFORE_RAISED, () -> action.move(said("why"), RAISED.minusDays(1)));
        breaks(ActionRule.PROGRESS_RANGE, () -> action.update(said("x"), 101));
        breaks(ActionRule.PROGRESS_RANGE, () -> action.update(said("x"), -1));
        breaks(ActionRule.NOTE_LONG, () -> said("x".repeat(1001)));
    }

    @Test
    void an_action_is_raised_open_with_its_reference_and_tells_so() {
        UUID item = UUID.randomUUID();
        Action action = Action.raise(
                PARTNERSHIP,
                "A-2026-001",
                new Actions.NewAction(" Agree ", Language.EN, null, null, item, null, null, RAISED, DUE),
                null,
                null);
        assertEquals(PARTNERSHIP, action.partnershipId());
        assertEquals("A-2026-001", action.reference());
        assertEquals(item, action.itemId());
        assertEquals(ActionState.OPEN, action.state());
        assertNull(action.ownerId(), "nobody has it yet");
        ActionUpdate raised = action.raised(said(""), null);
        assertEquals(UpdateKind.RAISED, raised.kind());
        assertNull(raised.ownerName());
        assertEquals(HEALTH.name(), action.raised(said(""), HEALTH).ownerName());
    }

    @Test
    void progress_is_from_nothing_to_the_whole_and_neither_closes_the_action() {
        Action action = raise(DUE);
        assertEquals(100, action.update(said("All but the signature"), 100).progress());
        assertEquals(ActionState.OPEN, action.state(), "the whole is not done until somebody completes it");
        assertEquals(0, action.update(said("Begins again"), 0).progress());
        assertEquals(0, action.progress());
        breaks(ActionRule.PROGRESS_RANGE, () -> action.update(said("x"), 101));
        breaks(ActionRule.PROGRESS_RANGE, () -> action.update(said("x"), -1));
        assertEquals(0, action.progress());
    }

    @Test
    void an_action_of_a_spreadsheet_stands_as_its_log_says_within_the_whole() {
        assertEquals(0, raise(DUE).importedAs(ActionState.OPEN, 0, null, DUE).progress());
        assertEquals(
                100, raise(DUE).importedAs(ActionState.DONE, 100, RAISED, DUE).progress());
        breaks(ActionRule.PROGRESS_RANGE, () -> raise(DUE).importedAs(ActionState.OPEN, 101, null, DUE));
        breaks(ActionRule.PROGRESS_RANGE, () -> raise(DUE).importedAs(ActionState.OPEN, -1, null, DUE));
    }

    @Test
    void an_action_of_a_spreadsheet_was_closed_between_its_raising_and_today() {
        Action done = raise(DUE).importedAs(ActionState.DONE, 80, RAISED, RAISED);
        assertEquals(ActionState.DONE, done.state());
        assertEquals(RAISED, done.closedOn());
        assertEquals(
                DUE, raise(DUE).importedAs(ActionState.WITHDRAWN, 0, DUE, DUE).closedOn());
        breaks(
                ActionRule.CLOSED_UNLIKELY,
                () -> raise(DUE).importedAs(ActionState.DONE, 100, RAISED.minusDays(1), DUE));
        breaks(ActionRule.CLOSED_UNLIKELY, () -> raise(DUE).importedAs(ActionState.DONE, 100, DUE.plusDays(1), DUE));
        breaks(ActionRule.CLOSED_STATE, () -> raise(DUE).importedAs(ActionState.DONE, 100, null, DUE));
        breaks(ActionRule.CLOSED_STATE, () -> raise(DUE).importedAs(ActionState.OPEN, 0, DUE, DUE));
    }

    @Test
    void an_action_can_be_raised_from_the_first_day_of_1998_on() {
        LocalDate first = LocalDate.of(1998, 1, 1);
        Action.validate(details("Agree", Language.EN, first, null), RAISED);
        breaks(
                ActionRule.RAISED_UNLIKELY,
                () -> Action.validate(details("Agree", Language.EN, first.minusDays(1), null), RAISED));
        breaks(
                ActionRule.DUE_BEFORE_RAISED,
                () -> Action.validate(details("Agree", Language.EN, RAISED, RAISED.minusDays(1)), RAISED));
    }

    @Test
    void the_day_of_a_change_is_the_day_in_wales() {
        assertEquals(
                LocalDate.of(2026, 7, 1),
                new ActionNote(Instant.parse("2026-06-30T23:30:00Z"), "Coordinator", "").day(),
                "half past midnight in summer time");
        assertEquals(
                LocalDate.of(2026, 12, 31),
                new ActionNote(Instant.parse("2026-12-31T23:30:00Z"), "Coordinator", "").day());
    }

    private static Action raise(LocalDate due) {
        return raise(due, POLICE);
    }

    private static Action raise(LocalDate due, Owner owner) {
        return Action.raise(
                PARTNERSHIP,
                "A-2026-001",
                details("Agree the information-sharing protocol", Language.EN, RAISED, due),
                owner,
                null);
    }

    private static Actions.NewAction details(String wording, Language language, LocalDate raised, LocalDate due) {
        return new Actions.NewAction(wording, language, null, null, null, null, null, raised, due);
    }

    private static ActionNote said(String note) {
        return new ActionNote(Instant.parse("2026-04-01T09:00:00Z"), "Coordinator, Newport", note);
    }

    private static void breaks(Rule rule, Executable verb) {
        assertEquals(rule, assertThrows(RuleViolation.class, verb).rule());
    }
}
