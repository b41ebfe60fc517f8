package cymru.cydweithio.action;

import static cymru.cydweithio.board.Registers.CHIEF;
import static cymru.cydweithio.board.Registers.DIRECTOR;
import static cymru.cydweithio.board.Registers.HOUSING;
import static cymru.cydweithio.board.Registers.POLICE;
import static cymru.cydweithio.board.Registers.TODAY;
import static cymru.cydweithio.board.Registers.choices;
import static cymru.cydweithio.board.Registers.known;
import static cymru.cydweithio.board.Registers.request;
import static cymru.cydweithio.sheet.Sheets.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.sheet.FromRow;
import cymru.cydweithio.sheet.ImportChoices;
import cymru.cydweithio.sheet.Sheets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Action logs against what a partnership has: what is understood, and what is told when it is not. */
class ActionRowsTest {

    private static final ActionSheet ACTIONS = new ActionSheet(null, null, null);

    @Test
    void an_action_log_is_understood_as_a_coordinator_keeps_it() {
        ActionRows rows = actions("""
            Ref,Action,Owner,Organisation,Raised,Due,Status,Progress,Closed,Update
            A1,Arrange training,chief@gwent.example,,03/01/2026,3 Mawrth 2026,Amber,50%,,Booked
            A2,Write the plan,Head of Housing,NCC,3 January 2026,02/03/2026,Completed - Feb 2026,,28/02/2026,
            A3,Share data,Director of Public Health,Aneurin Bevan UHB,2026-01-03,TBC,Wedi'i gwblhau,,,
            A4,Old idea,,,,,No longer required,,,
            """, false);
        assertEquals(List.of(), said(rows));
        List<ActionImport.ImportedAction> details =
                rows.actions.stream().map(FromRow::fact).toList();
        assertEquals(
                new ActionImport.ImportedAction(
                        new Actions.NewAction(
                                "Arrange training",
                                Language.EN,
                                null,
                                null,
                                null,
                                null,
                                CHIEF.id(),
                                LocalDate.of(2026, 1, 3),
                                LocalDate.of(2026, 3, 3)),
                        "A1",
                        ActionState.OPEN,
                        50,
                        null,
                        "Booked"),
                details.get(0));
        assertEquals(
                new ActionImport.ImportedAction(
                        new Actions.NewAction(
                                "Write the plan",
                                Language.EN,
                                null,
                                null,
                                null,
                                null,
                                HOUSING.id(),
                                LocalDate.of(2026, 1, 3),
                                LocalDate.of(2026, 3, 2)),
                        "A2",
                        ActionState.DONE,
                        100,
                        LocalDate.of(2026, 2, 28),
                        null),
                details.get(1));
        assertEquals(ActionState.DONE, details.get(2).state());
        assertEquals(TODAY, details.get(2).closedOn(), "no day of closing and none due: today");
        assertEquals(ActionState.WITHDRAWN, details.get(3).state());
        assertEquals(TODAY, details.get(3).action().raisedOn());
        assertEquals(2, rows.notes().get("action.sheet.note.closed"));
        assertEquals(1, rows.notes().get("sheet.note.noDate"));
        assertEquals(3, rows.recognised());
    }

    @Test
    void all_reasons_are_told_with_line_and_column_not_only_the_first() {
        ActionRows rows = actions("""
            Title of the log
            Ref,Action,Owner,Due,Status,% complete
            A1,,Nobody known,32/13/2026,perhaps,half
            A1,Second,,,Open,
            EXISTING,Third,,,Open,#REF!
            """, false);
        assertEquals(
                List.of(
                        "3 B: Action sheet.fault.missing",
                        "3 C: Owner board.sheet.row.person",
                        "3 D: Due sheet.row.date",
                        "3 E: Status action.sheet.row.state",
                        "3 F: % complete sheet.row.percent",
                        "4 A: Ref sheet.row.referenceTwice",
                        "5 A: Ref action.sheet.row.referenceThere",
                        "5 F: % complete sheet.row.error"),
                said(rows).stream().sorted().toList());
        assertEquals(List.of(), rows.actions);
    }

    @Test
    void an_owner_is_known_by_name_address_post_or_post_and_organisation() {
        for (String owner : List.of(
                "CHIEF SUPERINTENDENT GWENT POLICE",
                "chief@gwent.example",
                "Local Policing Area Commander",
                "Local Policing Area Commander (Heddlu Gwent)",
                "Chief Superintendent – Gwent Police",
                "Director of Public Health")) {
            ActionRows rows = actions("Action,Owner\nDo it,\"" + owner + "\"\n", false);
            assertEquals(List.of(), said(rows), owner);
            assertEquals(
                    owner.startsWith("Director") ? DIRECTOR.id() : CHIEF.id(),
                    rows.actions.get(0).fact().action().ownerId(),
                    owner);
        }
        assertEquals(
                List.of("2 B: Owner board.sheet.row.person"),
                said(actions("Action,Owner\nDo it,Somebody new\n", false)));
        ActionRows entered =
                actions("Action,Owner,Agency\nDo it,Somebody new,Heddlu Gwent\nAnd this,somebody NEW,\n", true);
        assertEquals(1, entered.entered().size());
        assertEquals(POLICE.id(), entered.entered().get(0).fact().organisationId());
        assertEquals(
                entered.entered().get(0).fact().id(),
                entered.actions.get(1).fact().action().ownerId());
        assertNull(actions("Action,Owner\nDo it,TBC\n", false)
                .actions
                .get(0)
                .fact()
                .action()
                .ownerId());
    }

    @Test
    void green_means_what_the_coordinator_says() {
        String log = "Action,RAG,Due\nDo it,Green,02/03/2026\n";
        assertEquals(
                ActionState.OPEN,
                actions(log, choices(false, false)).actions.get(0).fact().state());
        ActionImport.ImportedAction done =
                actions(log, choices(false, true)).actions.get(0).fact();
        assertEquals(ActionState.DONE, done.state());
        assertEquals(LocalDate.of(2026, 3, 2), done.closedOn(), "done without a day counts as closed on its due day");
    }

    @Test
    void days_that_contradict_each_other_are_faults_one_day_either_side() {
        assertEquals(List.of(), said(actions("Action,Raised,Due\nx,02/03/2026,02/03/2026\n", false)));
        assertEquals(
                List.of("2 C: Due action.sheet.row.dueBeforeRaised"),
                said(actions("Action,Raised,Due\nx,02/03/2026,01/03/2026\n", false)));
        assertEquals(List.of(), said(actions("Action,Raised,Closed\nx,02/03/2026,03/03/2026\n", false)));
        assertEquals(
                List.of("2 C: Closed action.sheet.row.closedAhead"),
                said(actions("Action,Raised,Closed\nx,02/03/2026,04/03/2026\n", false)));
        assertEquals(
                List.of("2 C: Closed action.sheet.row.closedBeforeRaised"),
                said(actions("Action,Raised,Closed\nx,02/03/2026,01/03/2026\n", false)));
        assertEquals(
                List.of("2 C: Closed action.sheet.row.openButClosed"),
                said(actions("Action,Status,Closed\nx,Open,01/03/2026\n", false)));
    }

    @Test
    void three_bad_rows_in_five_hundred_are_all_named() {
        StringBuilder log = new StringBuilder("Ref,Action,Due\n");
        for (int i = 1; i <= 500; i++) {
            log.append("A")
                    .append(i)
                    .append(",Action ")
                    .append(i)
                    .append(',')
                    .append(i == 7 || i == 250 || i == 500 ? "whenever" : "01/04/2026")
                    .append('\n');
        }
        assertEquals(
                List.of("8 C: Due sheet.row.date", "251 C: Due sheet.row.date", "501 C: Due sheet.row.date"),
                said(actions(log.toString(), false)));
    }

    @Test
    void an_organisation_that_could_be_several_is_told_and_not_guessed() {
        assertEquals(
                List.of("2 C: Agency partnership.sheet.row.organisations"),
                said(actions("Action,Owner,Agency\nDo it,,ABUHB\n", choices(false, false))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ref,Action,Owner,Due date,RAG,Update,Date closed|REFERENCE WORDING OWNER DUE_ON STATE NOTE CLOSED_ON",
                "No.,Date of meeting,Action agreed,Lead Officer,By when,Status,Comments|REFERENCE RAISED_ON WORDING OWNER DUE_ON STATE NOTE",
                "Action No,Agreed Action,Action Owner(s),Agency,Deadline (dd/mm/yyyy),Action status,% complete|REFERENCE WORDING OWNER ORGANISATION DUE_ON STATE PROGRESS",
                "Task,Responsible,Target date,Progress|WORDING OWNER DUE_ON PROGRESS",
                "Cyf,Cam gweithredu,Perchennog,I'w gwblhau erbyn,Statws,Diweddariad|REFERENCE WORDING OWNER DUE_ON STATE NOTE",
                "Rhif,Camau Gweithredu,Swyddog Arweiniol,Sefydliad,Dyddiad Cau,Cynnydd,Sylwadau|REFERENCE WORDING OWNER ORGANISATION DUE_ON PROGRESS NOTE",
                "ACTION / CAM GWEITHREDU,LEAD / ARWEINYDD,DUE DATE / DYDDIAD CAU,STATUS / STATWS|WORDING OWNER DUE_ON STATE",
                "Meeting date,Action,Date raised,Complete by|- WORDING RAISED_ON DUE_ON"
            })
    void the_headings_of_an_action_log_are_recognised_in_both_languages(String headings, String expected) {
        Sheets.assertMatched(ACTIONS, headings, expected);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_template_is_understood_whole_in_both_languages(Language language) {
        Sheets.understoodTemplate(ACTIONS, language);
    }

    private static ActionRows actions(String csv, boolean createPeople) {
        return actions(csv, choices(createPeople, false));
    }

    private static ActionRows actions(String csv, ImportChoices choices) {
        return Sheets.validated(
                new ActionRows(known(), List.of("EXISTING"), request(choices), null, null), ACTIONS, csv);
    }
}
