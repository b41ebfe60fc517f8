package cymru.cydweithio.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked where several columns could be the amount, and which of several headings is the surer. */
class MatchingOfLedgersTest {

    /** Columns with the words of a ledger. */
    private enum Ledger implements SheetColumn {
        SUPPLIER,
        PAID_ON,
        AMOUNT,
        LEDGER_REFERENCE;

        @Override
        public String capability() {
            return "funding";
        }

        @Override
        public boolean asked() {
            return this == AMOUNT;
        }
    }

    /** Columns with the words of an action log. */
    private enum Log implements SheetColumn {
        REFERENCE,
        WORDING,
        OWNER;

        @Override
        public String capability() {
            return "action";
        }
    }

    private static final List<Ledger> LEDGER = List.of(Ledger.values());
    private static final List<Log> LOG = List.of(Log.values());

    @Test
    void where_two_columns_hold_amounts_none_is_proposed_and_somebody_is_asked() {
        Spreadsheet sheet = Sheets.csv(
                "Supplier,Payment date,Amount excl VAT,VAT amount\nA,1 March 2026,10.00,2.00\nB,2 March 2026,20.00,4.00\n");
        assertEquals(
                Map.of(Ledger.SUPPLIER, 0, Ledger.PAID_ON, 1),
                Matching.propose(sheet, LEDGER).columns());
        assertEquals(Map.of(Ledger.AMOUNT, List.of(2, 3)), Matching.open(sheet, LEDGER, 1));
        assertEquals(Map.of(), Matching.open(sheet, LEDGER, 9), "of a row that is not there nothing is asked");
        Spreadsheet titled = Sheets.csv("Ledger,2026,,\nSupplier,Payment date,Amount,Net amount\nA,1 March 2026,1,1\n");
        assertEquals(Map.of(Ledger.AMOUNT, List.of(2, 3)), Matching.open(titled, LEDGER, 2));
        assertEquals(Map.of(), Matching.open(titled, LEDGER, 1));
    }

    @Test
    void a_column_that_somebody_is_asked_about_is_not_taken_for_something_else_meanwhile() {
        assertEquals(
                Map.of(Ledger.SUPPLIER, 0, Ledger.PAID_ON, 1),
                Matching.propose(Sheets.csv("Supplier,Date,Invoice amount,Net amount\nA,1 March 2026,1,1\n"), LEDGER)
                        .columns(),
                "not the number of the invoice");
    }

    @Test
    void a_column_of_words_is_no_amount_and_one_half_of_which_are_amounts_may_be() {
        assertEquals(Map.of(Ledger.AMOUNT, List.of(1, 2)), asked("10", "20", "see note", "see note"));
        assertEquals(Map.of(), asked("10", "see note", "see note", "see note"));
        assertEquals(Map.of(Ledger.AMOUNT, List.of(1, 2)), asked("", "", "", ""), "an empty one may hold some");
        assertEquals(Map.of(Ledger.AMOUNT, List.of(1, 2)), asked("10", "", "", ""));
        assertEquals(
                Map.of(Ledger.SUPPLIER, 0, Ledger.AMOUNT, 1),
                Matching.propose(ledger("10", "see note", "see note", "see note"), LEDGER)
                        .columns(),
                "so that there is nothing to ask");
    }

    private static Map<SheetColumn, List<Integer>> asked(String... net) {
        return Matching.open(ledger(net), LEDGER, 1);
    }

    private static Spreadsheet ledger(String... net) {
        StringBuilder rows = new StringBuilder("Supplier,Amount,Net amount\n");
        for (String one : net) {
            rows.append("A,10,").append(one).append('\n');
        }
        return Sheets.csv(rows.toString());
    }

    @Test
    void of_what_a_heading_could_mean_the_surest_alone_is_asked_about() {
        Spreadsheet sheet = Sheets.csv("Supplier,Payment date,Amount\nA,20260301,10\n");
        assertEquals(Map.of(), Matching.open(sheet, LEDGER, 1), "the date of a payment is no payment");
        assertEquals(
                Map.of(Ledger.SUPPLIER, 0, Ledger.PAID_ON, 1, Ledger.AMOUNT, 2),
                Matching.propose(sheet, LEDGER).columns());
    }

    @Test
    void short_forms_are_written_out() {
        assertEquals(
                Map.of(Ledger.SUPPLIER, 0, Ledger.LEDGER_REFERENCE, 1),
                Matching.propose(Sheets.csv("Supplier,Transaction no\nA,1\n"), LEDGER)
                        .columns());
    }

    @Test
    void two_headings_that_are_known_are_a_row_of_headings_also_below_one_with_more_texts() {
        assertEquals(
                2,
                Matching.propose(Sheets.csv("Alpha,Beta,Gamma\nRef,Action,Zed\n1,2,3\n"), LOG)
                        .headingLine());
    }

    @Test
    void a_heading_that_is_known_whole_is_surer_than_any_that_holds_one() {
        assertEquals(
                Map.of(Log.OWNER, 1, Log.REFERENCE, 2),
                Matching.propose(Sheets.csv("Name of responsible person,Lead person,Ref\n1,2,3\n"), LOG)
                        .columns());
    }

    @Test
    void of_words_within_headings_the_longer_is_the_surer_and_four_letters_are_enough() {
        assertEquals(
                Map.of(Log.OWNER, 1, Log.REFERENCE, 2),
                Matching.propose(Sheets.csv("Lead here,Responsible officer here,Ref\n1,2,3\n"), LOG)
                        .columns());
        assertEquals(
                Map.of(Log.OWNER, 0, Log.REFERENCE, 1),
                Matching.propose(Sheets.csv("Project lead,Ref\n1,2\n"), LOG).columns());
    }
}
