package cymru.cydweithio.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.action.ActionImport;
import cymru.cydweithio.action.ActionState;
import cymru.cydweithio.action.Actions;
import cymru.cydweithio.board.BoardImport;
import cymru.cydweithio.board.Capacity;
import cymru.cydweithio.board.SeatRole;
import cymru.cydweithio.meeting.MeetingImport;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Period;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lines of spreadsheets against what a partnership has: what is understood, and what is told when it is not. */
class RowJudgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final Known.Organisation POLICE = organisation("POL-GW", "Gwent Police", "Heddlu Gwent");
    private static final Known.Organisation COUNCIL =
            organisation("LA-NWP", "Newport City Council", "Cyngor Dinas Casnewydd");
    private static final Known.Organisation HEALTH =
            organisation("LHB-AB", "Aneurin Bevan University Health Board", "Bwrdd Iechyd Prifysgol Aneurin Bevan");
    private static final Known.Organisation OTHER = organisation("LHB-SB", "Another Big University Health Board", null);
    private static final Known.Person CHIEF =
            new Known.Person(Ids.next(), "Chief Superintendent, Gwent Police", "chief@gwent.example", POLICE.id());
    private static final Known.Person HOUSING =
            new Known.Person(Ids.next(), "Head of Housing, Newport", null, COUNCIL.id());
    private static final Known.Person DIRECTOR =
            new Known.Person(Ids.next(), "Director of Public Health", null, HEALTH.id());
    private static final Known.Board BOARD = new Known.Board(
            Ids.next(),
            new Bilingual("Newport Community Safety Board", "Bwrdd Diogelwch Cymunedol Casnewydd"),
            Period.from(LocalDate.of(2020, 1, 1)));
    private static final Known.Board GROUP = new Known.Board(
            Ids.next(), new Bilingual("Serious Violence Group", null), Period.from(LocalDate.of(2024, 1, 1)));
    private static final Known.Seat SEAT = new Known.Seat(
            Ids.next(),
            BOARD.id(),
            POLICE.id(),
            "Local Policing Area Commander",
            Period.from(LocalDate.of(2020, 1, 1)));

    @Test
    void an_action_log_is_understood_as_a_coordinator_keeps_it() {
        Understood understood = actions("""
            Ref,Action,Owner,Organisation,Raised,Due,Status,Progress,Closed,Update
            A1,Arrange training,chief@gwent.example,,03/01/2026,3 Mawrth 2026,Amber,50%,,Booked
            A2,Write the plan,Head of Housing,NCC,3 January 2026,02/03/2026,Completed - Feb 2026,,28/02/2026,
            A3,Share data,Director of Public Health,Aneurin Bevan UHB,2026-01-03,TBC,Wedi'i gwblhau,,,
            A4,Old idea,,,,,No longer required,,,
            """, false);
        assertEquals(List.of(), said(understood));
        List<ActionImport.Brought> facts =
                understood.actions.stream().map(Understood.At::fact).toList();
        assertEquals(
                new ActionImport.Brought(
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
                facts.get(0));
        assertEquals(
                new ActionImport.Brought(
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
                facts.get(1));
        assertEquals(ActionState.DONE, facts.get(2).state());
        assertEquals(TODAY, facts.get(2).closedOn(), "no day of closing and none due: today");
        assertEquals(ActionState.WITHDRAWN, facts.get(3).state());
        assertEquals(TODAY, facts.get(3).action().raisedOn());
        assertEquals(2, understood.notes.get("interchange.note.closed"));
        assertEquals(1, understood.notes.get("interchange.note.noDate"));
        assertEquals(3, understood.matched.size());
    }

    @Test
    void all_reasons_are_told_with_line_and_column_not_only_the_first() {
        Understood understood = actions("""
            Title of the log
            Ref,Action,Owner,Due,Status,% complete
            A1,,Nobody known,32/13/2026,perhaps,half
            A1,Second,,,Open,
            EXISTING,Third,,,Open,#REF!
            """, false);
        assertEquals(
                List.of(
                        "3 B: Action interchange.fault.missing",
                        "3 C: Owner interchange.row.person",
                        "3 D: Due interchange.row.date",
                        "3 E: Status interchange.row.state",
                        "3 F: % complete interchange.row.percent",
                        "4 A: Ref interchange.row.referenceTwice",
                        "5 A: Ref interchange.row.referenceThere",
                        "5 F: % complete interchange.row.error"),
                said(understood).stream().sorted().toList());
        assertEquals(List.of(), understood.actions);
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
            Understood understood = actions("Action,Owner\nDo it,\"" + owner + "\"\n", false);
            assertEquals(List.of(), said(understood), owner);
            assertEquals(
                    owner.startsWith("Director") ? DIRECTOR.id() : CHIEF.id(),
                    understood.actions.get(0).fact().action().ownerId(),
                    owner);
        }
        assertEquals(
                List.of("2 B: Owner interchange.row.person"),
                said(actions("Action,Owner\nDo it,Somebody new\n", false)));
        Understood entered =
                actions("Action,Owner,Agency\nDo it,Somebody new,Heddlu Gwent\nAnd this,somebody NEW,\n", true);
        assertEquals(1, entered.people.size());
        assertEquals(POLICE.id(), entered.people.get(0).fact().organisationId());
        assertEquals(
                entered.people.get(0).fact().id(),
                entered.actions.get(1).fact().action().ownerId());
        assertNull(actions("Action,Owner\nDo it,TBC\n", false)
                .actions
                .get(0)
                .fact()
                .action()
                .ownerId());
    }

    @Test
    void organisations_are_known_by_name_in_either_language_code_and_abbreviation() {
        Known known = known();
        for (String word : List.of("Gwent Police", "heddlu gwent", "POL-GW", "Gwent Police / Heddlu Gwent")) {
            assertEquals(List.of(POLICE), known.organisation(word), word);
        }
        assertEquals(
                List.of(HEALTH, OTHER), known.organisation("ABUHB"), "initials that two have are told, not guessed");
        assertEquals(List.of(COUNCIL), known.organisation("NCC"));
        assertEquals(List.of(HEALTH), known.organisation("Aneurin Bevan UHB"));
        assertEquals(List.of(), known.organisation("Police"));
        assertEquals(
                List.of("2 C: Agency interchange.row.organisations"),
                said(judge(ImportKind.ACTIONS, "Action,Owner,Agency\nDo it,,ABUHB\n", choices(false, false))));
    }

    @Test
    void green_means_what_the_coordinator_says() {
        String log = "Action,RAG,Due\nDo it,Green,02/03/2026\n";
        assertEquals(
                ActionState.OPEN,
                judge(ImportKind.ACTIONS, log, choices(false, false))
                        .actions
                        .get(0)
                        .fact()
                        .state());
        ActionImport.Brought done = judge(ImportKind.ACTIONS, log, choices(false, true))
                .actions
                .get(0)
                .fact();
        assertEquals(ActionState.DONE, done.state());
        assertEquals(LocalDate.of(2026, 3, 2), done.closedOn(), "done without a day counts as closed on its due day");
    }

    @Test
    void days_that_contradict_each_other_are_faults_one_day_either_side() {
        assertEquals(List.of(), said(actions("Action,Raised,Due\nx,02/03/2026,02/03/2026\n", false)));
        assertEquals(
                List.of("2 C: Due interchange.row.dueBeforeRaised"),
                said(actions("Action,Raised,Due\nx,02/03/2026,01/03/2026\n", false)));
        assertEquals(List.of(), said(actions("Action,Raised,Closed\nx,02/03/2026,03/03/2026\n", false)));
        assertEquals(
                List.of("2 C: Closed interchange.row.closedAhead"),
                said(actions("Action,Raised,Closed\nx,02/03/2026,04/03/2026\n", false)));
        assertEquals(
                List.of("2 C: Closed interchange.row.closedBeforeRaised"),
                said(actions("Action,Raised,Closed\nx,02/03/2026,01/03/2026\n", false)));
        assertEquals(
                List.of("2 C: Closed interchange.row.openButClosed"),
                said(actions("Action,Status,Closed\nx,Open,01/03/2026\n", false)));
    }

    @Test
    void people_of_the_register_stay_as_they_are_and_others_are_entered() {
        Understood understood = judge(ImportKind.PEOPLE, """
            Name,Email,Organisation,Language,Left
            "Chief Superintendent, Gwent Police",chief@gwent.example,Heddlu Gwent,,
            Youth Justice Manager,YJ <Youth.Justice@newport.example>,NCC,Cymraeg,
            """, choices(false, false));
        assertEquals(List.of(), said(understood));
        assertEquals(1, understood.matched.size());
        BoardImport.BroughtPerson person = understood.people.get(0).fact();
        assertEquals("youth.justice@newport.example", person.email());
        assertEquals(Language.CY, person.language());
        assertEquals(COUNCIL.id(), person.organisationId());
        assertEquals(
                List.of(
                        "2 B: Email interchange.row.otherAddress",
                        "3 B: Email interchange.row.email",
                        "4 C: Organisation interchange.row.organisation",
                        "4 D: Language interchange.row.language",
                        "6 A: Name interchange.row.personTwice",
                        "7 B: Email interchange.row.personTwice"),
                said(judge(ImportKind.PEOPLE, """
            Name,Email,Organisation,Language
            "Chief Superintendent, Gwent Police",else@gwent.example,,
            First,not an address,,
            Second,,Nowhere Council,Klingon
            Third,third@x.example,,
            THIRD,,,
            Fourth,third@x.example,,
            """, choices(false, false))));
    }

    @Test
    void a_membership_list_gives_seats_to_organisations_and_people_to_seats() {
        Understood understood = judge(ImportKind.MEMBERSHIPS, """
            Board,Organisation,Job title,Member,Role,Deputy,From
            Newport Community Safety Board,Heddlu Gwent,Local Policing Area Commander,Chief Superintendent,Chair,Superintendent,01/04/2024
            Newport Community Safety Board,NCC,Head of Housing,"Head of Housing, Newport",Member,,01/04/2024
            Newport Community Safety Board,NCC,Cabinet Member,vacant,Member,,01/04/2024
            Newport Community Safety Board,LHB-AB,,Director of Public Health,Observer,,
            """, choices(true, false));
        assertEquals(List.of(), said(understood));
        assertEquals(3, understood.seats.size(), "the police have their seat already");
        assertEquals(
                List.of(SeatRole.MEMBER, SeatRole.MEMBER, SeatRole.ADVISER),
                understood.seats.stream().map(seat -> seat.fact().seat().role()).toList());
        assertEquals(3, understood.appointments.size());
        assertEquals(1, understood.notes.get("interchange.note.alreadyThere"), "and their chief holds it");
        assertTrue(understood.appointments.stream()
                .anyMatch(one -> one.fact().seatId().equals(SEAT.id())
                        && one.fact().appointment().capacity() == Capacity.DEPUTY));
        assertEquals(
                List.of("Superintendent"),
                understood.people.stream().map(person -> person.fact().name()).toList());
    }

    @Test
    void a_line_for_a_deputy_belongs_to_the_organisations_seat_wherever_that_stands() {
        Understood understood = judge(
                ImportKind.MEMBERSHIPS,
                """
            Organisation,Member,Member or deputy
            LHB-AB,Consultant,Deputy
            LHB-AB,Director of Public Health,Member
            NCC,Nobody's deputy,Deputy
            """,
                new Choices(BOARD.id(), Language.EN, true, false, LocalDate.of(2026, 1, 1)));
        assertEquals(List.of("4 A: Organisation interchange.row.deputyWithoutSeat"), said(understood));
        assertEquals(2, understood.appointments.size());
        assertEquals(
                understood.appointments.get(0).fact().seatId(),
                understood.appointments.get(1).fact().seatId());
    }

    @Test
    void which_board_is_meant_has_to_be_said_where_there_are_several() {
        String list = "Organisation,Member\nNCC,\"Head of Housing, Newport\"\n";
        assertEquals(
                List.of("2 null interchange.row.boardMissing"),
                said(judge(ImportKind.MEMBERSHIPS, list, choices(false, false))));
        assertEquals(
                List.of(),
                said(judge(
                        ImportKind.MEMBERSHIPS,
                        list,
                        new Choices(GROUP.id(), Language.EN, false, false, LocalDate.of(2024, 1, 1)))));
        assertEquals(
                List.of("2 null interchange.row.boardInactive"),
                said(judge(
                        ImportKind.MEMBERSHIPS,
                        list,
                        new Choices(GROUP.id(), Language.EN, false, false, LocalDate.of(2023, 12, 31)))));
        assertEquals(
                List.of("2 A: Board interchange.row.board"),
                said(judge(ImportKind.MEMBERSHIPS, "Board,Organisation\nNo such board,NCC\n", choices(false, false))));
    }

    @Test
    void a_calendar_gives_meetings_that_were_held_are_planned_or_were_cancelled() {
        Understood understood = judge(ImportKind.MEETINGS, """
            Board,Date,Time,Venue,Status
            Bwrdd Diogelwch Cymunedol Casnewydd,2 March 2026,10:00 - 12:00,Civic Centre,
            Serious Violence Group,3 March 2026,2pm,,Planned
            Serious Violence Group,4 March 2026,2pm,,Cancelled: not quorate
            """, choices(false, false));
        assertEquals(List.of(), said(understood));
        assertEquals(
                List.of(MeetingImport.Standing.HELD, MeetingImport.Standing.PLANNED, MeetingImport.Standing.CANCELLED),
                understood.meetings.stream()
                        .map(meeting -> meeting.fact().standing())
                        .toList());
        assertEquals(
                LocalTime.of(12, 0), understood.meetings.get(0).fact().plan().endsAt());
        assertEquals("Cancelled: not quorate", understood.meetings.get(2).fact().cancelledBecause());
        assertEquals(
                List.of(
                        "2 C: Time interchange.row.noTime",
                        "3 B: Date interchange.row.meetingThere",
                        "4 B: Date interchange.row.date",
                        "5 E: Status interchange.row.heldInFuture",
                        "6 B: Date interchange.row.boardInactive",
                        "8 B: Date interchange.row.meetingTwice",
                        "9 D: Finish interchange.row.endBeforeStart"),
                said(judge(ImportKind.MEETINGS, """
            Board,Date,Time,Finish,Status
            Serious Violence Group,02/03/2026,,,
            Serious Violence Group,01/02/2026,10:00,,
            Serious Violence Group,March 2026,10:00,,
            Serious Violence Group,04/03/2026,10:00,,Held
            Serious Violence Group,31/12/2023,10:00,,
            Serious Violence Group,05/03/2026,10:00,,
            Serious Violence Group,05/03/2026,10:00,,
            Serious Violence Group,06/03/2026,10:00,09:00,
            """, choices(false, false))));
    }

    @Test
    void a_joining_link_has_to_be_one() {
        assertEquals(
                List.of("2 D: Link meeting.plan.online.unreadable"),
                said(judge(
                        ImportKind.MEETINGS,
                        "Board,Date,Time,Link\nSerious Violence Group,03/03/2026,10:00,javascript:alert(1)\n",
                        choices(false, false))));
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
                List.of(
                        "8 C: Due interchange.row.date",
                        "251 C: Due interchange.row.date",
                        "501 C: Due interchange.row.date"),
                said(actions(log.toString(), false)));
    }

    private static Understood actions(String csv, boolean createPeople) {
        return judge(ImportKind.ACTIONS, csv, choices(createPeople, false));
    }

    private static Choices choices(boolean createPeople, boolean greenIsDone) {
        return new Choices(null, Language.EN, createPeople, greenIsDone, LocalDate.of(2026, 1, 1));
    }

    private static Understood judge(ImportKind kind, String csv, Choices choices) {
        Spreadsheet sheet = Spreadsheet.read(csv.getBytes(StandardCharsets.UTF_8), 0);
        return RowJudge.of(kind, known(), choices, TODAY).judge(sheet, Matching.propose(sheet, kind), "file.csv");
    }

    private static Known known() {
        return new Known(
                List.of(POLICE, COUNCIL, HEALTH, OTHER),
                List.of(CHIEF, HOUSING, DIRECTOR),
                List.of(BOARD, GROUP),
                List.of(SEAT),
                List.of(new Known.Appointment(SEAT.id(), CHIEF.id(), false, Period.from(LocalDate.of(2020, 1, 1)))),
                List.of(new Known.Meeting(GROUP.id(), LocalDate.of(2026, 2, 1), LocalTime.of(10, 0))),
                List.of("EXISTING"),
                TODAY);
    }

    private static Known.Organisation organisation(String code, String en, String cy) {
        return new Known.Organisation(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)), code, new Bilingual(en, cy));
    }

    private static List<String> said(Understood understood) {
        return understood.faults.stream()
                .map(fault -> fault.line() + " " + fault.column() + " " + fault.key())
                .toList();
    }
}
