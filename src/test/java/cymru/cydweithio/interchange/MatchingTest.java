package cymru.cydweithio.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which column means what, by the headings that coordinators use. */
class MatchingTest {

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
        assertMatched(ImportKind.ACTIONS, headings, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Full name,E-mail address,Partner agency,Preferred language|NAME EMAIL ORGANISATION LANGUAGE",
                "Enw llawn,Cyfeiriad e-bost,Sefydliad,Iaith|NAME EMAIL ORGANISATION LANGUAGE"
            })
    void the_headings_of_a_list_of_people_are_recognised(String headings, String expected) {
        assertMatched(ImportKind.PEOPLE, headings, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Organisation,Member,Job title,Email,Deputy,Deputy email,Role on board,From,To|ORGANISATION NAME POST EMAIL DEPUTY DEPUTY_EMAIL SEAT_ROLE SINCE UNTIL",
                "Sefydliad,Aelod,Swydd,E-bost,Dirprwy,Aelod ers|ORGANISATION NAME POST EMAIL DEPUTY SINCE"
            })
    void the_headings_of_a_membership_list_are_recognised(String headings, String expected) {
        assertMatched(ImportKind.MEMBERSHIPS, headings, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Group,Date,Time,Venue,Teams link,Status|BOARD HELD_ON STARTS PLACE ONLINE MEETING_STATE",
                "Bwrdd,Dyddiad,Amser,Lleoliad|BOARD HELD_ON STARTS PLACE"
            })
    void the_headings_of_a_calendar_are_recognised(String headings, String expected) {
        assertMatched(ImportKind.MEETINGS, headings, expected);
    }

    @Test
    void titles_above_the_headings_are_passed_over() {
        Matching matching = Matching.propose(
                sheet(
                        "Newport Community Safety Partnership,Updated 1 March 2026\n\nConfidential,,\nRef,Action,Owner\n1,Do it,Chair\n"),
                ImportKind.ACTIONS);
        assertEquals(4, matching.headingLine());
        assertEquals(Map.of(Meaning.REFERENCE, 0, Meaning.WORDING, 1, Meaning.OWNER, 2), matching.columns());
    }

    @Test
    void headings_that_nobody_knows_are_the_first_row_with_two_texts() {
        Matching matching = Matching.propose(sheet("Title\nAlpha,Beta\n1,2\n"), ImportKind.ACTIONS);
        assertEquals(2, matching.headingLine());
        assertEquals(Map.of(), matching.columns());
    }

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void every_template_is_understood_whole_in_both_languages(ImportKind kind) {
        for (Language language : Language.values()) {
            Spreadsheet template = Spreadsheet.read(ImportTemplate.of(kind, language, new Messages()), 0);
            Matching matching = Matching.propose(template, kind);
            assertEquals(
                    kind.meanings(),
                    matching.columns().entrySet().stream()
                            .sorted(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey)
                            .toList(),
                    kind + " " + language);
        }
    }

    @Test
    void a_matching_is_kept_as_a_text_and_read_again() {
        Matching matching = new Matching(3, Map.of(Meaning.WORDING, 2, Meaning.OWNER, 0));
        assertEquals(matching, Matching.read(matching.written()));
        assertEquals(new Matching(1, Map.of()), Matching.read(new Matching(1, Map.of()).written()));
    }

    @Test
    void a_corrected_file_keeps_what_was_said_of_its_columns() {
        Spreadsheet before = sheet("Ref,What,Who,Due date\n1,a,b,c\n");
        Matching said = new Matching(1, Map.of(Meaning.WORDING, 1, Meaning.OWNER, 2));
        Spreadsheet after = sheet("New title,\nWho,What,Ref,Due date,Status\n1,a,b,c,d\n");
        Matching carried = said.carriedOver(
                before.rows().get(0), after.rows().get(1), Matching.propose(after, ImportKind.ACTIONS));
        assertEquals(2, carried.headingLine());
        assertEquals(
                Map.of(Meaning.WORDING, 1, Meaning.OWNER, 0, Meaning.STATE, 4),
                carried.columns(),
                "left out stays left out, what is new is proposed");
    }

    private static void assertMatched(ImportKind kind, String headings, String expected) {
        Matching matching = Matching.propose(sheet(headings + "\n"), kind);
        Map<Integer, String> found = new TreeMap<>();
        matching.columns().forEach((meaning, column) -> found.put(column, meaning.name()));
        Map<Integer, String> wanted = new TreeMap<>();
        String[] words = expected.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals("-")) {
                wanted.put(i, words[i]);
            }
        }
        assertEquals(wanted, found);
    }

    private static Spreadsheet sheet(String csv) {
        return Spreadsheet.read(csv.getBytes(StandardCharsets.UTF_8), 0);
    }
}
