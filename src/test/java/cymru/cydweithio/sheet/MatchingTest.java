package cymru.cydweithio.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which row holds the headings and which column holds what; the words themselves are tried with each kind. */
class MatchingTest {

    /** Columns with the words of an action log. */
    private enum Log implements SheetColumn {
        REFERENCE,
        WORDING,
        OWNER,
        DUE_ON,
        STATE;

        @Override
        public String capability() {
            return "action";
        }
    }

    private static final List<Log> LOG = List.of(Log.values());

    @Test
    void titles_above_the_headings_are_passed_over() {
        Matching matching = Matching.propose(
                Sheets.csv(
                        "Newport Community Safety Partnership,Updated 1 March 2026\n\nConfidential,,\nRef,Action,Owner\n1,Do it,Chair\n"),
                LOG);
        assertEquals(4, matching.headingLine());
        assertEquals(Map.of(Log.REFERENCE, 0, Log.WORDING, 1, Log.OWNER, 2), matching.columns());
    }

    @Test
    void headings_that_nobody_knows_are_the_first_row_with_two_texts() {
        Matching matching = Matching.propose(Sheets.csv("Title\nAlpha,Beta\n1,2\n"), LOG);
        assertEquals(2, matching.headingLine());
        assertEquals(Map.of(), matching.columns());
    }

    @Test
    void headings_are_looked_for_in_the_first_twenty_rows() {
        String headings = "Ref,Action,Owner\n";
        assertEquals(
                20,
                Matching.propose(Sheets.csv("Title,\n".repeat(19) + headings), LOG)
                        .headingLine());
        Matching deeper = Matching.propose(Sheets.csv("Title,\n".repeat(20) + headings), LOG);
        assertEquals(1, deeper.headingLine());
        assertEquals(Map.of(), deeper.columns());
    }

    @Test
    void one_heading_that_is_known_is_no_row_of_headings_and_of_two_rows_the_one_that_knows_more_counts() {
        assertEquals(
                2, Matching.propose(Sheets.csv("Owner,\nRef,Action\n"), LOG).headingLine());
        assertEquals(
                2,
                Matching.propose(Sheets.csv("Ref,Action,\nRef,Action,Owner\n"), LOG)
                        .headingLine());
        assertEquals(
                1,
                Matching.propose(Sheets.csv("Ref,Action\nRef,Action\n"), LOG).headingLine(),
                "the first of two alike");
    }

    @Test
    void somebody_may_choose_another_row_of_headings() {
        Spreadsheet sheet = Sheets.csv("Ref,Action,Owner\nOwner,Ref,\n1,Do it,Chair\n");
        assertEquals(new Matching(2, Map.of(Log.OWNER, 0, Log.REFERENCE, 1)), Matching.propose(sheet, LOG, 2));
        assertEquals(new Matching(3, Map.of()), Matching.propose(sheet, LOG, 3));
        assertEquals(new Matching(9, Map.of()), Matching.propose(sheet, LOG, 9), "a row that is not there");
    }

    @Test
    void what_stands_in_brackets_of_a_heading_does_not_matter_unless_nothing_else_is_there() {
        assertEquals(
                Map.of(Log.OWNER, 0, Log.DUE_ON, 1),
                Matching.propose(Sheets.csv("Owner (who),Due date (dd/mm/yyyy)\n1,2\n"), LOG)
                        .columns());
        assertEquals(
                Map.of(Log.OWNER, 0, Log.REFERENCE, 1),
                Matching.propose(Sheets.csv("(Owner),Ref\n1,2\n"), LOG).columns());
    }

    @Test
    void the_surer_heading_has_the_column_and_a_column_means_one_thing() {
        assertEquals(
                Map.of(Log.OWNER, 1, Log.REFERENCE, 2),
                Matching.propose(Sheets.csv("Owner of it all,Owner,Ref\n1,2,3\n"), LOG)
                        .columns());
        assertEquals(
                Map.of(Log.OWNER, 0, Log.REFERENCE, 2),
                Matching.propose(Sheets.csv("Owner,Owner,Ref\n1,2,3\n"), LOG).columns(),
                "the first of two alike");
    }

    @Test
    void of_two_headings_for_one_column_the_word_that_stands_first_among_its_words_is_the_surer() {
        assertEquals(
                Map.of(Log.OWNER, 1, Log.REFERENCE, 2),
                Matching.propose(Sheets.csv("Lead,Owner,Ref\n1,2,3\n"), LOG).columns());
        assertEquals(
                Map.of(Log.OWNER, 1, Log.REFERENCE, 0),
                Matching.propose(Sheets.csv("Ref,Lead,Who\n1,2,3\n"), LOG).columns());
    }

    @Test
    void within_a_longer_heading_a_word_counts_most_at_its_end_and_a_short_one_not_at_all() {
        assertEquals(
                Map.of(Log.OWNER, 1, Log.REFERENCE, 2),
                Matching.propose(Sheets.csv("Owner in the team,Present owner,Ref\n1,2,3\n"), LOG)
                        .columns());
        assertEquals(
                Map.of(Log.REFERENCE, 1),
                Matching.propose(Sheets.csv("Nobody,Ref\n1,2\n"), LOG, 1).columns(),
                "no is no word within another");
    }

    @Test
    void a_heading_that_was_blank_or_stands_twice_is_carried_over_once_and_for_one_column() {
        Spreadsheet before = Sheets.csv("Who,Who,,Due\n1,a,b,c\n");
        Matching said = new Matching(1, Map.of(Log.OWNER, 0, Log.REFERENCE, 1, Log.STATE, 2));
        Spreadsheet after = Sheets.csv("Who,Who,,Due\n1,a,b,c\n");
        assertEquals(
                Map.of(Log.OWNER, 0, Log.REFERENCE, 1),
                said.carriedOver(before.rows().get(0), after.rows().get(0), new Matching(1, Map.of()))
                        .columns());
    }

    @Test
    void a_matching_is_kept_as_a_text_and_read_again() {
        Matching matching = new Matching(3, Map.of(Log.WORDING, 2, Log.OWNER, 0));
        assertEquals(matching, Matching.read(matching.written(), LOG));
        assertEquals(new Matching(1, Map.of()), Matching.read(new Matching(1, Map.of()).written(), LOG));
    }

    @Test
    void a_corrected_file_keeps_what_was_said_of_its_columns() {
        Spreadsheet before = Sheets.csv("Ref,What,Who,Due date\n1,a,b,c\n");
        Matching said = new Matching(1, Map.of(Log.WORDING, 1, Log.OWNER, 2));
        Spreadsheet after = Sheets.csv("New title,\nWho,What,Ref,Due date,Status\n1,a,b,c,d\n");
        Matching carried = said.carriedOver(before.rows().get(0), after.rows().get(1), Matching.propose(after, LOG));
        assertEquals(2, carried.headingLine());
        assertEquals(
                Map.of(Log.WORDING, 1, Log.OWNER, 0, Log.STATE, 4),
                carried.columns(),
                "left out stays left out, what is new is proposed");
    }

    @Test
    void a_column_that_a_kind_does_not_have_any_more_is_left_out_of_what_was_kept() {
        assertEquals(new Matching(3, Map.of(Log.OWNER, 0)), Matching.read("3;OWNER=0;GONE=1", LOG));
    }
}
