package cymru.cydweithio.meeting;

import static cymru.cydweithio.board.Registers.GROUP;
import static cymru.cydweithio.board.Registers.choices;
import static cymru.cydweithio.board.Registers.known;
import static cymru.cydweithio.board.Registers.request;
import static cymru.cydweithio.sheet.Sheets.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.sheet.ImportChoices;
import cymru.cydweithio.sheet.Sheets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Calendars of meetings against what a partnership has: what is understood, and what is told when it is not. */
class MeetingRowsTest {

    private static final MeetingSheet MEETINGS = new MeetingSheet(null, null, null);

    @Test
    void a_calendar_gives_meetings_that_were_held_are_planned_or_were_cancelled() {
        MeetingRows rows = meetings("""
            Board,Date,Time,Venue,Status
            Bwrdd Diogelwch Cymunedol Casnewydd,2 March 2026,10:00 - 12:00,Civic Centre,
            Serious Violence Group,3 March 2026,2pm,,Planned
            Serious Violence Group,4 March 2026,2pm,,Cancelled: not quorate
            """, choices(false, false));
        assertEquals(List.of(), said(rows));
        assertEquals(
                List.of(
                        MeetingImport.ImportedMeetingStatus.HELD,
                        MeetingImport.ImportedMeetingStatus.PLANNED,
                        MeetingImport.ImportedMeetingStatus.CANCELLED),
                rows.meetings.stream().map(meeting -> meeting.fact().standing()).toList());
        assertEquals(LocalTime.of(12, 0), rows.meetings.get(0).fact().plan().endsAt());
        assertEquals("Cancelled: not quorate", rows.meetings.get(2).fact().cancelledBecause());
        assertEquals(
                List.of(
                        "2 C: Time meeting.sheet.row.noTime",
                        "3 B: Date meeting.sheet.row.meetingThere",
                        "4 B: Date sheet.row.date",
                        "5 E: Status meeting.sheet.row.heldInFuture",
                        "6 B: Date board.sheet.row.boardInactive",
                        "8 B: Date meeting.sheet.row.meetingTwice",
                        "9 D: Finish meeting.sheet.row.endBeforeStart"),
                said(meetings("""
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
                said(meetings(
                        "Board,Date,Time,Link\nSerious Violence Group,03/03/2026,10:00,javascript:alert(1)\n",
                        choices(false, false))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Group,Date,Time,Venue,Teams link,Status|BOARD HELD_ON STARTS PLACE ONLINE MEETING_STATE",
                "Bwrdd,Dyddiad,Amser,Lleoliad|BOARD HELD_ON STARTS PLACE"
            })
    void the_headings_of_a_calendar_are_recognised(String headings, String expected) {
        Sheets.assertMatched(MEETINGS, headings, expected);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_template_is_understood_whole_in_both_languages(Language language) {
        Sheets.understoodTemplate(MEETINGS, language);
    }

    private static MeetingRows meetings(String csv, ImportChoices choices) {
        Set<MeetingRows.KnownMeeting> there =
                Set.of(new MeetingRows.KnownMeeting(GROUP.id(), LocalDate.of(2026, 2, 1), LocalTime.of(10, 0)));
        return Sheets.validated(new MeetingRows(known(), there, request(choices), null, null), MEETINGS, csv);
    }
}
