package cymru.cydweithio.board;

import static cymru.cydweithio.board.Registers.BOARD;
import static cymru.cydweithio.board.Registers.CHIEF;
import static cymru.cydweithio.board.Registers.COUNCIL;
import static cymru.cydweithio.board.Registers.GROUP;
import static cymru.cydweithio.board.Registers.HEALTH;
import static cymru.cydweithio.board.Registers.OTHER;
import static cymru.cydweithio.board.Registers.POLICE;
import static cymru.cydweithio.board.Registers.SEAT;
import static cymru.cydweithio.board.Registers.choices;
import static cymru.cydweithio.board.Registers.known;
import static cymru.cydweithio.board.Registers.request;
import static cymru.cydweithio.sheet.Sheets.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.partnership.OrganisationLookup;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.sheet.ImportChoices;
import cymru.cydweithio.sheet.Sheets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lists of people and memberships against what a partnership has: what is understood, and what is told when it is not.
 */
class RegisterRowsTest {

    private static final PeopleSheet PEOPLE = new PeopleSheet(null, null);
    private static final MembershipSheet MEMBERSHIPS = new MembershipSheet(null, null);

    @Test
    void people_of_the_register_stay_as_they_are_and_others_are_entered() {
        RegisterRows rows = people("""
            Name,Email,Organisation,Language,Left
            "Chief Superintendent, Gwent Police",chief@gwent.example,Heddlu Gwent,,
            Youth Justice Manager,YJ <Youth.Justice@newport.example>,NCC,Cymraeg,
            """, choices(false, false));
        assertEquals(List.of(), said(rows));
        assertEquals(1, rows.matched.size());
        BoardImport.ImportedPerson person = rows.people.get(0).fact();
        assertEquals("youth.justice@newport.example", person.email());
        assertEquals(Language.CY, person.language());
        assertEquals(COUNCIL.id(), person.organisationId());
        assertEquals(
                List.of(
                        "2 B: Email board.sheet.row.otherAddress",
                        "3 B: Email board.sheet.row.email",
                        "4 C: Organisation partnership.sheet.row.organisation",
                        "4 D: Language board.sheet.row.language",
                        "6 A: Name board.sheet.row.personTwice",
                        "7 B: Email board.sheet.row.personTwice"),
                said(people("""
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
        RegisterRows rows = memberships("""
            Board,Organisation,Job title,Member,Role,Deputy,From
            Newport Community Safety Board,Heddlu Gwent,Local Policing Area Commander,Chief Superintendent,Chair,Superintendent,01/04/2024
            Newport Community Safety Board,NCC,Head of Housing,"Head of Housing, Newport",Member,,01/04/2024
            Newport Community Safety Board,NCC,Cabinet Member,vacant,Member,,01/04/2024
            Newport Community Safety Board,LHB-AB,,Director of Public Health,Observer,,
            """, choices(true, false));
        assertEquals(List.of(), said(rows));
        assertEquals(3, rows.seats.size(), "the police have their seat already");
        assertEquals(
                List.of(SeatRole.MEMBER, SeatRole.MEMBER, SeatRole.ADVISER),
                rows.seats.stream().map(seat -> seat.fact().seat().role()).toList());
        assertEquals(3, rows.appointments.size());
        assertEquals(1, rows.notes().get("board.sheet.note.alreadyThere"), "and their chief holds it");
        assertTrue(rows.appointments.stream()
                .anyMatch(one -> one.fact().seatId().equals(SEAT.id())
                        && one.fact().appointment().capacity() == Capacity.DEPUTY));
        assertEquals(
                List.of("Superintendent"),
                rows.people.stream().map(person -> person.fact().name()).toList());
    }

    @Test
    void a_line_for_a_deputy_belongs_to_the_organisations_seat_wherever_that_stands() {
        RegisterRows rows =
                memberships("""
            Organisation,Member,Member or deputy
            LHB-AB,Consultant,Deputy
            LHB-AB,Director of Public Health,Member
            NCC,Nobody's deputy,Deputy
            """, new ImportChoices(BOARD.id(), Language.EN, true, false, LocalDate.of(2026, 1, 1)));
        assertEquals(List.of("4 A: Organisation board.sheet.row.deputyWithoutSeat"), said(rows));
        assertEquals(2, rows.appointments.size());
        assertEquals(
                rows.appointments.get(0).fact().seatId(),
                rows.appointments.get(1).fact().seatId());
    }

    @Test
    void a_line_of_a_membership_list_that_cannot_be_understood_is_told_with_its_cell() {
        assertEquals(
                List.of(
                        "2 A: Organisation sheet.fault.missing",
                        "3 B: Member sheet.fault.missing",
                        "4 C: Role board.sheet.row.role",
                        "5 D: Member or deputy board.sheet.row.capacity",
                        "6 F: Until platform.period.endBeforeStart",
                        "7 E: From board.sheet.row.boardInactive"),
                said(atTheBoard("""
            Organisation,Member,Role,Member or deputy,From,Until
            ,Somebody,,,,
            POL-GW,,,Deputy,,
            POL-GW,Somebody,Emperor,,,
            POL-GW,Somebody,,Perhaps,,
            POL-GW,Somebody,,,02/01/2026,01/01/2026
            POL-GW,Somebody,,,31/12/2019,
            """)));
        assertEquals(
                List.of(), said(atTheBoard("Organisation,Member,From,Until\nNCC,Somebody,01/01/2020,01/01/2020\n")));
    }

    @Test
    void the_end_of_a_membership_lies_within_the_days_of_its_board() {
        String list = "Organisation,Member,From,Until\nNCC,Somebody,01/01/2026,30/06/2026\n";
        for (int day : new int[] {29, 30}) {
            RegisterLookup.KnownBoard ending = new RegisterLookup.KnownBoard(
                    BOARD.id(), BOARD.name(), new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 6, day)));
            RegisterLookup known = new RegisterLookup(
                    known().organisations, List.of(), List.of(ending), List.of(), List.of(), Registers.TODAY);
            assertEquals(
                    day == 30 ? List.of() : List.of("2 C: From board.sheet.row.boardInactive"),
                    said(atTheBoard(list, known)));
        }
    }

    @Test
    void one_person_is_appointed_to_a_seat_once() {
        assertEquals(List.of("3 B: Member board.sheet.row.appointmentTwice"), said(atTheBoard("""
            Organisation,Member
            NCC,First Member
            NCC,First Member
            """)));
    }

    @Test
    void a_deputy_of_an_organisation_with_two_seats_needs_the_title_of_one() {
        String seats = "Organisation,Job title,Member,Role\nNCC,Leader,First,\nNCC,Cabinet Member,Second,\n";
        assertEquals(
                List.of("4 A: Organisation board.sheet.row.deputyOfMany"),
                said(atTheBoard(seats + "NCC,,Third,Deputy\n")));
        RegisterRows rows = atTheBoard(seats + "NCC,Cabinet Member,Third,Deputy\n");
        assertEquals(List.of(), said(rows));
        assertEquals(
                rows.appointments.get(1).fact().seatId(),
                rows.appointments.get(2).fact().seatId());
        assertEquals(
                Capacity.DEPUTY, rows.appointments.get(2).fact().appointment().capacity());
        assertEquals(
                List.of("Leader", "Cabinet Member"),
                rows.seats.stream().map(seat -> seat.fact().seat().title()).toList());
    }

    @Test
    void a_seat_without_a_person_is_noted_as_vacant_and_a_line_says_its_role() {
        RegisterRows rows = atTheBoard("Organisation,Member,Role,Member or deputy\nNCC,vacant,Chair,Member\n");
        assertEquals(List.of(), said(rows));
        assertEquals(1, rows.notes().get("board.sheet.note.vacant"));
        assertEquals(SeatRole.CHAIR, rows.seats.get(0).fact().seat().role());
    }

    @Test
    void a_seat_that_somebody_else_holds_is_given_to_nobody() {
        assertEquals(List.of("2 C: Member board.sheet.row.seatHeld"), said(atTheBoard("""
            Organisation,Job title,Member
            POL-GW,Local Policing Area Commander,Somebody else
            """)));
        RegisterRows beside = atTheBoard("""
            Organisation,Job title,Member
            POL-GW,Head of Prevention,Somebody else
            NCC,Local Policing Area Commander,Another
            """);
        assertEquals(List.of(), said(beside));
        assertEquals(2, beside.seats.size(), "another post and another organisation have a seat of their own");
        assertTrue(beside.appointments.stream()
                .noneMatch(one -> one.fact().seatId().equals(SEAT.id())));
    }

    @Test
    void a_seat_that_nobody_holds_in_the_time_is_taken_and_one_held_on_its_last_day_is_not() {
        LocalDate last = LocalDate.of(2025, 12, 31);
        String list = "Organisation,Job title,Member\nPOL-GW,Local Policing Area Commander,Somebody else\n";
        RegisterRows free = atTheBoard(list, held(last));
        assertEquals(List.of(), said(free));
        assertEquals(List.of(), free.seats);
        assertEquals(SEAT.id(), free.appointments.get(0).fact().seatId());
        assertEquals(List.of("2 C: Member board.sheet.row.seatHeld"), said(atTheBoard(list, held(last.plusDays(1)))));
    }

    @Test
    void a_deputy_in_a_seat_leaves_it_free_for_its_holder() {
        RegisterLookup.KnownAppointment deputy =
                new RegisterLookup.KnownAppointment(SEAT.id(), CHIEF.id(), true, Period.from(LocalDate.of(2020, 1, 1)));
        RegisterRows rows = atTheBoard(
                "Organisation,Job title,Member\nPOL-GW,Local Policing Area Commander,Somebody else\n",
                known(List.of(SEAT), List.of(deputy)));
        assertEquals(List.of(), said(rows));
        assertEquals(List.of(), rows.seats);
        assertEquals(SEAT.id(), rows.appointments.get(0).fact().seatId());
    }

    @Test
    void a_seat_that_ends_before_the_line_begins_is_another_and_one_that_ends_on_that_day_is_the_same() {
        LocalDate since = LocalDate.of(2026, 1, 1);
        String list = "Organisation,Job title,Member\nPOL-GW,Local Policing Area Commander,Somebody else\n";
        RegisterRows gone = atTheBoard(list, known(List.of(seat(since.minusDays(1))), List.of()));
        assertEquals(List.of(), said(gone));
        assertEquals(1, gone.seats.size());
        RegisterRows there = atTheBoard(list, known(List.of(seat(since)), List.of()));
        assertEquals(List.of(), said(there));
        assertEquals(List.of(), there.seats);
    }

    @Test
    void two_vacant_lines_are_two_seats_and_two_people_in_one_post_are_two() {
        RegisterRows vacant = atTheBoard("""
            Organisation,Job title,Member
            NCC,Cabinet Member,vacant
            NCC,Cabinet Member,vacant
            """);
        assertEquals(List.of(), said(vacant));
        assertEquals(2, vacant.seats.size());
        RegisterRows people = atTheBoard("""
            Organisation,Job title,Member
            NCC,Cabinet Member,First Member
            NCC,Cabinet Member,Second Member
            """);
        assertEquals(List.of(), said(people));
        assertEquals(2, people.seats.size());
        assertEquals(
                people.seats.stream().map(seat -> seat.fact().id()).toList(),
                people.appointments.stream().map(one -> one.fact().seatId()).toList());
    }

    @Test
    void a_vacant_line_takes_a_seat_that_is_there_and_a_person_one_that_an_earlier_line_left_vacant() {
        RegisterRows rows = atTheBoard("""
            Organisation,Job title,Member
            NCC,Cabinet Member,vacant
            NCC,Cabinet Member,First Member
            """);
        assertEquals(List.of(), said(rows));
        assertEquals(1, rows.seats.size());
        assertEquals(
                rows.seats.get(0).fact().id(), rows.appointments.get(0).fact().seatId());
        RegisterRows there = atTheBoard(
                "Organisation,Job title,Member\nPOL-GW,Local Policing Area Commander,vacant\n",
                known(List.of(SEAT), List.of()));
        assertEquals(List.of(), said(there));
        assertEquals(List.of(), there.seats);
    }

    @Test
    void which_board_is_meant_has_to_be_said_where_there_are_several() {
        String list = "Organisation,Member\nNCC,\"Head of Housing, Newport\"\n";
        assertEquals(List.of("2 null board.sheet.row.boardMissing"), said(memberships(list, choices(false, false))));
        assertEquals(
                List.of(),
                said(memberships(
                        list, new ImportChoices(GROUP.id(), Language.EN, false, false, LocalDate.of(2024, 1, 1)))));
        assertEquals(
                List.of("2 null board.sheet.row.boardInactive"),
                said(memberships(
                        list, new ImportChoices(GROUP.id(), Language.EN, false, false, LocalDate.of(2023, 12, 31)))));
        assertEquals(
                List.of("2 A: Board board.sheet.row.board"),
                said(memberships("Board,Organisation\nNo such board,NCC\n", choices(false, false))));
    }

    @Test
    void organisations_are_known_by_name_in_either_language_code_and_abbreviation() {
        OrganisationLookup known = known().organisations;
        for (String word : List.of("Gwent Police", "heddlu gwent", "POL-GW", "Gwent Police / Heddlu Gwent")) {
            assertEquals(List.of(POLICE), known.find(word), word);
        }
        assertEquals(List.of(HEALTH, OTHER), known.find("ABUHB"), "initials that two have are told, not guessed");
        assertEquals(List.of(COUNCIL), known.find("NCC"));
        assertEquals(List.of(HEALTH), known.find("Aneurin Bevan UHB"));
        assertEquals(List.of(), known.find("Police"));
        assertEquals(
                List.of("2 B: Organisation partnership.sheet.row.organisations"),
                said(people("Name,Organisation\nA new one,ABUHB\n", choices(false, false))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Full name,E-mail address,Partner agency,Preferred language|NAME EMAIL ORGANISATION LANGUAGE",
                "Enw llawn,Cyfeiriad e-bost,Sefydliad,Iaith|NAME EMAIL ORGANISATION LANGUAGE"
            })
    void the_headings_of_a_list_of_people_are_recognised(String headings, String expected) {
        Sheets.assertMatched(PEOPLE, headings, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Organisation,Member,Job title,Email,Deputy,Deputy email,Role on board,From,To|ORGANISATION NAME POST EMAIL DEPUTY DEPUTY_EMAIL SEAT_ROLE SINCE UNTIL",
                "Sefydliad,Aelod,Swydd,E-bost,Dirprwy,Aelod ers|ORGANISATION NAME POST EMAIL DEPUTY SINCE"
            })
    void the_headings_of_a_membership_list_are_recognised(String headings, String expected) {
        Sheets.assertMatched(MEMBERSHIPS, headings, expected);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_template_is_understood_whole_in_both_languages(Language language) {
        Sheets.understoodTemplate(PEOPLE, language);
        Sheets.understoodTemplate(MEMBERSHIPS, language);
    }

    private static RegisterRows people(String csv, ImportChoices choices) {
        return Sheets.validated(new PersonRows(known(), request(choices), null), PEOPLE, csv);
    }

    private static RegisterRows memberships(String csv, ImportChoices choices) {
        return Sheets.validated(new MembershipRows(known(), request(choices), null), MEMBERSHIPS, csv);
    }

    private static RegisterRows atTheBoard(String csv) {
        return atTheBoard(csv, known());
    }

    private static RegisterRows atTheBoard(String csv, RegisterLookup known) {
        ImportChoices choices = new ImportChoices(BOARD.id(), Language.EN, true, false, LocalDate.of(2026, 1, 1));
        return Sheets.validated(new MembershipRows(known, request(choices), null), MEMBERSHIPS, csv);
    }

    /** The register, with the chief in the seat until a day. */
    private static RegisterLookup held(LocalDate until) {
        return known(
                List.of(SEAT),
                List.of(new RegisterLookup.KnownAppointment(
                        SEAT.id(), CHIEF.id(), false, new Period(LocalDate.of(2020, 1, 1), until))));
    }

    /** The seat of the police, until a day. */
    private static RegisterLookup.KnownSeat seat(LocalDate until) {
        return new RegisterLookup.KnownSeat(
                SEAT.id(),
                SEAT.boardId(),
                SEAT.organisationId(),
                SEAT.title(),
                new Period(LocalDate.of(2020, 1, 1), until));
    }
}
